using Hearsay.Ledger;
using Hearsay.Ledger.Stories;

namespace Hearsay.Site.Judging;

/// <summary>What is held of two things now, and by what.</summary>
/// <param name="IsOne">Whether they are held to be one, by themselves or by way of others.</param>
/// <param name="Decision">The decision on just these two, or null.</param>
/// <param name="Judgement">The person's word that stands on just these two, or null.</param>
public sealed record PairStanding(bool IsOne, Decision? Decision, Judgement? Judgement)
{
    /// <summary>Looks it up.</summary>
    /// <param name="pair">The two.</param>
    /// <param name="left">The story that the left side's article is in.</param>
    /// <param name="right">The story that the right side's article is in; the same object where it is the same.</param>
    /// <param name="judgements">The judgements that stand.</param>
    public static PairStanding Of(JudgedPair pair, SiteStory left, SiteStory right, Judgements judgements)
    {
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        ArgumentNullException.ThrowIfNull(judgements);
        var said = judgements.On(pair.Kind, pair.Left.Id, pair.Right.Id);
        var id = Ledger.Decision.Of(pair.Kind, pair.Left.Id, pair.Right.Id, same: true, "").Id;
        var decisions = pair.Kind == DecisionKind.Story ? left.Group.Decisions.Concat(right.Group.Decisions) : Decisions(left.Index.Story, pair.Kind);
        return new(AreOne(pair, left, right), decisions.FirstOrDefault(one => one.Id == id), said);
    }

    private static IEnumerable<Decision> Decisions(Story story, DecisionKind kind) => kind switch
    {
        DecisionKind.Speaker => story.Speakers.SelectMany(one => one.Decisions),
        DecisionKind.Claim => story.Claims.SelectMany(one => one.Decisions),
        DecisionKind.Reprint => story.Reprints.SelectMany(one => one.Decisions),
        _ => story.Claims.SelectMany(one => one.OriginList).SelectMany(one => one.Decisions),
    };

    private static bool AreOne(JudgedPair pair, SiteStory left, SiteStory right)
    {
        if (left.Group.Id != right.Group.Id) return false;
        var (one, other) = (pair.Left.Id, pair.Right.Id);
        var story = left.Index.Story;
        return pair.Kind switch
        {
            DecisionKind.Story => true,
            DecisionKind.Speaker => left.Index.Cited.SpeakerOf(one) is { } speaker && speaker == left.Index.Cited.SpeakerOf(other),
            DecisionKind.Claim => story.Claims.Any(claim => claim.Members.Any(member => member.Id == one) && claim.Members.Any(member => member.Id == other)),
            DecisionKind.Reprint => story.Reprints.Any(group => group.ArticleIds.Contains(one) && group.ArticleIds.Contains(other)),
            _ => story.Claims.SelectMany(claim => claim.OriginList).Any(origin => origin.Chains.Any(chain => chain.Member == one) && origin.Chains.Any(chain => chain.Member == other)),
        };
    }
}
