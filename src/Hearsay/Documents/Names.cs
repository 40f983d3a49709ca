using System.Collections.Frozen;

namespace Hearsay.Documents;

/// <summary>Tells names of people and of outlets by their shape and their words.</summary>
internal static class Names
{
    private static readonly ILookup<string, string> Words =
        Lexicon.Read("Documents/bylines.lexicon").ToLookup(entry => entry[0], entry => entry[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Roles = Words["role"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> OutletWords = Words["outlet"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Particles = Words["particle"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Agencies = Lexicon.Read("Documents/agencies.lexicon").Select(entry => entry[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words that open a byline, the longest first.</summary>
    public static string[] Openings { get; } = Longest("by");

    /// <summary>The words that open a credit to people who are not the authors, the longest first.</summary>
    public static string[] Credits { get; } = Longest("credit");

    /// <summary>Whether a byline cannot go on with this word: "By Friday", "By the time".</summary>
    public static bool IsTimeWord(string word) =>
        Words["time"].Contains(word, StringComparer.OrdinalIgnoreCase) || DateScanner.IsWeekday(word) || DateScanner.Month(word) is not null;

    /// <summary>Whether the words are a person's name by their shape: two to five words with capitals, particles aside, none of them a role or an outlet's.</summary>
    public static bool IsPerson(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 2 or > 5 || IsAgency(words)) return false;
        foreach (var part in parts)
        {
            if (Particles.Contains(part) && part != parts[^1]) continue;
            if (!char.IsUpper(part[0]) && !(part.Length > 3 && part.StartsWith("al-", StringComparison.OrdinalIgnoreCase))) return false;
            if (!part.All(letter => char.IsLetter(letter) || letter is '.' or '-' or '\'' or '’' || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark)) return false;
            if (IsTimeWord(part)) return false;
        }

        return !HasRole(parts) && !OutletWords.Contains(parts[^1]) && (parts[0] is not ("The" or "THE"));
    }

    /// <summary>Whether a word says what somebody is ("Staff Writer").</summary>
    public static bool HasRole(IEnumerable<string> words) => words.Any(word => Roles.Contains(word.Trim(',', '.', '(', ')')));

    /// <summary>Whether the words name a known news agency.</summary>
    public static bool IsAgency(string words) => Agencies.Contains(words);

    /// <summary>Whether the words name an agency, known or by their form ("Meridian Wire", "Northern News Agency").</summary>
    public static bool LooksLikeAgency(string words) =>
        IsAgency(words) || words.EndsWith(" Wire", StringComparison.Ordinal) || words.EndsWith(" News Agency", StringComparison.Ordinal)
        || words.EndsWith(" Press Agency", StringComparison.Ordinal) || words.EndsWith(" Newswire", StringComparison.Ordinal);

    /// <summary>Whether the last word is one that outlets' names end in, or the words are a host's name ("tarvos.example").</summary>
    public static bool LooksLikeOutlet(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 6 || !parts.All(part => char.IsUpper(part[0]) || char.IsAsciiDigit(part[0]) || part is "of" or "the" or "and" or "&" or "in" or "for")) return false;
        return parts.Any(part => OutletWords.Contains(part.Trim('.', ','))) || IsAgency(words)
            || (parts.Length == 1 && parts[0].LastIndexOf('.') is var dot and > 1 && parts[0].Length - dot is >= 3 and <= 8);
    }

    private static string[] Longest(string kind) => [.. Words[kind].OrderByDescending(words => words.Length).ThenBy(words => words, StringComparer.Ordinal)];
}
