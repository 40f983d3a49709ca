namespace Hearsay.Figures;

/// <summary>Joins two numbers that bound one quantity from both sides: "more than 20 but fewer than 50". Safe to use from several threads.</summary>
internal static class BoundPairs
{
    /// <summary>The quantity with its other bound, or as it is where none follows.</summary>
    public static Quantity Join(SentencePieces pieces, Quantity quantity)
    {
        if (quantity.IsRange || quantity.Modifier is null || quantity.Low is null == quantity.High is null) return quantity;
        var at = quantity.End;
        if (pieces.Is(at, ",")) at++;
        if (pieces.Is(at, "and") || pieces.Is(at, "but")) at++;
        if (at == quantity.End || Modifiers.Ahead(pieces, at) is not (> 0 and var length) || pieces.IsDated(at + length)) return quantity;
        var bare = QuantityReader.Read(pieces, at + length);
        if (bare.Kind != quantity.Kind || bare.IsRange) return quantity;
        var other = Modifiers.Apply(pieces, bare, at);
        var low = quantity.Low ?? other.Low;
        var high = quantity.High ?? other.High;
        var agrees = quantity.Unit is null || quantity.UnitKind == other.UnitKind;
        if (!agrees || other.First != at || other.Low is null == other.High is null || other.Low is null == quantity.Low is null || low >= high) return quantity;
        return quantity with
        {
            End = other.End,
            Low = low,
            High = high,
            IsRange = true,
            Unit = other.Unit ?? quantity.Unit,
            UnitKind = other.Unit is null ? quantity.UnitKind : other.UnitKind,
            UnitName = other.Unit is null ? quantity.UnitName : other.UnitName,
            BaseName = other.Unit is null ? quantity.BaseName : other.BaseName,
            Upper = other.Number,
        };
    }
}
