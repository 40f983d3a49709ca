using System.Collections.Immutable;

namespace Hearsay.Figures;

/// <summary>Makes the readings of numbers out of what the stage found on its way. Safe to use from several threads.</summary>
internal static class NumberReadings
{
    /// <summary>The reading of a quantity.</summary>
    public static NumberReading Of(SentencePieces pieces, Quantity quantity, NumberUse use)
    {
        var reading = new NumberReading(use, pieces.Cover(quantity.First, quantity.End), quantity.Core, quantity.Number)
        {
            Upper = quantity.Upper,
            Low = quantity.Low,
            High = quantity.High,
            UnitKind = quantity.UnitKind,
            UnitName = quantity.UnitName,
            BaseName = quantity.BaseName,
            IsAbout = quantity.IsAbout,
        };
        return use == NumberUse.Age ? AsAge(pieces, quantity, reading) : reading;
    }

    /// <summary>An age with the words that make it one: "62 years old", "age 71"; in years where no unit is named.</summary>
    private static NumberReading AsAge(SentencePieces pieces, Quantity quantity, NumberReading reading)
    {
        var first = quantity.First;
        var end = quantity.End;
        if (pieces.Word(end) is "old" or "olds" or "yo") end++;
        else if (pieces.Is(end, "of") && pieces.Is(end + 1, "age")) end += 2;
        else if (reading.UnitName is null && pieces.Word(first - 1) is "age" or "aged") first--;
        var qualified = Modifiers.Apply(pieces, quantity with { First = first, End = end }, limit: 0);
        var core = pieces.Cover(first, end);
        return reading with
        {
            Core = core,
            Span = pieces.Cover(qualified.First, qualified.End),
            Low = qualified.Low,
            High = qualified.High,
            IsAbout = qualified.IsAbout,
            UnitName = reading.UnitName ?? "year",
            BaseName = reading.BaseName ?? "year",
        };
    }

    /// <summary>Adds the number that begins at a piece where no quantity does: one in a date, or an ordinal.</summary>
    /// <returns>The piece to go on at.</returns>
    public static int AddUnused(SentencePieces pieces, int at, ImmutableArray<NumberReading>.Builder readings)
    {
        if (!pieces.IsDated(at))
        {
            var place = NumberWords.Ordinal(pieces.Word(at));
            if (place == 0 || (at > 0 && pieces.Join(at) != PieceJoin.Apart)) return at + 1;
            var word = pieces.Cover(at, at + 1);
            readings.Add(new NumberReading(NumberUse.Ordinal, word, word, new BareNumber(word, place)) { Low = place, High = place });
            return at + 1;
        }

        var amount = AmountReader.Read(pieces, at, isMoney: false);
        if (amount.Kind != AmountKind.Number) return at + 1;
        var span = pieces.Cover(at, amount.End);
        readings.Add(new NumberReading(NumberUse.Date, span, span, new BareNumber(span, amount.Value)) { Low = amount.Value, High = amount.Value });
        return amount.End;
    }
}
