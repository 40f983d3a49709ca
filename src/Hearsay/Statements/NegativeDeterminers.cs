using System.Collections.Frozen;

namespace Hearsay.Statements;

/// <summary>Words at the head of a source with which nobody speaks, "No group has claimed": <c>negative-determiners.lexicon</c>.</summary>
internal static class NegativeDeterminers
{
    private static readonly FrozenSet<string> Words =
        Lexicon.Read("Statements/negative-determiners.lexicon").Select(entry => entry[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the word is one, in either case.</summary>
    internal static bool Contains(ReadOnlySpan<char> word) => Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
