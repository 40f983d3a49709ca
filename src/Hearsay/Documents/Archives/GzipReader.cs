using Hearsay.Documents.Inputs;

namespace Hearsay.Documents.Archives;

/// <summary>Reads one document that was packed with gzip (RFC 1952): <c>page.html.gz</c>.</summary>
/// <remarks>An archive of records that is packed is for <see cref="WarcReader"/> and <see cref="ArcReader"/>, which unpack by themselves. Never holds more than the document.</remarks>
public static class GzipReader
{
    /// <summary>The document, or the problem in its way, read when it is asked for.</summary>
    /// <param name="name">What the file is called; the document is called after it and, behind <c>#</c>, after it without its <c>.gz</c>.</param>
    /// <param name="stream">The file, from its start. It is read forward only and left open.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static IEnumerable<InputItem> Read(string name, Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(stream);
        return Items(name, stream, cancellation);
    }

    private static IEnumerable<InputItem> Items(string name, Stream stream, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var input = new ArchiveInput(stream);
        var isGzip = input.Peek(GzipMember.Signature.Length).StartsWith(GzipMember.Signature);
        var document = GzipDocument.Read(input, cancellation, out var outcome);
        if (input.Failure is { } failure) yield return InputItem.Of(ArchiveProblems.Unreadable(name, failure));
        else if (outcome == Unpacking.TooLarge) yield return InputItem.Of(ArchiveProblems.TooLarge(name, "at byte 0", "it unpacks to more"));
        else if (!isGzip) yield return InputItem.Of(ArchiveProblems.BadGzip(name, "at byte 0", "it does not begin like a gzip file"));
        else if (outcome == Unpacking.Cut) yield return InputItem.Of(ArchiveProblems.BadGzip(name, "at byte 0", "the file ends within its compressed data"));
        else if (outcome != Unpacking.Done) yield return InputItem.Of(ArchiveProblems.BadGzip(name, "at byte 0", "its compressed data or their checksum are wrong"));
        else yield return InputItem.Of(new InputDocument(EntryName(name), document));
    }

    private static string EntryName(string name)
    {
        if (!name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) return name;
        var inner = name.AsSpan(0, name.Length - 3);
        var slash = inner.LastIndexOfAny('/', '\\', '#');
        return $"{name}#{inner[(slash + 1)..]}";
    }
}
