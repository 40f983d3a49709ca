using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Reads numbers with their units, and ranges of them. Safe to use from several threads.</summary>
internal static class QuantityReader
{
    /// <summary>A number with its unit.</summary>
    private readonly record struct Measured(Amount Amount, int NumberAt, int End, UnitKind UnitKind, Span? Unit)
    {
        /// <summary>The number alone.</summary>
        public BareNumber Bare(SentencePieces pieces) => new(pieces.Cover(NumberAt, Amount.End), Amount.Value);
    }

    /// <summary>The quantity that begins at a piece, without its modifiers.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="at">The piece.</param>
    /// <returns>A quantity of kind None where none begins, and of kind LeftAlone for a number that counts nothing.</returns>
    public static Quantity Read(SentencePieces pieces, int at)
    {
        var isBetween = pieces.Is(at, "between");
        if (isBetween || pieces.Is(at, "from"))
        {
            if (!isBetween && CountedReader.IsChange(pieces, at)) return default;
            return At(pieces, at + 1) is { } low && pieces.Is(low.End, isBetween ? "and" : "to") && At(pieces, low.End + 1) is { } high
                && Agree(low, high)
                ? Range(pieces, at, low, high)
                : default;
        }

        if (Measure(pieces, at) is not { } first) return default;
        if (first.Amount.Kind is AmountKind.LeftAlone)
        {
            return new Quantity(at, at, first.End, AmountKind.LeftAlone, null, null) { Core = pieces.Cover(at, first.End), Number = first.Bare(pieces) };
        }

        if (first.Amount.Kind is AmountKind.Number && Connector(pieces, first) is var second and > 0 && At(pieces, second) is { } upper
            && Agree(first, upper))
        {
            return Range(pieces, at, first, upper);
        }

        return new Quantity(at, first.NumberAt, first.End, first.Amount.Kind, first.Amount.Value, first.Amount.Value)
        {
            UnitKind = first.UnitKind,
            Unit = first.Unit,
            Core = pieces.Cover(at, first.End),
            Number = first.Bare(pieces),
        };
    }

    private static Measured? At(SentencePieces pieces, int at)
    {
        // "From 40 to as many as 60" keeps the inner modifier inside the range.
        if (!pieces.IsDigits(at)) at += Modifiers.Ahead(pieces, at);
        return !pieces.IsDated(at) && Measure(pieces, at) is { Amount.Kind: AmountKind.Number } measured ? measured : null;
    }

    private static Measured? Measure(SentencePieces pieces, int at)
    {
        Span? unit = null;
        var unitKind = UnitKind.None;
        var number = at;
        if (pieces.Word(at).Length > 0 && Units.IsPrefix(pieces.Word(at)))
        {
            number++;
        }
        else if (pieces.Word(at) is "US" or "A" or "C" or "NZ" or "HK" or "S" && pieces.Touches(at + 1) && Units.IsPrefix(pieces.Word(at + 1)))
        {
            number += 2;
        }

        if (number > at)
        {
            if (!pieces.IsDigits(number)) return null;
            unit = pieces.Cover(at, number);
            unitKind = UnitKind.Money;
        }

        var amount = AmountReader.Read(pieces, number, unitKind == UnitKind.Money);
        if (amount.Kind == AmountKind.None) return null;
        var end = amount.End;
        if (amount.Kind == AmountKind.LeftAlone) return new Measured(amount, number, end, unitKind, unit);
        var behind = amount.Kind == AmountKind.Vague && pieces.Is(end, "of") ? end + 1 : end;
        if (unit is null && !pieces.IsDated(behind) && Units.Behind(pieces, behind, out var kind) is var length and > 0)
        {
            unit = pieces.Cover(behind, behind + length);
            unitKind = kind;
            end = behind + length;
        }

        return new Measured(amount, number, end, unitKind, unit);
    }

    /// <summary>Whether two numbers can be the ends of one range: of one unit, or the first of none.</summary>
    private static bool Agree(Measured low, Measured high) => low.Unit is null || low.UnitKind == high.UnitKind;

    /// <summary>Where the upper number of a range begins; 0 where the number stands alone.</summary>
    private static int Connector(SentencePieces pieces, Measured first)
    {
        var end = first.End;
        if (pieces.Join(end) == PieceJoin.Hyphen && pieces.IsDigits(end)) return end;
        if (pieces.Word(end) is "-" or "–" or "—" && pieces.IsDigits(end + 1) && pieces.Touches(end) && pieces.Touches(end + 1)) return end + 1;

        // "Rose from 40 to 112" and "rose by 4% to 9%" tell two counts, not a range.
        var isChange = (first.Unit is not null || pieces.Is(first.NumberAt - 1, "from")) && CountedReader.IsChange(pieces, first.NumberAt);
        if (pieces.Is(end, "to")) return isChange ? 0 : end + 1;
        var isSmall = first.Unit is null && first.Amount is { Value: <= 20, Scale: 1 };
        return isSmall && pieces.Is(end, "or") && AmountReader.Read(pieces, end + 1, isMoney: false) is { Value: { } other } && other > first.Amount.Value
            && other <= first.Amount.Value * 2
            ? end + 1
            : 0;
    }

    private static Quantity Range(SentencePieces pieces, int at, Measured first, Measured second)
    {
        // "2 to 3 million" means two million, "500 to 2 million" does not mean 500 million.
        var low = first.Amount.Value;
        var high = second.Amount.Value;
        if (first.Amount.Scale == 1 && second.Amount.Scale > 1 && low <= high / second.Amount.Scale && first.UnitKind is UnitKind.None or UnitKind.Money)
        {
            low = NumberWords.Times(low, second.Amount.Scale);
        }

        var isUpsideDown = low > high;
        var isShort = high is not { } top || top < 1000;
        var counts = second.Unit is not null || pieces.Tag(second.End) is PartOfSpeech.NNS or PartOfSpeech.NNPS;
        if ((low == high || isUpsideDown) && isShort && low < 1000 && !counts && !pieces.Is(at, "between"))
        {
            return new Quantity(at, first.NumberAt, second.End, AmountKind.LeftAlone, null, null)
            {
                Core = pieces.Cover(at, second.End),
                Number = first.Bare(pieces),
                Upper = second.Bare(pieces),
            };
        }

        return new Quantity(at, first.NumberAt, second.End, AmountKind.Number, isUpsideDown ? null : low, isUpsideDown ? null : high)
        {
            IsRange = true,
            UnitKind = second.UnitKind != UnitKind.None ? second.UnitKind : first.UnitKind,
            Unit = second.Unit ?? first.Unit,
            Core = pieces.Cover(at, second.End),
            Number = first.Bare(pieces),
            Upper = second.Bare(pieces),
        };
    }
}
