namespace Hearsay.Evaluation.Measures;

/// <summary>Right answers among all that were asked for.</summary>
/// <param name="Right">Right ones.</param>
/// <param name="All">All.</param>
public readonly record struct Accuracy(int Right, int All)
{
    /// <summary>The share of right answers, in per cent; 0 where nothing was asked.</summary>
    public double Percent => All == 0 ? 0 : 100.0 * Right / All;

    /// <summary>One answer more.</summary>
    public Accuracy With(bool right) => new(Right + (right ? 1 : 0), All + 1);
}
