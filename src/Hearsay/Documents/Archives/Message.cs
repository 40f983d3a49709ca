using Hearsay.Documents.Inputs;

namespace Hearsay.Documents.Archives;

/// <summary>Walks the parts of a message and finds what there is to read in it.</summary>
/// <remarks>Of several texts of one message the page is taken, or else the plain text; messages within it come after it. Not safe to share between threads.</remarks>
internal sealed class Message(string name)
{
    private const int DeepestPart = 24;
    private const int DeepestMessage = 8;
    private const int MostParts = 10_000;

    private readonly List<InputItem> items = [];
    private int parts, messages;
    private bool isStopped;

    /// <summary>The documents and problems of a message, in its order.</summary>
    /// <param name="name">What the file is called.</param>
    /// <param name="bytes">The message.</param>
    /// <param name="describe">What the message's header says of the document taken from a part.</param>
    public static IReadOnlyList<InputItem> Read(string name, ReadOnlyMemory<byte> bytes, Func<MimePart, MimePart, InputDocument, InputDocument> describe)
    {
        var message = new Message(name);
        message.Read(MimePart.Parse(bytes, 0), 0, describe);
        if (message.items.Count == 0) message.items.Add(InputItem.Of(ArchiveProblems.NothingToRead(name)));
        return message.items;
    }

    private void Read(MimePart message, int depth, Func<MimePart, MimePart, InputDocument, InputDocument> describe)
    {
        var number = ++messages;
        var document = number == 1 ? name : $"{name}#{number}";
        var texts = new List<MimePart>();
        var nested = new List<MimePart>();
        Collect(message, 0, texts, nested);

        // A stable order: pages first, each kind as it comes.
        foreach (var part in texts.OrderBy(part => part.ContentType == "text/plain"))
        {
            var bytes = part.Decode(out var fault);
            if (fault is not null)
            {
                items.Add(InputItem.Of(ArchiveProblems.BadTransferEncoding(name, Place(part), fault)));
                continue;
            }

            items.Add(InputItem.Of(describe(message, part, new InputDocument(document, bytes) { MediaType = part.ContentType, Charset = part.Charset })));
            break;
        }

        foreach (var inner in nested)
        {
            if (isStopped) return;
            if (depth + 1 >= DeepestMessage) Stop(inner, $"messages lie within messages {DeepestMessage} deep");
            else Read(MimePart.Parse(inner.Body, inner.Offset + inner.HeaderLength), depth + 1, describe);
        }
    }

    private void Collect(MimePart part, int depth, List<MimePart> texts, List<MimePart> nested)
    {
        if (isStopped) return;
        if (++parts > MostParts || depth > DeepestPart)
        {
            Stop(part, depth > DeepestPart ? $"parts lie within parts {DeepestPart} deep" : $"there are more than {MostParts} parts");
            return;
        }

        if (part.ContentType.StartsWith("multipart/", StringComparison.Ordinal)) CollectParts(part, depth, texts, nested);
        else if (part.ContentType == "message/rfc822") nested.Add(part);
        else if (part.ContentType is "text/html" or "text/plain" or "application/xhtml+xml" && !part.IsAttachment) texts.Add(part);
    }

    private void CollectParts(MimePart part, int depth, List<MimePart> texts, List<MimePart> nested)
    {
        var inner = part.Parts(out var isClosed);
        if (part.Boundary is null) Told("it has parts and names no boundary between them");
        else if (inner.Count == 0) Told("the boundary that it names stands nowhere in it");
        else if (!isClosed) Told("the boundary that ends its last part is missing");
        if (part.ContentType == "multipart/related" && inner.Count > 0)
        {
            // The other parts are what the page shows: pictures, styles and frames.
            var root = part.Start is { } start ? inner.Find(candidate => candidate.Field("Content-ID"u8) == start) : null;
            Collect(root ?? inner[0], depth + 1, texts, nested);
            return;
        }

        foreach (var one in inner) Collect(one, depth + 1, texts, nested);

        void Told(string fault) => items.Add(InputItem.Of(ArchiveProblems.BadMessage(name, Place(part), fault)));
    }

    private void Stop(MimePart part, string why)
    {
        isStopped = true;
        items.Add(InputItem.Of(ArchiveProblems.TooManyParts(name, Place(part), why)));
    }

    private static string Place(MimePart part) => $"at byte {part.Offset}";
}
