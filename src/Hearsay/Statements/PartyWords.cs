using System.Collections.Frozen;
using Hearsay.Coreference;
using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>What a word says of the kind of party that a phrase names: <c>party-words.lexicon</c>.</summary>
internal static class PartyWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Kinds = Lexicon.Read("Statements/party-words.lexicon")
        .GroupBy(entry => entry[0], entry => entry[1])
        .ToFrozenDictionary(kind => kind.Key, kind => kind.ToFrozenSet(StringComparer.Ordinal));

    internal static bool IsPerson(ReadOnlySpan<char> word) => Has("person", word, singular: true);

    internal static bool IsOrganization(ReadOnlySpan<char> word) => Has("organization", word, singular: true);

    internal static bool IsOutlet(ReadOnlySpan<char> word) => Has("outlet", word, singular: true);

    internal static bool IsDocument(ReadOnlySpan<char> word) => Has("document", word, singular: true);

    /// <summary>Whether such a body is often named for its subject: "Commission on Dams".</summary>
    internal static bool IsNamedForSubject(ReadOnlySpan<char> word) => Has("subject", word, singular: false);

    /// <summary>Whether the end of the word tells that it is for human beings: "caucus-goers", "harpist".</summary>
    internal static bool IsPersonByEnding(ReadOnlySpan<char> word)
    {
        if (word.EndsWith('s')) word = word[..^1];
        foreach (var ending in Kinds["ending"])
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending)) return true;
        }

        return false;
    }

    /// <summary>Whether the word is a field of work as well as a body: "intelligence".</summary>
    internal static bool IsField(ReadOnlySpan<char> word) => Has("field", word, singular: false);

    /// <summary>Whether the noun is for a part of people, with or without "of": "a majority".</summary>
    internal static bool IsShare(ReadOnlySpan<char> word) => Has("share", word, singular: true);

    /// <summary>Whether the word stands inside names: "Imre de Loss".</summary>
    internal static bool IsParticle(ReadOnlySpan<char> word) => Has("particle", word, singular: false) && char.IsLower(word[0]);

    /// <summary>Whether the word only stands behind the name of a person or a firm: "Jr.", "Ltd.".</summary>
    internal static bool IsSuffix(ReadOnlySpan<char> word) => IsSuffixOfPerson(word) || Kinds["form"].GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether the word only stands behind the name of a person: "Jr.", "III".</summary>
    internal static bool IsSuffixOfPerson(ReadOnlySpan<char> word) => Kinds["suffix"].GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether outlets do it to news: "reported", "published".</summary>
    internal static bool IsReporting(ReadOnlySpan<char> word) => Kinds["reporting"].GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether the noun is for a human being, by any of the lists or by its ending: "biologist", "singer".</summary>
    internal static bool IsHuman(ReadOnlySpan<char> word) => IsPerson(word) || IsPersonByEnding(word) || WordLists.NounOf(word.ToString().ToLowerInvariant()) is { Type: EntityType.Person };

    /// <summary>Whether the noun counts others: "a number of officials".</summary>
    internal static bool IsQuantity(ReadOnlySpan<char> word) => Has("quantity", word, singular: true);

    internal static bool IsTitle(ReadOnlySpan<char> word) => Kinds["title"].GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    internal static bool IsGovernment(ReadOnlySpan<char> word) => Kinds["government"].GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool Has(string kind, ReadOnlySpan<char> word, bool singular)
    {
        if (word.Length > 30) return false;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        var words = Kinds[kind].GetAlternateLookup<ReadOnlySpan<char>>();
        if (words.Contains(lower)) return true;
        if (!singular || lower.Length < 4 || lower[^1] != 's') return false;
        if (words.Contains(lower[..^1])) return true;
        return lower.EndsWith("ies") && words.Contains(string.Concat(lower[..^3], "y"));
    }
}
