namespace Hearsay.Ledger.Arrivals;

/// <summary>Where an article was found: one of the files, records or entries that gave it.</summary>
/// <param name="ArticleId">The article that it is.</param>
/// <param name="Document">The file's name.</param>
/// <param name="Id">The id that it came with.</param>
/// <param name="Address">The address that the page gave as its own, as written, or null.</param>
/// <param name="FetchedFrom">The address that it was fetched from, as written, or null.</param>
/// <param name="Reason">By what it was found to be that article.</param>
public sealed record Sighting(string ArticleId, string Document, string Id, string? Address, string? FetchedFrom, SightingReason Reason);

/// <summary>By what a text is found to be an article that the ledger has already.</summary>
public enum SightingReason
{
    /// <summary>It is none: the article was read from it.</summary>
    First,

    /// <summary>The same bytes, and the same body.</summary>
    SameBytes,

    /// <summary>The same address, as its own or as the one that it was fetched from, and the same body.</summary>
    SameAddress,

    /// <summary>The same body, headline and outlet, and an address on one side at most.</summary>
    SameHeadline,
}
