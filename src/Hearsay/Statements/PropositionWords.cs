using System.Collections.Frozen;

namespace Hearsay.Statements;

/// <summary>The words by which a proposition is read: <c>propositions.lexicon</c> and <c>nominalizations.lexicon</c>.</summary>
internal static class PropositionWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Kinds = Lexicon.Read("Statements/propositions.lexicon").Where(entry => entry[0] != "support")
        .GroupBy(entry => entry[0], entry => entry[1]).ToFrozenDictionary(kind => kind.Key, kind => kind.ToFrozenSet(StringComparer.Ordinal));

    private static readonly FrozenDictionary<string, string> Supported = Lexicon.Read("Statements/propositions.lexicon").Where(entry => entry[0] == "support")
        .ToFrozenDictionary(entry => $"{entry[1]} {entry[2]}", entry => entry[3], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Verb, bool OfSubject)> Events = Lexicon.Read("Statements/nominalizations.lexicon")
        .ToFrozenDictionary(entry => entry[0], entry => (entry[1], entry[2] == "subject"), StringComparer.Ordinal);

    /// <summary>Whether the lemma is of a kind of <c>propositions.lexicon</c>.</summary>
    internal static bool Is(string kind, string lemma) => Kinds[kind].Contains(lemma);

    /// <summary>What a verb and its object say together ("take", "part": "participate"), or null where each says its own.</summary>
    internal static string? Support(string verb, string noun) => Supported.GetValueOrDefault($"{verb} {noun}");

    /// <summary>The verb of a noun that names an event, and whether "of" tells who does it; null for any other noun.</summary>
    internal static (string Verb, bool OfSubject)? Event(string noun) => Events.TryGetValue(noun, out var found) ? found : null;
}
