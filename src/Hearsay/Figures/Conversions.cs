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
        if (quantity.Modifier is not null || quantity.IsRange || before.IsRange || before.Unit is null || quantity.Unit is null) return quantity;
        if (before.Low is not null && before.High is not null && !before.IsAbout) return quantity;
        if (!pieces.Is(before.End, "(") || quantity.First != before.End + 1 || !pieces.Is(quantity.End, ")")) return quantity;
        if (before.UnitKind != quantity.UnitKind || before.UnitName == quantity.UnitName) return quantity;
        return quantity with
        {
            Low = before.Low is null ? null : quantity.Low,
            High = before.High is null ? null : quantity.High,
            IsAbout = before.IsAbout,
        };
    }
}
