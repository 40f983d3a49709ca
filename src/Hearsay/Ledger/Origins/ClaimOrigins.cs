using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Statements;

namespace Hearsay.Ledger.Origins;

/// <summary>The beginnings of one claim brought together, and which of them count.</summary>
internal sealed class ClaimOrigins
{
    private readonly Claim claim;
    private readonly PartyDirectory directory;
    private readonly List<OriginDraft> drafts = [];

    public ClaimOrigins(Claim claim, IReadOnlyList<Beginning> beginnings, IReadOnlyDictionary<string, int> reprints, PartyDirectory directory, Judgements judgements)
    {
        (this.claim, this.directory) = (claim, directory);
        // Who puts the claim forward, who denies it and who could not confirm it have nothing to share.
        foreach (var side in Enumerable.Range(0, beginnings.Count).GroupBy(one => SideOf(beginnings[one])))
        {
            var numbers = side.ToList();
            var sets = new OriginSets([.. numbers.Select(one => beginnings[one])], reprints, directory, judgements);
            var decided = sets.Decisions.ToLookup(one => one.Left);
            var others = sets.Decisions.ToLookup(one => one.Right);
            foreach (var set in Enumerable.Range(0, numbers.Count).GroupBy(sets.Find))
            {
                var members = set.ToList();
                var draft = new OriginDraft(numbers[members[0]], side.Key, [.. members.Select(one => beginnings[numbers[one]])], sets, members);
                foreach (var id in draft.Members.Select(one => one.Member.Id).Distinct()) draft.Decisions.AddRange(decided[id].Concat(others[id].Where(one => !one.Same)));
                drafts.Add(draft);
            }
        }

        drafts.Sort((one, other) => one.First.CompareTo(other.First));
    }

    /// <summary>The claim with what stands behind it.</summary>
    public Claim Describe()
    {
        var counted = drafts.Count == 0 ? 0 : drafts.Min(draft => draft.Side);
        for (var at = 0; at < drafts.Count; at++) drafts[at].Number = at + 1;
        new IndependentVoices([.. drafts.Where(draft => draft.Side == counted)], directory).Tell();
        var origins = drafts.Select(draft => draft.Write(claim.Id, draft.Side == counted, directory)).ToImmutableArray();
        return claim with
        {
            Origins = origins.Count(one => one is { Counts: true, Independence: Independence.Independent }),
            UnknownIndependence = origins.Count(one => one is { Counts: true, Independence: Independence.Unknown }),
            OriginList = origins,
        };
    }

    private static int SideOf(Beginning one) => one.PutsForward ? 0 : one.Statement.Stance == Stance.Denies ? 1 : 2;
}
