using System.Collections.Immutable;
using Hearsay.Documents;

namespace Hearsay.Ledger.Reprints;

/// <summary>Finds the articles that carry one text, whole, trimmed or edited.</summary>
/// <remarks>
/// Candidates by pairs of words (<see cref="ReprintCandidates"/>), judged by the sentences that stand in both texts (<see cref="TextAlignment"/>,
/// <see cref="ReprintRule"/>); what was put into an article from elsewhere joins nothing (<see cref="ReprintLinks"/>), and nothing is chained
/// blindly (<see cref="ReprintGroups"/>). Only body blocks count, without what an outlet repeats for weeks (<see cref="StockPhrases"/>). A pure
/// function; the order of the articles does not matter. Near-linear in their number.
/// </remarks>
internal static class ReprintFinder
{
    /// <summary>A text with fewer words is too short to be told from a shared quotation.</summary>
    private const int FewestWords = 24;

    public static ImmutableArray<ReprintGroup> Find(ImmutableArray<ArticleEntry> articles, Judgements judgements, CancellationToken cancellationToken)
    {
        var order = Enumerable.Range(0, articles.Length)
            .OrderBy(one => articles[one].Article.Id, StringComparer.Ordinal).ThenBy(one => articles[one].Article.Document, StringComparer.Ordinal).ToArray();
        var sorted = order.Select(one => articles[one]).ToImmutableArray();
        var texts = new ComparedText[sorted.Length];
        for (var one = 0; one < texts.Length; one++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            texts[one] = ComparedText.Of(sorted[one].Article);
        }

        StockPhrases.Mark(texts, sorted, cancellationToken);
        var pairs = new TextPairs(texts);
        var candidates = ReprintCandidates.Find(one => texts[one].Length < FewestWords ? [] : WordPairs.Of(texts[one]), texts.Length, cancellationToken);

        // By the text that hosts, so that each is made ready once.
        var byHost = candidates.OrderBy(pair => pairs.InOrder(pair.Left, pair.Right).Host).ThenBy(pair => pair.Left).ThenBy(pair => pair.Right);
        var links = ReprintLinks.Among(byHost, pairs, texts.Length, cancellationToken);
        var sets = new JudgedSets([.. sorted.Select(entry => entry.Article.Id)], DecisionKind.Reprint, judgements);
        var groups = new ReprintGroups(pairs, sets, texts.Length, links);
        var inStory = Comparer<int>.Create((one, other) => Compare(sorted[one].Article, sorted[other].Article));
        var description = new GroupDescription(sorted, pairs, sets.Judged);
        return
        [
            .. Enumerable.Range(0, texts.Length).GroupBy(sets.Find).Where(set => set.Skip(1).Any())
                .Select(set => description.Of([.. set.Order(inStory)], groups.MiddleOf(set.Key)))
                .OrderBy(pair => pair.First, inStory).Select(pair => pair.Group),
        ];
    }

    /// <summary>The order in which a story lists its articles.</summary>
    private static int Compare(Article left, Article right)
    {
        var (one, other) = (left.Published?.Value, right.Published?.Value);
        var order = (one is null).CompareTo(other is null);
        if (order == 0 && one is { } from && other is { } to) order = (from.From, from.To).CompareTo((to.From, to.To));
        if (order == 0) order = string.CompareOrdinal(left.Document, right.Document);
        return order != 0 ? order : string.CompareOrdinal(left.Id, right.Id);
    }
}
