using System.Globalization;

namespace Hearsay.Figures;

/// <summary>What a word of a number does in it.</summary>
internal enum NumberWordKind
{
    None,
    Small,
    Ten,
    Scale,
    Suffix,
    Vague,
    Some,
    Part,
}

/// <summary>The words of <c>Figures/numbers.lexicon</c>, and numbers in digits. Safe to use from several threads.</summary>
internal static class NumberWords
{
    /// <summary>More digits than this are not read as a value.</summary>
    private const int MostDigits = 24;

    private static readonly Dictionary<string, (NumberWordKind Kind, decimal Value)> Words = Lexicon.Read("Figures/numbers.lexicon")
        .ToDictionary(
            entry => entry[0],
            entry => (Enum.Parse<NumberWordKind>(entry[1], ignoreCase: true), decimal.Parse(entry[2], CultureInfo.InvariantCulture)),
            StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, (NumberWordKind Kind, decimal Value)>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the word does in a number, and its value there.</summary>
    public static NumberWordKind Kind(ReadOnlySpan<char> word, out decimal value)
    {
        value = 0;
        if (word.Length is 0 or > 10 || !Lookup.TryGetValue(word, out var entry)) return NumberWordKind.None;
        value = entry.Value;
        return entry.Kind;
    }

    /// <summary>Whether the word can begin a number.</summary>
    public static bool IsNumber(ReadOnlySpan<char> word) =>
        Kind(word, out _) is NumberWordKind.Small or NumberWordKind.Ten or NumberWordKind.Part or NumberWordKind.Some or NumberWordKind.Scale;

    /// <summary>The value of a number in digits; null where it is malformed ("12,34,567", "1.2.3") or longer than a value can hold.</summary>
    public static decimal? Parse(ReadOnlySpan<char> digits)
    {
        if (digits.Length > MostDigits + (MostDigits / 3)) return null;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var comma = whole.IndexOf(',');
        if (comma >= 0)
        {
            if (comma is 0 or > 3) return null;
            for (var at = comma; at < whole.Length; at += 4)
            {
                if (whole[at] != ',' || at + 4 > whole.Length || whole[(at + 1)..(at + 4)].ContainsAnyExceptInRange('0', '9')) return null;
            }
        }

        if (point >= 0 && (point == 0 || point == digits.Length - 1 || digits[(point + 1)..].ContainsAnyExceptInRange('0', '9'))) return null;
        return decimal.TryParse(digits, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }

    /// <summary>The product without trailing zeros, or null where it is more than a value can hold.</summary>
    public static decimal? Times(decimal? value, decimal factor) =>
        value is { } known && Math.Abs(known) < decimal.MaxValue / 2 / Math.Max(1, factor)
            ? known * factor / 1.0000000000000000000000000000m
            : null;
}
