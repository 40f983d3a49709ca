using Hearsay.Figures;

namespace Hearsay.Ledger.Conflicts;

/// <summary>Tells what keeps two frames from counting one thing, in words; null where nothing does. Safe to use from several threads.</summary>
internal static class FrameAgreement
{
    /// <summary>So many words that two sentences share say that they are about one matter.</summary>
    private const int OneMatter = 3;

    /// <summary>How many words that tell what they are about both sentences have.</summary>
    public static int Shared(FigureFrame left, FigureFrame right) =>
        left.Context.Count < right.Context.Count ? left.Context.Count(right.Context.Contains) : right.Context.Count(left.Context.Contains);

    /// <summary>Whether two phrases have a word in common that tells something.</summary>
    public static bool ShareWord(string one, string other)
    {
        var words = FrameWords.In(other, new Documents.Span(0, other.Length), 12);
        return FrameWords.In(one, new Documents.Span(0, one.Length), 12).Exists(word => !FrameWords.IsFunction(word) && words.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether they count at different times.</summary>
    /// <param name="left">One frame.</param>
    /// <param name="right">The other.</param>
    /// <param name="isTelling">Whether both have one number that is hardly the same by chance.</param>
    public static string? OtherTime(FigureFrame left, FigureFrame right, bool isTelling)
    {
        if (!isTelling && left.Time.Rate != right.Time.Rate) return "one is a count over a time that the other is not";
        if (isTelling && (left.Time.Event is null || right.Time.Event is null)) return null;
        return left.Time.IsApart(right.Time) ? "they count what took place at different times" : null;
    }

    /// <summary>Whether they count different things though the numbers are the same, or one rounds the other.</summary>
    /// <param name="left">One frame.</param>
    /// <param name="right">The other.</param>
    /// <param name="isTelling">Whether the number is so great that it is hardly the same by chance.</param>
    public static string? OtherThingOfOneNumber(FigureFrame left, FigureFrame right, bool isTelling)
    {
        var (a, b) = (left.Thing, right.Thing);
        if (a.OutcomeFamily is { } one && b.OutcomeFamily is { } other && one != other) return $"one counts those {Of(a.Outcome)}, the other those {Of(b.Outcome)}";
        var isOneThing = a.Kind == b.Kind || AreWordsOfOneThing(a, b);
        var shared = Shared(left, right);
        var isOfTwo = left.Stated.Article.Id != right.Stated.Article.Id;

        // Two texts of one story hardly give one such number of two things, in whatever words.
        if (isTelling && isOfTwo) return shared >= OneMatter ? null : OtherPlaceOfOneNumber(left, right);
        if (a.OutcomeFamily != b.OutcomeFamily && !(isTelling && shared > 0)) return $"one counts those {Of(a.Outcome)}, the other those {Of(b.Outcome)}";
        var isHarm = a.Outcome is not null && a.Outcome == b.Outcome;
        if (!isOneThing && !(isHarm && (isTelling || (ThingWords.MayBeAll(a.Kind) && ThingWords.MayBeAll(b.Kind)))) && !(isTelling && shared > 0) && shared < OneMatter)
            return $"one counts {Of(a.Kind)}, the other {Of(b.Kind)}";
        if (!isTelling && !isHarm && a.Predicate != b.Predicate && shared < OneMatter && !(isOfTwo && a.Kind.Length > 0 && a.Kind == b.Kind))
            return "different things are said of what they count";
        return isTelling && shared >= OneMatter ? null : OtherPlaceOfOneNumber(left, right);
    }

    /// <summary>Whether they count different things though the numbers are the same, and so round that two things often share them.</summary>
    public static string? OtherThingOfRoundNumber(FigureFrame left, FigureFrame right)
    {
        var (a, b) = (left.Thing, right.Thing);
        if (a.Kind.Length == 0 || b.Kind.Length == 0 || AreWordsOfOneThing(a, b) || (a.IsHuman && b.IsHuman)) return null;
        return left.Stated.Article.Id == right.Stated.Article.Id || Shared(left, right) < OneMatter - 1 ? $"one counts {Of(a.Kind)}, the other {Of(b.Kind)}" : null;
    }

    /// <summary>Whether words of one narrow what the other counts, where the numbers differ.</summary>
    public static string? OtherThing(FigureFrame left, FigureFrame right)
    {
        var (a, b) = (left.Thing, right.Thing);
        var shared = Shared(left, right);
        if (Leaning.AreApart(left, right)) return "one counts those for something, the other those against it";
        if (a.Outcome != b.Outcome) return $"one counts those {Of(a.Outcome)}, the other those {Of(b.Outcome)}";
        if (a.Kind != b.Kind
            && !(a.Outcome is not null && ThingWords.MayBeAll(a.Kind) && ThingWords.MayBeAll(b.Kind))
            && !(AreWordsOfOneThing(a, b) && a.IsHuman == b.IsHuman)
            && !(left.Unit.Measures.Length > 0 && (a.Kind.Length == 0 || b.Kind.Length == 0) && shared >= OneMatter - 1))
            return $"one counts {Of(a.Kind)}, the other {Of(b.Kind)}";
        if (a.Kind.Length == 0 && b.Kind.Length == 0 && shared < OneMatter) return "their words do not say what they count";
        if (Status(left, right, shared) is { } status) return status;
        if (left.Scope != right.Scope) return $"one is {Scope(left.Scope)}, the other {Scope(right.Scope)}";
        if (shared < OneMatter && (!AreSaid(a.Qualifiers.Except(b.Qualifiers), right) || !AreSaid(b.Qualifiers.Except(a.Qualifiers), left)))
            return "a word narrows what one of them counts";
        return a.Outcome is null ? OtherPredicate(left, right) : null;
    }

    /// <summary>Whether they count in different places, as far as can be told.</summary>
    public static string? OtherPlace(FigureFrame left, FigureFrame right)
    {
        var (a, b) = (left.Place, right.Place);
        if (a.Shares(b)) return null;
        if (IsPart(a, right) || IsPart(b, left)) return "one counts at a single place";
        if (left.Thing.Outcome is null && Shared(left, right) >= OneMatter) return null;
        if (!a.Keys.IsEmpty && !b.Keys.IsEmpty) return a.IsIn(right) || b.IsIn(left) ? null : "they count in different places";
        return (!a.Keys.IsEmpty && !a.IsIn(right)) || (!b.Keys.IsEmpty && !b.IsIn(left)) ? "one counts in a place that the other does not speak of" : null;
    }

    /// <summary>What parts two frames with different numbers whatever else they share: those for and those against, the dead and the injured; or null.</summary>
    public static string? Opposed(FigureFrame left, FigureFrame right)
    {
        if (Leaning.AreApart(left, right)) return "one counts those for something, the other those against it";
        var (a, b) = (left.Thing, right.Thing);
        return a.OutcomeFamily is { } one && b.OutcomeFamily is { } other && one != other ? $"one counts those {Of(a.Outcome)}, the other those {Of(b.Outcome)}" : null;
    }

    /// <summary>What keeps two frames with different numbers apart more than other words do, or null.</summary>
    public static string? Veto(FigureFrame left, FigureFrame right)
    {
        var (a, b) = (left.Thing, right.Thing);
        if (a.Outcome is not null && a.Outcome == b.Outcome)
        {
            if (a.Kind != b.Kind && !(ThingWords.MayBeAll(a.Kind) && ThingWords.MayBeAll(b.Kind)) && !AreWordsOfOneThing(a, b))
                return $"one counts {Of(a.Kind)}, the other {Of(b.Kind)}";
            if (!left.Place.Keys.IsEmpty && !right.Place.Keys.IsEmpty && !left.Place.Shares(right.Place) && !left.Place.IsIn(right) && !right.Place.IsIn(left))
                return "they count in different places";
        }

        if (!left.Place.Shares(right.Place) && (IsPart(left.Place, right) || IsPart(right.Place, left))) return "one counts at a single place";
        var (one, two) = (FigureFrame.Reality(left.Stated.Figure.Status), FigureFrame.Reality(right.Stated.Figure.Status));
        if (one != two && (one == "real" || two == "real") && left.Unit.Measures.Length == 0
            && (a.IsHuman || ((one == "planned" || two == "planned") && Shared(left, right) < OneMatter)))
            return $"one is {EnumNames.Of(left.Stated.Figure.Status)}, the other {EnumNames.Of(right.Stated.Figure.Status)}";
        return a.Outcome is null && b.Outcome is null ? OtherPredicate(left, right) : null;
    }

    private static string? OtherPredicate(FigureFrame left, FigureFrame right)
    {
        var (a, b) = (left.Thing, right.Thing);
        if (Shared(left, right) >= OneMatter) return null;
        if (a.Predicate is { } one && b.Predicate is { } other && one != other) return "different things are said of what they count";
        return a.Predicate is null != b.Predicate is null && left.Unit.Measures.Length == 0 && a.IsHuman ? "only of one is it said what became of them" : null;
    }

    /// <summary>Whether they tell of different events, as far as their sentences say.</summary>
    public static string? OtherEvent(FigureFrame left, FigureFrame right)
    {
        if (left.Time.LeadsBack != right.Time.LeadsBack && !(left.Time.IsPast && right.Time.IsPast)) return "one tells of an earlier event";
        return !left.Events.IsEmpty && !right.Events.IsEmpty && !left.Events.Any(right.Events.Contains) ? "they tell of different events" : null;
    }

    /// <summary>What speaks against a conflict though no value fits both, or null.</summary>
    public static string? AgainstConflict(FigureFrame left, FigureFrame right)
    {
        if (left.Time.IsFrom != right.Time.IsFrom) return "one counts from a time on";
        if (left.Thing.Outcome is not null && !left.Place.Shares(right.Place) && (IsElsewhere(left, right) || IsElsewhere(right, left))) return "one counts at a single place";
        if (left.Stated.Figure.Status != right.Stated.Figure.Status && FigureFrame.Reality(left.Stated.Figure.Status) != FigureFrame.Reality(right.Stated.Figure.Status)
            && left.Thing.IsHuman) return "one of them has not happened";
        var isOneArticle = left.Stated.Article.Id == right.Stated.Article.Id;
        return !isOneArticle && (left.Knows(right) || right.Knows(left)) ? "one of the articles gives both numbers" : null;
    }

    /// <summary>Whether the words tell enough for a conflict: what the news counts in one way, or things of which all words agree.</summary>
    public static bool IsSure(FigureFrame left, FigureFrame right)
    {
        var (a, b) = (left.Thing, right.Thing);
        if (a.Kind.Length > 0 && a.Kind == b.Kind && a.Outcome is not null) return true;

        // Whose soldiers they are must be told, and the same.
        if (a.IsHuman && !left.Place.Shares(right.Place) && (a.Qualifiers.IsEmpty || !a.Qualifiers.SequenceEqual(b.Qualifiers))) return false;
        return (a.Kind == b.Kind || AreWordsOfOneThing(a, b)) && Shared(left, right) >= OneMatter;
    }

    /// <summary>Whether the one thing is named by a word of the other: "revenue increases" and "new revenues", "border agents" and "border patrol agents".</summary>
    public static bool AreWordsOfOneThing(CountedThing a, CountedThing b)
    {
        if (a.Kind.Length == 0 || b.Kind.Length == 0) return false;
        return a.Kind == b.Kind || a.Qualifiers.Contains(b.Kind) || b.Qualifiers.Contains(a.Kind);
    }

    private static string? Status(FigureFrame left, FigureFrame right, int shared)
    {
        var (a, b) = (FigureFrame.Reality(left.Stated.Figure.Status), FigureFrame.Reality(right.Stated.Figure.Status));
        if (a == b || (shared >= OneMatter && left.Thing.Outcome is null && !left.Thing.IsHuman) || (a != "real" && b != "real")) return null;
        return $"one is {EnumNames.Of(left.Stated.Figure.Status)}, the other {EnumNames.Of(right.Stated.Figure.Status)}";
    }

    private static string? OtherPlaceOfOneNumber(FigureFrame left, FigureFrame right)
    {
        var (p, q) = (left.Place, right.Place);
        if (p.Keys.IsEmpty || q.Keys.IsEmpty || p.Shares(q)) return null;
        if (left.Stated.Article.Id == right.Stated.Article.Id) return "they count in different places";
        return p.IsAnywhereIn(right.Stated.Article) || q.IsAnywhereIn(left.Stated.Article) ? null : "they count in different places";
    }

    // "11 at the airport" are a part of "31 at the airport and in the station", and of all where the other does not speak of the airport.
    private static bool IsPart(FigurePlace site, FigureFrame other)
    {
        if (!site.IsSite) return false;
        var others = other.Place.SitesAround.Union(FigurePlace.SitesOf(other.Stated.Article.Title?.Value ?? "")).ToArray();
        return others.Length > 1 || !site.SiteNouns.Any(others.Contains);
    }

    private static bool IsElsewhere(FigureFrame one, FigureFrame other)
    {
        var sites = one.Place.SitesAround;
        return !sites.IsEmpty && !sites.Any(other.Place.SitesAround.Contains) && !sites.Any(other.Says);
    }

    // "Palestinians counted 163 dead": the word that narrows the one stands in the other's sentence.
    private static bool AreSaid(IEnumerable<string> words, FigureFrame other) =>
        words.All(word => other.Sentence.In(other.Stated.Article.Text).Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string Of(string? word) => string.IsNullOrEmpty(word) ? "something that is not named" : $"“{word}”";

    private static string Scope(FigureScope scope) => scope switch
    {
        FigureScope.Increment => "an addition",
        FigureScope.Share => "a part",
        _ => "a whole",
    };
}
