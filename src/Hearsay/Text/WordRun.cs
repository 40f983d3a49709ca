using System.Globalization;
using System.Text;

namespace Hearsay.Text;

/// <summary>Finds how far letters, digits and the marks between them hang together, before they are split into tokens.</summary>
internal static class WordRun
{
    /// <summary>Where the run ends that begins at <paramref name="start"/> with a letter or digit.</summary>
    internal static int End(ReadOnlySpan<char> text, int start, int limit)
    {
        // Where the current part began, behind the last hyphen or slash: abbreviations are looked up part by part.
        var part = start;
        var at = start;
        while (at < limit)
        {
            if (IsWordCharacter(text, at, out var width))
            {
                at += width;
                continue;
            }

            var c = text[at];
            if (at > start && at + 1 < limit && IsWordCharacter(text, at + 1, out _) && Joins(text, part, at, limit))
            {
                at++;
                if (IsHyphen(c) || c == '/') part = at;
                continue;
            }

            if (c != '.' || at == part || !KeepsFullStop(text, part, at, limit)) break;
            at++;
            // "U.S.-supplied": what follows the hyphen belongs to the run.
            if (at + 1 >= limit || !(IsHyphen(text[at]) || text[at] == '/') || !char.IsLetter(text[at + 1])) break;
            part = ++at;
        }

        return at;
    }

    /// <summary>Where the name of an account or a topic ends that begins at <paramref name="at"/>: letters, digits and underscores.</summary>
    internal static int NameEnd(ReadOnlySpan<char> text, int at, int limit)
    {
        while (at < limit && (text[at] == '_' || IsWordCharacter(text, at, out _)))
        {
            if (text[at] == '_') at++;
            else at += IsWordCharacter(text, at, out var width) ? width : 1;
        }

        return at;
    }

    internal static bool IsApostrophe(char c) => c is '\'' or '’';

    internal static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    /// <summary>Whether the character is a letter, a digit or a mark on one; <paramref name="width"/> is its length in UTF-16 units.</summary>
    internal static bool IsWordCharacter(ReadOnlySpan<char> text, int at, out int width)
    {
        var c = text[at];
        width = 1;
        if (char.IsAscii(c)) return char.IsAsciiLetterOrDigit(c);
        if (!char.IsSurrogate(c)) return IsWordCategory(char.GetUnicodeCategory(c));
        return Rune.DecodeFromUtf16(text[at..], out var rune, out width) == System.Buffers.OperationStatus.Done
            && IsWordCategory(Rune.GetUnicodeCategory(rune));
    }

    /// <summary>Whether the mark at <paramref name="at"/>, between two word characters, belongs to the run.</summary>
    private static bool Joins(ReadOnlySpan<char> text, int part, int at, int limit)
    {
        char c = text[at], before = text[at - 1], after = text[at + 1];
        switch (c)
        {
            // Soft hyphens and joiners are invisible inside a word.
            case '-' or '‐' or '‑' or '/' or '@' or '_' or '&' or '\u00AD' or '\u200C' or '\u200D' or '\u2060':
                return true;
            case '–':
                return char.IsDigit(before) && char.IsDigit(after);
            case ':':
                return char.IsDigit(before) && char.IsDigit(after);
            case ',':
                return char.IsDigit(before) && IsGroup(text, at + 1, limit);
            case '\'' or '’':
                return char.IsLetter(before) && char.IsLetter(after) || (char.IsDigit(before) && after == 's');
            case '.':
                if (char.IsDigit(after)) return true;
                if (!char.IsLetter(after) || (char.IsDigit(before) && char.IsUpper(after))) return false;
                // A sentence glued to the next: a whole lower-case word, a full stop, and a capitalised word.
                var glued = char.IsLower(before) && at - part >= 2 && char.IsLower(text[at - 2]) && char.IsUpper(after)
                    && (at + 2 >= limit || char.IsLower(text[at + 2]) || char.IsWhiteSpace(text[at + 2]));
                return !glued || IsAccount(text, at + 1, limit);
            default:
                return false;
        }
    }

    /// <summary>Three digits, or two before a further group as written in India ("1,00,000"); "13,14" is two numbers.</summary>
    private static bool IsGroup(ReadOnlySpan<char> text, int at, int limit)
    {
        var end = at;
        while (end < limit && end - at < 4 && char.IsDigit(text[end])) end++;
        return end - at == 3 || (end - at == 2 && end + 1 < limit && text[end] == ',' && char.IsDigit(text[end + 1]));
    }

    /// <summary>Whether a name goes on to an @, as in "Ada.Marsh@port.example". Looks a bounded way ahead, so that time stays linear.</summary>
    private static bool IsAccount(ReadOnlySpan<char> text, int at, int limit)
    {
        limit = Math.Min(limit, at + 40);
        while (at < limit && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '_' or '-')) at++;
        return at < limit && text[at] == '@';
    }

    private static bool KeepsFullStop(ReadOnlySpan<char> text, int part, int at, int limit)
    {
        if (at + 1 < limit && text[at + 1] == '.') return false;
        switch (Abbreviations.Of(text[part..at]))
        {
            case Abbreviations.Ending.None:
                return false;
            case Abbreviations.Ending.Number:
                var next = at + 1;
                while (next < limit && text[next] == ' ') next++;
                return next < limit && char.IsDigit(text[next]);
            case Abbreviations.Ending.Split:
                // "etc." that ends a sentence gives its full stop away, as in the English Web Treebank.
                var behind = at + 1;
                while (behind < limit && text[behind] == ' ') behind++;
                return behind < limit && !char.IsUpper(text[behind]) && text[behind] is not (')' or ']' or '"' or '”' or '’' or '\n' or '\r');
            default:
                return true;
        }
    }

    private static bool IsWordCategory(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
