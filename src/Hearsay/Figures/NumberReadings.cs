using System.Collections.Immutable;

namespace Hearsay.Figures;

/// <summary>Makes the readings of numbers out of what the stage found on its way. Safe to use from several threads.</summary>
internal static class NumberReadings
{
    /// <summary>The reading of a quantity.</summary>
    public static NumberReading Of(SentencePieces pieces, Quantity quantity, NumberUse use) =>
        new(use, pieces.Cover(quantity.First, quantity.End), quantity.Core, quantity.Number)
        {
            Upper = quantity.Upper,
            Low = quantity.Low,
            High = quantity.High,
            UnitKind = quantity.UnitKind,
            UnitName = quantity.UnitName,
            IsAbout = quantity.IsAbout,
            Direction = Directions.Find(pieces, quantity),
        };

    /// <summary>Adds the number that begins at a piece where no quantity does: one in a date, or an ordinal.</summary>
    /// <returns>The piece to go on at.</returns>
    public static int AddUnused(SentencePieces pieces, int at, ImmutableArray<NumberReading>.Builder readings)
    {
        if (!pieces.IsDated(at)) return at + 1;
        var amount = AmountReader.Read(pieces, at, isMoney: false);
        if (amount.Kind != AmountKind.Number) return at + 1;
        var span = pieces.Cover(at, amount.End);
        readings.Add(new NumberReading(NumberUse.Date, span, span, new BareNumber(span, amount.Value)) { Low = amount.Value, High = amount.Value });
        return amount.End;
    }
}
