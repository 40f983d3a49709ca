using System.Buffers;
using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>What a run of pieces is, as a number.</summary>
internal enum AmountKind
{
    /// <summary>No number.</summary>
    None,

    /// <summary>A number that counts nothing: an ordinal, an hour, a decade.</summary>
    LeftAlone,

    /// <summary>A number in digits or words.</summary>
    Number,

    /// <summary>Words that name no number ("dozens", "several thousand").</summary>
    Vague,

    /// <summary>A fraction ("a third").</summary>
    Part,
}

/// <summary>One number without modifier and unit.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="End">One past its last piece.</param>
/// <param name="Value">Its value, or null where it has none.</param>
/// <param name="Scale">What "thousand", "million" and the like multiply it by; 1 without them.</param>
internal readonly record struct Amount(AmountKind Kind, int End, decimal? Value, decimal Scale = 1);

/// <summary>Reads one number, in digits or in words. Safe to use from several threads.</summary>
internal static class AmountReader
{
    private const decimal Hundred = 100;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789,.");

    private static readonly PhraseTable<string> Suffixes = new(Lexicon.Read("Figures/left-alone.lexicon")
        .Where(entry => entry[1] is "suffix" or "generation")
        .Select(entry => KeyValuePair.Create(entry[0], entry[1])));

    /// <summary>The number that begins at a piece.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="at">The piece.</param>
    /// <param name="isMoney">Whether a currency sign stands before it.</param>
    public static Amount Read(SentencePieces pieces, int at, bool isMoney)
    {
        if (pieces.IsDigits(at)) return Digits(pieces, at, isMoney);
        var word = pieces.Word(at);
        if (word.Length == 0) return default;
        if (pieces.Is(at, "a") || pieces.Is(at, "an")) return BehindArticle(pieces, at);
        switch (NumberWords.Kind(word, out _))
        {
            case NumberWordKind.Small or NumberWordKind.Ten:
                var words = Words(pieces, at, current: 0, NumberWordKind.None);
                return PartBehind(pieces, words);
            case NumberWordKind.Some:
                return Some(pieces, at);
            case NumberWordKind.Vague:
                return Vague(pieces, at);
            case NumberWordKind.Part:
                return Half(pieces, at);
            default:
                return default;
        }
    }

    private static Amount Digits(SentencePieces pieces, int at, bool isMoney)
    {
        var word = pieces.Word(at);
        if (word.ContainsAnyExcept(NumberCharacters) || (word.Length > 1 && word[0] == '0' && word[1] != '.'))
        {
            return new Amount(AmountKind.LeftAlone, at + 1, null);
        }

        var value = NumberWords.Parse(word);
        var end = at + 1;
        decimal scale = 1;
        if (pieces.Join(end) == PieceJoin.Glued)
        {
            var suffix = pieces.Word(end);
            var isScale = NumberWords.Kind(suffix, out var factor) == NumberWordKind.Suffix
                && (!suffix.Equals("m", StringComparison.OrdinalIgnoreCase) || isMoney || suffix is "M" || CountsBehind(pieces, end + 1));
            if (isScale)
            {
                scale = factor;
                end++;
            }
            else if (Suffixes.Word(suffix, out _) || Units.Kind(suffix) == UnitKind.None)
            {
                return new Amount(AmountKind.LeftAlone, end + 1, null);
            }
            else
            {
                return new Amount(AmountKind.Number, end, value);
            }
        }

        // "10 000 000": groups of three digits, each behind a single space.
        while (value is not null && word.Length <= 3 && pieces.Word(end) is { Length: 3 } group && !group.ContainsAnyExceptInRange('0', '9')
            && pieces[end].Span.Start == pieces[end - 1].Span.End + 1 && pieces.Join(end) == PieceJoin.Apart)
        {
            value = NumberWords.Times(value, 1000) + int.Parse(group);
            end++;
        }

        return Scaled(pieces, end, value, scale, isMoney);
    }

    private static Amount Scaled(SentencePieces pieces, int end, decimal? value, decimal scale, bool isMoney)
    {
        if (pieces.Is(end, "and") && pieces.Is(end + 1, "a") && pieces.Is(end + 2, "half"))
        {
            value += 0.5m;
            end += 3;
        }

        while (NumberWords.Kind(pieces.Word(end), out var factor) is var kind
            && (kind == NumberWordKind.Scale || (kind == NumberWordKind.Suffix && (isMoney || factor >= 1_000_000) && pieces.Word(end).Length > 1)
                || (kind == NumberWordKind.Suffix && isMoney)))
        {
            scale *= factor;
            end++;
            if (scale > 1_000_000_000_000_000) return new Amount(AmountKind.Number, end, null, scale);
        }

        return new Amount(AmountKind.Number, end, NumberWords.Times(value, scale), scale);
    }

