using Hearsay.Evaluation.Measures;

namespace Hearsay.Evaluation.Quantities;

/// <summary>Says in what a found quantity agrees with a marked one.</summary>
public static class QuantityAgreement
{
    private static readonly Dictionary<string, string> UnitNames = EmbeddedTable.Read("Quantities/unit-names.tsv")
        .ToDictionary(entry => entry[0], entry => entry[1], StringComparer.Ordinal);

    /// <summary>Whether the two name the same number or the same range.</summary>
    public static bool Value(GoldQuantity gold, FoundQuantity found) => Same(gold.Low, found.Low) && Same(gold.High, found.High);

    /// <summary>Whether the two have the same unit, as worded or by its name; case, plural and the order of words do not count.</summary>
    /// <remarks>In this kind of gold the unit of a plain count is the noun counted: there the product's noun must have the same last word.</remarks>
    public static bool Unit(GoldQuantity gold, FoundQuantity found)
    {
        if (found.Unit is null && found.UnitName is null)
        {
            if (gold.Unit is null) return found.Counted is null || !found.IsCountedBehind;
            return found.Counted is { } counted && (SameWords(counted, gold.Unit) || SameWords(counted, gold.UnitName)
                || WordBag.Head(counted) == WordBag.Head(gold.Unit));
        }

        var name = found.UnitName is null ? null : InWords(found.UnitName);
        return SameWords(found.Unit, gold.Unit) || SameWords(found.Unit, gold.UnitName) || SameWords(name, gold.UnitName) || SameWords(name, gold.Unit);
    }

    /// <summary>Whether the two are qualified alike.</summary>
    public static bool Change(GoldQuantity gold, FoundQuantity found) => gold.Change == found.Change;

    /// <summary>Whether the two are bounded alike: "up" and "down" tell no bound and are read as "=".</summary>
    public static bool Bound(GoldQuantity gold, FoundQuantity found) => Plain(gold.Change) == Plain(found.Change);

    /// <summary>Whether what is counted shares a content word with what was marked: with the concept, or for a plain count with its noun.</summary>
    /// <remarks>
    /// Such a concept may be what the product gives as the figure's subject. Where nothing is marked, nothing may be found beside the noun of a
    /// plain count.
    /// </remarks>
    public static bool Concept(GoldQuantity gold, FoundQuantity found)
    {
        var isNoun = found.Unit is null && found.Counted is not null && gold.Unit is not null && Shares(found.Counted, gold.Unit);
        if (gold.Concepts is null) return found.Counted is null || isNoun;
        return isNoun || (found.Counted is { } counted && Shares(counted, gold.Concepts)) || (found.Subject is { } subject && Shares(subject, gold.Concepts));
    }

    // Values are compared as numbers of 64 bits: a fraction has more digits in one than in the other.
    private static bool Same(double left, double right) => Math.Abs(left - right) <= 1e-6 * Math.Max(Math.Abs(left), Math.Abs(right));

    private static bool SameWords(string? left, string? right) => left is not null && right is not null && WordBag.Of(left).SetEquals(WordBag.Of(right));

    private static string Plain(string change) => change is "up" or "down" ? "=" : change;

    private static bool Shares(string left, string right) => WordBag.Of(left).Overlaps(WordBag.Of(right));

    /// <summary>"USD per barrel" is "dollar per barrel" to the annotators.</summary>
    private static string InWords(string name) =>
        UnitNames.TryGetValue(name, out var whole) ? whole : string.Join(' ', name.Split(' ').Select(word => UnitNames.GetValueOrDefault(word, word)));
}
