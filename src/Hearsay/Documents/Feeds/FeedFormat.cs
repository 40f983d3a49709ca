using System.Buffers;
using System.Text;

namespace Hearsay.Documents.Feeds;

/// <summary>What a file of feeds, addresses or records is, told by its content.</summary>
public enum FeedFormat
{
    /// <summary>None of these.</summary>
    Unknown,

    /// <summary>RSS 0.91 to 2.0.</summary>
    Rss,

    /// <summary>RSS 0.90 or 1.0: RDF.</summary>
    Rdf,

    /// <summary>Atom (RFC 4287), or its draft 0.3.</summary>
    Atom,

    /// <summary>JSON Feed 1.0 or 1.1.</summary>
    JsonFeed,

    /// <summary>A sitemap, with or without the news extension.</summary>
    Sitemap,

    /// <summary>A list of sitemaps.</summary>
    SitemapIndex,

    /// <summary>JSON records: one a line, or an array.</summary>
    Records,

    /// <summary>A page for people: HTML.</summary>
    Page,
}

/// <summary>Tells feeds, sitemaps and records apart by how they begin, whatever the file is called.</summary>
/// <remarks>Looks at the first 16 KiB alone. Safe to call from several threads.</remarks>
public static class FeedSniffer
{
    /// <summary>How many bytes of a file are looked at.</summary>
    public const int Sample = 16 * 1024;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    private static readonly string[] PageElements =
        ["html", "head", "body", "meta", "title", "link", "script", "style", "div", "p", "article", "main", "section", "table", "span", "h1", "h2", "a", "img", "center", "br"];

    private static readonly (string Opening, FeedFormat Format)[] Roots =
    [
        ("<rss", FeedFormat.Rss), ("<rdf:RDF", FeedFormat.Rdf), ("<feed", FeedFormat.Atom), ("<urlset", FeedFormat.Sitemap), ("<sitemapindex", FeedFormat.SitemapIndex),
    ];

    /// <summary>What a file is that begins with these bytes.</summary>
    /// <param name="bytes">The beginning of the file, better <see cref="Sample"/> bytes than fewer.</param>
    public static FeedFormat Recognize(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, Sample)];
        var text = (TextDecoder.WideEncoding(start) ?? Encoding.Latin1).GetString(start).AsSpan().TrimStart("\uFEFF\u00EF\u00BB\u00BF\u001E \t\r\n\0");
        if (text.IsEmpty) return FeedFormat.Unknown;
        return text[0] switch
        {
            '<' => OfMarkup(text),
            '{' => text.Contains("jsonfeed.org/version", StringComparison.OrdinalIgnoreCase) || text.Contains("jsonfeed.org\\/version", StringComparison.OrdinalIgnoreCase)
                ? FeedFormat.JsonFeed : FeedFormat.Records,
            '[' => FeedFormat.Records,
            _ => Anywhere(text),
        };
    }

    private static FeedFormat OfMarkup(ReadOnlySpan<char> text)
    {
        var rest = text;
        while (!rest.IsEmpty)
        {
            rest = rest.TrimStart();
            if (rest.IsEmpty) break;
            if (rest.StartsWith("<?")) rest = After(rest, "?>");
            else if (rest.StartsWith("<!--")) rest = After(rest, "-->");
            else if (rest.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
            {
                if (rest[9..].TrimStart().StartsWith("html", StringComparison.OrdinalIgnoreCase)) return FeedFormat.Page;
                var end = rest.IndexOf('>');
                var subset = rest.IndexOf('[');
                rest = subset >= 0 && subset < end ? After(rest[subset..], "]") : end < 0 ? [] : rest[(end + 1)..];
                if (!rest.IsEmpty && rest.TrimStart() is ['>', ..]) rest = rest[(rest.IndexOf('>') + 1)..];
            }
            else
            {
                return rest[0] == '<' ? OfRoot(rest[1..]) : Anywhere(rest);
            }
        }

        return Anywhere(text);
    }

    private static FeedFormat OfRoot(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(NameEnds);
        var name = end < 0 ? tag : tag[..end];
        name = name[(name.IndexOf(':') + 1)..];
        switch (name)
        {
            case "rss" or "channel" or "item": return FeedFormat.Rss;
            case "RDF": return FeedFormat.Rdf;
            case "feed" or "entry": return FeedFormat.Atom;
            case "urlset": return FeedFormat.Sitemap;
            case "sitemapindex": return FeedFormat.SitemapIndex;
        }

        foreach (var element in PageElements)
        {
            if (name.Equals(element, StringComparison.OrdinalIgnoreCase)) return FeedFormat.Page;
        }

        return FeedFormat.Unknown;
    }

    // A warning of the server's program may stand before the feed.
    private static FeedFormat Anywhere(ReadOnlySpan<char> text)
    {
        foreach (var (opening, format) in Roots)
        {
            var at = text.IndexOf(opening);
            if (at >= 0 && at + opening.Length < text.Length && text[at + opening.Length] is ' ' or '\t' or '\r' or '\n' or '>') return format;
        }

        return text.Contains("<html", StringComparison.OrdinalIgnoreCase) ? FeedFormat.Page : FeedFormat.Unknown;
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, ReadOnlySpan<char> mark)
    {
        var at = text.IndexOf(mark);
        return at < 0 ? [] : text[(at + mark.Length)..];
    }
}
