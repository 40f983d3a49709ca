using Hearsay.Attributions.Learned;

namespace Hearsay.Training.Attributions;

/// <summary>The loss of a sequence of labels, and its gradient in place of the scores.</summary>
/// <remarks>A linear chain: the probability of the right sequence among all, by the sums of going forward and backward (Lafferty, McCallum and Pereira 2001).</remarks>
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
        var count = right.Length;
        if (count == 0) return 0;
        var forward = new double[count * labels];
        var backward = new double[count * labels];
        for (var label = 0; label < labels; label++) forward[label] = scores[label] + LabelSequence.Step(steps, labels, -1, label);
        Span<double> terms = stackalloc double[labels];
        for (var i = 1; i < count; i++)
        {
            for (var label = 0; label < labels; label++)
            {
                for (var before = 0; before < labels; before++) terms[before] = forward[((i - 1) * labels) + before] + LabelSequence.Step(steps, labels, before, label);
                forward[(i * labels) + label] = LogSum(terms) + scores[(i * labels) + label];
            }
        }

        for (var i = count - 2; i >= 0; i--)
        {
            for (var label = 0; label < labels; label++)
            {
                for (var next = 0; next < labels; next++)
                    terms[next] = backward[((i + 1) * labels) + next] + scores[((i + 1) * labels) + next] + LabelSequence.Step(steps, labels, label, next);
                backward[(i * labels) + label] = LogSum(terms);
            }
        }

        var total = LogSum(forward.AsSpan((count - 1) * labels));
        var gold = (double)LabelSequence.Step(steps, labels, -1, right[0]);
        for (var i = 0; i < count; i++)
        {
            gold += scores[(i * labels) + right[i]];
            if (i > 0) gold += LabelSequence.Step(steps, labels, right[i - 1], right[i]);
        }

        // The steps first: they need the scores.
        for (var i = 0; i < count; i++)
        {
            for (var label = 0; label < labels; label++)
            {
                var end = scores[(i * labels) + label] + backward[(i * labels) + label] - total;
                if (i == 0)
                {
                    stepGradient[(labels * labels) + label] += weight * (float)Math.Exp(LabelSequence.Step(steps, labels, -1, label) + end);
                    continue;
                }

                for (var before = 0; before < labels; before++)
                {
                    if (LabelSequence.CanFollow(before, label))
                        stepGradient[(before * labels) + label] += weight * (float)Math.Exp(forward[((i - 1) * labels) + before] + LabelSequence.Step(steps, labels, before, label) + end);
                }
            }

            stepGradient[((i == 0 ? labels : right[i - 1]) * labels) + right[i]] -= weight;
        }

        for (var i = 0; i < count; i++)
        {
            for (var label = 0; label < labels; label++)
                scores[(i * labels) + label] = weight * ((float)Math.Exp(forward[(i * labels) + label] + backward[(i * labels) + label] - total) - (right[i] == label ? 1 : 0));
        }

        return total - gold;
    }

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        var most = terms[0];
        foreach (var term in terms) most = Math.Max(most, term);
        var sum = 0.0;
        foreach (var term in terms) sum += Math.Exp(term - most);
        return most + Math.Log(sum);
    }
}
