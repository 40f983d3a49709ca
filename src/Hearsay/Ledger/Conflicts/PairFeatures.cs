namespace Hearsay.Ledger.Conflicts;

/// <summary>What two frames with different numbers have in common and what parts them, as numbers from 0 to 1 to be weighed. Safe to use from several threads.</summary>
/// <remarks>Few and plain, because few pairs are coded: with more of them, pairs of other articles are told worse. The order of the two makes no difference.</remarks>
internal static class PairFeatures
{
    /// <summary>Numbers no more than so many times apart are near.</summary>
    private const double Near = 1.3;

    /// <summary>The logarithm of the ratio of two numbers at which the feature is full.</summary>
    private const double MostRatio = 5;

    /// <summary>The features that are not 0, each once.</summary>
    /// <param name="left">One frame.</param>
    /// <param name="right">The other, its unit measuring the same.</param>
    /// <param name="bounds">What both leave open.</param>
    public static IEnumerable<(string Name, double Value)> Of(FigureFrame left, FigureFrame right, (FigureBounds Left, FigureBounds Right) bounds)
    {
        yield return ("always", 1);
        var (x, y) = ((double)FigureBounds.Number(bounds.Left), (double)FigureBounds.Number(bounds.Right));
        var ratio = Math.Abs(Math.Log(Math.Max(1, Math.Max(x, y)) / Math.Max(0.5, Math.Min(x, y))));
        yield return ("ratio", Math.Min(1, ratio / MostRatio));
        foreach (var name in Told(left, right, bounds, ratio)) yield return (name, 1);
    }

    private static IEnumerable<string> Told(FigureFrame left, FigureFrame right, (FigureBounds Left, FigureBounds Right) bounds, double ratio)
    {
        if (ratio < Math.Log(Near)) yield return "ratio near";
        if (!bounds.Left.IsDisjoint(bounds.Right)) yield return "bounds meet";
        if (left.Unit.Measures.Length > 0) yield return "unit";

        var (a, b) = (left.Thing, right.Thing);
        if (a.Develops && b.Develops) yield return "develops";
        if (a.Outcome is null != b.Outcome is null) yield return "outcome of one";
        if (a.OutcomeFamily is { } fate && b.OutcomeFamily is { } other && fate != other) yield return "outcomes two";

        if (left.Time.IsApart(right.Time)) yield return "times apart";
        if (left.Time.IsPast != right.Time.IsPast) yield return "past of one";
        if (left.Time.IsRevised || right.Time.IsRevised) yield return "revised";

        var (one, two) = (left.Stated, right.Stated);
        if (one.Article.Id != two.Article.Id)
        {
            if (left.Knows(right) || right.Knows(left)) yield return "number known";
            yield break;
        }

        yield return left.Sentence == right.Sentence ? "sentence one" : "article one";
        if (one.Speaker is not null && two.Speaker is not null && one.Speaker != two.Speaker) yield return "article one, speakers two";
    }
}
