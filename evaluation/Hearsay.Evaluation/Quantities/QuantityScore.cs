using System.Collections.Immutable;
using Hearsay.Evaluation.Measures;

namespace Hearsay.Evaluation.Quantities;

/// <summary>How well found quantities agree with marked ones: micro-averaged over all quantities of all sentences.</summary>
/// <remarks>
/// Inside a sentence each found quantity is matched with at most one marked one, the pairs that agree in most first; both must have the
/// same value. The other three figures ask that much and one thing more.
/// </remarks>
/// <param name="Value">The value is right.</param>
/// <param name="Unit">The value and the unit are right.</param>
/// <param name="Change">The value and its qualification are right.</param>
/// <param name="Bound">The value and its bounds are right; whether it went up or down is not asked.</param>
/// <param name="Concept">The value is right, and what is counted shares a word with what was marked.</param>
public readonly record struct QuantityScore(Counts Value, Counts Unit, Counts Change, Counts Bound, Counts Concept)
{
    /// <summary>Scores one sentence; what differs is handed to <paramref name="differences"/>.</summary>
    public static QuantityScore Of(GoldSentence gold, ImmutableArray<FoundQuantity> found, List<QuantityDifference>? differences = null)
    {
        var pairs = gold.Quantities
            .SelectMany(marked => found.Where(other => QuantityAgreement.Value(marked, other)).Select(other => (Gold: marked, Found: other)))
            .OrderByDescending(pair => Agreements(pair.Gold, pair.Found));
        var usedGold = new HashSet<GoldQuantity>(ReferenceEqualityComparer.Instance);
        var usedFound = new HashSet<FoundQuantity>(ReferenceEqualityComparer.Instance);
        int unit = 0, change = 0, bound = 0, concept = 0;
        foreach (var (marked, other) in pairs)
        {
            if (usedGold.Contains(marked) || usedFound.Contains(other)) continue;
            usedGold.Add(marked);
            usedFound.Add(other);
            Count(QuantityAgreement.Unit(marked, other), ref unit, "unit", marked, other);
            Count(QuantityAgreement.Change(marked, other), ref change, "change", marked, other);
            if (QuantityAgreement.Bound(marked, other)) bound++;
            Count(QuantityAgreement.Concept(marked, other), ref concept, "concept", marked, other);
        }

        foreach (var missed in gold.Quantities.Where(marked => !usedGold.Contains(marked))) differences?.Add(new("missed", gold.Text, missed, null));
        foreach (var extra in found.Where(other => !usedFound.Contains(other))) differences?.Add(new("extra", gold.Text, null, extra));
        return new QuantityScore(Counts(usedGold.Count), Counts(unit), Counts(change), Counts(bound), Counts(concept));

        Counts Counts(int hits) => new(hits, found.Length, gold.Quantities.Length);

        void Count(bool agrees, ref int hits, string what, GoldQuantity marked, FoundQuantity other)
        {
            if (agrees) hits++;
            else differences?.Add(new QuantityDifference(what, gold.Text, marked, other));
        }
    }

    /// <summary>Adds the two up.</summary>
    public static QuantityScore operator +(QuantityScore left, QuantityScore right) =>
        new(left.Value + right.Value, left.Unit + right.Unit, left.Change + right.Change, left.Bound + right.Bound, left.Concept + right.Concept);

    private static int Agreements(GoldQuantity gold, FoundQuantity found) =>
        (QuantityAgreement.Unit(gold, found) ? 4 : 0) + (QuantityAgreement.Change(gold, found) ? 2 : 0) + (QuantityAgreement.Concept(gold, found) ? 1 : 0);
}

/// <summary>One thing in which found and marked quantities differ.</summary>
/// <param name="What"><c>missed</c>, <c>extra</c>, <c>unit</c>, <c>change</c> or <c>concept</c>.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Gold">The marked quantity, or null.</param>
/// <param name="Found">The found quantity, or null.</param>
public sealed record QuantityDifference(string What, string Sentence, GoldQuantity? Gold, FoundQuantity? Found)
{
    /// <inheritdoc/>
    public override string ToString() => $"{What,-8} {Gold?.ToString() ?? "-"} | {Found?.ToString() ?? "-"} | {Sentence}";
}
