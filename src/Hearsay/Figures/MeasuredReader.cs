using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Reads a number with its sign, its unit and the rate behind it. Safe to use from several threads.</summary>
internal static class MeasuredReader
{
    private static readonly Dictionary<(string Unit, string Lower), decimal> Subunits = Lexicon.Read("Figures/rates.lexicon")
        .Where(entry => entry[1] == "subunit")
        .ToDictionary(entry => (entry[0], entry[2]), entry => decimal.Parse(entry[3]));

    private static readonly PhraseTable<string> RateThings = new(Lexicon.Read("Figures/rates.lexicon")
        .Where(entry => entry[1] == "thing")
        .Select(entry => KeyValuePair.Create(entry[0], entry[2])));

    /// <summary>The number with its unit that begins at a piece; null where none does.</summary>
    public static Measured? Read(SentencePieces pieces, int at)
    {
        var number = at;
        var isNegative = IsSign(pieces, number);
        if (isNegative) number++;
        var prefix = Units.Before(pieces, number, out var unit);
        var prefixAt = number;
        number += prefix;
        if (prefix > 0)
        {
            if (!isNegative && IsSign(pieces, number))
            {
                isNegative = true;
                number++;
            }

            if (!pieces.IsDigits(number)) return null;
        }

        var amount = AmountReader.Read(pieces, number, prefix > 0);
        if (amount.Kind == AmountKind.None) return null;
        var numberAt = prefix == 0 && isNegative ? at : number;
        if (isNegative) amount = amount with { Value = -amount.Value };
        amount = amount with { Value = NumberWords.Times(amount.Value, 1) ?? amount.Value };
        if (amount.Kind is AmountKind.LeftAlone or AmountKind.Ordinal)
        {
            return new Measured(amount, numberAt, amount.End) { RateEnd = amount.End };
        }

        var end = amount.End;
        if (prefix > 0)
        {
            // "$31.20 US", "$10 dollars".
            if (pieces.Is(end, "US") && unit.Name == "dollar")
            {
                unit = unit with { Name = "USD" };
                end++;
            }

            return WithRate(pieces, new Measured(amount, numberAt, end)
            {
                UnitKind = unit.Kind,
                Unit = pieces.Cover(prefixAt, prefixAt + prefix),
                UnitName = unit.Name,
                IsDollar = pieces.Is(prefixAt, "$") || pieces.Word(prefixAt + prefix - 1) is [.., '$'],
            });
        }

        var behind = amount.Kind == AmountKind.Vague && pieces.Is(end, "of") ? end + 1
            : amount.Kind == AmountKind.Part && pieces.Word(end) is "a" or "an" ? end + 1
            : amount.Kind == AmountKind.Part && pieces.Is(end, "of") && pieces.Word(end + 1) is "a" or "an" ? end + 2
            : end;
        var length = pieces.IsDated(behind) ? 0 : Units.Behind(pieces, behind, out unit);

        // "Seven out of 10 times" tells a share, not a multiple.
        if (amount.Kind == AmountKind.Part && unit.Kind == UnitKind.Times) length = 0;

        // "3 USD50 cards", "1 $10 note": the sign is the next number's.
        if (length == 1 && unit.Kind == UnitKind.Money && pieces.IsDigits(behind + 1) && pieces.Touches(behind + 1) && !pieces.Touches(behind)) length = 0;
        if (length == 0) return new Measured(amount, numberAt, end) { RateEnd = end };
        var measured = new Measured(amount, numberAt, behind + length)
        {
            UnitKind = unit.Kind == UnitKind.Pounds ? PoundsKind(pieces, amount, behind + length) : unit.Kind,
            Unit = pieces.Cover(behind, behind + length),
            UnitName = unit.Name,
        };
        return WithRate(pieces, WithSubunit(pieces, ScaledBehind(pieces, measured)));
    }

