using System.Net.Http;
using Hearsay.Documents;
using Hearsay.Documents.Feeds;
using Hearsay.Documents.Inputs;

namespace Hearsay.Fetching;

/// <summary>Reads the documents at addresses: a page, an archive, or what a feed or a sitemap leads to. For one thread.</summary>
public sealed class AddressReader : IDisposable
{
    /// <summary>So many addresses are followed from one feed or sitemap and what it leads to; the rest is told.</summary>
    public const int MostAddresses = 1000;

    private const int DeepestSitemap = 3;

    private readonly HttpMessageHandler handler;
    private readonly Fetcher fetcher;
    private readonly InputOptions options;

    /// <summary>A reader over the open web.</summary>
    /// <param name="options">How what is fetched is read.</param>
    /// <param name="policy">How politely to fetch; null for the defaults.</param>
    public AddressReader(InputOptions options, FetchPolicy? policy = null)
        : this(options, OutsideConnections.Open(policy ?? new FetchPolicy()), policy, TimeProvider.System)
    {
    }

    internal AddressReader(InputOptions options, HttpMessageHandler handler, FetchPolicy? policy, TimeProvider time)
    {
        this.options = options;
        this.handler = handler;
        fetcher = new Fetcher(handler, policy, cache: null, time);
    }

    /// <summary>Whether a path of a command line is an address of the web.</summary>
    public static bool IsAddress(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The documents at an address, each fetched when it is asked for.</summary>
    /// <param name="address">The address of a page, a feed, a sitemap or an archive.</param>
    /// <param name="cancellation">Stops the fetching.</param>
    /// <exception cref="OperationCanceledException">The fetching was stopped.</exception>
    public IEnumerable<InputItem> Read(string address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Follow(address, null, 0, new Budget(), cancellation);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        fetcher.Dispose();
        handler.Dispose();
    }

    private IEnumerable<InputItem> Follow(string address, DocumentFacts? facts, int depth, Budget budget, CancellationToken cancellation)
    {
        var result = fetcher.FetchAsync(address, facts, cancellation).GetAwaiter().GetResult();
        if (result.Document is not { } document)
        {
            if (result.Problem is { } problem) yield return InputItem.Of(problem);
            yield break;
        }

        using var bytes = new MemoryStream(document.Bytes.ToArray(), writable: false);
        if (!IsFeed(document))
        {
            foreach (var item in InputReader.Read(document.Name, bytes, options, cancellation))
            {
                // What is no container comes back as it went in, without what the server said of it.
                yield return item.Document is { } inner && inner.Name == document.Name ? InputItem.Of(document with { Bytes = inner.Bytes }) : item;
            }

            yield break;
        }

        foreach (var entry in FeedReader.ReadEntries(document.Name, bytes, cancellation))
        {
            if (entry.Document is { } whole) yield return InputItem.Of(whole);
            else if (entry.Link is not { } link) yield return InputItem.Of(entry.Problem!);
            else if (!budget.Take())
            {
                yield return InputItem.Of(FetchProblem.TooManyAddresses(address, MostAddresses));
                yield break;
            }
            else if (!link.IsSitemap || depth < DeepestSitemap)
            {
                foreach (var item in Follow(link.Address, link.IsSitemap ? null : link.Facts, link.IsSitemap ? depth + 1 : DeepestSitemap, budget, cancellation)) yield return item;
            }
        }
    }

    private static bool IsFeed(InputDocument document) => FeedSniffer.Recognize(document.Bytes.Span) is
        FeedFormat.Rss or FeedFormat.Rdf or FeedFormat.Atom or FeedFormat.JsonFeed or FeedFormat.Sitemap or FeedFormat.SitemapIndex;

    private sealed class Budget
    {
        private int left = MostAddresses;

        public bool Take() => left-- > 0;
    }
}
