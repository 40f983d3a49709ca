namespace Hearsay.Evaluation.Measures;

/// <summary>What a precision and a recall are computed from.</summary>
/// <param name="PredictedHits">Predicted items that gold has.</param>
/// <param name="Predicted">Predicted items.</param>
/// <param name="GoldHits">Gold items that were predicted. Differs from <paramref name="PredictedHits"/> in slices only.</param>
/// <param name="Gold">Gold items.</param>
public readonly record struct Counts(int PredictedHits, int Predicted, int GoldHits, int Gold)
{
    /// <summary>Counts where a hit on one side is a hit on the other.</summary>
    public Counts(int hits, int predicted, int gold)
        : this(hits, predicted, hits, gold)
    {
    }

    /// <summary>Share of the predictions that are right, in per cent; 0 where there is none.</summary>
    public double Precision => 100 * PrecisionShare;

    /// <summary>Share of the gold that was found, in per cent; 0 where there is none.</summary>
    public double Recall => 100 * RecallShare;

    /// <summary>The harmonic mean of the two, in per cent; 0 where both are 0.</summary>
    public double F1 => PrecisionShare + RecallShare is > 0 and var sum ? 100 * (2 * PrecisionShare * RecallShare / sum) : 0;

    private double PrecisionShare => Predicted == 0 ? 0 : (double)PredictedHits / Predicted;

    private double RecallShare => Gold == 0 ? 0 : (double)GoldHits / Gold;

    /// <summary>Adds the two up.</summary>
    public static Counts operator +(Counts left, Counts right) => new(
        left.PredictedHits + right.PredictedHits, left.Predicted + right.Predicted, left.GoldHits + right.GoldHits, left.Gold + right.Gold);
}
