using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Reads numbers with their units, and ranges of them. Safe to use from several threads.</summary>
internal static class QuantityReader
{
    /// <summary>The quantity that begins at a piece, without its modifiers.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="at">The piece.</param>
    /// <returns>A quantity of kind None where none begins, of kind LeftAlone or Ordinal for a number that counts nothing.</returns>
    public static Quantity Read(SentencePieces pieces, int at)
    {
        var isBetween = pieces.Is(at, "between");
        if (isBetween || pieces.Is(at, "from"))
        {
            if (!isBetween && CountedReader.IsChange(pieces, at)) return default;
            return At(pieces, at + 1) is { } low && pieces.Is(low.RateEnd, isBetween ? "and" : "to") && At(pieces, low.RateEnd + 1) is { } high
                && Agree(low, high)
                && !IsContest(low, high)
                ? Range(pieces, at, low, high)
                : default;
        }

        if (Tallies.Read(pieces, at) is { Kind: not AmountKind.None } tally) return tally;
        if (MeasuredReader.Read(pieces, at) is not { } first) return default;
        if (first.Amount.Kind is AmountKind.LeftAlone or AmountKind.Ordinal) return Single(pieces, at, first);
        if (first.Amount.Kind is AmountKind.Number && Connector(pieces, first) is var second and > 0 && At(pieces, second) is { } upper
            && (Agree(first, upper) || SharesSign(pieces, first, upper)) && !IsContest(first, upper) && !IsLooseDash(pieces, first, second, upper))
        {
            return Range(pieces, at, first, upper);
        }

        return Single(pieces, at, first);
    }

    private static Quantity Single(SentencePieces pieces, int at, Measured measured) =>
        new(at, measured.NumberAt, measured.RateEnd, measured.Amount.Kind, measured.Amount.Value, measured.Amount.Value)
        {
            UnitKind = measured.UnitKind,
            Unit = measured.Unit,
            UnitName = measured.RateName,
            BaseName = measured.UnitName,
            Core = pieces.Cover(at, measured.End),
            Number = measured.Bare(pieces),
            Flaw = measured.Amount.Flaw,
        };

    private static Measured? At(SentencePieces pieces, int at)
    {
        // "From 40 to as many as 60" keeps the inner modifier inside the range.
        if (!pieces.IsDigits(at)) at += Modifiers.Ahead(pieces, at);
        return !pieces.IsDated(at) && MeasuredReader.Read(pieces, at) is { Amount.Kind: AmountKind.Number or AmountKind.Part } measured ? measured : null;
    }

    /// <summary>Whether two numbers can be the ends of one range: of one unit, or the first of none.</summary>
    private static bool Agree(Measured low, Measured high) =>
        (low.Unit is null || high.Unit is null || low.UnitName == high.UnitName || (low.IsDollar && high.IsDollar))
        && (high.Unit is not null || low.Unit is null)
        && (low.Amount.Kind == high.Amount.Kind || (low.Unit is not null && high.Unit is not null));

    /// <summary>"$7,100 to 12,900" has one sign for both; "gave $500 to two towns" and "to 40 people" have not.</summary>
    private static bool SharesSign(SentencePieces pieces, Measured low, Measured high) =>
        low.UnitKind == UnitKind.Money && high.Unit is null && low.NumberAt > 0 && low.Unit!.Value.Start < pieces[low.NumberAt].Span.Start
        && pieces.IsDigits(low.NumberAt) && pieces.IsDigits(high.NumberAt) && low.Amount.Value < high.Amount.Value && low.Amount.Scale <= high.Amount.Scale
        && pieces.Tag(high.RateEnd) is not (PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.NNP or PartOfSpeech.NNPS or PartOfSpeech.JJ or PartOfSpeech.VBG);

    /// <summary>"Leads 50 per cent to 39 per cent", "42 million to 24 million": the greater number first, each with its unit or scale, are two quantities.</summary>
    private static bool IsContest(Measured low, Measured high) => low.Amount.Value > high.Amount.Value
        && ((low.Unit is not null && high.Unit is not null) || (low.Unit is null && high.Unit is null && low.Amount.Scale > 1 && high.Amount.Scale > 1));

