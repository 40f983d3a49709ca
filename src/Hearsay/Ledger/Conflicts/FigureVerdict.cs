namespace Hearsay.Ledger.Conflicts;

/// <summary>Tells how two different numbers of one thing stand to one another, by the numbers, the times and who gives them. Safe to use from several threads.</summary>
internal static class FigureVerdict
{
    /// <summary>A number given on one day so many times as high as a floor of another article is the later count.</summary>
    private const decimal Overtakes = 3;

    /// <summary>A count that is brought up to date does not fall below this part of what it was, unless those counted come and go.</summary>
    private const decimal MostLoss = 0.95m;

    /// <summary>The relation; not comparable where the numbers themselves tell that they count two things.</summary>
    /// <param name="earlier">The frame that comes first in <see cref="FrameOrder"/>.</param>
    /// <param name="later">The other.</param>
    /// <param name="bounds">What both leave open.</param>
    public static FigureRelation Of(FigureFrame earlier, FigureFrame later, (FigureBounds Left, FigureBounds Right) bounds)
    {
        var (a, b) = bounds;
        var isOneArticle = earlier.Stated.Article.Id == later.Stated.Article.Id;
        if (isOneArticle && (earlier.Time.IsRevised || later.Time.IsRevised)) return FigureRelation.Revision;
        return a.IsDisjoint(b) ? Disjoint(earlier, later, FigureBounds.Number(b) / Math.Max(1, FigureBounds.Number(a)), isOneArticle) : Meeting(earlier, later, a, b, isOneArticle);
    }

    // "At least 30" of Tuesday is replaced by the "31" of Wednesday, though both hold.
    private static FigureRelation Meeting(FigureFrame earlier, FigureFrame later, FigureBounds a, FigureBounds b, bool isOneArticle)
    {
        if (!earlier.Time.IsOneDay(later.Time)) return FigureComparison.Replaces(earlier, later, a, b) ? FigureRelation.Revision : FigureRelation.Different;
        return !isOneArticle && !AreTwoParties(earlier, later) && (Overtaken(a, b) || Overtaken(b, a)) ? FigureRelation.Revision : FigureRelation.Different;
    }

    private static bool Overtaken(FigureBounds floor, FigureBounds other) =>
        floor.High is null && floor.Stated is { } low && other.Stated is { } high && high >= low * Overtakes;

    private static FigureRelation Disjoint(FigureFrame earlier, FigureFrame later, decimal growth, bool isOneArticle)
    {
        var isOneDay = earlier.Time.IsOneDay(later.Time);
        if (isOneArticle)
        {
            if (!isOneDay && growth > 1) return FigureRelation.Revision;
            return FigureComparison.IsOneSpeaker(earlier, later) && earlier.Stated.Speaker is not null ? FigureRelation.Revision
                : AreTwoParties(earlier, later) ? FigureRelation.Conflict : FigureRelation.NotComparable;
        }

        if (earlier.Time.IsPast && later.Time.IsPast) return FigureRelation.Conflict;
        if (earlier.Stated.Speaker is not null && FigureComparison.IsOneSpeaker(earlier, later)) return FigureRelation.Revision;
        if (earlier.Time.IsRevised || later.Time.IsRevised) return FigureRelation.Revision;
        var isState = earlier.Thing.IsState && earlier.Thing.Outcome is not null;
        if (isOneDay) return isState && !AreTwoParties(earlier, later) ? FigureRelation.Revision : FigureRelation.Conflict;
        if (isState) return FigureRelation.Revision;
        if (earlier.Thing.Develops && later.Thing.Develops) return growth >= MostLoss ? FigureRelation.Revision : FigureRelation.NotComparable;
        return growth > 1 && !earlier.IsAttribute && !later.IsAttribute && earlier.Unit.Measures.Length == 0 && earlier.Thing.Kind == later.Thing.Kind ? FigureRelation.Revision : FigureRelation.Conflict;
    }

    private static bool AreTwoParties(FigureFrame left, FigureFrame right) => FigureComparison.AreTwoParties(left, right);
}
