namespace Hearsay.Ledger.Conflicts;

/// <summary>Tells how two stated figures stand to one another, as is likeliest. Safe to use from several threads.</summary>
/// <remarks>
/// Two texts that give one number mostly give it of one thing, so that little is asked of their words. Where the numbers differ, it is weighed
/// whether one thing is counted (<see cref="PairWeights"/>), and only then asked what the numbers and times say (<see cref="FigureVerdict"/>).
/// The order of the two makes no difference. What is told to a reader is asked of <see cref="CautiousComparison"/>, which errs less and leaves more open.
/// </remarks>
internal static class FigureComparison
{
    /// <summary>From this number on it is no chance that two texts of one story have it.</summary>
    private const int Telling = 10;

    /// <summary>A number with so many digits that are not zeros behind it is hardly that of two things in one story.</summary>
    private const int Sharp = 3;

    /// <summary>The score from which a conflict is told: a false one is worse than one that is missed.</summary>
    private const double SureOfConflict = 0.35;

    /// <summary>How the figures stand, with the reason in words.</summary>
    public static (FigureRelation Relation, string Reason) Compare(StatedFigure left, StatedFigure right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return Compare(FigureFrame.Of(left), FigureFrame.Of(right));
    }

    /// <summary>How the figures of two frames stand, with the reason in words.</summary>
    public static (FigureRelation Relation, string Reason) Compare(FigureFrame left, FigureFrame right) => Compare(left, right, PairWeights.English);

    /// <summary>How the figures of two frames stand by other weights, with the reason in words.</summary>
    public static (FigureRelation Relation, string Reason) Compare(FigureFrame left, FigureFrame right, PairWeights weights)
    {
        // One order for both ways of asking: the reason, too, is the same.
        if (FrameOrder.Compare(left, right) > 0) (left, right) = (right, left);
        if (OfOneNumber(left, right) is { } told) return told;
        if (FrameAgreement.Opposed(left, right) is { } opposed) return (FigureRelation.NotComparable, opposed);
        if (FigureContrast.Of(left, right) is { } set) return (set, set == FigureRelation.Revision ? "the sentence leads from one number to the other" : "the sentence sets one number against the other");
        var bounds = FigureBounds.Of(left, right);
        var score = weights.Score(left, right, bounds);
        if (score <= 0) return (FigureRelation.NotComparable, CautiousComparison.WhatParts(left, right) ?? "too much speaks against one thing counted");
        var words = FrameReason.Both(left, right);
        return FigureVerdict.Of(left, right, bounds) switch
        {
            FigureRelation.Different => (FigureRelation.Different, $"{words}; both numbers can hold"),
            FigureRelation.NotComparable => (FigureRelation.NotComparable, "one text gives both, or the later is lower, so that they count two things, as far as it tells"),
            FigureRelation.Revision => (FigureRelation.Revision, $"{words}; the later count replaces the earlier one"),
            _ when score < SureOfConflict => (FigureRelation.NotComparable, "too little is said of what they count"),
            _ => (FigureRelation.Conflict, $"{words}; no value fits both “{FrameReason.Words(left)}” and “{FrameReason.Words(right)}”"),
        };
    }

    /// <summary>Whether it is weighed if they count one thing: their units measure one thing, the numbers differ, and nothing tells at once that they do not.</summary>
    public static bool IsWeighed(FigureFrame left, FigureFrame right)
    {
        if (FrameOrder.Compare(left, right) > 0) (left, right) = (right, left);
        return OfOneNumber(left, right) is null && FrameAgreement.Opposed(left, right) is null && FigureContrast.Of(left, right) is null;
    }

    /// <summary>What can be told without weighing: other units, no number, or one number; null where there are two numbers.</summary>
    public static (FigureRelation Relation, string Reason)? OfOneNumber(FigureFrame left, FigureFrame right)
    {
        if (left.Stated.Figure.Span == right.Stated.Figure.Span && left.Stated.Article.Id == right.Stated.Article.Id)
            return (FigureRelation.Same, "it is one figure");
        if (left.Unit.Measures != right.Unit.Measures) return (FigureRelation.NotComparable, "their units measure different things");
        if (left.Tally is not null || right.Tally is not null) return Tallies(left, right);
        var (a, b) = FigureBounds.Of(left, right);
        if (!a.IsKnown || !b.IsKnown) return VagueNumbers.Compare(left, right, a, b);
        var isSame = a.IsSame(b);
        if (!isSame && !a.IsNear(b)) return null;
        var digits = Math.Max(FigureBounds.Digits(FigureBounds.Number(a)), FigureBounds.Digits(FigureBounds.Number(b)));
        var isTelling = FigureBounds.Number(a) >= Telling || left.Unit.Measures.Length > 0;
        if (digits < Sharp && FrameAgreement.OtherTime(left, right, isTelling) is { } time) return (FigureRelation.NotComparable, time);
        if (digits == 1 && FrameAgreement.OtherThingOfRoundNumber(left, right) is { } other) return (FigureRelation.NotComparable, other);
        if (digits < Sharp && FrameAgreement.OtherThingOfOneNumber(left, right, isTelling) is { } thing) return (FigureRelation.NotComparable, thing);
        var words = FrameReason.Both(left, right);
        return isSame ? (FigureRelation.Same, $"{words}; the number is the same")
            : Replaces(left, right, a, b) ? (FigureRelation.Revision, $"{words}; the later count replaces the earlier one")
            : (FigureRelation.Different, $"{words}; both numbers can hold");
    }

    // One vote has one tally, and great numbers are hardly the tally of two; votes are many, so that another tally is of another vote.
    private static (FigureRelation, string) Tallies(FigureFrame left, FigureFrame right)
    {
        if (left.Tally is not { } one || right.Tally is not { } other) return (FigureRelation.NotComparable, "one is the tally of a vote, the other is not");
        if (one != other) return (FigureRelation.NotComparable, "they are the tallies of two votes");
        return one.Most >= Telling * 2 || FrameAgreement.Shared(left, right) > 1
            ? (FigureRelation.Same, "both are the tally of a vote; the numbers are the same")
            : (FigureRelation.NotComparable, "so small a tally is shared by many votes");
    }

    /// <summary>Whether a later, higher count replaces an earlier floor, though both hold.</summary>
    public static bool Replaces(FigureFrame earlier, FigureFrame later, FigureBounds a, FigureBounds b) =>
        !earlier.Time.IsOneDay(later.Time) && earlier.Thing.Kind.Length > 0
        && a.Stated is { } before && b.Stated is { } after && after > before && a.High is null
        && (earlier.Thing.Develops || FrameAgreement.IsSure(earlier, later));

    /// <summary>Whether one speaker gives both; where nobody is named, an outlet's own voice is one.</summary>
    public static bool IsOneSpeaker(FigureFrame left, FigureFrame right) =>
        left.Stated.Speaker is { } one ? one == right.Stated.Speaker
        : right.Stated.Speaker is null && left.Stated.Statement.Speaker is null && right.Stated.Statement.Speaker is null
            && left.Stated.Article.Outlet?.Value is { } outlet && outlet == right.Stated.Article.Outlet?.Value;

    /// <summary>Whether two speakers that are told apart give them; two unnamed speakers of one article may be one.</summary>
    public static bool AreTwoParties(FigureFrame left, FigureFrame right) =>
        left.Stated.Speaker is { } one && right.Stated.Speaker is { } other && one != other;
}
