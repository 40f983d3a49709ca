namespace Hearsay.Figures;

/// <summary>Reads numbers in words: "two hundred and six thousand", "three lakh crore", "five point five". Safe to use from several threads.</summary>
internal static class WordAmounts
{
    private const decimal Hundred = 100;

    /// <summary>The number in words from a piece on.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="at">The piece.</param>
    /// <param name="current">What stands before it: 1 for "a", else 0.</param>
    /// <param name="last">What kind of word that was.</param>
    public static Amount Read(SentencePieces pieces, int at, decimal current, NumberWordKind last)
    {
        decimal total = 0, scale = 1;
        var end = at;
        for (; end < pieces.Count; end++)
        {
            var kind = NumberWords.Kind(pieces.Word(end), out var value);
            if (pieces.Is(end, "dozens") && last is NumberWordKind.Small or NumberWordKind.Ten) kind = NumberWordKind.Scale;
            if (kind == NumberWordKind.Small && (last is NumberWordKind.None or NumberWordKind.Scale
                || (last == NumberWordKind.Ten && value is >= 1 and <= 9)))
            {
                current += value;
            }
            else if (kind == NumberWordKind.Ten && last is NumberWordKind.None or NumberWordKind.Scale)
            {
                current += value;
            }
            else if (kind == NumberWordKind.Scale && last != NumberWordKind.None && (last != NumberWordKind.Scale || value > Hundred))
            {
                if (current > 1_000_000_000) break;
                if (value == Hundred)
                {
                    current *= Hundred;
                }
                else if (current == 0)
                {
                    if (total > Amount.MostScale / value) return new Amount(AmountKind.Number, end + 1, null, value, FigureFlaw.OutOfRange);
                    total *= value;
                }
                else
                {
                    total += current * value;
                    current = 0;
                }

                scale = value;
                if (total > Amount.MostScale) return new Amount(AmountKind.Number, end + 1, null, scale, FigureFlaw.OutOfRange);
            }
            else if (last == NumberWordKind.Scale && pieces.Is(end, "and") && scale > 1
                && NumberWords.Kind(pieces.Word(end + 1), out _) is NumberWordKind.Small or NumberWordKind.Ten && !Fractions.Begins(pieces, end + 1))
            {
                continue;
            }
            else
            {
                break;
            }

            last = kind;
        }

        if (Decimals(pieces, end) is var (decimals, decimalsEnd))
        {
            current += decimals;
            end = decimalsEnd;
        }

        if (last is NumberWordKind.Ten or NumberWordKind.Scale && Ordinal(pieces, at, end, last) is > 0 and var place)
        {
            return new Amount(AmountKind.Ordinal, end + 1, place >= 1000 ? NumberWords.Times(total + current, place) : total + current + place);
        }

        var amount = new Amount(AmountKind.Number, end, total + current, scale);
        return Fractions.Behind(pieces, end, isScaled: scale >= 1000) is var (part, partEnd) ? WithPart(pieces, amount, part, partEnd) : amount;
    }

    /// <summary>What goes on behind a scale word that stands behind digits: "3 hundred and 21", "4 thousand 3 hundred".</summary>
    public static (decimal Value, int End)? Rest(SentencePieces pieces, int at, decimal scale)
    {
        var next = pieces.Is(at, "and") ? at + 1 : at;
        if (scale == Hundred && next > at && pieces.IsDigits(next) && pieces.Word(next).Length <= 2 && pieces.Word(next)[0] != '0'
            && NumberWords.Kind(pieces.Word(next + 1), out _) != NumberWordKind.Scale && DigitText.Parse(pieces.Word(next), out _) is { } units)
        {
            return (units, next + 1);
        }

        var kind = NumberWords.Kind(pieces.Word(next), out _);
        if (kind is NumberWordKind.Small or NumberWordKind.Ten && scale == Hundred && next > at && !Fractions.Begins(pieces, next))
        {
            var words = Read(pieces, next, 0, NumberWordKind.None);
            return words is { Kind: AmountKind.Number, Value: { } value, Scale: 1 } && value < scale ? (value, words.End) : null;
        }

        if (scale < 1000 || next > at || !pieces.IsDigits(at) || NumberWords.Kind(pieces.Word(at + 1), out var lower) != NumberWordKind.Scale || lower >= scale
            || lower == 12 || DigitText.Parse(pieces.Word(at), out _) is not ({ } digits and < 1000)) return null;
        var rest = Rest(pieces, at + 2, lower);
        return ((digits * lower) + (rest?.Value ?? 0), rest?.End ?? at + 2);
    }

    /// <summary>"Two and a half million" and "one million and a half".</summary>
    private static Amount WithPart(SentencePieces pieces, Amount amount, decimal part, int end)
    {
        if (NumberWords.Kind(pieces.Word(end), out var factor) != NumberWordKind.Scale || factor == Hundred)
        {
            return amount with { End = end, Value = amount.Value + (part * (amount.Scale >= 1000 ? amount.Scale : 1)) };
        }

        // "One billion and a half million" has a smaller scale behind the fraction; "two and a half million" one that is the whole's.
        var value = amount.Scale >= 1000 ? amount.Value + (part * factor) : NumberWords.Times(amount.Value + part, factor);
        return amount with { End = end + 1, Value = value, Scale = factor };
    }

    /// <summary>"Point zero three": each word below ten is a digit, "seventy-one" is two.</summary>
    private static (decimal Value, int End)? Decimals(SentencePieces pieces, int at)
    {
        if (!pieces.Is(at, "point")) return null;
        decimal value = 0, place = 1;
        var end = at + 1;
        for (; end < pieces.Count && place > 0.000000000001m; end++)
        {
            var kind = NumberWords.Kind(pieces.Word(end), out var digit);
            if (kind is not (NumberWordKind.Small or NumberWordKind.Ten)) break;
            if (kind == NumberWordKind.Ten && NumberWords.Kind(pieces.Word(end + 1), out var unit) == NumberWordKind.Small && unit is >= 1 and <= 9)
            {
                digit += unit;
                end++;
            }

            place /= digit >= 10 ? 100 : 10;
            value += digit * place;
        }

        return end > at + 1 ? (value, end) : null;
    }

    /// <summary>The place in an order with which a number in words ends ("twenty-fifth", "two hundredth"); 0 where it goes on otherwise.</summary>
    private static decimal Ordinal(SentencePieces pieces, int first, int at, NumberWordKind last)
    {
        var place = NumberWords.Ordinal(pieces.Word(at));
        if (place == 0 || (last == NumberWordKind.Ten && place > 9)) return 0;

        // "A thirty-second film" is a time, "the thirty-second film" a place.
        return place == 2 && last == NumberWordKind.Ten && pieces.Join(at) == PieceJoin.Hyphen && !pieces.Is(first - 1, "the") ? 0 : place;
    }
}
