using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Conflicts;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Speakers;

namespace Hearsay.Ledger;

/// <summary>The ledger of a story: its articles, what only repeats, who speaks, what stands behind each claim and what conflicts.</summary>
/// <param name="Articles">In order of publication; those without a date last, by document name.</param>
/// <param name="Reprints">Groups of articles that carry one text.</param>
/// <param name="Claims">Statements, across articles, of the same proposition, as far as the rules of this version dare to say so.</param>
public sealed record Story(
    ImmutableArray<ArticleEntry> Articles,
    ImmutableArray<ReprintGroup> Reprints,
    ImmutableArray<Claim> Claims)
{
    /// <summary>The parties that speak, across articles, in order of their first statement.</summary>
    public ImmutableArray<SpeakerIdentity> Speakers { get; init; } = [];

    /// <summary>Pairs of statements that cannot both hold, with the reason.</summary>
    public ImmutableArray<Conflict> Conflicts { get; init; } = [];

    /// <summary>Pairs of statements that differ and do not conflict: a later figure that replaces an earlier one, with the reason.</summary>
    public ImmutableArray<Conflict> Revisions { get; init; } = [];
}
