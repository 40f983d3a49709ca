namespace Hearsay.Ledger.Reprints;

/// <summary>How much two texts have in common, estimated from their sketches; each figure from 0 to 1.</summary>
/// <param name="OfLeft">The share of the left text's word pairs that the right one has too.</param>
/// <param name="OfRight">The share of the right text's word pairs that the left one has too.</param>
/// <param name="Jaccard">What both have, over what either has.</param>
internal readonly record struct TextLikeness(double OfLeft, double OfRight, double Jaccard)
{
    /// <summary>The greater of both shares: near 1 where one text holds the other, however much longer it is.</summary>
    public double Containment => Math.Max(OfLeft, OfRight);
}
