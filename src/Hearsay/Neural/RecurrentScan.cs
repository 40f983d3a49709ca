using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Neural;

/// <summary>The walk along a sentence in a simple recurrent unit, after its matrix product.</summary>
/// <remarks>
/// Source: Lei, Zhang, Wang, Dai and Artzi, "Simple recurrent units for highly parallelizable recurrence", EMNLP 2018. All products with matrices are taken for
/// the whole sentence before; what goes from word to word is elementwise:
/// f = sigmoid(F + v.c + b), r = sigmoid(R + w.c + d), c' = X + f (c - X), h = P + r (c' - P).
/// </remarks>
internal static class RecurrentScan
{
    /// <summary>Goes along one sentence.</summary>
    /// <param name="gates">For each word a row of X, F, R, each <paramref name="size"/> numbers (a multiple of 16); where all c are kept, F and R are replaced by f and r.</param>
    /// <param name="gateStride">From one row of gates to the next.</param>
    /// <param name="highway">For each word a row of P.</param>
    /// <param name="highwayStride">From one row of the highway to the next.</param>
    /// <param name="weights">v, w, b and d, each <paramref name="size"/> numbers.</param>
    /// <param name="cells">Receives c, rows of <paramref name="size"/> numbers; of length <paramref name="size"/> where only the last is kept.</param>
    /// <param name="result">Receives h.</param>
    /// <param name="resultStride">From one row of the result to the next.</param>
    /// <param name="words">The words of the sentence.</param>
    /// <param name="size">The width of the unit.</param>
    /// <param name="backward">Whether to go from the last word to the first.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Walk(
        Span<float> gates,
        int gateStride,
        ReadOnlySpan<float> highway,
        int highwayStride,
        ReadOnlySpan<float> weights,
        Span<float> cells,
        Span<float> result,
        int resultStride,
        int words,
        int size,
        bool backward)
    {
        if (words == 0) return;
        var last = words - 1;
        if (gates.Length < (last * gateStride) + (3 * size) || highway.Length < (last * highwayStride) + size || weights.Length < 4 * size || cells.Length < size
            || result.Length < (last * resultStride) + size || size % 16 != 0) throw new ArgumentException("A buffer of the recurrent unit is too short.", nameof(gates));
        var keeps = cells.Length >= words * size;
        ref var gate = ref MemoryMarshal.GetReference(gates);
        ref var high = ref MemoryMarshal.GetReference(highway);
        ref var weight = ref MemoryMarshal.GetReference(weights);
        ref var cell = ref MemoryMarshal.GetReference(cells);
        ref var output = ref MemoryMarshal.GetReference(result);
        // Sixty-four numbers at a time: one step waits for the step before, so several are on the way at once.
        var lane = 0;
        for (; lane + 64 <= size; lane += 64)
        {
            Vector512<float> c0 = default, c1 = default, c2 = default, c3 = default;
            for (var step = 0; step < words; step++)
            {
                var word = backward ? last - step : step;
                ref var place = ref Unsafe.Add(ref gate, (word * gateStride) + lane);
                ref var way = ref Unsafe.Add(ref high, (word * highwayStride) + lane);
                ref var to = ref Unsafe.Add(ref output, (word * resultStride) + lane);
                ref var own = ref Unsafe.Add(ref weight, lane);
                c0 = Step(ref place, ref way, ref to, ref own, size, c0, 0, keeps);
                c1 = Step(ref place, ref way, ref to, ref own, size, c1, 16, keeps);
                c2 = Step(ref place, ref way, ref to, ref own, size, c2, 32, keeps);
                c3 = Step(ref place, ref way, ref to, ref own, size, c3, 48, keeps);
                if (!keeps) continue;
                ref var kept = ref Unsafe.Add(ref cell, (word * size) + lane);
                c0.StoreUnsafe(ref kept);
                c1.StoreUnsafe(ref kept, 16);
                c2.StoreUnsafe(ref kept, 32);
                c3.StoreUnsafe(ref kept, 48);
            }
        }

        for (; lane < size; lane += 16)
        {
            Vector512<float> c = default;
            for (var step = 0; step < words; step++)
            {
                var word = backward ? last - step : step;
                c = Step(
                    ref Unsafe.Add(ref gate, (word * gateStride) + lane),
                    ref Unsafe.Add(ref high, (word * highwayStride) + lane),
                    ref Unsafe.Add(ref output, (word * resultStride) + lane),
                    ref Unsafe.Add(ref weight, lane),
                    size,
                    c,
                    0,
                    keeps);
                if (keeps) c.StoreUnsafe(ref Unsafe.Add(ref cell, (word * size) + lane));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Step(ref float gate, ref float way, ref float output, ref float weight, int size, Vector512<float> c, nuint at, bool keeps)
    {
        var wide = (nuint)size;
        var x = Vector512.LoadUnsafe(ref gate, at);
        var b = Vector512.LoadUnsafe(ref weight, at + (2 * wide));
        var d = Vector512.LoadUnsafe(ref weight, at + (3 * wide));
        var f = Activation.Sigmoid(Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref weight, at), c, Vector512.LoadUnsafe(ref gate, at + wide) + b));
        var r = Activation.Sigmoid(Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref weight, at + wide), c, Vector512.LoadUnsafe(ref gate, at + (2 * wide)) + d));
        c = Vector512.FusedMultiplyAdd(f, c - x, x);
        var p = Vector512.LoadUnsafe(ref way, at);
        Vector512.FusedMultiplyAdd(r, c - p, p).StoreUnsafe(ref output, at);
        if (!keeps) return c;
        f.StoreUnsafe(ref gate, at + wide);
        r.StoreUnsafe(ref gate, at + (2 * wide));
        return c;
    }
}
