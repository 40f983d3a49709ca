using System.Xml;
using System.Xml.Linq;

namespace Hearsay.Documents.Feeds;

/// <summary>Parses the stretches of an XML feed. Declarations of entities are passed over and nothing is fetched.</summary>
/// <remarks>Not thread-safe: make one for each feed.</remarks>
internal sealed class FeedXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        ConformanceLevel = ConformanceLevel.Fragment,
        CheckCharacters = false,
    };

    private readonly string text;
    private readonly XmlNamespaceManager names = FeedNames.Usual();
    private int countedTo;
    private int line = 1;
    private int lineStart;

    public FeedXml(string text) => this.text = text;

    /// <summary>The language that the feed's root declares.</summary>
    public string Language { get; private set; } = "";

    /// <summary>The base of relative addresses that the root declares, or null.</summary>
    public string? Base { get; private set; }

    /// <summary>
    /// The elements of the shell around the entries, up to the first place that is no XML: those in the root and in its channel.
    /// What the root declares holds for the entries from here on.
    /// </summary>
    public List<XElement> Shell(List<XmlSlice> entries)
    {
        var shell = new System.Text.StringBuilder();
        var at = 0;
        foreach (var entry in entries)
        {
            shell.Append(text, at, Math.Max(0, entry.Start - at));
            at = entry.Start + entry.Length;
        }

        shell.Append(text, at, text.Length - at);
        var found = new List<XElement>();
        var cleaning = XmlCleaning.Of(WithoutGarbage(shell.ToString()));
        try
        {
            using var reader = Reader(cleaning);
            Walk(reader, found);
        }
        catch (XmlException)
        {
            // The shell of a cut feed ends anywhere; what was read of it stands.
        }

        return found;
    }

    /// <summary>An entry, or where and why it is no XML.</summary>
    public (XElement? Entry, Place Place, string? Why) Parse(XmlSlice slice)
    {
        var cleaning = XmlCleaning.Of(text.AsSpan(slice.Start, slice.Length));
        try
        {
            using var reader = Reader(cleaning);
            reader.MoveToContent();
            return (FeedTree.Read(reader), default, null);
        }
        catch (XmlException error)
        {
            var offset = cleaning.Written(OffsetOf(cleaning.Text, error.LineNumber, error.LinePosition));
            return (null, PlaceOf(slice.Start + Math.Clamp(offset, 0, slice.Length)), Why(error));
        }
    }

    /// <summary>Line and position of a place in the feed. Cheap for places that are asked for in order.</summary>
    public Place PlaceOf(int offset)
    {
        if (offset < countedTo) (countedTo, line, lineStart) = (0, 1, 0);
        for (int next; (next = text.AsSpan(countedTo, offset - countedTo).IndexOf('\n')) >= 0; line++) countedTo = lineStart = countedTo + next + 1;
        countedTo = offset;
        return new Place(line, offset - lineStart + 1);
    }

    private static string WithoutGarbage(string shell)
    {
        var start = shell.IndexOf('<');
        if (start < 0) return "";
        var declaration = shell.IndexOf("<?xml", StringComparison.Ordinal);
        // The declaration says what the encoding was; the text is decoded already.
        if (declaration >= 0 && shell.IndexOf("?>", declaration, StringComparison.Ordinal) is var end and >= 0) return shell[(end + 2)..];
        return shell[start..];
    }

    private void Walk(XmlReader reader, List<XElement> found)
    {
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            var isRoot = reader.Depth == 0 && !reader.LocalName.Equals("channel", StringComparison.Ordinal);
            if (isRoot || reader is { Depth: <= 1, LocalName: "channel" })
            {
                Declarations(reader);
                reader.Read();
            }
            else
            {
                found.Add(FeedTree.Read(reader));
            }
        }
    }

    private void Declarations(XmlReader reader)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "xmlns" && reader.Value.Length > 0) names.AddNamespace(reader.LocalName, reader.Value);
            else if (reader.Prefix.Length == 0 && reader.LocalName == "xmlns") names.AddNamespace("", reader.Value);
            else if (reader.Name == "xml:lang") Language = reader.Value;
            else if (reader.Name == "xml:base") Base = reader.Value;
        }

        reader.MoveToElement();
    }

    private XmlReader Reader(XmlCleaning cleaning)
    {
        foreach (var prefix in cleaning.Prefixes)
        {
            if (prefix is not ("xml" or "xmlns") && names.LookupNamespace(prefix) is null) names.AddNamespace(prefix, $"urn:undeclared:{prefix}");
        }

        return XmlReader.Create(new StringReader(cleaning.Text), Settings, new XmlParserContext(names.NameTable, names, Language, XmlSpace.None));
    }

    private static int OffsetOf(string text, int line, int position)
    {
        var at = 0;
        for (var passed = 1; passed < line && at < text.Length; passed++)
        {
            var next = text.AsSpan(at).IndexOfAny('\r', '\n');
            if (next < 0) break;
            at += next + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n') at++;
        }

        return at + Math.Max(0, position - 1);
    }

    // The parser's own words end with the line and position in the stretch, which are not those in the file.
    private static string Why(XmlException error)
    {
        var end = error.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return end > 0 ? error.Message[..end] : error.Message;
    }
}
