using System.Buffers;
using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Reads numbers that begin with digits: "4.2bn", "10 000", "1 1/2", "2½ million", "5 lakh". Safe to use from several threads.</summary>
internal static class DigitAmounts
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789,.");

    private static readonly PhraseTable<string> Suffixes = new(Lexicon.Read("Figures/left-alone.lexicon")
        .Where(entry => entry[1] is "suffix" or "generation")
        .Select(entry => KeyValuePair.Create(entry[0], entry[1])));

    /// <summary>The number whose digits stand at a piece.</summary>
    public static Amount Read(SentencePieces pieces, int at, bool isMoney)
    {
        var word = pieces.Word(at);
        if (Stroke(pieces, at) is var (stroke, strokeEnd)) return IsOrdinal(pieces.Word(strokeEnd)) ? LeftAlone(strokeEnd + 1) : Part(pieces, strokeEnd, stroke);
        if (DigitText.IsVulgar(word[0])) return word.Length == 1 ? Part(pieces, at + 1, Vulgar(word[0])) : LeftAlone(at + 1);
        var isAscii = !word.ContainsAnyExcept(NumberCharacters);
        if (isAscii && word.Length > 1 && word[0] == '0' && word[1] != '.') return LeftAlone(at + 1);
        if (!isAscii && DigitText.End(word) < word.Length) return LeftAlone(at + 1);
        if (word.ContainsAny('/', '⁄')) return LeftAlone(at + 1);

        var value = DigitText.Parse(word, out var flaw);
        var end = at + 1;
        decimal scale = 1;
        if (pieces.Join(end) == PieceJoin.Glued)
        {
            var suffix = pieces.Word(end);
            if (DigitText.IsVulgar(suffix[0]))
            {
                return suffix.Length == 1 ? Scaled(pieces, end + 1, value + Vulgar(suffix[0]), 1, isMoney, flaw) : LeftAlone(end + 1);
            }

            if (IsScale(pieces, end, isMoney, out var factor))
            {
                scale = factor;
                value = NumberWords.Times(value, factor);
                end++;
            }
            else if (IsOrdinal(suffix))
            {
                return new Amount(AmountKind.Ordinal, end + 1, value);
            }
            else if ((Suffixes.Word(suffix, out var kind) && (kind == "suffix" || (suffix is "G" && value < 10))) || Units.Kind(suffix) == UnitKind.None)
            {
                return LeftAlone(end + 1);
            }
            else
            {
                return new Amount(AmountKind.Number, end, value, 1, flaw);
            }
        }

        // "10 000 000": groups of three digits, each behind a single space.
        while (scale == 1 && value is not null && word.Length <= 3 && pieces.Word(end) is { Length: >= 3 } group && !group[..3].ContainsAnyExceptInRange('0', '9')
            && (group.Length == 3 || (group[3] == '.' && DigitText.Parse(group, out _) is not null))
            && pieces[end].Span.Start == pieces[end - 1].Span.End + 1 && pieces.Join(end) == PieceJoin.Apart)
        {
            value = NumberWords.Times(value, 1000) + DigitText.Parse(group, out flaw);
            end++;
        }

        // "1 1/2", "2 ½" and "3-½".
        if (value is { } whole && whole == decimal.Truncate(whole) && whole < 1000 && scale == 1 && pieces.Join(end) is PieceJoin.Apart or PieceJoin.Hyphen)
        {
            if (Stroke(pieces, end) is var (part, partEnd)) return Scaled(pieces, partEnd, whole + part, scale, isMoney, flaw);
            var next = pieces.Is(end, "-") && pieces.Touches(end) && pieces.Touches(end + 1) ? end + 1 : end;
            if (pieces.Word(next) is [var only] && DigitText.IsVulgar(only)) return Scaled(pieces, next + 1, whole + Vulgar(only), scale, isMoney, flaw);
        }

        return Scaled(pieces, end, value, scale, isMoney, flaw);
    }

    private static Amount LeftAlone(int end) => new(AmountKind.LeftAlone, end, null);

    private static decimal Vulgar(char c) => Math.Round((decimal)char.GetNumericValue(c), 12) switch
    {
        0.333333333333m => 1 / 3m,
        0.666666666667m => 2 / 3m,
        0.166666666667m => 1 / 6m,
        0.833333333333m => 5 / 6m,
        var value => value,
    };

    /// <summary>"3/4" at a piece, or "3", "⁄" and "4" in three.</summary>
    private static (decimal Value, int End)? Stroke(SentencePieces pieces, int at)
    {
        if (pieces.Word(at).ContainsAny('/', '⁄')) return DigitText.Fraction(pieces.Word(at)) is { } value ? (value, at + 1) : null;
        if (pieces.Word(at + 1) is not ("⁄" or "/") || !pieces.Touches(at + 1) || !pieces.Touches(at + 2)) return null;
        if (!pieces.IsDigits(at) || !pieces.IsDigits(at + 2)) return null;
        Span<char> whole = stackalloc char[8];
        var upper = pieces.Word(at);
        var lower = pieces.Word(at + 2);
        if (upper.Length + lower.Length + 1 > whole.Length) return null;
        upper.CopyTo(whole);
        whole[upper.Length] = '/';
        lower.CopyTo(whole[(upper.Length + 1)..]);
        return DigitText.Fraction(whole[..(upper.Length + 1 + lower.Length)]) is { } parts ? (parts, at + 3) : null;
    }

    private static Amount Part(SentencePieces pieces, int end, decimal value) =>
        Fractions.OfScale(pieces, end, value) is { Kind: not AmountKind.None } scaled ? scaled : new Amount(AmountKind.Part, end, value);

    private static bool IsOrdinal(ReadOnlySpan<char> suffix) => suffix.Length == 2
        && (suffix.Equals("st", StringComparison.OrdinalIgnoreCase) || suffix.Equals("nd", StringComparison.OrdinalIgnoreCase)
            || suffix.Equals("rd", StringComparison.OrdinalIgnoreCase) || suffix.Equals("th", StringComparison.OrdinalIgnoreCase));

    private static bool IsScale(SentencePieces pieces, int at, bool isMoney, out decimal factor)
    {
        var suffix = pieces.Word(at);
        if (isMoney && suffix is "MM" or "mm")
        {
            factor = 1_000_000;
            return true;
        }

        return NumberWords.Kind(suffix, out factor) == NumberWordKind.Suffix
            && (!suffix.Equals("m", StringComparison.OrdinalIgnoreCase) || isMoney || suffix is "M" || CountsBehind(pieces, at + 1));
    }

    private static Amount Scaled(SentencePieces pieces, int end, decimal? value, decimal scale, bool isMoney, FigureFlaw flaw)
    {
        if (Fractions.Behind(pieces, end, isScaled: scale > 1) is var (part, partEnd))
        {
            value += part;
            end = partEnd;
        }

        while (NumberWords.Kind(pieces.Word(end), out var factor) is var kind
            && (kind == NumberWordKind.Scale || pieces.Is(end, "dozens")
                || (kind == NumberWordKind.Suffix && (isMoney || (factor >= 1_000_000 && pieces.Word(end).Length > 1)))))
        {
            end++;
            if (scale > Amount.MostScale / factor) return new Amount(AmountKind.Number, end, null, scale, FigureFlaw.OutOfRange);
            scale *= factor;
            value = NumberWords.Times(value, factor);
            if (WordAmounts.Rest(pieces, end, factor) is var (rest, restEnd))
            {
                value += rest;
                end = restEnd;
            }

            if (Fractions.Behind(pieces, end, isScaled: true) is var (more, moreEnd))
            {
                value += more * factor;
                end = moreEnd;
            }
        }

        if (value is null && flaw == FigureFlaw.None) flaw = FigureFlaw.OutOfRange;
        return new Amount(AmountKind.Number, end, value is null ? null : NumberWords.Times(value, 1) ?? value, scale, flaw);
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
