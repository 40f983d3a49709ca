using Hearsay.Neural;

namespace Hearsay.Training.Encoder;

/// <summary>The loss of choosing one label of several, and its gradient in place of the scores.</summary>
internal static class SoftmaxLoss
{
    /// <summary>Turns scores into the gradient of the loss.</summary>
    /// <param name="scores">The scores; replaced by the gradient.</param>
    /// <param name="right">The right label.</param>
    /// <param name="weight">What the gradient is multiplied with.</param>
    /// <param name="smoothing">The share of certainty that is spread evenly over all labels.</param>
    /// <returns>The loss, without the weight.</returns>
    public static double Gradient(Span<float> scores, int right, float weight, float smoothing = 0)
    {
        var score = scores[right];
        var loss = Activation.Softmax(scores) - score;
        var even = smoothing / scores.Length;
        foreach (ref var share in scores) share = (share - even) * weight;
        scores[right] -= (1 - smoothing) * weight;
        return loss;
    }
}
