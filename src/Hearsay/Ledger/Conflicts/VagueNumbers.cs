using System.Globalization;
using Hearsay.Documents;

namespace Hearsay.Ledger.Conflicts;

/// <summary>What words without a number leave open ("dozens", "hundreds of thousands", "several thousand"), for comparing alone. Safe to use from several threads.</summary>
internal static class VagueNumbers
{
    private const int MostWords = 6;

    private static readonly Dictionary<string, decimal> Scales = Lexicon.Read("Figures/numbers.lexicon")
        .Where(entry => entry[1] is "vague" or "scale")
        .ToDictionary(entry => entry[0], entry => decimal.Parse(entry[2], CultureInfo.InvariantCulture));

    /// <summary>The least that a plural of a scale is used for, twice the scale; null where a figure has a number, or no such word.</summary>
    public static decimal? Floor(FigureFrame frame)
    {
        var figure = frame.Stated.Figure;
        if (figure.Low is not null || figure.High is not null || figure.Flaw != Figures.FigureFlaw.None) return null;
        decimal? floor = null;
        foreach (var word in FrameWords.In(frame.Stated.Article.Text, figure.Span, MostWords))
        {
            if (Scales.TryGetValue(word.ToLowerInvariant(), out var scale) && scale < decimal.MaxValue / 1_000_000_000_000 / (floor ?? 2)) floor = (floor ?? 2) * scale;
        }

        return floor;
    }

    /// <summary>How two figures stand of which one at least has no number.</summary>
    public static (FigureRelation Relation, string Reason) Compare(FigureFrame left, FigureFrame right, FigureBounds a, FigureBounds b)
    {
        var (one, other) = (Floor(left), Floor(right));
        if ((one is null && !a.IsKnown) || (other is null && !b.IsKnown)) return (FigureRelation.NotComparable, "one of them names no number");
        if (!AreOfOneThing(left, right)) return (FigureRelation.NotComparable, "one of them names no number, and too little is said of what they count");
        if (one is not null && other is not null)
        {
            return one == other
                ? (FigureRelation.Same, $"{FrameReason.Both(left, right)}; both have the same words for how many")
                : (FigureRelation.Different, $"{FrameReason.Both(left, right)}; words without a number leave both open");
        }

        var (floor, number) = one is { } words ? (words, FigureBounds.Number(b)) : (other ?? 0, FigureBounds.Number(a));
        return number >= floor / 2
            ? (FigureRelation.Different, $"{FrameReason.Both(left, right)}; words without a number leave the other's open")
            : (FigureRelation.NotComparable, "the number is below what the words are used for");
    }

    private static bool AreOfOneThing(FigureFrame left, FigureFrame right)
    {
        var (a, b) = (left.Thing, right.Thing);
        return a.OutcomeFamily == b.OutcomeFamily && left.Scope == right.Scope && !left.Time.IsApart(right.Time)
            && (FrameAgreement.AreWordsOfOneThing(a, b) || (a.IsHuman && b.IsHuman && ThingWords.MayBeAll(a.Kind) && ThingWords.MayBeAll(b.Kind)))
            && FrameAgreement.Veto(left, right) is null;
    }
}
