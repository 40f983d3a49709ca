namespace Hearsay.Ledger.Conflicts;

/// <summary>The words of <c>counted-things.lexicon</c>. Safe to use from several threads.</summary>
internal static class ThingWords
{
    /// <summary>The kind of all human beings.</summary>
    public const string Person = "person";

    private static readonly Dictionary<(string Role, string Word), string> Words = Lexicon.Read("Ledger/Conflicts/counted-things.lexicon")
        .ToDictionary(entry => (entry[1], entry[0]), entry => entry[2]);

    private static readonly HashSet<string> Kinds = [.. Words.Where(entry => entry.Key.Role == "noun").Select(entry => entry.Value)];

    private static readonly HashSet<string> Humans =
        [.. Lexicon.Read("Coreference/nouns.lexicon").Where(entry => entry[1] is "person" or "people").Select(entry => entry[0])];

    private static readonly KeyValuePair<string, string>[] BehindPhrases = [.. Words
        .Where(entry => entry.Key.Role == "behind")
        .Select(entry => KeyValuePair.Create($" {entry.Key.Word} ", entry.Value))
        .OrderByDescending(entry => entry.Key.Length)
        .ThenBy(entry => entry.Key, StringComparer.Ordinal)];

    /// <summary>The kind that a noun is a word for, or the noun in its singular. Small letters.</summary>
    public static string Kind(string word) => Value("noun", word) ?? Value("noun", Singular(word)) ?? Singular(word);

    /// <summary>Whether the news counts things of this kind in one way.</summary>
    public static bool IsKnown(string kind) => Kinds.Contains(kind);

    /// <summary>Whether the kind is one of human beings.</summary>
    public static bool IsHuman(string kind) => kind is Person or "troop" or "crowd" or "officer" || Humans.Contains(kind) || Words.ContainsKey(("whole", kind));

    /// <summary>Whether all who come to harm at one place may be of this kind.</summary>
    public static bool MayBeAll(string kind) => kind == Person || Words.ContainsKey(("whole", kind));

    /// <summary>What became of those counted, or null.</summary>
    public static string? Outcome(string word) => Value("outcome", word);

    /// <summary>What the words right before the number say became of them, or null.</summary>
    public static string? Before(string words) => Value("before", words);

    /// <summary>What the words behind say became of them, or null.</summary>
    /// <param name="words">Small letters, parted by single spaces, with one at both ends.</param>
    public static string? Behind(string words)
    {
        foreach (var (phrase, outcome) in BehindPhrases)
        {
            if (words.Contains(phrase, StringComparison.Ordinal)) return outcome;
        }

        return null;
    }

    /// <summary>Kind and outcome of a noun that names both, or null.</summary>
    public static (string Kind, string Outcome)? Event(string word) =>
        Value("event", word)?.Split('/') is [var kind, var outcome] ? (kind, outcome) : null;

    /// <summary>What is said of the things, by one word for all that say the same.</summary>
    public static string Predicate(string word) => Value("predicate", word) ?? Stem(word);

    /// <summary>Whether the word narrows nothing.</summary>
    public static bool IsEmpty(string word) => Words.ContainsKey(("empty", word));

    /// <summary>Whether a count of it is brought up to date while a story runs.</summary>
    public static bool Develops(string word) => Words.ContainsKey(("develops", word));

    /// <summary>Whether it is counted at a time ("missing on Thursday"), and not over it ("killed on Thursday").</summary>
    public static bool IsState(string word) => Words.ContainsKey(("state", word));

    /// <summary>The singular of a noun in small letters.</summary>
    public static string Singular(string word) => Value("singular", word) ?? word switch
    {
        _ when word.Length < 4 || word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("sis", StringComparison.Ordinal) => word,
        _ when word.EndsWith("men", StringComparison.Ordinal) && word.Length > 5 => word[..^2] + "an",
        _ when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 => word[..^3] + "y",
        _ when word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("sses", StringComparison.Ordinal) => word[..^2],
        _ when word.EndsWith('s') => word[..^1],
        _ => word,
    };

    // Enough to bring the forms of one regular verb together; it is a key and never shown.
    private static string Stem(string word) => word switch
    {
        _ when word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) => word[..^3].TrimEnd('e'),
        _ when word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) => word[..^2].TrimEnd('e'),
        _ when word.Length > 4 && word.EndsWith('s') && word[^2] != 's' => word[..^1].TrimEnd('e'),
        _ => word.TrimEnd('e'),
    };

    private static string? Value(string role, string word) => Words.GetValueOrDefault((role, word));
}
