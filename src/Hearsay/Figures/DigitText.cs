using System.Globalization;

namespace Hearsay.Figures;

/// <summary>Reads numbers in digits, and says what is wrong with those that follow no English convention. Pure.</summary>
internal static class DigitText
{
    /// <summary>What has more digits than this is not kept: sums of two values must still be one.</summary>
    private const int MostDigits = 27;

    /// <summary>Whether a word begins as digits do: with a digit of any script, a fraction ("½") or a point before a digit.</summary>
    public static bool Begins(ReadOnlySpan<char> word) => word.Length > 0
        && (char.IsAsciiDigit(word[0])
            || (word[0] == '.' && word.Length > 1 && char.IsAsciiDigit(word[1]))
            || (word[0] > '\x7f' && (char.IsDigit(word[0]) || IsVulgar(word[0]))));

    /// <summary>Whether a character is a fraction by itself.</summary>
    public static bool IsVulgar(char c) => c > '\x7f' && char.GetNumericValue(c) is > 0 and < 1;

    /// <summary>One past the digits, points, commas and the stroke of a fraction that a word begins with.</summary>
    public static int End(ReadOnlySpan<char> word)
    {
        var at = 0;
        for (; at < word.Length; at++)
        {
            var c = word[at];
            var isStroke = c is '/' or '⁄' && at > 0 && at + 1 < word.Length && char.IsAsciiDigit(word[at - 1]) && char.IsAsciiDigit(word[at + 1]);
            // Superscripts are digits to Unicode's tables, not to a reader: "km²".
            if (!char.IsDigit(c) && c is not (',' or '.') && !isStroke) break;
        }

        return at;
    }

    /// <summary>The value of digits with commas and a point; null with the flaw where they have none.</summary>
    public static decimal? Parse(ReadOnlySpan<char> digits, out FigureFlaw flaw)
    {
        flaw = FigureFlaw.None;
        Span<char> plain = stackalloc char[64];
        if (digits.Length > plain.Length)
        {
            flaw = FigureFlaw.OutOfRange;
            return null;
        }

        if (!Transliterate(digits, plain))
        {
            flaw = FigureFlaw.MixedScripts;
            return null;
        }

        var text = plain[..digits.Length];
        if (!IsWellFormed(text))
        {
            flaw = FigureFlaw.Malformed;
            return null;
        }

        if (text.Length - text.Count(',') - text.Count('.') <= MostDigits
            && decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        flaw = FigureFlaw.OutOfRange;
        return null;
    }

    /// <summary>"3/4" as a number; null for a date, a score or an hour ("9/11", "24/7").</summary>
    public static decimal? Fraction(ReadOnlySpan<char> word)
    {
        var stroke = word.IndexOfAny('/', '⁄');
        if (stroke is <= 0 or > 3 || word.Length - stroke is < 2 or > 4) return null;
        if (!int.TryParse(word[..stroke], NumberStyles.None, CultureInfo.InvariantCulture, out var upper)) return null;
        if (!int.TryParse(word[(stroke + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var lower)) return null;
        return upper > 0 && upper < lower && lower is 2 or 3 or 4 or 5 or 6 or 8 or 10 or 16 or 32 or 64 or 100 or 128 ? (decimal)upper / lower : null;
    }

    /// <summary>Points the digits of one script as ASCII; false where they are of several.</summary>
    private static bool Transliterate(ReadOnlySpan<char> digits, Span<char> plain)
    {
        var zero = '\0';
        for (var at = 0; at < digits.Length; at++)
        {
            var c = digits[at];
            plain[at] = c;
            if (!char.IsDigit(c)) continue;
            var value = (int)char.GetNumericValue(c);
            var script = (char)(c - value);
            if (zero == '\0') zero = script;
            else if (zero != script) return false;
            plain[at] = (char)('0' + value);
        }

        return true;
    }

    private static bool IsWellFormed(ReadOnlySpan<char> digits)
    {
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        if (point >= 0 && (point == digits.Length - 1 || digits[(point + 1)..].ContainsAnyExceptInRange('0', '9'))) return false;
        var comma = whole.IndexOf(',');
        if (comma < 0) return !whole.ContainsAnyExceptInRange('0', '9');
        if (comma is 0 or > 3 || whole[..comma].ContainsAnyExceptInRange('0', '9')) return false;
        for (var at = comma; at < whole.Length; at += 4)
        {
            if (whole[at] != ',' || at + 4 > whole.Length || whole[(at + 1)..(at + 4)].ContainsAnyExceptInRange('0', '9')) return false;
        }

        return true;
    }
}
