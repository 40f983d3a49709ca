using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Tells the two ends of one change: "rose from 40 to 60", "from 21 knots in May to 23". Safe to use from several threads.</summary>
/// <remarks>The product gives each end as a figure of its own, since either is where the value stood.</remarks>
internal static class ChangePairs
{
    private const int LongestLink = 6;

    /// <summary>Whether a change goes from the one quantity to the other.</summary>
    public static bool Joins(SentencePieces pieces, Quantity from, Quantity to)
    {
        if (!IsPoint(from) || !IsPoint(to) || !pieces.Is(from.First - 1, "from") || !pieces.Is(to.First - 1, "to")) return false;
        if (from.UnitName is not null && to.UnitName is not null && from.UnitName != to.UnitName && from.BaseName != to.BaseName) return false;
        if (to.First - from.End > LongestLink || CountOthers(pieces, from, to)) return false;
        for (var at = from.End; at < to.First - 1; at++)
        {
            if (!pieces.IsDated(at) && pieces.Tag(at) is PartOfSpeech.Comma or PartOfSpeech.CC or PartOfSpeech.TO or PartOfSpeech.VBD or PartOfSpeech.VBZ or PartOfSpeech.VBP) return false;
        }

        return true;
    }

    /// <summary>"From three ports to two islands": each counts things of its own.</summary>
    private static bool CountOthers(SentencePieces pieces, Quantity from, Quantity to) =>
        !pieces.IsDated(from.End) && pieces.Tag(from.End).IsNoun() && pieces.Tag(to.End).IsNoun() && !pieces.Is(from.End, pieces.Word(to.End));

    private static bool IsPoint(Quantity quantity) => quantity is { IsRange: false, Kind: AmountKind.Number, Low: not null, High: not null };
}
