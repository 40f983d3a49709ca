namespace Hearsay.Ledger.Reprints;

/// <summary>What one text shares with another, counted in words outside quotation marks (those inside count a part).</summary>
/// <param name="OfGuest">The share of the first text whose sentences stand in the second one too, whole or edited, 0 to 1.</param>
/// <param name="OfHost">The share of the second text that they cover there.</param>
/// <param name="Likeness">How much of these sentences' words agree, in order, 0 to 1.</param>
/// <param name="Passages">How many stretches of the first text they make; what stands together in both counts once.</param>
/// <param name="LongestShare">The share of the longest stretch in all that agrees: 1 where it is one dense run.</param>
internal readonly record struct Overlap(double OfGuest, double OfHost, double Likeness, int Passages, double LongestShare)
{
    /// <summary>Whether sentences that stand in both name another year in each: a text that comes out anew each year.</summary>
    public bool IsOtherYear { get; init; }

    /// <summary>Nothing shared.</summary>
    public static Overlap None => default;

    public double Greater => Math.Max(OfGuest, OfHost);

    public double Lesser => Math.Min(OfGuest, OfHost);
}
