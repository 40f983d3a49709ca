using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>
/// Finds what a figure counts where it goes on from one before: the same in another unit ("8 miles (13 km)"), where a change led
/// ("rose 18 cents to $23", "was $3m, down 9 per cent"), or a part of a list that leaves out what the part before said ("Orlin fell 2
/// per cent, Tarn by 3 per cent"). Safe to use from several threads.
/// </summary>
internal static class CarriedReader
{
    private const int LongestGap = 8;

    /// <summary>The noun that a figure has in a list whose later parts leave out the verb; empty elsewhere.</summary>
    public static Counted OwnPart(FigureSite site)
    {
        var (pieces, quantity, before) = (site.Pieces, site.Quantity, site.Earlier.Last.Quantity);
        var none = new Counted(quantity.First, quantity.First);
        var end = quantity.First;

        // "Orlin +0.2%", a line of prices.
        if (pieces.Is(end - 1, "+") && pieces.Touches(end) && quantity.UnitKind == UnitKind.Percent) return Named(pieces, end - 1, before.End, none);
        if (!site.Earlier.Last.Exists || quantity.Unit is null || before.UnitKind != quantity.UnitKind) return none;
        if (pieces.Word(end - 1) is "by" or "to" or "at") end--;
        var start = before.End;
        if (end - start > LongestGap || !IsSeparator(pieces, start)) return none;
        while (start < end && IsSeparator(pieces, start)) start++;

        // "Up 2%, a record 3%" names no second thing.
        if (pieces.Is(start, "the")) start++;
        if (start >= end) return none;
        for (var at = start; at < end; at++)
        {
            if (pieces.IsDated(at) || Units.Kind(pieces.Word(at)) != UnitKind.None) return none;
            var tag = pieces.Tag(at);
            if (!tag.IsNoun() && !tag.IsAdjective() && !(at > start && (tag == PartOfSpeech.CC || pieces.Is(at, "of")))) return none;
        }

        return pieces.Tag(end - 1).IsNoun() ? new Counted(start, end) : none;
    }

    /// <summary>The figure whose counted things and subject a figure shares that has none of its own; one that does not exist where there is none.</summary>
    public static EarlierFigure Shared(FigureSite site)
    {
        var (pieces, quantity, last) = (site.Pieces, site.Quantity, site.Earlier.Last);
        if (!last.Exists) return default;
        if (IsConversion(site) || IsLed(pieces, last.Quantity, quantity) || IsChangeBehind(pieces, last, quantity)) return last;
        return quantity.Unit is not null && IsBarePart(site) ? site.Earlier.Of(quantity.UnitKind) : default;
    }

    /// <summary>"87 mph (140 km/h)", and "wealth of 700bn ($1bn)" where the currency stands in brackets alone.</summary>
    public static bool IsConversion(FigureSite site)
    {
        var (pieces, quantity, last) = (site.Pieces, site.Quantity, site.Earlier.Last);
        var before = last.Quantity;
        if (!last.Exists || quantity.First != before.End + 1 || pieces.Tag(before.End) != PartOfSpeech.OpenBracket || pieces.Tag(quantity.End) != PartOfSpeech.CloseBracket) return false;
        if (pieces.Is(quantity.End + 1, "of")) return false;
        return before.Unit is null
            ? quantity.UnitKind == UnitKind.Money && last.Counted.End <= before.First
            : before.UnitKind == quantity.UnitKind && before.UnitKind is not (UnitKind.Percent or UnitKind.Times);
    }

    /// <summary>Whether a figure stands in a part of a list that holds figures alone: "homes up to $1m took 70 days; $1m to $2m, 99 days".</summary>
    public static bool IsBarePart(FigureSite site)
    {
        var (pieces, last, at) = (site.Pieces, site.Earlier.Last, site.Quantity.First - 1);
        if (pieces.Tag(at) == PartOfSpeech.CC) at--;
        if (!last.Exists || at != last.Quantity.End || pieces.Word(site.Quantity.End) is not ("," or ";" or "." or "")) return false;
        return pieces.Is(at, ";") || (last.IsBare && pieces.Is(at, ","));
    }

    /// <summary>"Rose 18 cents to $23": a change with a unit, and where it led; "69 per cent to 30 per cent" compares two.</summary>
    private static bool IsLed(SentencePieces pieces, Quantity before, Quantity quantity) =>
        before.Unit is not null && quantity.Unit is not null && quantity.First == before.End + 1 && pieces.Is(before.End, "to") && quantity.UnitKind != UnitKind.Percent;

    /// <summary>"$3.1m (£2.4m), down 9 per cent", "by 35 miles – from 252 to 287 miles", "1,200 guards, up from 900".</summary>
    private static bool IsChangeBehind(SentencePieces pieces, EarlierFigure before, Quantity quantity)
    {
        var at = Math.Max(before.Quantity.End, before.Counted.End);
        if (pieces.Tag(at) == PartOfSpeech.CloseBracket) at++;
        if (pieces.Word(at) is not ("," or "–" or "—" or "-")) return false;
        at++;

        // A level has the unit of the level before, a change may have another. A range holds its own "from".
        var isSame = quantity.UnitKind == before.Quantity.UnitKind;
        if (at == quantity.First) return isSame && pieces.Is(at, "from");
        if (pieces.Word(at) is not ("up" or "down" or "from")) return false;
        if (pieces.Is(at + 1, "by") || pieces.Is(at + 1, "from")) at++;
        if (!isSame && (pieces.Is(at, "from") || quantity.UnitKind != UnitKind.Percent)) return false;
        if (pieces.Tag(at + 1) == PartOfSpeech.DT) at++;
        return at + 1 == quantity.First;
    }

    private static bool IsSeparator(SentencePieces pieces, int at) => pieces.Tag(at) is PartOfSpeech.Comma or PartOfSpeech.CC || pieces.Is(at, ";");

    /// <summary>The name that ends before a piece, with a number of its own ("Orlin 500").</summary>
    private static Counted Named(SentencePieces pieces, int end, int limit, Counted none)
    {
        var first = end;
        while (first > limit && first > end - LongestGap && !pieces.IsDated(first - 1)
            && (pieces.Tag(first - 1).IsNoun() || (pieces.Tag(first - 1) == PartOfSpeech.CD && pieces.IsDigits(first - 1)))) first--;
        return first < end && pieces.Tag(first).IsNoun() ? new Counted(first, end) : none;
    }
}
