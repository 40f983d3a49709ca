namespace Hearsay.Figures;

/// <summary>
/// Gives a quantity in brackets that says the one before it in another unit the bounds of that one: "up to 30 miles (48 km)". Safe to use
/// from several threads.
/// </summary>
/// <remarks>The words that qualify stay with the first; the second has their bounds, since without them it would be told as exact.</remarks>
internal static class Conversions
{
    /// <summary>The quantity with the bounds of the one before it, or as it is where it says something of its own.</summary>
    public static Quantity Bounded(SentencePieces pieces, Quantity before, Quantity quantity)
    {
        if (quantity.IsRange || before.IsRange || !IsOne(pieces, before, quantity)) return quantity;
        if (before.Low is not null && before.High is not null && !before.IsAbout) return quantity;
        return quantity with
        {
            Low = before.Low is null ? null : quantity.Low,
            High = before.High is null ? null : quantity.High,
            IsAbout = before.IsAbout,
        };
    }

    /// <summary>Whether a quantity says the one before it in another unit: "30 miles (48 km)", "(220 kW / 299 PS)".</summary>
    public static bool IsOne(SentencePieces pieces, Quantity before, Quantity quantity)
    {
        if (quantity.Modifier is not null || before.Unit is null || quantity.Unit is null || quantity.First != before.End + 1) return false;
        if (before.UnitKind != quantity.UnitKind || before.UnitName == quantity.UnitName) return false;
        var isOpened = pieces.Is(before.End, "(") || (pieces.Is(before.End, "/") && pieces.Is(before.First - 1, "("));
        return isOpened && (pieces.Is(quantity.End, ")") || pieces.Is(quantity.End, "/"));
    }
}
