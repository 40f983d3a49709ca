using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Reads the two sides of a vote: "passed 61-38", "a vote of 217 to 214". Safe to use from several threads.</summary>
/// <remarks>A tally is no range: its bounds are null, and its words are what it says. Scores of games stay left alone.</remarks>
internal static class Tallies
{
    /// <summary>So many pieces before the numbers may stand between them and the word for the vote ("passed the bill on water rights 61-38").</summary>
    private const int Before = 10;

    /// <summary>So many behind them ("the 61-38 Senate vote").</summary>
    private const int Behind = 4;

    /// <summary>From this number on a side is too great for most games.</summary>
    private const decimal Many = 20;

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Words = Lexicon.Read("Figures/tallies.lexicon")
        .ToDictionary(entry => entry[0], entry => entry[1], StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The tally that begins at a piece; a quantity of kind None where none does.</summary>
    public static Quantity Read(SentencePieces pieces, int at)
    {
        if (!pieces.IsDigits(at) || pieces.Join(at) != PieceJoin.Apart || Second(pieces, at) is not (var second and > 0)) return default;
        var end = second + 1;
        if (Side(pieces, at) is not { } one || Side(pieces, second) is not { } other) return default;
        if (pieces.Join(end) != PieceJoin.Apart || pieces.Word(end) is "-" or "–" && pieces.Touches(end)) return default;
        var isWorded = pieces.Is(second - 1, "to");
        if (!IsVote(pieces, at, end, Math.Max(one, other) >= Many, isWorded)) return default;
        return new Quantity(at, at, end, AmountKind.Vague, null, null)
        {
            Core = pieces.Cover(at, end),
            Number = new BareNumber(pieces.Cover(at, at + 1), one),
            Upper = new BareNumber(pieces.Cover(second, end), other),
        };
    }

    // "61-38" in one word or three, "217 to 214".
    private static int Second(SentencePieces pieces, int at)
    {
        if (pieces.Join(at + 1) == PieceJoin.Hyphen) return pieces.IsDigits(at + 1) ? at + 1 : 0;
        var isDash = pieces.Word(at + 1) is "-" or "–" or "—" && pieces.Touches(at + 1) && pieces.Touches(at + 2);
        return (isDash || pieces.Is(at + 1, "to")) && pieces.IsDigits(at + 2) && !pieces.IsDated(at + 2) ? at + 2 : 0;
    }

    private static decimal? Side(SentencePieces pieces, int at) =>
        pieces.Word(at).ContainsAnyExceptInRange('0', '9') || pieces.Word(at) is ['0', _, ..] or { Length: > 4 } ? null : DigitText.Parse(pieces.Word(at), out _);

    private static bool IsVote(SentencePieces pieces, int at, int end, bool isMany, bool isWorded)
    {
        for (var next = end; next < end + Behind; next++)
        {
            if (Words.TryGetValue(pieces.Word(next), out var kind) && kind == "game") return false;
            if (!pieces.Tag(next).IsNoun() && !pieces.Tag(next).IsAdjective() && pieces.Tag(next) is not (PartOfSpeech.HYPH or PartOfSpeech.VBG)) break;
            if (kind is null) continue;
            return !isWorded && (kind == "vote" || isMany);
        }

        // "Voted for 10-15 members", "approved 20 to 30 permits": what follows is counted.
        if (pieces.Tag(end) is PartOfSpeech.NNS or PartOfSpeech.NNPS || pieces.Is(end, "per") || pieces.Is(end, "%")) return false;
        if (!pieces.IsDated(end) && pieces.Tag(end).IsNoun() && (isWorded || pieces.Tag(end) == PartOfSpeech.NN)) return false;
        for (var back = at - 1; back >= Math.Max(0, at - Before); back--)
        {
            if (pieces.Tag(back) == PartOfSpeech.CD || pieces.Is(back, ";")) return false;
            if (Words.TryGetValue(pieces.Word(back), out var kind) && (kind == "vote" || (kind == "carry" && isMany && pieces.Tag(back) != PartOfSpeech.NNP)))
                return !isWorded || kind == "vote" || !pieces.Tag(back).IsNoun();
        }

        return false;
    }
}