    /// <summary>Whether a piece makes the number behind it negative.</summary>
    private static bool IsSign(SentencePieces pieces, int at)
    {
        var word = pieces.Word(at);
        if (word.Length == 0) return false;
        if (word[0] is '-' or '−' or '–')
        {
            if (word.Length > 1 || !pieces.Touches(at + 1) || pieces.Tag(at - 1) is PartOfSpeech.NNP || pieces.IsDigits(at - 1)) return false;
            if (!pieces.IsDigits(at + 1) && !Units.IsPrefix(pieces.Word(at + 1))) return false;
            return !pieces.Touches(at) || pieces.Word(at - 1) is "(" or "[" or "$" or "£" or "€";
        }

        if (word.Length is not (5 or 8) || (!pieces.Is(at, "minus") && !pieces.Is(at, "negative"))) return false;
        if (pieces.Is(at - 1, "or")) return false;
        var isBehindNumber = pieces.IsDigits(at - 1) || NumberWords.Kind(pieces.Word(at - 1), out _) is NumberWordKind.Small or NumberWordKind.Ten;
        return !isBehindNumber && (pieces.IsDigits(at + 1) || NumberWords.Kind(pieces.Word(at + 1), out _) is NumberWordKind.Small or NumberWordKind.Ten
            || Units.IsPrefix(pieces.Word(at + 1)));
    }

    /// <summary>"Pounds" behind millions are money, before "of" and written on with a hyphen a weight; the name fits both.</summary>
    private static UnitKind PoundsKind(SentencePieces pieces, Amount amount, int end) =>
        amount.Scale == 1 && (pieces.Is(end, "of") || pieces.Join(end - 1) == PieceJoin.Hyphen) ? UnitKind.Measure : UnitKind.Money;

    /// <summary>"75 USD million": the scale behind the unit.</summary>
    private static Measured ScaledBehind(SentencePieces pieces, Measured measured)
    {
        if (measured is not { UnitKind: UnitKind.Money, Amount.Scale: 1 }) return measured;
        if (NumberWords.Kind(pieces.Word(measured.End), out var factor) != NumberWordKind.Scale || factor < 1000) return measured;
        var amount = measured.Amount with { Value = NumberWords.Times(measured.Amount.Value, factor), Scale = factor };
        return measured with { Amount = amount, End = measured.End + 1 };
    }

    /// <summary>"5 feet 10 inches", "13 dollars and 45 cents": one quantity of the greater unit.</summary>
    private static Measured WithSubunit(SentencePieces pieces, Measured measured)
    {
        if (measured.UnitName is not { } name || measured.Amount.Kind != AmountKind.Number) return measured;
        var at = pieces.Is(measured.End, "and") ? measured.End + 1 : measured.End;
        if (!pieces.IsDigits(at) && NumberWords.Kind(pieces.Word(at), out _) is not (NumberWordKind.Small or NumberWordKind.Ten)) return measured;
        var amount = AmountReader.Read(pieces, at, isMoney: false);
        if (amount is not { Kind: AmountKind.Number, Scale: 1, Value: { } value }) return measured;
        var length = Units.Behind(pieces, amount.End, out var unit);
        var isClosed = pieces.Tag(amount.End + 1) is PartOfSpeech.Unknown or PartOfSpeech.Period or PartOfSpeech.Comma or PartOfSpeech.RBR or PartOfSpeech.JJR;
        if (length == 0 && isClosed && name == "foot" && pieces.Is(amount.End, "in"))
        {
            (length, unit) = (1, new Unit(UnitKind.Measure, "inch"));
        }

        if (length == 0 || unit.Name is null || !Subunits.TryGetValue((name, unit.Name), out var parts) || value >= parts) return measured;
        return measured with { Amount = measured.Amount with { Value = measured.Amount.Value + (value / parts) }, End = amount.End + length };
    }

    /// <summary>"$80 per square metre", "40,000 barrels a day", "63 cents a share".</summary>
    private static Measured WithRate(SentencePieces pieces, Measured measured)
    {
        var end = measured.End;
        measured = measured with { RateEnd = end, RateName = measured.UnitName };
        var isPer = pieces.Is(end, "per");
        var isEach = pieces.Is(end, "a") || pieces.Is(end, "an") || pieces.Is(end, "each") || pieces.Is(end, "every");
        if ((!isPer && !isEach) || pieces.IsDated(end + 1)) return measured;
        var length = Units.Table.Forward(pieces, end + 1, out var unit);
        var name = unit.Name;
        if (length > 0 && (unit.Kind is UnitKind.Percent or UnitKind.Times || (!isPer && unit.Kind == UnitKind.Money))) return measured;
        if (length == 0 && RateThings.Word(pieces.Word(end + 1), out name)) length = 1;
        if (length == 0 && isPer && pieces.Tag(end + 1) is PartOfSpeech.NN)
        {
            (length, name) = (1, pieces.Word(end + 1).ToString().ToLowerInvariant());
        }

        if (length == 0) return measured;
        return measured with { RateEnd = end + 1 + length, RateName = measured.UnitName is { } whole && name is not null ? $"{whole} per {name}" : null };
    }
}
