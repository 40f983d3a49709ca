using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Reprints;

namespace Hearsay.Output;

/// <summary>A copy of a text, or a claim that stands in several articles.</summary>
/// <param name="Group">The group of reprints; null for a claim.</param>
/// <param name="Copy">The number of the copy in its group, from 0.</param>
/// <param name="Claim">The claim; null for a copy.</param>
internal sealed record RepeatedThing(ReprintGroup? Group, int Copy, Claim? Claim)
{
    /// <summary>All of a story: the copies first, then the claims that most articles carry.</summary>
    public static ImmutableArray<RepeatedThing> Of(ReportIndex index) =>
    [
        .. index.Story.Reprints.SelectMany(group => Enumerable.Range(0, group.Copies.Length).Select(copy => new RepeatedThing(group, copy, null))),
        .. index.Story.Claims.Where(claim => claim.Articles > 1).OrderByDescending(claim => claim.Articles).Select(claim => new RepeatedThing(null, 0, claim)),
    ];
}
