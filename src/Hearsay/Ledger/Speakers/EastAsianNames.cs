namespace Hearsay.Ledger.Speakers;

/// <summary>Knows names of Korea and China by their family name and syllables: <c>east-asian-names.lexicon</c>.</summary>
internal static class EastAsianNames
{
    private static readonly Dictionary<(string System, string Name), string> FamilyNames = [];
    private static readonly Dictionary<string, HashSet<string>> Syllables = [];

    static EastAsianNames()
    {
        var parts = new Dictionary<(string System, string Part), string[]>();
        foreach (var fields in Lexicon.Read("Ledger/Speakers/east-asian-names.lexicon"))
        {
            var words = fields[2].Split(' ');
            if (fields[0] != "family") parts[(fields[1], fields[0])] = [.. words.Select(word => word == "-" ? "" : word)];
            else foreach (var word in words) FamilyNames.TryAdd((fields[1], word), words[0]);
        }

        foreach (var system in Systems)
        {
            Syllables[system] = [.. from first in parts[(system, "first")] from vowel in parts[(system, "vowel")] from last in parts[(system, "last")] select first + vowel + last];
        }
    }

    public static IReadOnlyList<string> Systems { get; } = ["korean", "chinese"];

    /// <summary>One spelling for the spellings of a family name, or null.</summary>
    public static string? FamilyName(string system, string word) => FamilyNames.GetValueOrDefault((system, word));

    /// <summary>Whether a word is one syllable or two.</summary>
    public static bool IsGiven(string system, string word)
    {
        var syllables = Syllables[system];
        if (word.IndexOf('-', StringComparison.Ordinal) is var hyphen and > 0) return syllables.Contains(word[..hyphen]) && syllables.Contains(word[(hyphen + 1)..]);
        if (syllables.Contains(word)) return true;
        for (var at = 1; at < word.Length; at++)
        {
            if (syllables.Contains(word[..at]) && syllables.Contains(word[at..])) return true;
        }

        return false;
    }
}
