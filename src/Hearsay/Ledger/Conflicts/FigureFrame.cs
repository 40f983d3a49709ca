using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Figures;

namespace Hearsay.Ledger.Conflicts;

/// <summary>What a stated figure counts, ready to be compared: what, of what kind and fate, where, when, whether it happened, and how many.</summary>
/// <remarks>A pure function of the stated figure; only the words around the figure are read.</remarks>
internal sealed record FigureFrame
{
    /// <summary>So much of an article tells what its story is about, in UTF-16 units.</summary>
    private const int Lead = 600;

    private static readonly Dictionary<string, string> EventWords = Lexicon.Read("Ledger/Conflicts/events.lexicon").ToDictionary(entry => entry[0], entry => entry[1]);

    /// <summary>The figure.</summary>
    public required StatedFigure Stated { get; init; }

    /// <summary>What is counted.</summary>
    public required CountedThing Thing { get; init; }

    /// <summary>What the unit measures, empty for a plain count, and how many of the common unit one of it is.</summary>
    public required (string Measures, decimal Scale) Unit { get; init; }

    /// <summary>When.</summary>
    public required FigureTime Time { get; init; }

    /// <summary>Where.</summary>
    public required FigurePlace Place { get; init; }

    /// <summary>The sides of a vote that it gives, or null.</summary>
    public required FigureTally? Tally { get; init; }

    /// <summary>The sentence that it stands in.</summary>
    public required Span Sentence { get; init; }

    /// <summary>The scope that the count has.</summary>
    public FigureScope Scope => ScopeOf(Thing, Stated);

    /// <summary>Whether a word before what is counted tells it from those counted before ("20 other countries", "six new cases").</summary>
    public bool IsOther => Stated.Figure.Counted is { } counted
        && FrameWords.In(Stated.Article.Text, new Span(Stated.Figure.Span.End, Math.Max(Stated.Figure.Span.End, counted.End)), 3) is [var first, ..]
        && FrameWords.Is(first.ToLowerInvariant(), "other");

    /// <summary>Whether a hyphen makes it a lasting mark of a thing ("a 72,000-seat stadium", "a 12-nation pact"), of which no count goes on.</summary>
    public bool IsAttribute => Stated.Figure.Span.End + 1 < Stated.Article.Text.Length && Stated.Article.Text[Stated.Figure.Span.End] is '-' or '‑' && char.IsLetter(Stated.Article.Text[Stated.Figure.Span.End + 1]);

    /// <summary>The beginnings of the words of the sentence that tell what it is about, in small letters; names only where they say more.</summary>
    public required ImmutableHashSet<string> Context { get; init; }

    /// <summary>The kinds of event that the sentence speaks of, sorted.</summary>
    public required ImmutableArray<string> Events { get; init; }

    /// <summary>Whom it is said of, as worded, or null.</summary>
    public required string? Subject { get; init; }

    /// <summary>Whether its sentence, the title or the lead of its article has a word.</summary>
    public bool Says(string word)
    {
        var article = Stated.Article;
        return Sentence.In(article.Text).Contains(word, StringComparison.OrdinalIgnoreCase)
            || article.Text.AsSpan(0, Math.Min(article.Text.Length, Lead)).Contains(word, StringComparison.OrdinalIgnoreCase)
            || article.Title?.Value.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
    }

