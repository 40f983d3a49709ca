using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Figures;

namespace Hearsay.Ledger.Conflicts;

/// <summary>What a figure counts, by words that can be compared.</summary>
/// <param name="Kind">The kind of thing: one word for all that mean the same ("person", "troop"), else the head noun in its singular.</param>
/// <param name="Outcome">What became of them ("dead", "missing"), or null where the words do not say.</param>
/// <param name="Predicate">What else is said of them ("deployed"), or null.</param>
/// <param name="Qualifiers">The words that narrow the kind ("north", "korean"), sorted, each once.</param>
internal sealed record CountedThing(string Kind, string? Outcome, string? Predicate, ImmutableArray<string> Qualifiers)
{
    private const int MostWords = 24;

    /// <summary>So many UTF-16 units behind what is counted are looked at for what became of it.</summary>
    private const int BehindReach = 48;

    private const string Casualty = "casualty";

    /// <summary>Whether human beings are counted.</summary>
    public bool IsHuman => ThingWords.IsHuman(Kind);

    /// <summary>The greater kind that it belongs to: figures of two such are never of one thing.</summary>
    public string Family => IsHuman ? ThingWords.Person : Kind;

    /// <summary>The greater outcome: a casualty is killed or injured, and often the injured are called so.</summary>
    public string? OutcomeFamily => Outcome == Casualty ? "injured" : Outcome;

    /// <summary>Whether later counts of it replace earlier ones while a story runs.</summary>
    public bool Develops => ThingWords.Develops(Outcome ?? Kind);

    /// <summary>Whether it is counted at a time, and not over it.</summary>
    public bool IsState => ThingWords.IsState(Outcome ?? Kind);

    /// <summary>Reads it out of the words of a figure.</summary>
    public static CountedThing Of(string text, Figure figure)
    {
        var said = figure.Predicate is { } predicate ? LastWord(text, predicate) : null;
        var outcome = said is null ? null : ThingWords.Outcome(said);
        var isState = figure.Counted is { } counted && counted == figure.Predicate;
        var words = figure.Counted is { } span && !isState ? Split(text, span) : [];

        // English counts people so: "the missing", "40 dead" (Quirk et al. 1985, adjectives as heads with personal reference).
        var (kind, qualifiers) = Head(words, ref outcome);
        outcome = Before(text, figure, kind) ?? Behind(text, figure) ?? outcome;
        if (kind.Length == 0 && outcome is not null) kind = ThingWords.Person;
        if (outcome is not null && figure.Predicate is { } verb && IsJoined(text, verb.End, outcome)) outcome = Casualty;
        if (outcome == "shot" && figure.Predicate is { } shot && text.AsSpan(shot.End).StartsWith(" and killed", StringComparison.Ordinal)) outcome = "dead";
        return new CountedThing(
            kind,
            outcome,
            said is null || outcome is not null ? null : ThingWords.Predicate(said),
            [.. qualifiers.Order(StringComparer.Ordinal).Distinct()]);
    }

    private static (string Kind, List<string> Qualifiers) Head(List<string> words, ref string? outcome)
    {
        var end = words.Count < 2 ? -1 : words.FindIndex(1, FrameWords.IsPreposition);
        if (end < 0) end = words.Count;
        if (end == 0) return ("", []);
        var head = words[end - 1];
        var lower = head.ToLowerInvariant();
        string kind;
        if (ThingWords.Event(lower) is { } both)
        {
            (kind, outcome) = both;
        }
        else if (ThingWords.Outcome(lower) is { } state && outcome is null or "injured")
        {
            (kind, outcome) = (ThingWords.Person, state);
        }
        else
        {
            kind = ThingWords.Kind(lower);
        }

        var qualifiers = new List<string>();
        if (IsPeople(head, kind))
        {
            qualifiers.Add(kind);
            kind = ThingWords.Person;
        }

        for (var at = 0; at < words.Count; at++)
        {
            if (at == end - 1) continue;
            var word = words[at].ToLowerInvariant();
            if (at < end && ThingWords.Outcome(word) is { } inside)
            {
                outcome ??= inside;
                continue;
            }

            if (ThingWords.IsEmpty(word) || FrameWords.IsFunction(word) || char.IsAsciiDigit(word[0]) || FrameWords.Is(word, "fate")) continue;
            qualifiers.Add(ThingWords.Singular(word));
        }

        return (kind, qualifiers);
    }

