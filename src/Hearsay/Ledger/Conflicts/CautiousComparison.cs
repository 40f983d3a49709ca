using Hearsay.Statements;

namespace Hearsay.Ledger.Conflicts;

/// <summary>Tells how two stated figures stand to one another where it is sure. Safe to use from several threads.</summary>
/// <remarks>
/// A chain of vetoes: things, places, times and events must agree, and only then it is asked what the numbers say. Every doubt leads away from a
/// conflict. What it tells of two numbers is told to readers; <see cref="FigureComparison"/> tells more and errs more.
/// </remarks>
internal static class CautiousComparison
{
    /// <summary>Counts up to this one are as often a part of the thing counted as all of it.</summary>
    private const int Few = 3;

    /// <summary>From this number on it is no chance that two texts of one story have it.</summary>
    private const int Telling = 10;

    /// <summary>Numbers so many times apart are mostly of two things, whatever the words; more in one place, or where the count develops.</summary>
    private const int FarApart = 8;

    /// <summary>The same for a conflict, where nobody is named who stands for one of the numbers.</summary>
    private const decimal Apart = 2.5m;

    /// <summary>A count that is brought up to date does not fall below this part of what it was.</summary>
    private const decimal MostLoss = 0.7m;

    /// <summary>Days within which two numbers are of one time, where they do not develop.</summary>
    private const int OneTime = 3;

    /// <summary>How the figures of two frames stand, with the reason in words.</summary>
    public static (FigureRelation Relation, string Reason) Compare(FigureFrame left, FigureFrame right)
    {
        // One order for both ways of asking: the reason, too, is the same.
        if (FrameOrder.Compare(left, right) > 0) (left, right) = (right, left);
        if (FigureComparison.OfOneNumber(left, right) is { } told) return told;
        if (WhatParts(left, right) is { } apart) return (FigureRelation.NotComparable, apart);
        var (a, b) = FigureBounds.Of(left, right);
        return Apartness(left, right, a, b, FrameReason.Both(left, right));
    }

    /// <summary>What in their words keeps two frames with different numbers from counting one thing, or null.</summary>
    public static string? WhatParts(FigureFrame left, FigureFrame right) =>
        FrameAgreement.OtherTime(left, right, isTelling: false)
        ?? FrameAgreement.OtherThing(left, right)
        ?? FrameAgreement.OtherPlace(left, right)
        ?? FrameAgreement.OtherEvent(left, right);

    private static (FigureRelation, string) Apartness(FigureFrame left, FigureFrame right, FigureBounds a, FigureBounds b, string words)
    {
        var (most, least) = (Math.Max(FigureBounds.Number(a), FigureBounds.Number(b)), Math.Min(FigureBounds.Number(a), FigureBounds.Number(b)));
        if (left.Unit.Measures.Length == 0 && most <= Few) return (FigureRelation.NotComparable, "so small a count is as often a part of the thing as all of it");
        var isPlaced = left.Place.Shares(right.Place);
        if (left.Unit.Measures.Length == 0 && most > least * (isPlaced || (left.Thing.Develops && !left.Time.IsOneDay(right.Time)) ? FarApart * 2.5m : FarApart))
            return (FigureRelation.NotComparable, "the numbers are so far apart that they count two things, as far as the words tell");
        if (!a.IsDisjoint(b))
        {
            return FigureComparison.Replaces(left, right, a, b)
                ? (FigureRelation.Revision, $"{words}; the later count replaces the earlier one")
                : (FigureRelation.Different, $"{words}; both numbers can hold");
        }

        if (left.Time.Since != right.Time.Since && most > least * 2) return (FigureRelation.NotComparable, "one counts over a longer time");
        var isApart = most > least * Apart
            && !(left.Stated.Speaker is not null && right.Stated.Speaker is not null && (isPlaced || most <= least * 2 * Apart));
        return Disjoint(left, right, words, FigureBounds.Number(b) / Math.Max(1, FigureBounds.Number(a)), most < Telling, isApart);
    }

    private static (FigureRelation, string) Disjoint(FigureFrame left, FigureFrame right, string words, decimal growth, bool isFew, bool isApart)
    {
        var isOneSpeaker = FigureComparison.IsOneSpeaker(left, right);
        if (left.Stated.Article.Id == right.Stated.Article.Id)
        {
            if (left.Time.IsRevised || right.Time.IsRevised) return (FigureRelation.Revision, $"{words}; the text tells that one replaces the other");
            if (!left.Time.IsOneDay(right.Time) && growth > 1 && left.Thing.IsHuman == right.Thing.IsHuman && left.Thing.Outcome is null)
                return (FigureRelation.Revision, $"{words}; the later count replaces the earlier one");
            if (isOneSpeaker || !FigureComparison.AreTwoParties(left, right))
                return (FigureRelation.NotComparable, "one text gives both, so that they count two things, as far as it tells");
        }

        var isOneDay = left.Time.IsOneDay(right.Time);
        if (left.Thing.Outcome is not null && left.Thing.Kind != right.Thing.Kind && isOneDay)
            return (FigureRelation.NotComparable, "the words for those who are counted differ");
        if (isOneSpeaker && !left.Time.IsPast) return (FigureRelation.Revision, $"{words}; one speaker gives both, so that the later replaces the earlier");
        if (!isOneDay && left.Thing.Develops && growth < MostLoss)
            return (FigureRelation.NotComparable, "the later count is so much lower that it counts something else, as far as the words tell");
        var isSure = FrameAgreement.IsSure(left, right);
        var grows = left.Thing.Develops || (isSure && growth > 1 && left.Unit.Measures.Length == 0);
        if (grows && (!isOneDay || (left.Thing.IsState && left.Thing.Outcome is not null))) return (FigureRelation.Revision, $"{words}; the later count replaces the earlier one");
        if (!left.Time.IsWithin(right.Time, OneTime)) return (FigureRelation.Different, $"{words}, on different days, so that both numbers can hold");
        if (IsNotStated(left.Stated.Statement.Stance) || IsNotStated(right.Stated.Statement.Stance))
            return (FigureRelation.Different, $"{words}; one of the numbers is not put forward");
        if (FrameAgreement.AgainstConflict(left, right) is { } against) return (FigureRelation.NotComparable, against);
        if (left.Thing.Outcome is null && left.Unit.Measures.Length == 0 && isFew) return (FigureRelation.NotComparable, "so small a count is as often a part of the thing as all of it");
        if (isApart) return (FigureRelation.NotComparable, "the numbers are so far apart that they count two things, as far as the words tell");
        return isSure
            ? (FigureRelation.Conflict, $"{words}; no value fits both “{FrameReason.Words(left)}” and “{FrameReason.Words(right)}”")
            : (FigureRelation.NotComparable, "too little is said of what they count");
    }

    private static bool IsNotStated(Stance stance) => stance is Stance.Denies or Stance.Unconfirmed or Stance.Declines;
}
