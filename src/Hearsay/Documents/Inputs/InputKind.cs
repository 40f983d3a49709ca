using Hearsay.Documents.Archives;
using Hearsay.Documents.Feeds;

namespace Hearsay.Documents.Inputs;

/// <summary>What a file or an entry is, told by its first bytes and, where they leave it open, by its name.</summary>
internal enum InputKind
{
    /// <summary>One document: a page or a text.</summary>
    Document,

    /// <summary>A WARC file.</summary>
    Warc,

    /// <summary>An ARC file.</summary>
    Arc,

    /// <summary>Something packed with gzip.</summary>
    Gzip,

    /// <summary>A zip archive.</summary>
    Zip,

    /// <summary>A page saved with its parts in one file.</summary>
    Mhtml,

    /// <summary>A mail.</summary>
    Mail,

    /// <summary>A feed or a sitemap.</summary>
    Feed,

    /// <summary>JSON records.</summary>
    Records,
}

/// <summary>Tells the kinds apart. Safe to call from several threads.</summary>
internal static class InputKinds
{
    /// <summary>How many of the first bytes are enough.</summary>
    public const int Sample = FeedSniffer.Sample;

    private static readonly string[] RecordNames = [".json", ".jsonl", ".ndjson", ".jsonseq", ".geojson"];

    /// <summary>The kind of what begins with these bytes.</summary>
    /// <param name="start">The first bytes: <see cref="Sample"/> of them, or all.</param>
    /// <param name="name">Its name. What is called <c>.txt</c> is a text, though it begins like a mail or with a bracket.</param>
    public static InputKind Of(ReadOnlySpan<byte> start, string name)
    {
        var isText = Ends(name, ".txt");
        switch (ArchiveSniffer.Recognize(start, name))
        {
            case ArchiveFormat.Warc: return InputKind.Warc;
            case ArchiveFormat.Arc: return InputKind.Arc;
            case ArchiveFormat.Gzip: return InputKind.Gzip;
            case ArchiveFormat.Zip: return InputKind.Zip;
            case ArchiveFormat.Mhtml when !isText: return InputKind.Mhtml;
            case ArchiveFormat.Mail when !isText: return InputKind.Mail;
        }

        return FeedSniffer.Recognize(start) switch
        {
            FeedFormat.Rss or FeedFormat.Rdf or FeedFormat.Atom or FeedFormat.Sitemap or FeedFormat.SitemapIndex when !isText => InputKind.Feed,
            FeedFormat.JsonFeed => InputKind.Feed,
            FeedFormat.Records when RecordNames.Any(ending => Ends(name, ending)) || (!isText && BeginsLikeRecords(start)) => InputKind.Records,
            _ => InputKind.Document,
        };
    }

    // A text may begin with a bracket ("[Tarvos, Monday]"); a record goes on with a name in quotation marks.
    private static bool BeginsLikeRecords(ReadOnlySpan<byte> start)
    {
        var rest = start;
        if (rest.StartsWith("\uFEFF"u8)) rest = rest[3..];
        rest = rest.TrimStart(" \t\r\n"u8);
        if (rest.IsEmpty || rest[0] is not ((byte)'{' or (byte)'[')) return false;
        if (rest[0] == (byte)'[') rest = rest[1..].TrimStart(" \t\r\n"u8);
        return rest.Length > 1 && rest[0] == (byte)'{' && rest[1..].TrimStart(" \t\r\n"u8) is [(byte)'"', ..];
    }

    private static bool Ends(string name, string extension) => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