    /// <summary>Whether its article gives the number of another figure for the same: then it knows that number, and means something else by its own.</summary>
    public bool Knows(FigureFrame other)
    {
        var number = other.Stated.Figure.Modifier is { } modifier && modifier.Start == other.Stated.Figure.Span.Start
            ? new Span(modifier.End, other.Stated.Figure.Span.End).Of(other.Stated.Article.Text).Trim()
            : other.Stated.Figure.Span.Of(other.Stated.Article.Text);
        var text = Stated.Article.Text;
        for (var at = text.IndexOf(number, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(number, at + number.Length, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + number.Length;
            if ((at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is ',' or '.' or '$')) || (end < text.Length && char.IsLetterOrDigit(text[end]))) continue;
            if (end + 1 < text.Length && text[end] is ',' or '.' && char.IsAsciiDigit(text[end + 1])) continue;
            var near = new Span(Math.Max(0, at - 24), Math.Min(text.Length, end + 40));
            if (FrameWords.In(text, near, 20).Any(word => IsOf(word.ToLowerInvariant()))) return true;
        }

        return false;

        bool IsOf(string word) => Thing.Outcome is { } outcome
            ? ThingWords.Outcome(word) == outcome || ThingWords.Event(word)?.Outcome == outcome
            : ThingWords.Kind(word) == Thing.Kind;
    }

    /// <summary>Reads the frame of a stated figure.</summary>
    public static FigureFrame Of(StatedFigure stated)
    {
        var (text, figure) = (stated.Article.Text, stated.Figure);
        var sentence = FigureSentence.Around(text, figure.Span);
        var thing = CountedThing.Of(text, figure);
        return new FigureFrame
        {
            Stated = stated,
            Thing = thing,
            Unit = UnitOf(stated, thing),
            Time = FigureTime.Of(stated, thing, sentence),
            Place = FigurePlace.Of(stated, sentence),
            Tally = FigureTally.Of(stated),
            Sentence = sentence,
            Events = EventsIn(text, sentence),
            Context = ContextOf(text, sentence),
            Subject = figure.Subject?.In(text).ToString(),
        };
    }

    /// <summary>A key for figures that may answer one question: figures with different keys are never in conflict and never revise one another. Never shown.</summary>
    public static string QuestionKey(StatedFigure stated)
    {
        ArgumentNullException.ThrowIfNull(stated);
        var thing = CountedThing.Of(stated.Article.Text, stated.Figure);
        return Key(thing, UnitOf(stated, thing).Measures);
    }

    /// <summary>The key of this frame: see <see cref="QuestionKey"/>.</summary>
    public string QuestionOf() => Key(Thing, Unit.Measures);

    private static string Key(CountedThing thing, string measures) =>
        measures.Length == 0 ? $"{thing.Family}|{thing.OutcomeFamily}" : $"{measures}||";

    /// <summary>The scope that the count has: of human beings, those to whom something happened are a whole, whomever they are told apart from.</summary>
    private static FigureScope ScopeOf(CountedThing thing, StatedFigure stated)
    {
        var figure = stated.Figure;
        if (figure.Unit is not null && figure.Scope != FigureScope.Total) return figure.Scope;
        var text = stated.Article.Text;
        var behind = FrameWords.In(text, new Span(figure.Span.End, Math.Min(text.Length, figure.Span.End + 40)), 5);
        if (behind.Count > 0 && FrameWords.Is(behind[0], "addition")) return FigureScope.Increment;
        if (figure.Unit is not null) return figure.Scope;
        var isOf = behind.Count > 1 && behind[0] == "of" && FrameWords.Is(behind[1], "whole");
        if (figure.Scope != FigureScope.Share && !isOf) return figure.Scope;

        // "450 of them were rescued" counts all who were; "54 of the 113 killed" and "30 of the dead" do not.
        var isOfOutcome = behind.Count > 2 && !FrameWords.Is(behind[1], "those") && behind.Skip(2).Take(2).Any(word => char.IsAsciiDigit(word[0]) || ThingWords.Outcome(word.ToLowerInvariant()) is not null || ThingWords.Event(word.ToLowerInvariant()) is not null);
        return thing.Outcome is null || isOfOutcome ? FigureScope.Share : FigureScope.Total;
    }

    /// <summary>Whether it is real, and if not, how it is thought of.</summary>
    public static string Reality(FigureStatus status) => status is FigureStatus.Happened or FigureStatus.Ongoing ? "real" : EnumNames.Of(status);

    /// <summary>The words of a span that tell what it is about, see <see cref="Context"/>.</summary>
    // Five letters bring most forms of a word together ("separated", "separation"); names stand in every sentence of a story and tell little.
    public static ImmutableHashSet<string> ContextOf(string text, Span sentence) =>
        [.. FrameWords.In(text, sentence, 120)
            .Where(word => word.Length > 3 && char.IsLower(word[0]) && !FrameWords.IsFunction(word) && !FrameWords.IsAuxiliary(word) && !FrameWords.IsTime(word))
            .Select(ThingWords.Kind)
            .Select(word => word.Length > 5 ? word[..5] : word)];

    private static ImmutableArray<string> EventsIn(string text, Span sentence) =>
        [.. FrameWords.In(text, sentence, 120).Select(word => EventWords.GetValueOrDefault(word.ToLowerInvariant())).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private static (string Measures, decimal Scale) UnitOf(StatedFigure stated, CountedThing thing)
    {
        var figure = stated.Figure;
        // "700 new miles of fence": a word between hides the unit, which is read as the thing counted.
        return figure.Unit is null && figure.UnitName is null
            ? FigureUnits.IsKnown(thing.Kind) ? FigureUnits.Of(thing.Kind, "") : ("", 1)
            : FigureUnits.Of(figure.UnitName, figure.Unit?.In(stated.Article.Text).ToString() ?? "");
    }
}
