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
        if (pieces.Is(at, "by") || pieces.Is(at, "another") || pieces.Is(at, "between")) at--;
        while (pieces.Tag(at) is PartOfSpeech.RB or PartOfSpeech.RBR && !Words.Word(pieces.Word(at), out _)) at--;
        if (pieces.Is(at, "by")) at--;
        if (!Words.Word(pieces.Word(at), out var direction)) return ChangeDirection.None;

        // "Lost 40 men", "added three towns": a count of things is no change of a value.
        var isPlain = quantity.Unit is null && !pieces.Is(quantity.First - 1, "by");
        return isPlain || quantity.UnitKind is UnitKind.Time or UnitKind.Times ? ChangeDirection.None : direction;
    }
}
