using System.Collections.Immutable;

namespace Hearsay.Ledger.Arrivals;

/// <summary>What became of an article that came to the ledger, and why.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="ArticleId">The id that it is kept under, or that of the article that it is.</param>
public sealed record Arrival(AddResult Result, string ArticleId)
{
    /// <summary>
    /// By what it was found to be an article that the ledger has; of a revision, by what it was found to be one: <see cref="SightingReason.SameBytes"/> (its id)
    /// or <see cref="SightingReason.SameAddress"/>. <see cref="SightingReason.First"/> where it is a new one.
    /// </summary>
    public SightingReason Reason { get; init; }

    /// <summary>Whether it was sighted so before: under this file name, with these bytes and addresses. It is then read once more and nothing is new.</summary>
    public bool IsOldSighting { get; init; }

    /// <summary>Of a revision, the id of the article that it is a later state of; else null.</summary>
    public string? Revises { get; init; }

    /// <summary>
    /// The articles that the ledger had and that turned out to be this one too. They are kept whole, and passed over by every list. Empty most times: it takes
    /// a page that bears the addresses of two, or a copy that has the headline which the earlier one lacks.
    /// </summary>
    public ImmutableArray<string> Absorbed { get; init; } = [];
}
