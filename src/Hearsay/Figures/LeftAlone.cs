using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Tells numbers that count nothing: ages, hours, labels, names, pronouns. Safe to use from several threads.</summary>
internal static class LeftAlone
{
    private static readonly Dictionary<string, HashSet<string>> Words = Lexicon.Read("Figures/left-alone.lexicon")
        .GroupBy(entry => entry[1])
        .ToDictionary(group => group.Key, group => group.Select(entry => entry[0]).ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>What a quantity, still without modifiers, is used for; figure where it counts something.</summary>
    public static NumberUse Use(SentencePieces pieces, Quantity quantity)
    {
        if (IsExponent(pieces, quantity.NumberAt)) return NumberUse.Other;
        if (quantity.Unit is not null && quantity.UnitKind is not (UnitKind.Time or UnitKind.Times)) return NumberUse.Figure;
        if (quantity.Kind != AmountKind.Number) return NumberUse.Figure;
        if (IsAge(pieces, quantity)) return NumberUse.Age;
        if (IsClock(pieces, quantity)) return NumberUse.Clock;
        if (IsCompound(pieces, quantity)) return NumberUse.Compound;
        if (IsPronoun(pieces, quantity)) return pieces.Is(quantity.NumberAt, "one") ? NumberUse.Pronoun : NumberUse.Other;
        if (quantity.Unit is not null) return NumberUse.Figure;
        if (IsPlace(pieces, quantity)) return NumberUse.Other;
        if (!pieces.IsDigits(quantity.NumberAt)) return NumberUse.Figure;
        return IsLabel(pieces, quantity) ? NumberUse.Label : IsLoose(pieces, quantity) ? NumberUse.Loose : NumberUse.Figure;
    }

    private static bool Has(string kind, ReadOnlySpan<char> word) =>
        Words[kind].GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool IsAge(SentencePieces pieces, Quantity quantity)
    {
        if (pieces.Word(quantity.End) is "yo") return true;
        if (quantity.UnitKind == UnitKind.Time)
        {
            return pieces.Word(quantity.End) is "old" or "olds" || (pieces.Is(quantity.End, "of") && pieces.Is(quantity.End + 1, "age"));
        }

        var at = quantity.First;
        if (pieces.Is(at - 1, "aged") || pieces.Is(at - 1, "age") || pieces.Is(at - 1, "ages")) return true;
        if (pieces.Is(at - 1, "of") && pieces.Is(at - 2, "age")) return true;

        // "Ilse Varn, 54, said" and "the mayor, 54, said": between commas behind somebody.
        return quantity.Low is >= 1 and <= 120 && pieces.Is(at - 1, ",") && pieces.Word(quantity.End) is "," or "." or ")" or ";"
            && (pieces.Tag(at - 2) is PartOfSpeech.NNP or PartOfSpeech.NNPS or PartOfSpeech.NN);
    }

    /// <summary>The 30 of "2×10−30 kilograms": a power of ten is no quantity, whatever its unit.</summary>
    private static bool IsExponent(SentencePieces pieces, int at)
    {
        if (pieces.Word(at - 1) is "-" or "−" or "–" or "^") at--;
        return pieces.Touches(at) && pieces.Is(at - 1, "10") && pieces.Word(at - 2) is "×" or "x" or "*";
    }

    private static bool IsClock(SentencePieces pieces, Quantity quantity) =>
        quantity.Unit is null && quantity.Low is < 2400 && Has("clock", pieces.Word(quantity.End));

    /// <summary>"Two-way", "one-off": no count, unlike "32-member".</summary>
    private static bool IsCompound(SentencePieces pieces, Quantity quantity) =>
        pieces.Join(quantity.End) == PieceJoin.Hyphen && Has("compound", pieces.Word(quantity.End));

    private static bool IsPronoun(SentencePieces pieces, Quantity quantity)
    {
        var at = quantity.NumberAt;
        if (quantity.IsRange || quantity.End != at + 1 + (quantity.Unit is null ? 0 : 1)) return false;
        if (NumberWords.Kind(pieces.Word(at), out var value) == NumberWordKind.Small && value == 0) return quantity.Unit is null && pieces.Tag(at + 1) is not (PartOfSpeech.NNS or PartOfSpeech.NNPS);
        if (!pieces.Is(at, "one")) return false;
        if (Has("before-one", pieces.Word(at - 1)) || Has("idiom", pieces.Word(at + 1)) || Has("pronoun", pieces.Word(at + 1))) return true;
        var tag = pieces.Tag(at);
        var next = pieces.Tag(at + 1);
        return tag is PartOfSpeech.PRP or PartOfSpeech.NN
            || next is not (PartOfSpeech.NN or PartOfSpeech.JJ or PartOfSpeech.NNP or PartOfSpeech.VBN or PartOfSpeech.VBG);
    }

    /// <summary>"The bottom three", "the top 10": places, unless what stands there is named.</summary>
    private static bool IsPlace(SentencePieces pieces, Quantity quantity) =>
        Has("place", pieces.Word(quantity.First - 1)) && !CountedReader.HasPlural(pieces, quantity.End);

    private static bool IsLabel(SentencePieces pieces, Quantity quantity)
    {
        var at = quantity.First;
        if (IsName(pieces, quantity) || IsYear(pieces, quantity)) return true;
        if (Has("behind", pieces.Word(quantity.End)) && pieces.Join(quantity.End) == PieceJoin.Apart) return true;
        if (at == 0) return false;
        if (pieces.Word(at - 1) is "#" or "№" or "§") return true;
        if (pieces.Is(at - 1, ".") && pieces.Word(at - 2) is "No" or "Nos") return true;
        if (pieces.Word(at - 1) is "No." or "Nos." or "nos." or "№") return true;
        var counts = CountedReader.HasPlural(pieces, quantity.End);
        var behindVerb = pieces.Tag(quantity.End) is PartOfSpeech.VBD or PartOfSpeech.VBP or PartOfSpeech.VBN or PartOfSpeech.MD;
        if (Has("label", pieces.Word(at - 1)) && !CountedReader.IsNumbering(pieces, at - 1) && pieces.Tag(at - 1) is PartOfSpeech.NN or PartOfSpeech.NNP or PartOfSpeech.NNS or PartOfSpeech.NNPS)
        {
            return pieces.IsCapital(at - 1) ? !counts || at > 1 : !counts && !behindVerb;
        }

        if (pieces.Is(at - 1, "of") && pieces.Word(at - 2) is "Group") return !counts || at > 2;

        // "Ondra 7", "Channel Four 24": a small bare number behind a name.
        var isBare = !quantity.IsRange && quantity.Low is < 10_000 && !pieces.Word(quantity.NumberAt).Contains(',');
        return isBare && !counts && !behindVerb && !pieces.IsDated(at - 1)
            && (pieces.Tag(at - 1) is PartOfSpeech.NNP || (at > 1 && pieces.IsCapital(at - 1) && pieces.Tag(at - 1) == PartOfSpeech.NN))
            && quantity.End == quantity.NumberAt + 1 && pieces.Tag(quantity.End) is not PartOfSpeech.JJ;
    }

    /// <summary>"9 Harbour Street", "the Orlin 11 Max": the number belongs to a name that no plural noun ends.</summary>
    private static bool IsName(SentencePieces pieces, Quantity quantity)
    {
        var at = quantity.First;
        if (quantity.Low is null || pieces.Word(quantity.NumberAt).Contains(',')) return false;
        if (pieces.Word(at - 1) is "-" && pieces.Touches(at) && pieces.Tag(at - 2) == PartOfSpeech.NNP) return true;
        if (pieces.Touches(at) && (pieces.Word(at - 1) is "×" or "^" || (pieces.Word(at - 1) is "+" && pieces.Touches(at - 1)))) return true;
        if (pieces.Is(at - 1, "×") || pieces.Is(quantity.End, "×") || pieces.Is(quantity.End, "^")) return true;
        var isBehindName = (pieces.Tag(at - 1) is PartOfSpeech.NNP or PartOfSpeech.NNPS || IsBrand(pieces.Word(at - 1))) && !pieces.IsDated(at - 1);
        var end = quantity.End;
        while (pieces.Tag(end) == PartOfSpeech.NNP && !pieces.IsDated(end) && end < quantity.End + 5 && pieces.Join(end) == PieceJoin.Apart) end++;
        if (end == quantity.End) return isBehindName && IsBrand(pieces.Word(at - 1)) && pieces.Tag(end) is not (PartOfSpeech.NNS or PartOfSpeech.NNPS);
        if (isBehindName || IsCounted(pieces, at)) return true;
        return !pieces.IsDated(end) && !CountedReader.HasPlural(pieces, quantity.End)
            && pieces.Tag(end) is not (PartOfSpeech.NN or PartOfSpeech.JJ or PartOfSpeech.HYPH or PartOfSpeech.POS or PartOfSpeech.VBN or PartOfSpeech.CD);
    }

    /// <summary>"Two new 640 Orlin ferries": another number counts them already.</summary>
    private static bool IsCounted(SentencePieces pieces, int at)
    {
        var back = at - 1;
        while (back > at - 3 && pieces.Tag(back) == PartOfSpeech.JJ) back--;
        return back < at - 1 && pieces.Tag(back) == PartOfSpeech.CD && NumberWords.Kind(pieces.Word(back), out _) is NumberWordKind.Small or NumberWordKind.Ten;
    }

    /// <summary>"iPhone", "S&amp;P", "FTSE": a capital inside the word or nothing else.</summary>
    private static bool IsBrand(ReadOnlySpan<char> word) => word.Length > 2 && word[1..].ContainsAnyInRange('A', 'Z');

    /// <summary>Four digits that name a year which no expression of time holds: "its 2018 budget", "between 1600 and 1900".</summary>
    private static bool IsYear(SentencePieces pieces, Quantity quantity)
    {
        if (quantity.Low is not (>= 1000 and < 2200) || pieces.Word(quantity.NumberAt).Length != 4 || quantity.Low != decimal.Truncate(quantity.Low.Value)) return false;
        var next = pieces.Tag(quantity.End);
        if (quantity.IsRange) return quantity.High is < 2200 && next is not (PartOfSpeech.NNS or PartOfSpeech.NNPS or PartOfSpeech.CD or PartOfSpeech.JJ);
        if (quantity.End != quantity.NumberAt + 1) return false;
        if ((pieces.Is(quantity.First - 1, "between") || pieces.Is(quantity.First - 1, "from")) && pieces.IsDated(quantity.End + 1)) return true;
        if (quantity.Low < 1800) return false;
        var before = pieces.Tag(quantity.First - 1);
        var isBehindPreposition = before == PartOfSpeech.IN && next is PartOfSpeech.Comma or PartOfSpeech.Period or PartOfSpeech.Unknown or PartOfSpeech.CC;
        return isBehindPreposition || (quantity.Low % 100 != 0
            && before is PartOfSpeech.NNP or PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.POS or PartOfSpeech.JJ or PartOfSpeech.PRPS or PartOfSpeech.DT);
    }

    /// <summary>A number that stands for itself: in a telephone number, a list or a line of its own.</summary>
    private static bool IsLoose(SentencePieces pieces, Quantity quantity)
    {
        if (pieces.IsDigits(quantity.First - 1) && !pieces.IsDated(quantity.First - 1) && pieces.Join(quantity.First) == PieceJoin.Apart) return true;
        if (pieces.IsDigits(quantity.End) && !pieces.IsDated(quantity.End) && pieces.Join(quantity.End) == PieceJoin.Apart) return true;
        if (quantity.First == 0 && pieces.Count == quantity.End) return true;
        if (quantity.First == 0 && pieces.Word(quantity.End) is "." or ")" && !pieces.Word(0).Contains(',')) return true;
        return quantity.First == 1 && pieces.Word(0) is "(" or "[" && pieces.Word(quantity.End) is ")" or "]";
    }
}
