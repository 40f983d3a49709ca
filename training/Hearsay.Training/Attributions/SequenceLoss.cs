using Hearsay.Attributions.Learned;

namespace Hearsay.Training.Attributions;

/// <summary>The loss of a sequence of labels, and its gradient in place of the scores.</summary>
/// <remarks>A linear chain: minus the logarithm of the probability of the right sequence among all (Lafferty, McCallum and Pereira 2001).</remarks>
internal static class SequenceLoss
{
    /// <summary>Turns scores into the gradient of the loss.</summary>
    /// <param name="scores">A row of <paramref name="labels"/> numbers per token; replaced by the gradient.</param>
    /// <param name="labels">How many labels there are.</param>
    /// <param name="right">The right label of each token.</param>
    /// <param name="weight">What the gradient is multiplied with.</param>
    /// <param name="steps">What follows what: see <see cref="LabelSequence"/>.</param>
    /// <param name="stepGradient">The gradient of the steps, to add to.</param>
    /// <returns>The loss, without the weight.</returns>
    public static double Gradient(Span<float> scores, int labels, ReadOnlySpan<byte> right, float weight, ReadOnlySpan<float> steps, Span<float> stepGradient)
    {
        if (right.IsEmpty) return 0;
        var sums = new ChainSums(scores, labels, steps);
        var loss = sums.Total - LabelSequence.Score(scores, labels, steps, right);

        // The steps first: they need the scores.
        for (var i = 0; i < right.Length; i++)
        {
            for (var label = 0; label < labels; label++)
            {
                var end = scores[(i * labels) + label] + sums.Behind(i, label) - sums.Total;
                if (i == 0)
                {
                    stepGradient[(labels * labels) + label] += weight * (float)Math.Exp(LabelSequence.Step(steps, labels, -1, label) + end);
                    continue;
                }

                for (var before = 0; before < labels; before++)
                {
                    if (LabelSequence.CanFollow(before, label))
                        stepGradient[(before * labels) + label] += weight * (float)Math.Exp(sums.UpTo(i - 1, before) + LabelSequence.Step(steps, labels, before, label) + end);
                }
            }

            stepGradient[((i == 0 ? labels : right[i - 1]) * labels) + right[i]] -= weight;
        }

        for (var i = 0; i < right.Length; i++)
        {
            for (var label = 0; label < labels; label++) scores[(i * labels) + label] = weight * ((float)sums.Share(i, label) - (right[i] == label ? 1 : 0));
        }

        return loss;
    }
}
