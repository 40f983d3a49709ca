using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Output;

namespace Hearsay.Web.Shelf;

/// <summary>The stories of a ledger, the newest first, and the way from an article to its story. Immutable.</summary>
internal sealed class StoryIndex
{
    private readonly Dictionary<string, StoryRow> rows = new(StringComparer.Ordinal);
    private readonly string[] ids;

    /// <summary>Takes the stories down.</summary>
    public StoryIndex(ImmutableArray<StoryRow> stories)
    {
        Rows = StoryRow.NewestFirst(stories);
        foreach (var row in Rows)
        {
            foreach (var id in row.Story.ArticleIds) rows.TryAdd(id, row);
        }

        ids = [.. rows.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The stories, the newest first.</summary>
    public ImmutableArray<StoryRow> Rows { get; }

    /// <summary>How many articles there are.</summary>
    public int Articles => ids.Length;

    /// <summary>The story of an article; null where there is no such article.</summary>
    /// <param name="articleId">The article's id or its beginning.</param>
    /// <exception cref="LedgerException">HS108 where the beginning fits several articles.</exception>
    public StoryRow? RowOf(string articleId)
    {
        if (articleId.Length == 0) return null;
        if (rows.TryGetValue(articleId, out var row)) return row;
        var at = Array.BinarySearch(ids, articleId, StringComparer.Ordinal);
        var found = ids.AsSpan(at < 0 ? ~at : at);
        var fitting = 0;
        while (fitting < Math.Min(2, found.Length) && found[fitting].StartsWith(articleId, StringComparison.Ordinal)) fitting++;
        return fitting switch
        {
            0 => null,
            1 => rows[found[0]],
            _ => throw LedgerException.Ambiguous(articleId, found[..2].ToArray()),
        };
    }
}
