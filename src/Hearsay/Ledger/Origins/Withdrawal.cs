using System.Collections.Immutable;
using Hearsay.Ledger.Claims;

namespace Hearsay.Ledger.Origins;

/// <summary>What a claim would be left with if a source took back what it said.</summary>
/// <param name="Before">The claim as it stands.</param>
/// <param name="After">The claim without what goes back to the source; without members where nothing is left of it.</param>
/// <param name="Lost">The members that go back to the source, see <see cref="ClaimMember.Id"/>.</param>
public sealed record Withdrawal(Claim Before, Claim After, ImmutableArray<string> Lost)
{
    /// <summary>Whether the claim loses an origin, or one of unknown independence.</summary>
    public bool LosesOrigin => After.Origins + After.UnknownIndependence < Before.Origins + Before.UnknownIndependence || After.Origins < Before.Origins;

    /// <summary>Whether nobody is left who puts the claim forward.</summary>
    public bool LeavesNone => After.Origins + After.UnknownIndependence == 0;

    /// <summary>What would be lost in a story if a source took back what it said. Nothing is changed.</summary>
    /// <param name="story">The story.</param>
    /// <param name="source">The source, from <see cref="WithdrawnSource.Find"/>.</param>
    /// <param name="judgements">The person's word that the story was built with, or null for none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The claims that lose a member, in the order of the story.</returns>
    public static ImmutableArray<Withdrawal> Of(Story story, WithdrawnSource source, Judgements? judgements = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(source);
        var articles = story.Articles.SelectMany(entry => entry.Statements.Select(one => (one.Id, entry.Article)))
            .DistinctBy(pair => pair.Id).ToDictionary(pair => pair.Id, pair => pair.Article);
        var hit = story.Claims.Select(claim => (Claim: claim, Lost: LostOf(claim, source))).Where(pair => pair.Lost.Count > 0).ToList();
        var reduced = hit.Select(pair => Without(pair.Claim, pair.Lost, articles)).ToImmutableArray();
        var counted = OriginFinder.Find(reduced, story.Articles, story.Reprints, story.Speakers, judgements ?? Judgements.None, cancellationToken);
        return [.. hit.Zip(counted, (pair, after) => new Withdrawal(pair.Claim, OnlyPutForward(pair.Claim, after), [.. pair.Lost]))];
    }

    // A member is lost when every way from it leads through the source.
    private static List<string> LostOf(Claim claim, WithdrawnSource source) =>
    [
        .. claim.OriginList.SelectMany(origin => origin.Chains).GroupBy(chain => chain.Member)
            .Where(ways => ways.All(source.IsBehind)).Select(ways => ways.Key),
    ];

    private static Claim Without(Claim claim, List<string> lost, Dictionary<string, Documents.Article> articles)
    {
        var gone = lost.ToHashSet();
        var members = (claim.Members.IsEmpty ? [.. claim.StatementIds.Select(id => new ClaimMember(id, null))] : claim.Members).RemoveAll(one => gone.Contains(one.Id));
        var ids = members.Select(one => one.StatementId).ToHashSet();
        var left = ids.Where(articles.ContainsKey).Select(id => articles[id]).DistinctBy(article => article.Id).ToList();
        return claim with
        {
            Members = members,
            StatementIds = claim.StatementIds.RemoveAll(id => !ids.Contains(id)),
            Articles = left.Count,
            Outlets = left.Exists(article => article.Outlet is null) ? null : left.Select(article => Words.Run(Words.OfName(article.Outlet!.Value))).Distinct().Count(),
            Decisions = claim.Decisions.RemoveAll(one => gone.Contains(one.Left) || gone.Contains(one.Right)),
            OriginList = [],
            Origins = 0,
            UnknownIndependence = 0,
        };
    }

    // With nobody left who puts it forward, those who deny it are not what the claim is about.
    private static Claim OnlyPutForward(Claim before, Claim after)
    {
        var wasPutForward = before.OriginList.Any(one => one is { Counts: true, Stance: Statements.Stance.Asserts or Statements.Stance.Hedges or Statements.Stance.Confirms });
        var isPutForward = after.OriginList.Any(one => one is { Counts: true, Stance: Statements.Stance.Asserts or Statements.Stance.Hedges or Statements.Stance.Confirms });
        return wasPutForward && !isPutForward ? after with { Origins = 0, UnknownIndependence = 0, OriginList = [.. after.OriginList.Select(one => one with { Counts = false })] } : after;
    }
}