    /// <summary>A number in words from a piece on, as in "two hundred and six thousand".</summary>
    private static Amount Words(SentencePieces pieces, int at, decimal current, NumberWordKind last)
    {
        decimal total = 0, scale = 1;
        var end = at;
        for (; end < pieces.Count; end++)
        {
            var kind = NumberWords.Kind(pieces.Word(end), out var value);
            if (kind == NumberWordKind.Small && (last is NumberWordKind.None or NumberWordKind.Scale
                || (last == NumberWordKind.Ten && value is >= 1 and <= 9)))
            {
                current += value;
            }
            else if (kind == NumberWordKind.Ten && last is NumberWordKind.None or NumberWordKind.Scale && kind == NumberWordKind.Ten)
            {
                current += value;
            }
            else if (kind == NumberWordKind.Scale && last != NumberWordKind.None && (last != NumberWordKind.Scale || (current > 0 && value > Hundred)))
            {
                if (current > 1_000_000) break;
                if (value == Hundred)
                {
                    current *= Hundred;
                }
                else
                {
                    total += current * value;
                    current = 0;
                }

                scale = value;
                if (total > 1_000_000_000_000_000) return new Amount(AmountKind.Number, end + 1, null, scale);
            }
            else if (last == NumberWordKind.Scale && pieces.Is(end, "and")
                && NumberWords.Kind(pieces.Word(end + 1), out _) is NumberWordKind.Small or NumberWordKind.Ten)
            {
                continue;
            }
            else
            {
                break;
            }

            last = kind;
        }

        var amount = new Amount(AmountKind.Number, end, total + current, scale);
        return pieces.Is(end, "and") && pieces.Is(end + 1, "a") && pieces.Is(end + 2, "half")
            ? Scaled(pieces, end, amount.Value, 1, isMoney: false)
            : amount;
    }

    /// <summary>Turns "two thirds" and "three-quarters" into a fraction.</summary>
    private static Amount PartBehind(SentencePieces pieces, Amount number)
    {
        if (number.Value is not ({ } upper and > 0 and < 20) || NumberWords.Kind(pieces.Word(number.End), out var lower) != NumberWordKind.Part) return number;
        if (lower < upper || (upper == 1 && !pieces.Is(number.End + 1, "of"))) return number;
        return new Amount(AmountKind.Part, number.End + 1, upper / lower);
    }

    /// <summary>"A hundred", "a few dozen", "a couple of hundred", "a third of", "a quarter of a million".</summary>
    private static Amount BehindArticle(SentencePieces pieces, int at)
    {
        switch (NumberWords.Kind(pieces.Word(at + 1), out var value))
        {
            case NumberWordKind.Scale:
                return Words(pieces, at + 1, current: 1, NumberWordKind.Small);
            case NumberWordKind.Some:
                return Some(pieces, at + 1);
            case NumberWordKind.Part when pieces.Is(at + 1, "half") && NumberWords.Kind(pieces.Word(at + 2), out var factor) == NumberWordKind.Scale:
                return new Amount(AmountKind.Number, at + 3, factor / 2, factor);
            case NumberWordKind.Part when pieces.Is(at + 2, "of") && pieces.Is(at + 3, "a")
                && NumberWords.Kind(pieces.Word(at + 4), out var whole) == NumberWordKind.Scale:
                return new Amount(AmountKind.Number, at + 5, whole / value, whole);
            case NumberWordKind.Part when pieces.Is(at + 2, "of") || (at > 0 && pieces.Is(at - 1, "by")):
                return new Amount(AmountKind.Part, at + 2, 1 / value);
            default:
                return default;
        }
    }

    private static Amount Half(SentencePieces pieces, int at)
    {
        if (!pieces.Is(at, "half")) return default;
        var next = pieces.Is(at + 1, "a") ? at + 2 : at + 1;
        if (NumberWords.Kind(pieces.Word(next), out var factor) == NumberWordKind.Scale)
        {
            return new Amount(AmountKind.Number, next + 1, factor / 2, factor);
        }

        var isShare = pieces.Is(at + 1, "of") || pieces.Is(at + 1, "the") || pieces.Tag(at + 1) == PartOfSpeech.PRPS;
        var isOrdinal = pieces.Tag(at - 1) is PartOfSpeech.JJ or PartOfSpeech.JJS or PartOfSpeech.DT;
        return isShare && !isOrdinal ? new Amount(AmountKind.Part, at + 1, 0.5m) : default;
    }

    /// <summary>"Several thousand", "few hundred", "couple of dozen": from the vague word on.</summary>
    private static Amount Some(SentencePieces pieces, int at)
    {
        var next = pieces.Is(at + 1, "of") ? at + 2 : at + 1;
        if (NumberWords.Kind(pieces.Word(next), out var factor) is not (NumberWordKind.Scale or NumberWordKind.Vague)) return default;
        while (NumberWords.Kind(pieces.Word(next + 1), out var further) == NumberWordKind.Scale)
        {
            factor *= further;
            if (factor > 1_000_000_000_000_000) return default;
            next++;
        }

        return new Amount(AmountKind.Vague, next + 1, null, factor);
    }

    /// <summary>"Dozens", "hundreds of thousands".</summary>
    private static Amount Vague(SentencePieces pieces, int at)
    {
        var end = at + 1;
        while (pieces.Is(end, "of") && NumberWords.Kind(pieces.Word(end + 1), out _) == NumberWordKind.Vague) end += 2;
        if (end == at + 1 && (pieces.Is(at, "tens") || (pieces.Is(at, "scores") && !pieces.Is(end, "of")))) return default;
        return new Amount(AmountKind.Vague, end, null);
    }

    /// <summary>Whether a unit or a plural noun follows, so that an "m" on the digits is a million and not a metre.</summary>
    private static bool CountsBehind(SentencePieces pieces, int at)
    {
        if (Units.Table.Forward(pieces, at, out _) > 0) return true;
        for (var next = at; next < at + 4; next++)
        {
            if (pieces.Tag(next) is PartOfSpeech.NNS or PartOfSpeech.NNPS) return true;
            if (pieces.Tag(next) is not (PartOfSpeech.JJ or PartOfSpeech.NN or PartOfSpeech.NNP or PartOfSpeech.VBG or PartOfSpeech.VBN)) return false;
        }

        return false;
    }
}