    /// <summary>Where the upper number of a range begins; 0 where the number stands alone.</summary>
    private static int Connector(SentencePieces pieces, Measured first)
    {
        var end = first.RateEnd;
        if (pieces.Join(end) == PieceJoin.Hyphen && pieces.IsDigits(end)) return end;
        if (pieces.Word(end) is "-" or "–" or "—" or "~" && Units.Before(pieces, end + 1, out _) is var sign && pieces.IsDigits(end + 1 + sign))
        {
            var isTouching = pieces.Touches(end) && pieces.Touches(end + 1);
            if (isTouching || (pieces.Word(end) is "-" or "–" && !pieces.Touches(end) && !pieces.Touches(end + 1))) return end + 1;
        }

        // "Rose from 40 to 112" and "rose by 4% to 9%" tell two counts, not a range.
        var isFrom = pieces.Is(first.NumberAt - 1, "from");
        var isChange = (first.Unit is not null || isFrom) && CountedReader.IsChange(pieces, isFrom ? first.NumberAt - 1 : first.NumberAt);
        if (pieces.Is(end, "to")) return isChange ? 0 : end + 1;
        if (pieces.Is(end, "through")) return pieces.IsDigits(first.NumberAt) && pieces.IsDigits(end + 1) ? end + 1 : 0;
        var isSmall = first.Unit is null && first.Amount is { Value: <= 20, Scale: 1 };
        return isSmall && pieces.Is(end, "or") && AmountReader.Read(pieces, end + 1, isMoney: false) is { Value: { } other } && other > first.Amount.Value
            && other <= first.Amount.Value * 2
            ? end + 1
            : 0;
    }

    /// <summary>Whether a dash between spaces parts two numbers instead of making a range of them: "won 2 - 1", "in 40 - 12 of them".</summary>
    private static bool IsLooseDash(SentencePieces pieces, Measured first, int second, Measured upper)
    {
        if (pieces.Word(second - 1) is not ("-" or "–") || pieces.Touches(second)) return false;
        var isOpen = upper.Unit is null && pieces.Tag(upper.RateEnd) is not (PartOfSpeech.NNS or PartOfSpeech.NNPS or PartOfSpeech.Period or PartOfSpeech.Unknown);
        return first.Amount.Value >= upper.Amount.Value || isOpen;
    }

    private static Quantity Range(SentencePieces pieces, int at, Measured first, Measured second)
    {
        var (low, high) = Shared(pieces, first, second);
        var isUpsideDown = low > high;
        var isShort = high is not { } top || top < 1000;
        var next = pieces.Tag(second.RateEnd);
        var counts = second.Unit is not null || next is PartOfSpeech.NNS or PartOfSpeech.NNPS;

        // A telephone number goes on: "222-2222-2222".
        var isChain = pieces.Join(second.End) == PieceJoin.Hyphen && pieces.IsDigits(second.End);

        // "Won 2-1", "a 3-4 defeat".
        var isScore = isChain ||  (low >= 0 && low < 100 && high < 100 && !counts && !pieces.Is(at, "between")
            && (isUpsideDown || low == high || (pieces.Join(second.NumberAt) == PieceJoin.Hyphen && first.Amount.Scale == 1
                && (next == PartOfSpeech.NN || (high < 20 && next is PartOfSpeech.TO or PartOfSpeech.IN or PartOfSpeech.Comma or PartOfSpeech.RB) && !pieces.Is(second.RateEnd, "of")))));
        if (isScore || ((low == high || isUpsideDown) && isShort && low is >= 0 and < 1000 && !counts && !pieces.Is(at, "between")))
        {
            var end = second.End;
            while (isChain && pieces.Join(end) == PieceJoin.Hyphen && pieces.IsDigits(end)) end++;
            return new Quantity(at, first.NumberAt, end, AmountKind.LeftAlone, null, null)
            {
                Core = pieces.Cover(at, end),
                Number = first.Bare(pieces),
                Upper = second.Bare(pieces),
            };
        }

        var flaw = first.Amount.Flaw != FigureFlaw.None ? first.Amount.Flaw : second.Amount.Flaw;
        return new Quantity(at, first.NumberAt, second.RateEnd, AmountKind.Number, low, high)
        {
            IsRange = true,
            UnitKind = second.UnitKind != UnitKind.None ? second.UnitKind : first.UnitKind,
            Unit = second.Unit ?? first.Unit,
            UnitName = second.Unit is null ? first.RateName : second.RateName,
            BaseName = second.Unit is null ? first.UnitName : second.UnitName,
            Core = pieces.Cover(at, second.End),
            Number = first.Bare(pieces) with { Value = low },
            Upper = second.Bare(pieces),
            Flaw = flaw != FigureFlaw.None ? flaw : isUpsideDown ? FigureFlaw.UpsideDown : FigureFlaw.None,
        };
    }

    /// <summary>The two numbers with the scale that the second lends the first: "2 to 3 million", "10-15,000"; not "500 to 2 million".</summary>
    private static (decimal? Low, decimal? High) Shared(SentencePieces pieces, Measured first, Measured second)
    {
        var low = first.Amount.Value;
        var high = second.Amount.Value;
        if (first.Amount.Scale != 1) return (low, high);
        if (second.Amount.Scale > 1 && low <= high / second.Amount.Scale && (first.Unit is null || first.UnitKind == UnitKind.Money))
        {
            return (NumberWords.Times(low, second.Amount.Scale), high);
        }

        var isShort = pieces.Join(second.NumberAt) == PieceJoin.Hyphen && first.Unit is null && low < high / 1000 && high % 1000 == 0
            && second.Amount.Scale == 1 && pieces.Word(second.NumberAt).Contains(',');
        return isShort ? (low * 1000, high) : (low, high);
    }
}
