using System.Numerics;

namespace Hearsay.Training.Neural;

/// <summary>The derivative of <see cref="Hearsay.Neural.Activation.Rectify"/>.</summary>
internal static class Rectifier
{
    /// <summary>Sets the gradient to zero wherever the result was zero.</summary>
    public static void Backward(ReadOnlySpan<float> values, Span<float> gradient)
    {
        var at = 0;
        for (; at + Vector<float>.Count <= values.Length; at += Vector<float>.Count)
        {
            var passes = Vector.GreaterThan(new Vector<float>(values[at..]), Vector<float>.Zero);
            Vector.ConditionalSelect(passes, new Vector<float>(gradient[at..]), Vector<float>.Zero).CopyTo(gradient[at..]);
        }

        for (; at < values.Length; at++)
        {
            if (values[at] <= 0) gradient[at] = 0;
        }
    }
}
