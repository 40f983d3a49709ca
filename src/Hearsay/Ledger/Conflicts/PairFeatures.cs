using Hearsay.Figures;

namespace Hearsay.Ledger.Conflicts;

/// <summary>What two frames with different numbers have in common and what parts them, as numbers from 0 to 1 to be weighed. Safe to use from several threads.</summary>
/// <remarks>Plain, because few pairs are coded. The order of the two makes no difference.</remarks>
internal static class PairFeatures
{
    /// <summary>Numbers no more than so many times apart are near.</summary>
    private const double Near = 1.3;

    /// <summary>Numbers so many times apart are seldom of one thing, and floors hardly bound one number.</summary>
    private const double Far = 3;

    /// <summary>The logarithm of the ratio of two numbers at which the feature is full.</summary>
    private const double MostRatio = 5;

    /// <summary>So many shared words tell as much as words can.</summary>
    private const double MostShared = 5;

    /// <summary>Counts up to this one are shared and missed by chance.</summary>
    private const decimal Few = 10;

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
        yield return ("words shared", Math.Min(1, FrameAgreement.Shared(left, right) / MostShared));
        if (Unnamed(left) + Unnamed(right) is var unnamed and > 0) yield return ("unnamed", unnamed);
        foreach (var name in OfNumbers(left, right, bounds, ratio).Concat(OfThings(left, right)).Concat(OfTimes(left, right)).Concat(OfTexts(left, right))) yield return (name, 1);
    }

    // Half for each: what is counted goes unsaid where the sentence before said it.
    private static double Unnamed(FigureFrame frame) => frame.Thing.Kind.Length == 0 ? 0.5 : 0;

    private static IEnumerable<string> OfNumbers(FigureFrame left, FigureFrame right, (FigureBounds Left, FigureBounds Right) bounds, double ratio)
    {
        if (ratio < Math.Log(Near)) yield return "ratio near";
        if (ratio > Math.Log(Far)) yield return "ratio far";
        if (!bounds.Left.IsDisjoint(bounds.Right)) yield return "bounds meet";
        if (bounds.Left.IsOpen && bounds.Right.IsOpen && ratio > Math.Log(Far)) yield return "floors far";
        if (left.Unit.Measures.Length > 0) yield return left.Unit.Measures == "per cent" ? "per cent" : "unit";
        else if (FigureBounds.Number(bounds.Left) <= Few && FigureBounds.Number(bounds.Right) <= Few) yield return "few";
    }

    private static IEnumerable<string> OfThings(FigureFrame left, FigureFrame right)
    {
        var (a, b) = (left.Thing, right.Thing);
        if (a.Develops && b.Develops) yield return "develops";
        if (a.Kind.Length > 0 && b.Kind.Length > 0) yield return FrameAgreement.AreWordsOfOneThing(a, b) ? "kind one" : a.IsHuman && b.IsHuman ? "kinds human" : "kinds two";
        if (a.Outcome is null != b.Outcome is null) yield return "outcome of one";
        if (a.OutcomeFamily is { } fate && fate == b.OutcomeFamily) yield return "outcome one";
        if (a.Outcome is null && b.Outcome is null && a.Predicate is { } said && b.Predicate is { } told && said != told) yield return "predicates two";
        if (left.Scope != right.Scope || left.IsOther != right.IsOther) yield return "scopes two";
        if (FrameAgreement.Veto(left, right) is not null) yield return "kept apart";
        if (left.Subject is { } who && right.Subject is { } whom && !FrameAgreement.ShareWord(who, whom)) yield return "subjects two";
    }

    private static IEnumerable<string> OfTimes(FigureFrame left, FigureFrame right)
    {
        if (left.Time.IsApart(right.Time)) yield return "times apart";
        if (left.Time.IsRevised || right.Time.IsRevised) yield return "revised";
        if (left.Time.Rate != right.Time.Rate) yield return "rates two";
        if (left.Time.Period is null != right.Time.Period is null) yield return "period of one";
    }

    private static IEnumerable<string> OfTexts(FigureFrame left, FigureFrame right)
    {
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
