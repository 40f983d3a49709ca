using System.Collections.Frozen;

namespace Hearsay.Training.Corpora;

/// <summary>Splits words at hyphens as the English Web Treebank does: "15-year" is three words, "non-stop" is one.</summary>
/// <remarks>
/// A word is split at every hyphen and slash between two letters or digits, except after a beginning of <c>affixes.lexicon</c>, in
/// telephone numbers and the like (two hyphens between digits, or seven digits), and in addresses of the net.
/// </remarks>
internal static class WordParts
{
    private static readonly FrozenSet<string> Affixes = WordLists.Words("affixes.lexicon");

    /// <summary>The words that the word is made of; joined they are the word.</summary>
    public static IReadOnlyList<string> Split(string form)
    {
        if (form.Length < 3 || form.AsSpan(1, form.Length - 2).IndexOfAny("-‐‑–/") < 0 || IsWhole(form)) return [form];
        var parts = new List<string>();
        var start = 0;
        for (var i = 1; i + 1 < form.Length; i++)
        {
            if (form[i] is not ('-' or '‐' or '‑' or '–' or '/') || !char.IsLetterOrDigit(form[i + 1]) || !IsEnd(form, i - 1) || i == start) continue;
            if (form[i] == '/' && !(char.IsLetter(form[i - 1]) && char.IsLetter(form[i + 1]) && i - start > 1 && form.Length - i > 2)) continue;
            if (form[i] != '/' && Affixes.Contains(form[start..i].ToLowerInvariant())) continue;
            parts.Add(form[start..i]);
            parts.Add(form[i..(i + 1)]);
            start = i + 1;
        }

        parts.Add(form[start..]);
        return parts;
    }

    /// <summary>Whether the word begins with such a beginning, with or without the hyphen that follows.</summary>
    public static bool IsAffix(string form) => Affixes.Contains(form.ToLowerInvariant());

    private static bool IsEnd(string form, int at) => char.IsLetterOrDigit(form[at]) || form[at] is '.' or '%' or '\'' or '’';

    private static bool IsWhole(string form)
    {
        if (form.Contains("://", StringComparison.Ordinal) || form.Contains('@', StringComparison.Ordinal) || form.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return true;
        if (form[0] is '#' or '<') return true;
        int digits = 0, hyphens = 0;
        foreach (var c in form)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (c is '-' or '–' or '/' or '.') hyphens++;
            else return false;
        }

        return hyphens > 1 || digits == 7 || form.Contains('/', StringComparison.Ordinal);
    }
}
