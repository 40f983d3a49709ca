using System.Numerics;

namespace Hearsay.Training.Neural;

/// <summary>The sizes of one step of Adam (Kingma and Ba, 2015).</summary>
/// <param name="Rate">How far to go.</param>
/// <param name="Scale">What every gradient is multiplied with first: one, or less where it is too long.</param>
/// <param name="Time">The number of the step, from 1.</param>
/// <param name="Decay">How much of each weight is taken off, times the rate (Loshchilov and Hutter, 2019).</param>
internal readonly record struct AdamStep(float Rate, float Scale, int Time, float Decay = 0)
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.98f;
    private const float Tiny = 1e-8f;

    /// <summary>Moves the weights against their gradient.</summary>
    public void Apply(Span<float> values, ReadOnlySpan<float> gradient, Span<float> first, Span<float> second, float rate = 1)
    {
        // The corrections for the empty memory of the first steps.
        var correct1 = 1 / (1 - MathF.Pow(Beta1, Time));
        var correct2 = 1 / (1 - MathF.Pow(Beta2, Time));
        var go = Rate * rate * correct1;
        var keep = 1 - (Rate * rate * Decay);
        int at = 0, width = Vector<float>.Count;
        for (; at + width <= values.Length; at += width)
        {
            var g = new Vector<float>(gradient[at..]) * Scale;
            var m = (new Vector<float>(first[at..]) * Beta1) + (g * (1 - Beta1));
            var v = (new Vector<float>(second[at..]) * Beta2) + (g * g * (1 - Beta2));
            m.CopyTo(first[at..]);
            v.CopyTo(second[at..]);
            var change = m * go / (Vector.SquareRoot(v * correct2) + new Vector<float>(Tiny));
            ((new Vector<float>(values[at..]) * keep) - change).CopyTo(values[at..]);
        }

        for (; at < values.Length; at++)
        {
            var g = gradient[at] * Scale;
            first[at] = (first[at] * Beta1) + (g * (1 - Beta1));
            second[at] = (second[at] * Beta2) + (g * g * (1 - Beta2));
            values[at] = (values[at] * keep) - (first[at] * go / (MathF.Sqrt(second[at] * correct2) + Tiny));
        }
    }
}
