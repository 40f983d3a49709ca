using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Reads fractions in words, alone and behind a number: "two thirds", "and a half", "one in five". Safe to use from several threads.</summary>
internal static class Fractions
{
    /// <summary>Turns "two thirds" and "three-quarters" into a fraction, and "two hundredth" into a place.</summary>
    public static Amount PartBehind(SentencePieces pieces, Amount number)
    {
        if (number is not { Kind: AmountKind.Number, Value: { } upper and > 0 }) return number;
        var word = pieces.Word(number.End);
        var kind = NumberWords.Kind(word, out var lower);
        if (kind == NumberWordKind.Ordinal && lower >= 100) return new Amount(AmountKind.Ordinal, number.End + 1, NumberWords.Times(upper, lower));
        if (kind != NumberWordKind.Part || lower < upper || upper >= 100) return number;
        var isPlural = word[^1] is 's' or 'S';
        var isJoined = pieces.Join(number.End) == PieceJoin.Hyphen;

        // "One fifth of", "one-third"; "the two third parties" are two.
        if (isPlural ? upper == 1 : upper > 1 && !isJoined) return number;
        var isThing = pieces.Tag(number.End + 1) is PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.JJ;
        if (upper == 1 && !isJoined && isThing && !pieces.Is(number.End + 1, "of")) return number;
        var part = upper / lower;
        return OfScale(pieces, number.End + 1, part) is { Kind: not AmountKind.None } scaled ? scaled : new Amount(AmountKind.Part, number.End + 1, part);
    }

    /// <summary>"A quarter of a million", "half a million", "two thirds of a million", "quarter million": from behind the fraction on.</summary>
    public static Amount OfScale(SentencePieces pieces, int at, decimal part)
    {
        var next = at;
        if (pieces.Is(next, "of") && (pieces.Is(next + 1, "a") || pieces.Is(next + 1, "one"))) next += 2;
        else if (pieces.Is(next, "a")) next++;
        return NumberWords.Kind(pieces.Word(next), out var factor) == NumberWordKind.Scale
            ? new Amount(AmountKind.Number, next + 1, NumberWords.Times(part, factor), factor)
            : default;
    }

    /// <summary>The fraction that "and" hangs on a number: "and a half", "and three quarters"; null for none.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="at">The piece behind the number.</param>
    /// <param name="isScaled">Whether the number ends in "thousand" or more.</param>
    public static (decimal Value, int End)? Behind(SentencePieces pieces, int at, bool isScaled)
    {
        if (!pieces.Is(at, "and")) return null;
        var isArticle = pieces.Is(at + 1, "a");
        decimal upper = 1;
        if (!isArticle && (NumberWords.Kind(pieces.Word(at + 1), out upper) != NumberWordKind.Small || upper == 0)) return null;
        var word = pieces.Word(at + 2);
        if (NumberWords.Kind(word, out var lower) != NumberWordKind.Part || lower <= upper) return null;

        // "Two died and a third was hurt" tells of a third man.
        var isPlural = word[^1] is 's' or 'S';
        var isHalf = pieces.Is(at + 2, "half") || pieces.Is(at + 2, "quarter");
        var counts = pieces.Tag(at + 3) is PartOfSpeech.NNS or PartOfSpeech.NNPS or PartOfSpeech.Period or PartOfSpeech.Comma or PartOfSpeech.Unknown
            || Units.Behind(pieces, at + 3, out _) > 0
            || NumberWords.Kind(pieces.Word(at + 3), out _) == NumberWordKind.Scale;
        if (isPlural != upper > 1 || (isArticle && !isHalf && !counts) || (isHalf && isScaled && pieces.Is(at + 3, "of"))) return null;
        return (upper / lower, at + 3);
    }

    /// <summary>Whether "two thirds" or the like begins at a piece.</summary>
    public static bool Begins(SentencePieces pieces, int at) =>
        NumberWords.Kind(pieces.Word(at), out var upper) == NumberWordKind.Small
        && NumberWords.Kind(pieces.Word(at + 1), out var lower) == NumberWordKind.Part && lower > upper;

    /// <summary>"One in five", "three out of 10": a share in the place of its first number.</summary>
    public static Amount RatioBehind(SentencePieces pieces, int at, Amount upper)
    {
        if (upper is not { Kind: AmountKind.Number, Value: { } part and > 0 and <= 1000, Scale: 1 }) return upper;
        var isOut = pieces.Is(upper.End, "out") && pieces.Is(upper.End + 1, "of");
        if (!isOut && !pieces.Is(upper.End, "in")) return upper;
        var next = upper.End + (isOut ? 2 : 1);
        var every = pieces.Is(next, "every") ? next + 1 : next;
        if (pieces.IsDated(every)) return upper;
        var lower = pieces.IsDigits(every) ? DigitAmounts.Read(pieces, every, isMoney: false)
            : NumberWords.Kind(pieces.Word(every), out _) is NumberWordKind.Small or NumberWordKind.Ten ? WordAmounts.Read(pieces, every, 0, NumberWordKind.None)
            : default;
        if (lower is not { Kind: AmountKind.Number, Value: { } whole and > 1 } || whole <= part) return upper;

        // "Two in 10 minutes" and "12 in six boxes" tell no share; "one in 10" does.
        if (!isOut && (Units.Behind(pieces, lower.End, out _) > 0 || (part > 1 && every == next && whole is not (3 or 4 or 5 or 10 or 100 or 1000)))) return upper;
        if (!isOut && part > 1 && every == next && pieces.Tag(at - 1) is PartOfSpeech.VBD or PartOfSpeech.VBN) return upper;
        return new Amount(AmountKind.Part, lower.End, part / whole);
    }
}
