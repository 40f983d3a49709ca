using System.Collections.Immutable;

namespace Hearsay.Ledger;

/// <summary>What a ledger holds at a moment, told without reading it: whether its stories, or one of them, can differ from those of another moment.</summary>
/// <remarks>Articles are added and never changed, so their number and how many of them turned out to be others tell which there are. Immutable.</remarks>
public sealed class LedgerContent
{
    private readonly ILookup<string, Judgement> byArticle;

    internal LedgerContent((long Articles, long Absorbed, long Revisions) counts, ImmutableArray<Judgement> log)
    {
        Articles = counts.Articles;
        var standing = log.Where(one => one.Undone is null).ToList();
        StoriesKey = $"{counts.Articles} {counts.Absorbed} {counts.Revisions} {string.Join(' ', standing.Where(one => one.Kind == DecisionKind.Story).Select(one => one.Id))}";
        Key = $"{StoriesKey} | {string.Join(' ', standing.Select(one => one.Id))}";
        byArticle = standing.SelectMany(one => new[] { one.Left, one.Right }.Select(Decision.ArticleOf).Distinct(StringComparer.Ordinal).Select(article => (article, one)))
            .ToLookup(pair => pair.article, pair => pair.one, StringComparer.Ordinal);
    }

    /// <summary>How many articles there are, with those that turned out to be others.</summary>
    internal long Articles { get; }

    /// <summary>Equal where everything is equal.</summary>
    public string Key { get; }

    /// <summary>Equal where the same articles are in the same stories.</summary>
    public string StoriesKey { get; }

    /// <summary>Equal for two stories where they are of the same articles and the same words of people stand on them.</summary>
    /// <param name="articleIds">The story's articles, in order.</param>
    public string StoryKey(ImmutableArray<string> articleIds) =>
        $"{string.Join(' ', articleIds)} | {string.Join(' ', articleIds.SelectMany(id => byArticle[id]).Select(one => one.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}";
}
