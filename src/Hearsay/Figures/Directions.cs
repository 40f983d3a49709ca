using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Tells whether a quantity is told as a change, and which way it went. Safe to use from several threads.</summary>
/// <remarks>"Rose by 5%" and "up 5%" tell a change of five per cent; "rose to 5%" tells where it stands, and so no change.</remarks>
internal static class Directions
{
    private const int FarthestVerb = 10;
    private const int LongestLink = 8;

    private static readonly PhraseTable<ChangeWord> Words = new(Lexicon.Read("Figures/changes.lexicon")
        .Where(entry => entry[1] is not ("value" or "phrasal"))
        .Select(entry => KeyValuePair.Create(entry[0], new ChangeWord(Enum.Parse<ChangeDirection>(entry[1], ignoreCase: true), entry.Length > 2))));

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Values = Read("value");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Phrasals = Read("phrasal");

    /// <summary>The way that the words before a quantity tell.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="quantity">The quantity.</param>
    /// <param name="last">The quantity before it in the sentence.</param>
    /// <param name="lastDirection">The way that one went, which "and 3 per cent" goes on with.</param>
    public static ChangeDirection Find(SentencePieces pieces, Quantity quantity, Quantity last, ChangeDirection lastDirection)
    {
        var own = Own(pieces, quantity);
        if (own != ChangeDirection.None || lastDirection == ChangeDirection.None) return own;
        return Conversions.IsOne(pieces, last, quantity) || IsOther(pieces, last, quantity) || GoesOn(pieces, last, quantity) ? lastDirection : ChangeDirection.None;
    }

    private static ChangeDirection Own(SentencePieces pieces, Quantity quantity)
    {
        if (quantity.UnitKind is UnitKind.Time or UnitKind.Times) return ChangeDirection.None;
        var at = quantity.First - 1;
        if (pieces.Word(at) is "+" && pieces.Touches(at + 1)) return ChangeDirection.Up;
        if (pieces.Is(at, "by") || pieces.Is(at, "another")) at--;
        while (pieces.Tag(at) is PartOfSpeech.RB or PartOfSpeech.RBR or PartOfSpeech.RP && !IsWord(pieces, at)) at--;
        if (pieces.Is(at, "by")) at--;
        var isBy = pieces.Is(at + 1, "by");
        var behind = at;

        // "An increase of 5%".
        if (pieces.Is(at, "of") && quantity.Unit is not null && Words.Backward(pieces, at + 1, out var noun) > 1) return noun.Direction;

        // "Fell on Monday 3%".
        if (pieces.IsDated(at))
        {
            while (pieces.IsDated(at)) at--;
            if (pieces.Tag(at) == PartOfSpeech.IN) at--;
        }

        // "Grew sales by 35 per cent".
        for (var back = 0; isBy && back < 4 && !IsWord(pieces, at) && IsObject(pieces.Tag(at)); back++) at--;
        if (isBy && !IsWord(pieces, at)) at = VerbBefore(pieces, behind);
        if (!Words.Word(pieces.Word(at), out var word) || (word.NeedsBy && !isBy)) return ChangeDirection.None;

        // "Made up 40 per cent", "grew a half-inch beard".
        var isParticle = pieces.Word(at) is "up" or "down";
        if ((isParticle && Phrasals.Contains(pieces.Word(at - 1))) || pieces.Join(quantity.End) == PieceJoin.Hyphen) return ChangeDirection.None;

        // "Lost 40 men", "added three towns": a count of things is no change of a value.
        var isValue = quantity.Unit is not null || isBy || Values.Contains(pieces.Word(quantity.End)) || HasFraction(quantity);
        var isPlace = (isParticle || pieces.Word(at) is "higher" or "lower") && !IsPhrasal(pieces, at - 1);
        return isValue || isPlace ? word.Direction : ChangeDirection.None;
    }

    private static bool IsWord(SentencePieces pieces, int at) => Words.Word(pieces.Word(at), out _);

    /// <summary>The nearest verb of the clause before a piece ("rose in the southern towns by 5%"); -1 where none is near.</summary>
    private static int VerbBefore(SentencePieces pieces, int at)
    {
        for (var back = at; back >= 0 && back > at - FarthestVerb; back--)
        {
            if (IsVerb(pieces.Tag(back))) return back;
            if (pieces.Tag(back) is PartOfSpeech.Comma or PartOfSpeech.CD or PartOfSpeech.CC) return -1;
        }

        return -1;
    }

    /// <summary>"Gave up 500", "took down 12": the word belongs to the verb, which "was down 12" and "ended up 3" do not tell.</summary>
    private static bool IsPhrasal(SentencePieces pieces, int at) =>
        IsVerb(pieces.Tag(at)) && !(Words.Word(pieces.Word(at), out var word) && word.Direction == ChangeDirection.None);

    private static bool IsVerb(PartOfSpeech tag) =>
        tag is PartOfSpeech.VBD or PartOfSpeech.VB or PartOfSpeech.VBN or PartOfSpeech.VBG or PartOfSpeech.VBZ or PartOfSpeech.VBP;

    private static bool IsObject(PartOfSpeech tag) =>
        tag.IsName() || tag is PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.JJ or PartOfSpeech.DT or PartOfSpeech.PRPS;

    private static bool HasFraction(Quantity quantity) =>
        quantity is { Kind: AmountKind.Number, Low: { } low } && low != decimal.Truncate(low) && quantity.Number.Value == low;

    /// <summary>"Fell 190 points, or 1.2%": the same change in other terms, what is counted between them at most.</summary>
    private static bool IsOther(SentencePieces pieces, Quantity last, Quantity quantity)
    {
        if (quantity.Unit is null || quantity.UnitName == last.UnitName || !pieces.Is(quantity.First - 1, "or")) return false;
        var between = pieces.Is(quantity.First - 2, ",") ? quantity.First - 2 : quantity.First - 1;
        return between == last.End || (between == last.End + 1 && pieces.Tag(last.End).IsNoun());
    }

    /// <summary>
    /// "Orlin fell 2%, Dalby 3% and Varn by 1%", "rose 5% in May and 3% in June": a list that leaves the verb out, in one unit. What stands
    /// before a noun ("and a 3% fee") or is a share ("and 60% of voters") says something else.
    /// </summary>
    private static bool GoesOn(SentencePieces pieces, Quantity last, Quantity quantity)
    {
        if (quantity.UnitName is null || quantity.UnitName != last.UnitName || quantity.First - last.End > LongestLink) return false;
        if (pieces.Is(quantity.End, "of") || pieces.Tag(quantity.End).IsNoun() || pieces.Tag(quantity.End) == PartOfSpeech.JJ) return false;
        if (pieces.Tag(quantity.First - 1) is PartOfSpeech.DT or PartOfSpeech.JJ) return false;
        var isList = false;
        for (var at = last.End; at < quantity.First; at++)
        {
            if (pieces.Word(at) is "," or ";" || pieces.Is(at, "and")) isList = true;
            else if (!pieces.IsDated(at) && !IsObject(pieces.Tag(at)) && !pieces.Is(at, "in") && !pieces.Is(at, "by")) return false;
        }

        return isList;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Read(string kind) => Lexicon.Read("Figures/changes.lexicon")
        .Where(entry => entry[1] == kind)
        .Select(entry => entry[0])
        .ToHashSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A word that tells a change, and whether it does so before "by" alone ("raised by $5m", unlike "raised $5m").</summary>
    private readonly record struct ChangeWord(ChangeDirection Direction, bool NeedsBy);
}
