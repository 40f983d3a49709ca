using System.Collections.Frozen;

namespace Hearsay.Statements;

/// <summary>How the words of roles go together: <c>role-words.lexicon</c>.</summary>
internal static class RoleWords
{
    private static readonly FrozenDictionary<string, string> SameWords = Of("same");
    private static readonly FrozenDictionary<string, string> Runners = Of("runner");
    private static readonly FrozenDictionary<string, string> Offices = Of("office");
    private static readonly FrozenDictionary<string, string> PartyNames = Of("party");
    private static readonly FrozenDictionary<string, string> AnyBodies = Of("any");
    private static readonly FrozenDictionary<string, string> States = Of("state");
    private static readonly FrozenDictionary<string, string> Kept = Of("kept");
    private static readonly FrozenDictionary<string, string> Sorts = Of("sort");
    private static readonly FrozenDictionary<string, string> Becoming = Of("become");

    /// <summary>The word that stands for all its forms, in lower case: "governor" for "Gov.".</summary>
    internal static string Same(ReadOnlySpan<char> word)
    {
        const int Longest = 40;
        if (word.Length > Longest) word = word[..Longest];
        word = word.TrimEnd('.');
        if (word.EndsWith("’s") || word.EndsWith("'s")) word = word[..^2];
        var lower = word.ToString().ToLowerInvariant();
        if (lower.EndsWith('s') && lower.Length > 4 && PartyWords.IsPerson(lower)) lower = lower[..^1];
        return SameWords.GetValueOrDefault(lower, lower);
    }

    /// <summary>Whether the word, as <see cref="Same"/> gives it, is for somebody who stands for an office.</summary>
    internal static bool IsRunner(string word) => Runners.ContainsKey(word);

    /// <summary>Whether the word, as <see cref="Same"/> gives it, is for an office that one person holds at a time.</summary>
    internal static bool IsOffice(string word) => Offices.ContainsKey(word);

    /// <summary>Whether the word, as <see cref="Same"/> gives it, names the party of a person.</summary>
    internal static bool IsParty(string word) => PartyNames.ContainsKey(word);

    /// <summary>Whether a role stays what it is without the word: "retired general".</summary>
    internal static bool IsKept(string word) => Kept.ContainsKey(word);

    /// <summary>The sort of body that the word, as <see cref="Same"/> gives it, tells; null for words that go with any.</summary>
    internal static string? SortOf(string word) => Sorts.GetValueOrDefault(word);

    /// <summary>Whether the word stands between a name and the role that its bearer has or takes: "is", "became", "was elected".</summary>
    internal static bool IsBecoming(ReadOnlySpan<char> word) => Becoming.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    /// <summary>Whether the word ends the name of a state inside a country.</summary>
    internal static bool IsState(ReadOnlySpan<char> word) => States.ContainsKey(Same(word));

    /// <summary>The kind of the body that the noun stands for when it was named last: body, outlet, country, state or place; null for other nouns.</summary>
    internal static string? AnyBody(ReadOnlySpan<char> noun) => AnyBodies.GetValueOrDefault(Same(noun));

    private static FrozenDictionary<string, string> Of(string kind) => Lexicon.Read("Statements/role-words.lexicon")
        .Where(entry => entry[0] == kind).ToFrozenDictionary(entry => entry[1], entry => entry[2], StringComparer.Ordinal);
}
