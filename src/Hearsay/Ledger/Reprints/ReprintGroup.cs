using System.Collections.Immutable;
using Hearsay.Documents;

namespace Hearsay.Ledger.Reprints;

/// <summary>Articles that carry one text, whole, trimmed or edited.</summary>
/// <param name="Original">The article that was first, or null where the dates and credits do not settle it.</param>
/// <param name="Copies">The others (all of them where the original is not settled), with how much of each is shared.</param>
/// <param name="Rule">The rule that grouped them, in words.</param>
public sealed record ReprintGroup(string? Original, ImmutableArray<ReprintCopy> Copies, string Rule)
{
    /// <summary><c>r-</c> and the id of the group's first article.</summary>
    public string Id { get; init; } = "";

    /// <summary>Why each article is in the group: each joins two articles.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];

    /// <summary>Every article of the group, the original first.</summary>
    public IEnumerable<string> ArticleIds => (Original is { } original ? [original] : Array.Empty<string>()).Concat(Copies.Select(copy => copy.ArticleId));
}

/// <summary>One article of a group of reprints.</summary>
/// <param name="ArticleId">Which article.</param>
/// <param name="SharedShare">The share of the shorter text, by words, whose sentences stand in the longer one too, 0 to 1.</param>
/// <param name="Evidence">What else speaks for it: a credit line, say; empty where nothing does.</param>
public sealed record ReprintCopy(string ArticleId, double SharedShare, ImmutableArray<Span> Evidence)
{
    /// <summary>Whether it is a later state of the original by the same outlet, and no reprint by another.</summary>
    public bool IsRevision { get; init; }

    /// <summary>How the copy treats the text ("whole", "trimmed", "edited", "with other text put in"), in the order of those words.</summary>
    public ImmutableArray<string> Treatment { get; init; } = [];
}
