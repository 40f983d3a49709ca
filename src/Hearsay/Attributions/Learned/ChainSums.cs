namespace Hearsay.Attributions.Learned;

/// <summary>The sums over all sequences of labels of a linear chain, by going forward and backward (Lafferty, McCallum and Pereira 2001).</summary>
/// <remarks>All in logarithms. Time is linear in the tokens.</remarks>
internal sealed class ChainSums
{
    private readonly int _labels;
    private readonly double[] _forward;
    private readonly double[] _backward;

    /// <summary>Sums up; at least one token.</summary>
    /// <param name="scores">A row of <paramref name="labels"/> numbers per token.</param>
    /// <param name="labels">How many labels there are.</param>
    /// <param name="steps">What follows what: see <see cref="LabelSequence"/>.</param>
    /// <param name="both">Whether single steps and places are asked for, or the total alone.</param>
    internal ChainSums(ReadOnlySpan<float> scores, int labels, ReadOnlySpan<float> steps, bool both = true)
    {
        _labels = labels;
        var count = scores.Length / labels;
        _forward = new double[count * labels];
        _backward = both ? new double[count * labels] : [];
        Span<double> terms = stackalloc double[labels];
        for (var label = 0; label < labels; label++) _forward[label] = scores[label] + LabelSequence.Step(steps, labels, -1, label);
        for (var i = 1; i < count; i++)
        {
            for (var label = 0; label < labels; label++)
            {
                for (var before = 0; before < labels; before++) terms[before] = _forward[((i - 1) * labels) + before] + LabelSequence.Step(steps, labels, before, label);
                _forward[(i * labels) + label] = LogSum(terms) + scores[(i * labels) + label];
            }
        }

        Total = LogSum(_forward.AsSpan((count - 1) * labels));
        for (var i = count - 2; both && i >= 0; i--)
        {
            for (var label = 0; label < labels; label++)
            {
                for (var next = 0; next < labels; next++)
                    terms[next] = _backward[((i + 1) * labels) + next] + scores[((i + 1) * labels) + next] + LabelSequence.Step(steps, labels, label, next);
                _backward[(i * labels) + label] = LogSum(terms);
            }
        }
    }

    /// <summary>All sequences.</summary>
    internal double Total { get; }

    /// <summary>All sequences up to a label of a token, this token with its score.</summary>
    internal double UpTo(int token, int label) => _forward[(token * _labels) + label];

    /// <summary>All sequences behind a label of a token, without its score.</summary>
    internal double Behind(int token, int label) => _backward[(token * _labels) + label];

    /// <summary>The probability that a token has a label.</summary>
    internal double Share(int token, int label) => Math.Exp(UpTo(token, label) + Behind(token, label) - Total);

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        var most = terms[0];
        foreach (var term in terms) most = Math.Max(most, term);
        var sum = 0.0;
        foreach (var term in terms) sum += Math.Exp(term - most);
        return most + Math.Log(sum);
    }
}
