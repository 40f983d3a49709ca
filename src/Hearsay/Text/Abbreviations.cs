using System.Collections.Frozen;

namespace Hearsay.Text;

/// <summary>Which words keep their full stop, and whether a sentence may end after them.</summary>
/// <remarks>Read once from <c>Text/abbreviations.lexicon</c>; safe to use from several threads.</remarks>
internal static class Abbreviations
{
    internal enum Ending
    {
        None,
        Never,
        Number,
        Starter,
        Capital,
        Split,
    }

    private static readonly FrozenDictionary<string, Ending> Entries = Lexicon.Read("Text/abbreviations.lexicon")
        .ToFrozenDictionary(entry => entry[0], entry => Enum.Parse<Ending>(entry[1], ignoreCase: true), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Ending>.AlternateLookup<ReadOnlySpan<char>> ByChars =
        Entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The entry of a word given without its last full stop; a lone capital letter and dotted letters count too.</summary>
    internal static Ending Of(ReadOnlySpan<char> word)
    {
        if (word.Length == 1 && char.IsUpper(word[0])) return Ending.Never;
        if (word.Length > 16) return Ending.None;
        if (ByChars.TryGetValue(word, out var ending)) return ending;
        return IsDotted(word) ? Ending.Starter : Ending.None;
    }

    /// <summary>Single letters with full stops between them: "U.S", "J.T".</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.Length % 2 == 0) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.') return false;
        }

        return true;
    }
}
