using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Tells whether a quantity is told as a change, and which way it went. Safe to use from several threads.</summary>
/// <remarks>"Rose by 5%" and "up 5%" tell a change of five per cent; "rose to 5%" tells where it stands, and so no change.</remarks>
internal static class Directions
{
    private static readonly PhraseTable<ChangeDirection> Words = new(Lexicon.Read("Figures/changes.lexicon")
        .Select(entry => KeyValuePair.Create(entry[0], Enum.Parse<ChangeDirection>(entry[1], ignoreCase: true))));

    /// <summary>The way that the words before a quantity tell.</summary>
    public static ChangeDirection Find(SentencePieces pieces, Quantity quantity)
    {
        var at = quantity.First - 1;
        if (pieces.Word(at) is "+" && pieces.Touches(at + 1)) return ChangeDirection.Up;
        if (pieces.Is(at, "by") || pieces.Is(at, "another")) at--;
        while (pieces.Tag(at) is PartOfSpeech.RB or PartOfSpeech.RBR && !Words.Word(pieces.Word(at), out _)) at--;
        if (pieces.Is(at, "by")) at--;

        // "Grew sales by 35 per cent".
        var isBy = pieces.Is(at + 1, "by");
        for (var back = 0; isBy && back < 4 && !Words.Word(pieces.Word(at), out _) && IsObject(pieces.Tag(at)); back++) at--;
        if (!Words.Word(pieces.Word(at), out var direction)) return ChangeDirection.None;

        // "Lost 40 men", "added three towns": a count of things is no change of a value.
        var isPlain = quantity.Unit is null && !isBy && (pieces.Word(at) is not ("up" or "down" or "higher" or "lower") || IsPhrasal(pieces, at - 1));
        return isPlain || quantity.UnitKind is UnitKind.Time or UnitKind.Times ? ChangeDirection.None : direction;
    }

    /// <summary>"Gave up 500", "took down 12": the word belongs to the verb, which "was down 12" and "ended up 3" do not tell.</summary>
    private static bool IsPhrasal(SentencePieces pieces, int at) =>
        pieces.Tag(at) is PartOfSpeech.VBD or PartOfSpeech.VB or PartOfSpeech.VBN or PartOfSpeech.VBG or PartOfSpeech.VBZ or PartOfSpeech.VBP
        && !(Words.Word(pieces.Word(at), out var direction) && direction == ChangeDirection.None);

    private static bool IsObject(PartOfSpeech tag) =>
        tag.IsName() || tag is PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.JJ or PartOfSpeech.DT or PartOfSpeech.PRPS;
}