    // "Palestinians", "Israelis", "Americans": a people by name is human beings, narrowed by its name.
    private static bool IsPeople(string head, string kind) =>
        char.IsUpper(head[0]) && head.Any(char.IsLower) && !ThingWords.IsKnown(kind)
        && (kind.EndsWith("an", StringComparison.Ordinal) || head.EndsWith('s') || head.EndsWith("ese", StringComparison.Ordinal));

    // "Injuring about 180 others", "the deaths of 20 children", "lost 43 policemen".
    private static string? Before(string text, Figure figure, string kind)
    {
        var start = figure.Span.Start;
        var words = FrameWords.In(text, new Span(Math.Max(0, start - 64), start), MostWords);
        if (words.Count == 0 || !IsAdjacent(text, start)) return null;
        var last = words[^1].ToLowerInvariant();
        if (ThingWords.Outcome(last) is { } outcome && IsVerb(last)) return outcome;

        // "Among those killed were five guards", "raised the number of dead to 10 people".
        if (words.Count > 1 && FrameWords.Is(last, "be") && ThingWords.Outcome(words[^2].ToLowerInvariant()) is { } those) return those;
        for (var at = words.Count - 1; at > 1; at--)
        {
            if (words[at - 1] == "of" && FrameWords.Is(words[at - 2], "toll") && ThingWords.Outcome(words[at].ToLowerInvariant()) is { } number) return number;
        }

        if (words.Count > 1 && ThingWords.Before($"{words[^2].ToLowerInvariant()} {last}") is { } told) return told;
        return ThingWords.IsHuman(kind) ? ThingWords.Before(last) : null;
    }

    private static bool IsVerb(string word) => word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal) || word is "kill" or "hurt" or "killed";

    private static bool IsAdjacent(string text, int start) => start > 1 && text[start - 1] == ' ' && char.IsLetter(text[start - 2]);

    private static string? Behind(string text, Figure figure)
    {
        var from = Math.Max(figure.Span.End, figure.Counted?.End ?? 0);
        var end = from;
        while (end < text.Length && end < from + BehindReach && text[end] is not ('.' or ';' or '\n' or '(' or ',') && !char.IsAsciiDigit(text[end])) end++;
        if (end == from) return null;
        var words = FrameWords.In(text, new Span(from, end), MostWords);
        if (ThingWords.Behind($" {string.Join(' ', words).ToLowerInvariant()} ") is { } told) return told;

        // "48,000 people will be killed", "the 48 guards who died".
        var at = 0;
        while (at < words.Count && (FrameWords.IsAuxiliary(words[at]) || (at == 0 && FrameWords.Is(words[at], "relative")))) at++;
        return at > 0 && at < words.Count ? ThingWords.Outcome(words[at].ToLowerInvariant()) : null;
    }

    // "Killed or wounded", "injured or missing": one count of several outcomes.
    private static bool IsJoined(string text, int end, string outcome)
    {
        if (end + 1 >= text.Length || text[end] != ' ') return false;
        var words = Split(text, new Span(end, Math.Min(text.Length, end + 24)));
        return words.Count > 1 && words[0] is "or" or "and" && ThingWords.Outcome(words[1].ToLowerInvariant()) is { } other && other != outcome
            && !(outcome is "shot" or "dead" && other is "shot" or "dead");
    }

    private static string? LastWord(string text, Span span) => Split(text, span) is [.., var last] ? last.ToLowerInvariant() : null;

    private static List<string> Split(string text, Span span) => FrameWords.In(text, span, MostWords);
}
