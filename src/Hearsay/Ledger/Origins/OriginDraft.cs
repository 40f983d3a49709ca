using System.Collections.Immutable;
using Hearsay.Statements;

namespace Hearsay.Ledger.Origins;

/// <summary>Beginnings that are one, before it is told whether it counts.</summary>
/// <param name="first">The number of its first member among all of the claim.</param>
/// <param name="side">0 for those who put the claim forward, 1 for those who deny it, 2 for the rest.</param>
/// <param name="members">The beginnings, in order of publication.</param>
/// <param name="sets">What joined them.</param>
/// <param name="numbers">The numbers of the members in <paramref name="sets"/>.</param>
internal sealed class OriginDraft(int first, int side, ImmutableArray<Beginning> members, OriginSets sets, List<int> numbers)
{
    /// <summary>How many articles of an outlet a chain is followed through.</summary>
    private const int MostHops = 6;

    public int First => first;

    public int Side => side;

    public ImmutableArray<Beginning> Members => members;

    public List<Decision> Decisions { get; } = [];

    /// <summary>The number of the origin among those of its claim, from 1.</summary>
    public int Number { get; set; }

    public Independence Independence { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>The beginning that tells most of who speaks: a named party, else one that is not named, else nobody.</summary>
    public Beginning Head { get; } = members.FirstOrDefault(one => one.Voice is not null && !one.IsMedium)
        ?? members.FirstOrDefault(one => one is { Voice: null, IsSilent: false, IsMedium: false })
        ?? members.FirstOrDefault(one => one.Voice is not null) ?? members.FirstOrDefault(one => !one.IsSilent) ?? members[0];

    public bool IsNamed => Head.Voice is not null;

    /// <summary>Whether a person holds the two apart.</summary>
    public bool IsApartFrom(OriginDraft other) => sets.AreApart(numbers[0], other.FirstNumber);

    private int FirstNumber => numbers[0];

    public Origin Write(string claimId, bool counts, PartyDirectory directory) => new($"{claimId}.o{Number}", Head.SpeakerId, Independence)
    {
        Reason = counts ? Reason : NotCounted(Head.Statement.Stance),
        Counts = counts,
        Stance = members[0].Statement.Stance,
        Chains = [.. numbers.SelectMany((number, at) => Ways(number, members[at], directory, MostHops).Select(way => new Chain(members[at].Member.Id, members[at].Entry.Article.Id, way)))],
        Decisions = [.. Decisions.Distinct()],
    };

    private static string NotCounted(Stance stance) => stance switch
    {
        Stance.Denies => "Denies the claim, and so is no beginning of it.",
        Stance.Declines => "Would not say, and so is no beginning of the claim.",
        _ => "Could not confirm the claim, and so is no beginning of it.",
    };

    // Where the outlet that it came through has an article with the claim, the chain goes on as that article tells it.
    private IEnumerable<ImmutableArray<ChainLink>> Ways(int number, Beginning member, PartyDirectory directory, int hops)
    {
        if (hops == 0 || sets.LeadsTo(number) is not { } lead || numbers.BinarySearch(lead.Target) is not (>= 0 and var target)) return member.Ways;
        var into = members[target];
        return member.Ways.Select(way =>
        {
            var at = 0;
            while (at < way.Length && directory.KeyOf(way[at].Name, way[at].Party ?? SpeakerKind.Outlet) != lead.Party) at++;
            if (at == way.Length) return way;
            var marked = way.SetItem(at, way[at] with { Article = into.Entry.Article.Id });
            if (at < way.Length - 1) return marked;
            // "The Chronicle reported", and no more: who stands behind it, the Chronicle's own article says.
            return marked.SetItem(at, marked[at] with { Kind = ChainLinkKind.Relay }).AddRange(Ways(lead.Target, into, directory, hops - 1).First());
        });
    }
}
