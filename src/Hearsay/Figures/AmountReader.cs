using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Reads one number, in digits or in words. Safe to use from several threads.</summary>
/// <remarks>Digits are read by <see cref="DigitAmounts"/>, words by <see cref="WordAmounts"/>, what follows them as a fraction by <see cref="Fractions"/>.</remarks>
internal static class AmountReader
{
    /// <summary>The number that begins at a piece.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="at">The piece.</param>
    /// <param name="isMoney">Whether a currency sign stands before it.</param>
    public static Amount Read(SentencePieces pieces, int at, bool isMoney)
    {
        if (pieces.IsDigits(at)) return Fractions.RatioBehind(pieces, at, DigitAmounts.Read(pieces, at, isMoney));
        var word = pieces.Word(at);
        if (word.Length == 0) return default;
        if (pieces.Is(at, "a") || pieces.Is(at, "an")) return BehindArticle(pieces, at);
        switch (NumberWords.Kind(word, out var value))
        {
            case NumberWordKind.Small or NumberWordKind.Ten:
                return Fractions.RatioBehind(pieces, at, Fractions.PartBehind(pieces, WordAmounts.Read(pieces, at, current: 0, NumberWordKind.None)));
            case NumberWordKind.Some:
                return Some(pieces, at);
            case NumberWordKind.Vague:
                return Vague(pieces, at);
            case NumberWordKind.Part:
                return Half(pieces, at, value);
            case NumberWordKind.Scale when IsBareScale(pieces, at):
                return WordAmounts.Read(pieces, at, current: 1, NumberWordKind.Small);
            default:
                return default;
        }
    }

    /// <summary>"The hundred guards", "hundred thousand dollars": a scale without a number before it.</summary>
    private static bool IsBareScale(SentencePieces pieces, int at) =>
        NumberWords.Kind(pieces.Word(at + 1), out var value) == NumberWordKind.Scale && value >= 1000
        && NumberWords.Kind(pieces.Word(at - 1), out _) == NumberWordKind.None;

    /// <summary>"A hundred", "a few dozen", "a couple of hundred", "a third of", "a quarter of a million", "a half".</summary>
    private static Amount BehindArticle(SentencePieces pieces, int at)
    {
        switch (NumberWords.Kind(pieces.Word(at + 1), out var value))
        {
            case NumberWordKind.Scale:
                return Fractions.PartBehind(pieces, WordAmounts.Read(pieces, at + 1, current: 1, NumberWordKind.Small));
            case NumberWordKind.Some:
                return Some(pieces, at + 1);
            case NumberWordKind.Part when Fractions.OfScale(pieces, at + 2, 1 / value) is { Kind: not AmountKind.None } scaled:
                return scaled;
            case NumberWordKind.Part when pieces.Is(at + 2, "of") || pieces.Is(at - 1, "by") || IsQualified(pieces, at) || IsLast(pieces, at)
                || IsEnd(pieces, at):
                return new Amount(AmountKind.Part, at + 2, 1 / value);
            case NumberWordKind.Ordinal when value >= 20 && (pieces.Is(at + 2, "of") || IsLast(pieces, at)):
                return new Amount(AmountKind.Part, at + 2, 1 / value);
            case NumberWordKind.Part when pieces.Is(at + 1, "half") && Units.Behind(pieces, at + 2, out _) > 0:
                return new Amount(AmountKind.Part, at + 2, 0.5m);
            default:
                return default;
        }
    }

    /// <summary>"Half a million", "half of", "half an hour", "more than half", "quarter million".</summary>
    private static Amount Half(SentencePieces pieces, int at, decimal lower)
    {
        var isHalf = pieces.Is(at, "half");
        if (!isHalf && !pieces.Is(at, "quarter")) return default;
        if (Fractions.OfScale(pieces, at + 1, 1 / lower) is { Kind: not AmountKind.None } scaled) return scaled;
        if (!isHalf) return default;
        if (pieces.Word(at + 1) is "a" or "an" && Units.Behind(pieces, at + 2, out _) > 0) return new Amount(AmountKind.Number, at + 2, 0.5m);
        var isShare = pieces.Is(at + 1, "of") || pieces.Is(at + 1, "the") || pieces.Tag(at + 1) == PartOfSpeech.PRPS || IsQualified(pieces, at);
        var isOrdinal = pieces.Tag(at - 1) is PartOfSpeech.JJ or PartOfSpeech.JJS or PartOfSpeech.DT;
        return isShare && !isOrdinal ? new Amount(AmountKind.Part, at + 1, 0.5m) : default;
    }

    /// <summary>Whether "a third" ends a range ("between a third and a half").</summary>
    private static bool IsEnd(SentencePieces pieces, int at) =>
        pieces.Is(at - 1, "between") || (pieces.Is(at - 1, "and") && pieces.Is(at - 4, "between"));

    /// <summary>"It shrank a fifth.": nothing follows that could be the fifth.</summary>
    private static bool IsLast(SentencePieces pieces, int at) =>
        pieces.Tag(at + 2) is PartOfSpeech.Unknown or PartOfSpeech.Period && !pieces.Is(at - 1, "and") && !pieces.Is(at - 1, ",");

    /// <summary>Whether a word that qualifies numbers stands before the piece ("more than half"), and not as something else ("only half").</summary>
    private static bool IsQualified(SentencePieces pieces, int at) => Modifiers.IsBound(pieces, at);

    /// <summary>"Several thousand", "few hundred", "couple of dozen": from the vague word on.</summary>
    private static Amount Some(SentencePieces pieces, int at)
    {
        var next = pieces.Is(at + 1, "of") ? at + 2 : at + 1;
        if (NumberWords.Kind(pieces.Word(next), out var factor) is not (NumberWordKind.Scale or NumberWordKind.Vague)) return default;
        while (NumberWords.Kind(pieces.Word(next + 1), out var further) == NumberWordKind.Scale)
        {
            if (factor > Amount.MostScale / further) return default;
            factor *= further;
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
}
