using System.Collections.Immutable;

namespace Hearsay.Ledger;

/// <summary>Lays articles side by side: their order, what only repeats, and which statements are one claim.</summary>
/// <remarks>A pure function, safe to call from several threads; the order in which the articles are given does not matter.</remarks>
public static class StoryBuilder
{
    /// <summary>Builds the story of the given articles. An article given twice counts once.</summary>
    public static Story Build(IReadOnlyList<ArticleEntry> articles, CancellationToken cancellationToken = default)
    {
        var ordered = articles
            .DistinctBy(entry => entry.Article.Id)
            .OrderBy(entry => entry.Article.Published is null)
            .ThenBy(entry => entry.Article.Published?.Value.From)
            .ThenBy(entry => entry.Article.Published?.Value.To)
            .ThenBy(entry => entry.Article.Document, StringComparer.Ordinal)
            .ThenBy(entry => entry.Article.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        var reprints = ReprintFinder.Find(ordered, cancellationToken);
        return new Story(ordered, reprints, ClaimFinder.Find(ordered, reprints, cancellationToken));
    }
}
