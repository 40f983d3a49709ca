using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Neural;

/// <summary>The functions between matrix products, over sixteen numbers at a time.</summary>
/// <remarks>Made of the same multiplications and additions on every machine, so the results are the same bit by bit.</remarks>
internal static class Activation
{
    /// <summary>e to the power of each number, to about seven digits.</summary>
    /// <remarks>Splits off the power of two and takes the Taylor polynomial of the rest, as in Cephes (Moshier, 1989).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(88f));

        // Adding and taking away 1.5 x 2^23 rounds to the nearest whole number.
        var round = Vector512.Create(12582912f);
        var shifted = Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504f), round);
        var power = shifted - round;
        var rest = Vector512.FusedMultiplyAdd(power, Vector512.Create(-0.693359375f), x);
        rest = Vector512.FusedMultiplyAdd(power, Vector512.Create(2.12194440e-4f), rest);
        var sum = Vector512.Create(1f / 720);
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(1f / 120));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(1f / 24));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(1f / 6));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(0.5f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512<float>.One);
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512<float>.One);
        return (sum.AsInt32() + (shifted.AsInt32() << 23)).AsSingle();
    }

    /// <summary>1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    /// <summary>Sets numbers below zero to zero.</summary>
    internal static void Rectify(Span<float> values)
    {
        var at = 0;
        for (; at + 16 <= values.Length; at += 16)
        {
            ref var place = ref values[at];
            Vector512.Max(Vector512.LoadUnsafe(ref place), Vector512<float>.Zero).StoreUnsafe(ref place);
        }

        for (; at < values.Length; at++) values[at] = MathF.Max(values[at], 0);
    }

    /// <summary>Turns scores into shares of one.</summary>
    /// <returns>The logarithm of the sum of e to the scores.</returns>
    internal static float Softmax(Span<float> scores)
    {
        var top = float.NegativeInfinity;
        foreach (var score in scores) top = MathF.Max(top, score);
        var shift = Vector512.Create(top);
        var at = 0;
        for (; at + 16 <= scores.Length; at += 16)
        {
            ref var place = ref scores[at];
            Exp(Vector512.LoadUnsafe(ref place) - shift).StoreUnsafe(ref place);
        }

        if (at < scores.Length)
        {
            Span<float> last = stackalloc float[16];
            last.Fill(top);
            scores[at..].CopyTo(last);
            ref var place = ref MemoryMarshal.GetReference(last);
            Exp(Vector512.LoadUnsafe(ref place) - shift).StoreUnsafe(ref place);
            last[..(scores.Length - at)].CopyTo(scores[at..]);
        }

        var sum = 0f;
        foreach (var share in scores) sum += share;
        var scale = 1 / sum;
        foreach (ref var share in scores) share *= scale;
        return top + MathF.Log(sum);
    }
}
