using System.Numerics;

namespace Hearsay.Training.Neural;

/// <summary>The derivative of one step of <see cref="Hearsay.Neural.RecurrentScan"/>.</summary>
internal static class RecurrentGradient
{
    /// <summary>Goes back over one word.</summary>
    /// <param name="gates">X, f and r of the word, after the walk.</param>
    /// <param name="highway">P of the word.</param>
    /// <param name="cell">c of the word.</param>
    /// <param name="before">c of the word before.</param>
    /// <param name="output">The gradient of h.</param>
    /// <param name="walk">v, w, b and d.</param>
    /// <param name="carried">The gradient of c from the words behind; receives that for the word before.</param>
    /// <param name="gateGradient">Receives the gradients of X, F and R.</param>
    /// <param name="highwayGradient">The gradient of P, to add to.</param>
    /// <param name="walkGradient">The gradients of v, w, b and d, to add to.</param>
    /// <param name="size">The width of the unit.</param>
    public static void Step(
        ReadOnlySpan<float> gates,
        ReadOnlySpan<float> highway,
        ReadOnlySpan<float> cell,
        ReadOnlySpan<float> before,
        ReadOnlySpan<float> output,
        ReadOnlySpan<float> walk,
        Span<float> carried,
        Span<float> gateGradient,
        Span<float> highwayGradient,
        Span<float> walkGradient,
        int size)
    {
        var one = Vector<float>.One;
        for (var i = 0; i < size; i += Vector<float>.Count)
        {
            var x = new Vector<float>(gates[i..]);
            var f = new Vector<float>(gates[(size + i)..]);
            var r = new Vector<float>(gates[((2 * size) + i)..]);
            var p = new Vector<float>(highway[i..]);
            var c = new Vector<float>(cell[i..]);
            var b = new Vector<float>(before[i..]);
            var dh = new Vector<float>(output[i..]);
            var dr = dh * (c - p) * r * (one - r);
            var dc = (dh * r) + new Vector<float>(carried[i..]);
            var df = dc * (b - x) * f * (one - f);
            (dc * (one - f)).CopyTo(gateGradient[i..]);
            df.CopyTo(gateGradient[(size + i)..]);
            dr.CopyTo(gateGradient[((2 * size) + i)..]);
            ((dh * (one - r)) + new Vector<float>(highwayGradient[i..])).CopyTo(highwayGradient[i..]);
            ((dc * f) + (df * new Vector<float>(walk[i..])) + (dr * new Vector<float>(walk[(size + i)..]))).CopyTo(carried[i..]);
            (new Vector<float>(walkGradient[i..]) + (df * b)).CopyTo(walkGradient[i..]);
            (new Vector<float>(walkGradient[(size + i)..]) + (dr * b)).CopyTo(walkGradient[(size + i)..]);
            (new Vector<float>(walkGradient[((2 * size) + i)..]) + df).CopyTo(walkGradient[((2 * size) + i)..]);
            (new Vector<float>(walkGradient[((3 * size) + i)..]) + dr).CopyTo(walkGradient[((3 * size) + i)..]);
        }
    }
}
