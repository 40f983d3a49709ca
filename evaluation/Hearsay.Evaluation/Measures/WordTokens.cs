using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Documents;

namespace Hearsay.Evaluation.Measures;

/// <summary>Cuts a text into the tokens that scores are counted in: runs of word characters, and every other character that is not white space.</summary>
/// <remarks>
/// The same as Python's <c>re.findall(r"\w+|[^\w\s]", text)</c>, with offsets in code points, so that published scripts in that
/// language give the same figures. A word character is a letter, a number of any kind or the underscore; unlike .NET's <c>\w</c>,
/// no combining mark. Code points newer than the Unicode version of either side may differ.
/// </remarks>
public static class WordTokens
{
    /// <summary>The tokens of a text, in order, in code points.</summary>
    public static ImmutableArray<Span> Of(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Span>();
        int position = 0, wordStart = -1;
        foreach (var rune in text.EnumerateRunes())
        {
            var isWord = IsWord(rune);
            if (isWord)
            {
                if (wordStart < 0) wordStart = position;
            }
            else
            {
                if (wordStart >= 0) tokens.Add(new Span(wordStart, position));
                wordStart = -1;
                if (!IsSpace(rune)) tokens.Add(new Span(position, position + 1));
            }

            position++;
        }

        if (wordStart >= 0) tokens.Add(new Span(wordStart, position));
        return tokens.ToImmutable();
    }

    /// <summary>Whether Python's <c>\w</c> matches.</summary>
    public static bool IsWord(Rune rune) => rune.Value == '_' || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    // Python counts the four information separators as white space, .NET does not.
    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is >= 0x1C and <= 0x1F;
}
