using System.Globalization;
using Hearsay.Documents.Inputs;

namespace Hearsay.Documents.Feeds;

/// <summary>
/// Reads the articles out of a feed: RSS 0.9x to 2.0, Atom (RFC 4287), JSON Feed 1.1; and the addresses out of a sitemap (sitemaps.org, with the
/// news extension).
/// </summary>
/// <remarks>
/// Never throws for bad input. A broken entry is told with its place and the others are read; a cut feed is read up to the cut. Document type
/// declarations are passed over: no entity is expanded and nothing is fetched. The feed is taken into memory, up to <see cref="LongestFeed"/>;
/// its entries are read one by one as they are asked for. Safe to call from several threads.
/// </remarks>
public static class FeedReader
{
    /// <summary>The longest feed that is read, in bytes: 64 MiB. A sitemap may have 50 MB.</summary>
    public const int LongestFeed = 64 * 1024 * 1024;

    /// <summary>The documents of a feed, and a problem for each entry without one. A sitemap gives one problem: it holds only addresses.</summary>
    /// <param name="name">What the feed is called; its entries are <c>name#1</c> and on.</param>
    /// <param name="stream">The feed, decompressed. It is not closed.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static IEnumerable<InputItem> Read(string name, Stream stream, CancellationToken cancellation = default)
    {
        var addresses = 0;
        foreach (var entry in ReadEntries(name, stream, cancellation))
        {
            if (entry.Document is { } document) yield return InputItem.Of(document);
            else if (entry.Problem is { } problem) yield return InputItem.Of(problem);
            else addresses++;
        }

        if (addresses > 0) yield return InputItem.Of(FeedProblem.OnlyAddresses(name, addresses));
    }

    /// <summary>The entries of a feed or a sitemap in its order, with the addresses behind which an article can be fetched.</summary>
    /// <inheritdoc cref="Read"/>
    public static IEnumerable<FeedEntry> ReadEntries(string name, Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(stream);
        return ReadEntries(name, stream, LongestFeed, cancellation);
    }

    internal static IEnumerable<FeedEntry> ReadEntries(string name, Stream stream, int limit, CancellationToken cancellation)
    {
        var feed = FeedBytes.Read(stream, limit, cancellation);
        var format = FeedSniffer.Recognize(feed.Bytes.Span);
        var entries = format switch
        {
            FeedFormat.Rss or FeedFormat.Rdf or FeedFormat.Atom or FeedFormat.Sitemap or FeedFormat.SitemapIndex => ReadXml(name, feed, format, cancellation),
            FeedFormat.JsonFeed or FeedFormat.Records => JsonFeed.Read(name, feed, cancellation),
            FeedFormat.Page => [FeedEntry.Of(FeedProblem.Page(name))],
            _ => [FeedEntry.Of(FeedProblem.NoFeed(name))],
        };
        var isEmpty = true;
        foreach (var entry in entries)
        {
            isEmpty = false;
            yield return entry;
        }

        if (isEmpty && feed is { Overlong: false, Fault: null }) yield return FeedEntry.Of(FeedProblem.Empty(name));
        if (feed.Overlong) yield return FeedEntry.Of(FeedProblem.TooLong(name, limit));
        if (feed.Fault is { } fault) yield return FeedEntry.Of(FeedProblem.Unreadable(name, fault));
    }

    private static IEnumerable<FeedEntry> ReadXml(string name, FeedBytes feed, FeedFormat format, CancellationToken cancellation)
    {
        var text = feed.Text();
        var xml = new FeedXml(text);
        var (entryName, root) = format switch
        {
            FeedFormat.Atom => ("entry", "feed"),
            FeedFormat.Sitemap => ("url", "urlset"),
            FeedFormat.SitemapIndex => ("sitemap", "sitemapindex"),
            FeedFormat.Rdf => ("item", "RDF"),
            _ => ("item", "rss"),
        };
        var slices = XmlEntries.Find(text, entryName);
        var shell = xml.Shell(slices);
        var channel = format == FeedFormat.Atom ? AtomEntry.Channel(shell, xml.Language, xml.Base) : RssItem.Channel(shell, xml.Language, xml.Base);
        for (var number = 1; number <= slices.Count; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return ReadEntry(xml, slices[number - 1], name, number, format, channel, feed.Overlong && number == slices.Count);
        }

        var end = slices.Count == 0 ? 0 : slices[^1].Start + slices[^1].Length;
        var isCut = (slices.Count == 0 || slices[^1].Closed) && !text.AsSpan(end).Contains("</", StringComparison.Ordinal) && !IsEmptyRoot(text, root);
        if (isCut && !feed.Overlong) yield return FeedEntry.Of(FeedProblem.Cut(name, xml.PlaceOf(text.Length)));
    }

    private static FeedEntry ReadEntry(FeedXml xml, XmlSlice slice, string feed, int number, FeedFormat format, FeedChannel channel, bool isLimit)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{feed}#{number}");
        if (!slice.Closed)
            return FeedEntry.Of(FeedProblem.Broken(name, xml.PlaceOf(slice.Start + slice.Length), isLimit ? "the limit of length is reached in it" : "it ends before its closing tag"));
        var (entry, place, why) = xml.Parse(slice);
        if (entry is null) return FeedEntry.Of(FeedProblem.Broken(name, place, why!));

        return format switch
        {
            FeedFormat.Atom => AtomEntry.Read(entry, channel).Finish(feed, number, "Atom entry", channel),
            FeedFormat.Sitemap or FeedFormat.SitemapIndex => SitemapEntry.Read(entry, name, format == FeedFormat.SitemapIndex),
            _ => RssItem.Read(entry).Finish(feed, number, "RSS item", channel),
        };
    }

    private static bool IsEmptyRoot(string text, string root)
    {
        var at = text.IndexOf($"{root}", StringComparison.Ordinal);
        var end = at < 0 ? -1 : text.IndexOf('>', at);
        return end > 0 && text[end - 1] == '/';
    }
}
