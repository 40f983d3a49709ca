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
    Ordinal,
}

/// <summary>The words of <c>Figures/numbers.lexicon</c>. Safe to use from several threads.</summary>
internal static class NumberWords
{
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
        if (word.Length is 0 or > 11 || !Lookup.TryGetValue(word, out var entry)) return NumberWordKind.None;
        value = entry.Value;
        return entry.Kind;
    }

    /// <summary>Whether the word can begin a number.</summary>
    public static bool IsNumber(ReadOnlySpan<char> word) =>
        Kind(word, out _) is NumberWordKind.Small or NumberWordKind.Ten or NumberWordKind.Part or NumberWordKind.Some or NumberWordKind.Scale;

    /// <summary>The place in an order that the word names, singular ("fifth", "thirtieth"); 0 for none. "Half" and "quarter" name none.</summary>
    public static decimal Ordinal(ReadOnlySpan<char> word) => Kind(word, out var value) switch
    {
        NumberWordKind.Ordinal => value,
        NumberWordKind.Part when word[^1] is 'h' or 'd' or 'H' or 'D' => value,
        _ => 0,
    };

    /// <summary>The product without trailing zeros, or null where it is more than a value can hold.</summary>
    public static decimal? Times(decimal? value, decimal factor) =>
        value is { } known && Math.Abs(known) < decimal.MaxValue / 2 / Math.Max(1, factor)
            ? known * factor / 1.0000000000000000000000000000m
            : null;
}
