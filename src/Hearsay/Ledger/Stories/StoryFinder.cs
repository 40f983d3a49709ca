using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Ledger.Placing;

namespace Hearsay.Ledger.Stories;

/// <summary>Finds the stories of an archive: which articles tell of one chain of events.</summary>
/// <remarks>
/// A pure function of the articles, their likenesses and the judgements: in which order articles came has no part in it, so a late article may split a story
/// or join two. Time grows with the number of likenesses, times its logarithm.
/// </remarks>
internal static class StoryFinder
{
    /// <summary>Texts that share so much of their words are copies whenever they were published.</summary>
    private const float WholeCopy = 0.9f;

    /// <summary>
    /// Texts that share less tell of one event where they came out within so many days. Further apart they share what an outlet puts into many of its articles
    /// (lists of its other headlines, a sentence of background), and only what they tell of counts.
    /// </summary>
    private const int DaysOfCopies = 3;

    /// <summary>The stories of the given articles, each article in one; an article that no other joins is a story of its own.</summary>
    /// <param name="articles">The articles, in any order. For the archive as of a day: those published until then.</param>
    /// <param name="topicOf">The topic sketch of an article, by its number. Called once for each.</param>
    /// <param name="likenesses">The likenesses of the whole archive, in any order; those with articles that are not given are passed over.</param>
    /// <param name="judgements">A person's word on decisions.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>In order of their first articles.</returns>
    public static ImmutableArray<StoryGroup> Find(
        IReadOnlyList<PlacedArticle> articles,
        Func<int, TopicSketch> topicOf,
        IEnumerable<Likeness> likenesses,
        Judgements judgements,
        CancellationToken cancellationToken)
    {
        var ordered = articles.OrderBy(one => one.Published is null).ThenBy(one => one.Published?.From).ThenBy(one => one.Published?.To)
            .ThenBy(one => one.Id, StringComparer.Ordinal).ToArray();
        var sketches = ordered.Select(one => topicOf(one.Number)).ToArray();
        var places = new Dictionary<int, int>(ordered.Length);
        for (var place = 0; place < ordered.Length; place++) places.Add(ordered[place].Number, place);
        var (copies, topics) = JoinsOf(likenesses, places, sketches);
        var sets = new JudgedSets([.. ordered.Select(one => one.Id)], DecisionKind.Story, judgements);
        var alone = sketches.Select(sketch => new StoryCentre(sketch)).ToArray();
        var growth = new StoryGrowth(sets, alone);
        growth.Grow(copies, topics, cancellationToken);

        var decisions = growth.Joins.ToLookup(join => sets.Find(join.Left), join => Decide(join, ordered, sketches));
        var placeOf = sets.Judged.Count == 0 ? [] : Enumerable.Range(0, ordered.Length).DistinctBy(place => ordered[place].Id).ToDictionary(place => ordered[place].Id);
        var judged = sets.Judged.SelectMany(one => new[] { one.Left, one.Right }.Select(id => sets.Find(placeOf[id])).Distinct().Select(set => (set, one)))
            .ToLookup(pair => pair.set, pair => pair.one);
        return [.. Enumerable.Range(0, ordered.Length).GroupBy(sets.Find).Select(members =>
            Describe([.. members], ordered, sketches, alone) with { Decisions = [.. judged[members.Key], .. decisions[members.Key]] })];
    }

    private static (StoryJoin[] Copies, StoryJoin[] Topics) JoinsOf(IEnumerable<Likeness> likenesses, Dictionary<int, int> places, TopicSketch[] sketches)
    {
        var joins = new List<StoryJoin>();
        foreach (var likeness in likenesses)
        {
            if (!places.TryGetValue(likeness.Left, out var left) || !places.TryGetValue(likeness.Right, out var right)) continue;
            joins.Add(new StoryJoin(Math.Min(left, right), Math.Max(left, right), likeness.Kind, likeness.Score, likeness.Score));
        }

        joins.Sort((one, other) => one.Score != other.Score ? other.Score.CompareTo(one.Score) : (one.Left, one.Right).CompareTo((other.Left, other.Right)));
        var byKind = joins.ToLookup(join => join.Kind);
        return ([.. byKind[LikenessKind.Text].Where(join => AreCopies(join.Score, sketches[join.Left].Day, sketches[join.Right].Day))], [.. byKind[LikenessKind.Topic]]);
    }

    private static bool AreCopies(double score, int? one, int? other) =>
        score >= WholeCopy || one is not { } day || other is not { } otherDay || Math.Abs(day - otherDay) <= DaysOfCopies;

    private static StoryGroup Describe(int[] members, PlacedArticle[] articles, TopicSketch[] sketches, StoryCentre[] alone)
    {
        var group = new StoryGroup("t-" + articles[members[0]].Id, [.. members.Select(member => articles[member].Id)]);
        var labelled = members.Where(member => sketches[member].Label.Length > 0).ToArray();
        if (labelled.Length == 0) return group;
        var centre = members.Select(member => alone[member]).Aggregate(StoryCentre.Join);
        var central = labelled.Length == 1 ? labelled[0] : labelled.MaxBy(member => StoryCentre.Product(centre, alone[member]));
        return group with { Label = sketches[central].Label, LabelWords = [new ArticleSpan(articles[central].Id, sketches[central].LabelSpan)] };
    }

    private static Decision Decide(StoryJoin join, PlacedArticle[] articles, TopicSketch[] sketches)
    {
        var (left, right) = (articles[join.Left].Id, articles[join.Right].Id);
        var (one, other) = (sketches[join.Left], sketches[join.Right]);
        var apart = one.Day is { } day && other.Day is { } otherDay
            ? Math.Abs(day - otherDay) is var days && days == 1 ? "1 day apart" : $"{days} days apart"
            : "the days between unknown";
        var rule = join.Kind == LikenessKind.Text
            ? string.Create(CultureInfo.InvariantCulture, $"They carry the same text ({join.Score:F2} of 1).")
            : string.Create(CultureInfo.InvariantCulture, $"They tell of the same things ({join.Score:F2} of 1, rare words and names weighing more; {apart}); the articles that they join are alike by {join.Mean:F2}.");
        var shared = one.TellingWords.Select(word => word.Term).ToHashSet();
        shared.IntersectWith(other.TellingWords.Select(word => word.Term));
        return Decision.Of(DecisionKind.Story, left, right, same: true, rule) with
        {
            Evidence =
            [
                .. one.TellingWords.Where(word => shared.Contains(word.Term)).Select(word => new ArticleSpan(left, word.Span)),
                .. other.TellingWords.Where(word => shared.Contains(word.Term)).Select(word => new ArticleSpan(right, word.Span)),
            ],
        };
    }
}
