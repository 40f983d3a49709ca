using Hearsay.Documents;

namespace Hearsay.Ledger.Reprints;

/// <summary>Reads the numbers of years in a text: a text that comes out anew each year has another one at the same place.</summary>
internal static class Years
{
    /// <summary>The year that a word writes out in four digits, from 1900 to 2099, or 0.</summary>
    public static short At(string text, Span word)
    {
        var digits = word.In(text);
        if (digits.Length != 4 || (!digits.StartsWith("19") && !digits.StartsWith("20")) || !char.IsAsciiDigit(digits[2]) || !char.IsAsciiDigit(digits[3])) return 0;
        return (short)(((digits[0] - '0') * 1000) + ((digits[1] - '0') * 100) + ((digits[2] - '0') * 10) + (digits[3] - '0'));
    }

    /// <summary>The only year that a headline names, or null.</summary>
    public static short? OfTitle(string title)
    {
        var years = Words.In(title, new Span(0, title.Length)).Select(word => At(title, word.Span)).Where(year => year > 0).Distinct().ToList();
        return years is [var only] ? only : null;
    }

    /// <summary>The words of a headline that are no years.</summary>
    public static HashSet<ulong> WordsBeside(string title) =>
        [.. Words.In(title, new Span(0, title.Length)).Where(word => At(title, word.Span) == 0 && !Words.IsFunctionWord(word.Hash)).Select(word => word.Hash)];
}
