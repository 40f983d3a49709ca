using Hearsay.Documents.Inputs;

namespace Hearsay.Documents.Feeds;

/// <summary>An address that a feed or a sitemap gives, and what it says of the article there. Immutable.</summary>
/// <param name="Name">The feed's name with the entry's number behind <c>#</c>.</param>
/// <param name="Address">The absolute address, http or https.</param>
/// <param name="Facts">What the feed says: for the document that is fetched from there.</param>
public sealed record FeedLink(string Name, string Address, DocumentFacts Facts)
{
    /// <summary>Whether another sitemap is there and no article.</summary>
    public bool IsSitemap { get; init; }
}

/// <summary>What one entry of a feed or a sitemap gives. Immutable.</summary>
/// <remarks>
/// An entry with its whole content gives a document. One with a summary alone gives a problem and the link behind which the article is, an
/// entry of a sitemap the link alone. An entry that cannot be read gives a problem alone.
/// </remarks>
public sealed record FeedEntry
{
    private FeedEntry(InputDocument? document, FeedLink? link, ReadProblem? problem) => (Document, Link, Problem) = (document, link, problem);

    /// <summary>The article as a page of its content; null where the entry does not hold it.</summary>
    public InputDocument? Document { get; }

    /// <summary>Where the article can be fetched; null where the entry holds it, or gives no address.</summary>
    public FeedLink? Link { get; }

    /// <summary>Why there is no document; null for a document, and for an entry of a sitemap.</summary>
    public ReadProblem? Problem { get; }

    internal static FeedEntry Of(InputDocument document) => new(document, null, null);

    internal static FeedEntry Of(FeedLink link) => new(null, link, null);

    internal static FeedEntry Of(ReadProblem problem, FeedLink? link = null) => new(null, link, problem);
}
