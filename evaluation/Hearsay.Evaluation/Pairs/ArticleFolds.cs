namespace Hearsay.Evaluation.Pairs;

/// <summary>Parts pairs into folds so that no article, nor any that is coded together with it, stands in two.</summary>
internal static class ArticleFolds
{
    /// <summary>The number of the fold of each pair, from 0.</summary>
    public static int[] Of(IReadOnlyList<FigurePair> pairs, int folds)
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in pairs) parents[Root(pair.Left.Article)] = Root(pair.Right.Article);
        var sizes = new int[folds];
        var result = new int[pairs.Count];
        foreach (var group in Enumerable.Range(0, pairs.Count).GroupBy(at => Root(pairs[at].Left.Article), StringComparer.Ordinal).OrderByDescending(group => group.Count()))
        {
            var fold = Array.IndexOf(sizes, sizes.Min());
            foreach (var at in group) result[at] = fold;
            sizes[fold] += group.Count();
        }

        return result;

        string Root(string article)
        {
            while (parents.TryGetValue(article, out var parent) && parent != article) article = parent;
            parents.TryAdd(article, article);
            return article;
        }
    }
}
