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
    /// <param name="gates">For each word a row of X, F, R, each <paramref name="size"/> numbers (a multiple of 16); F and R are replaced by f and r.</param>
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
        ref var way = ref MemoryMarshal.GetReference(highway);
        ref var weight = ref MemoryMarshal.GetReference(weights);
        ref var cell = ref MemoryMarshal.GetReference(cells);
        ref var output = ref MemoryMarshal.GetReference(result);
        for (var lane = 0; lane < size; lane += 16)
        {
            var v = Vector512.LoadUnsafe(ref weight, (nuint)lane);
            var w = Vector512.LoadUnsafe(ref weight, (nuint)(lane + size));
            var b = Vector512.LoadUnsafe(ref weight, (nuint)(lane + (2 * size)));
            var d = Vector512.LoadUnsafe(ref weight, (nuint)(lane + (3 * size)));
            var c = Vector512<float>.Zero;
            for (var step = 0; step < words; step++)
            {
                var word = backward ? last - step : step;
                ref var place = ref Unsafe.Add(ref gate, (word * gateStride) + lane);
                var x = Vector512.LoadUnsafe(ref place);
                var f = Activation.Sigmoid(Vector512.FusedMultiplyAdd(v, c, Vector512.LoadUnsafe(ref place, (nuint)size) + b));
                var r = Activation.Sigmoid(Vector512.FusedMultiplyAdd(w, c, Vector512.LoadUnsafe(ref place, (nuint)(2 * size)) + d));
                c = Vector512.FusedMultiplyAdd(f, c - x, x);
                var p = Vector512.LoadUnsafe(ref Unsafe.Add(ref way, (word * highwayStride) + lane));
                Vector512.FusedMultiplyAdd(r, c - p, p).StoreUnsafe(ref Unsafe.Add(ref output, (word * resultStride) + lane));
                f.StoreUnsafe(ref place, (nuint)size);
                r.StoreUnsafe(ref place, (nuint)(2 * size));
                if (keeps) c.StoreUnsafe(ref Unsafe.Add(ref cell, (word * size) + lane));
            }
        }
    }
}
