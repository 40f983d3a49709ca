using System.Collections.Immutable;

namespace Hearsay.Ledger.Conflicts;

/// <summary>Two statements that differ on one thing, with the reason.</summary>
/// <param name="Id"><c>x-</c> and both members' ids, joined by <c>+</c>.</param>
/// <param name="Kind">How they differ.</param>
/// <param name="Left">The earlier member, see <see cref="Claims.ClaimMember.Id"/>.</param>
/// <param name="Right">The later member.</param>
/// <param name="Reason">Why, in words that name the frame: what, of what status, where, when.</param>
public sealed record Conflict(string Id, ConflictKind Kind, string Left, string Right, string Reason)
{
    /// <summary>The statement of <see cref="Left"/>.</summary>
    public required string LeftStatement { get; init; }

    /// <summary>The statement of <see cref="Right"/>.</summary>
    public required string RightStatement { get; init; }

    /// <summary>The characters that the reason was read from, on both sides.</summary>
    public ImmutableArray<ArticleSpan> Evidence { get; init; } = [];
}

/// <summary>How two statements differ on one thing.</summary>
public enum ConflictKind
{
    /// <summary>Two figures of one thing whose bounds have no value in common.</summary>
    DisjointBounds,

    /// <summary>One puts forward what the other denies.</summary>
    AssertionAndDenial,

    /// <summary>One confirms what another, at one time, could not confirm.</summary>
    ConfirmedAndUnconfirmed,

    /// <summary>No conflict: a later figure that replaces an earlier one.</summary>
    Revises,
}
