using Hearsay.Documents;

namespace Hearsay.Ledger.Conflicts;

/// <summary>The words of a stretch of text, for the reading of frames. Safe to use from several threads.</summary>
internal static class FrameWords
{
    private static readonly Dictionary<string, bool> Function = Lexicon.Read("Ledger/function-words.lexicon")
        .ToDictionary(fields => fields[0], fields => fields[1] == "preposition");

    private static readonly HashSet<string> Times = [.. Lexicon.Read("Dates/times.lexicon").Select(entry => entry[0].ToLowerInvariant())];

    private static readonly HashSet<(string Word, string Role)> Small = [.. Lexicon.Read("Ledger/Conflicts/frame-words.lexicon").Select(entry => (entry[0], entry[1]))];

    /// <summary>Whether a word in small letters has a role of <c>frame-words.lexicon</c>.</summary>
    public static bool Is(string word, string role) => Small.Contains((word, role));

    /// <summary>The words with a role of <c>frame-words.lexicon</c>, in its order.</summary>
    public static IEnumerable<string> With(string role) =>
        Lexicon.Read("Ledger/Conflicts/frame-words.lexicon").Where(entry => entry[1] == role).Select(entry => entry[0]);

    /// <summary>The words, hyphens parting them, without possessive endings; as they are written.</summary>
    public static List<string> In(string text, Span span, int most)
    {
        var words = new List<string>();
        var start = -1;
        for (var at = span.Start; at <= span.End && words.Count < most; at++)
        {
            if (at < span.End && IsPart(text, at, span))
            {
                if (start < 0) start = at;
            }
            else if (start >= 0)
            {
                var word = text[start..at];
                if (word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal)) word = word[..^2];
                word = word.Replace(".", "", StringComparison.Ordinal).TrimEnd('\'', '’');
                if (word.Length > 0) words.Add(word);
                start = -1;
            }
        }

        return words;
    }

    /// <summary>Whether the word ends the head of a noun phrase.</summary>
    public static bool IsPreposition(string word) => Function.TryGetValue(word.ToLowerInvariant(), out var preposition) && preposition;

    /// <summary>Whether the word tells nothing by itself.</summary>
    public static bool IsFunction(string word) => Function.ContainsKey(word.ToLowerInvariant());

    private static readonly HashSet<string> Auxiliaries =
        [.. Lexicon.Read("Figures/predicate.lexicon").Where(entry => entry[1] == "auxiliary").Select(entry => entry[0]), .. With("modal")];

    /// <summary>Whether the word carries the verb behind it.</summary>
    public static bool IsAuxiliary(string word) => Auxiliaries.Contains(word.ToLowerInvariant());

    /// <summary>Whether the word is of the calendar or the clock.</summary>
    public static bool IsTime(string word) => Times.Contains(word.ToLowerInvariant());

    private static bool IsPart(string text, int at, Span span) =>
        char.IsLetterOrDigit(text[at])
        || (text[at] is '\'' or '’' or '.' && at + 1 < span.End && at > span.Start && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]));
}
