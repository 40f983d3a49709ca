using Hearsay.Statements;

namespace Hearsay.Ledger.Speakers;

/// <summary>Tells names from descriptions by their words and capitals.</summary>
internal static class Wording
{
    private static readonly Dictionary<string, HashSet<string>> Generic = Lexicon.Read("Ledger/Speakers/generic.lexicon")
        .GroupBy(fields => fields[0]).ToDictionary(group => group.Key, group => group.Select(fields => fields[1]).ToHashSet());

    /// <summary>Whether the words name one body: a capital beyond a first "the", and more than a word for any body of its sort.</summary>
    public static bool IsName(string words)
    {
        var plain = BodyName.Plain(words);
        if (IsDescribed(words) || Generic["whole"].Contains(plain) || Generic["end"].Contains(plain[(plain.LastIndexOf(' ') + 1)..])) return false;
        var named = plain.Contains(' ', StringComparison.Ordinal) ? words.Split(' ').Skip(IsThe(words) ? 1 : 0) : [words];
        return named.Any(HasCapital) && (plain.Contains(' ', StringComparison.Ordinal) || !PartyWords.IsOrganization(plain));
    }

    /// <summary>
    /// Whether the words are a person's name: it ends with a capitalised word, belongs to nobody ("the mayor's wife") and has no link inside ("the
    /// attorney for the District of Sunder").
    /// </summary>
    public static bool IsPersonName(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && !IsDescribed(words) && HasCapital(parts[^1]) && !parts.Any(IsLink) && !parts[..^1].Any(part => part.EndsWith("'s", StringComparison.Ordinal) || part.EndsWith("’s", StringComparison.Ordinal));
    }

    /// <summary>Whether a text has words as whole words; "us" stands for the state only in capitals, with full stops or without.</summary>
    public static bool Has(string text, string words) => Find(text, words) || (words.Length <= 3 && Find(text, string.Concat(words.Select(letter => $"{letter}."))));

    private static bool Find(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if (char.IsUpper(text[at]) && (at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end]))) return true;
        }

        return false;
    }

    private static bool IsDescribed(string words) => words.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 && Generic["head"].Contains(words[..end].ToLowerInvariant());

    // Small words of names ("van der") are none of these.
    private static bool IsLink(string word) => char.IsLower(word[0]) && word != "the" && !PersonName.IsParticle(word) && Words.OfName(word) is [var hash] && Words.IsFunctionWord(hash);

    private static bool IsThe(string words) => words.StartsWith("the ", StringComparison.OrdinalIgnoreCase);

    private static bool HasCapital(string word) => word.Any(char.IsUpper);
}
