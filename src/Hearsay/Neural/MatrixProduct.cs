using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Neural;

/// <summary>Products of matrices of single-precision numbers.</summary>
/// <remarks>
/// Every element is one chain of fused multiplications and additions in the order of the rows of the right factor. The result is therefore the
/// same bit by bit with vectors of any width, for any number of rows at once and on any number of threads.
/// </remarks>
internal static class MatrixProduct
{
    private const int Width = PackedMatrix.PanelWidth;
    private const int BlockRows = 6;

    // A panel of this many rows stays in the second cache beside the left factor.
    private const int LongestChain = 512;

    // Not Vector512.IsHardwareAccelerated: it is false on processors that have the instructions but were slow with them in other programs. Here
    // they are twice as fast all the same.
    private static bool Wide => System.Runtime.Intrinsics.X86.Avx512F.IsSupported;

    /// <summary>Computes left x right, or adds it to what <paramref name="result"/> holds.</summary>
    /// <param name="left">Rows of <paramref name="leftStride"/> numbers, of which the first <c>right.Rows</c> are read.</param>
    /// <param name="leftStride">From one row of the left factor to the next.</param>
    /// <param name="rows">The rows of the left factor and of the result.</param>
    /// <param name="right">The right factor.</param>
    /// <param name="result">Rows of <paramref name="resultStride"/> numbers, of which the first <c>right.Columns</c> are written.</param>
    /// <param name="resultStride">From one row of the result to the next.</param>
    /// <param name="add">Whether to add to the result instead of replacing it.</param>
    internal static void Multiply(
        ReadOnlySpan<float> left, int leftStride, int rows, PackedMatrix right, Span<float> result, int resultStride, bool add = false)
    {
        if (rows == 0 || right.Columns == 0) return;
        var length = right.Rows;
        if (left.Length < ((rows - 1) * leftStride) + length) throw new ArgumentException("The left factor is too short.", nameof(left));
        if (result.Length < ((rows - 1) * resultStride) + right.Columns) throw new ArgumentException("The result is too short.", nameof(result));
        Span<float> edge = stackalloc float[BlockRows * Width];
        for (var from = 0; from < length || from == 0; from += LongestChain)
        {
            var chain = Math.Min(LongestChain, length - from);
            for (int panel = 0, column = 0; column < right.Columns; panel++, column += Width)
            {
                ref var b = ref Unsafe.Add(ref MemoryMarshal.GetReference(right.Panel(panel)), from * Width);
                var width = Math.Min(Width, right.Columns - column);
                for (var row = 0; row < rows; row += BlockRows)
                {
                    var block = Math.Min(BlockRows, rows - row);
                    ref var a = ref Unsafe.Add(ref MemoryMarshal.GetReference(left), (row * leftStride) + from);
                    if (width == Width)
                    {
                        ref var c = ref Unsafe.Add(ref MemoryMarshal.GetReference(result), (row * resultStride) + column);
                        Block(ref a, leftStride, block, ref b, chain, ref c, resultStride, add || from > 0);
                    }
                    else
                    {
                        // The last panel is wider than the result: work on a copy.
                        for (var i = 0; i < block && (add || from > 0); i++) result.Slice(((row + i) * resultStride) + column, width).CopyTo(edge[(i * Width)..]);
                        Block(ref a, leftStride, block, ref b, chain, ref MemoryMarshal.GetReference(edge), Width, add || from > 0);
                        for (var i = 0; i < block; i++) edge.Slice(i * Width, width).CopyTo(result[(((row + i) * resultStride) + column)..]);
                    }
                }
            }
        }
    }

    private static void Block(ref float a, int aStride, int rows, ref float b, int chain, ref float c, int cStride, bool add)
    {
        if (rows == BlockRows && Wide)
        {
            SixRows(ref a, aStride, ref b, chain, ref c, cStride, add);
            return;
        }

        for (var row = 0; row < rows; row++)
        {
            if (Wide) OneRow(ref Unsafe.Add(ref a, row * aStride), ref b, chain, ref Unsafe.Add(ref c, row * cStride), add);
            else OneRowNarrow(ref Unsafe.Add(ref a, row * aStride), ref b, chain, ref Unsafe.Add(ref c, row * cStride), add);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SixRows(ref float a, int aStride, ref float b, int chain, ref float c, int cStride, bool add)
    {
        ref var a0 = ref a;
        ref var a1 = ref Unsafe.Add(ref a, aStride);
        ref var a2 = ref Unsafe.Add(ref a, aStride * 2);
        ref var a3 = ref Unsafe.Add(ref a, aStride * 3);
        ref var a4 = ref Unsafe.Add(ref a, aStride * 4);
        ref var a5 = ref Unsafe.Add(ref a, aStride * 5);
        Vector512<float> c00 = default, c01 = default, c02 = default, c03 = default, c10 = default, c11 = default, c12 = default, c13 = default;
        Vector512<float> c20 = default, c21 = default, c22 = default, c23 = default, c30 = default, c31 = default, c32 = default, c33 = default;
        Vector512<float> c40 = default, c41 = default, c42 = default, c43 = default, c50 = default, c51 = default, c52 = default, c53 = default;
        if (add)
        {
            Load(ref c, ref c00, ref c01, ref c02, ref c03);
            Load(ref Unsafe.Add(ref c, cStride), ref c10, ref c11, ref c12, ref c13);
            Load(ref Unsafe.Add(ref c, cStride * 2), ref c20, ref c21, ref c22, ref c23);
            Load(ref Unsafe.Add(ref c, cStride * 3), ref c30, ref c31, ref c32, ref c33);
            Load(ref Unsafe.Add(ref c, cStride * 4), ref c40, ref c41, ref c42, ref c43);
            Load(ref Unsafe.Add(ref c, cStride * 5), ref c50, ref c51, ref c52, ref c53);
        }

        for (nint k = 0; k < chain; k++)
        {
            var b0 = Vector512.LoadUnsafe(ref b, 0);
            var b1 = Vector512.LoadUnsafe(ref b, 16);
            var b2 = Vector512.LoadUnsafe(ref b, 32);
            var b3 = Vector512.LoadUnsafe(ref b, 48);
            b = ref Unsafe.Add(ref b, Width);
            var x = Vector512.Create(Unsafe.Add(ref a0, k));
            c00 = Vector512.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
            c02 = Vector512.FusedMultiplyAdd(x, b2, c02);
            c03 = Vector512.FusedMultiplyAdd(x, b3, c03);
            x = Vector512.Create(Unsafe.Add(ref a1, k));
            c10 = Vector512.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
            c12 = Vector512.FusedMultiplyAdd(x, b2, c12);
            c13 = Vector512.FusedMultiplyAdd(x, b3, c13);
            x = Vector512.Create(Unsafe.Add(ref a2, k));
            c20 = Vector512.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
            c22 = Vector512.FusedMultiplyAdd(x, b2, c22);
            c23 = Vector512.FusedMultiplyAdd(x, b3, c23);
            x = Vector512.Create(Unsafe.Add(ref a3, k));
            c30 = Vector512.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
            c32 = Vector512.FusedMultiplyAdd(x, b2, c32);
            c33 = Vector512.FusedMultiplyAdd(x, b3, c33);
            x = Vector512.Create(Unsafe.Add(ref a4, k));
            c40 = Vector512.FusedMultiplyAdd(x, b0, c40);
            c41 = Vector512.FusedMultiplyAdd(x, b1, c41);
            c42 = Vector512.FusedMultiplyAdd(x, b2, c42);
            c43 = Vector512.FusedMultiplyAdd(x, b3, c43);
            x = Vector512.Create(Unsafe.Add(ref a5, k));
            c50 = Vector512.FusedMultiplyAdd(x, b0, c50);
            c51 = Vector512.FusedMultiplyAdd(x, b1, c51);
            c52 = Vector512.FusedMultiplyAdd(x, b2, c52);
            c53 = Vector512.FusedMultiplyAdd(x, b3, c53);
        }

        Store(ref c, c00, c01, c02, c03);
        Store(ref Unsafe.Add(ref c, cStride), c10, c11, c12, c13);
        Store(ref Unsafe.Add(ref c, cStride * 2), c20, c21, c22, c23);
        Store(ref Unsafe.Add(ref c, cStride * 3), c30, c31, c32, c33);
        Store(ref Unsafe.Add(ref c, cStride * 4), c40, c41, c42, c43);
        Store(ref Unsafe.Add(ref c, cStride * 5), c50, c51, c52, c53);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneRow(ref float a, ref float b, int chain, ref float c, bool add)
    {
        Vector512<float> c0 = default, c1 = default, c2 = default, c3 = default;
        if (add) Load(ref c, ref c0, ref c1, ref c2, ref c3);
        for (nint k = 0; k < chain; k++)
        {
            var x = Vector512.Create(Unsafe.Add(ref a, k));
            c0 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, 0), c0);
            c1 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, 16), c1);
            c2 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, 32), c2);
            c3 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref b, 48), c3);
            b = ref Unsafe.Add(ref b, Width);
        }

        Store(ref c, c0, c1, c2, c3);
    }

    // For processors without 512-bit vectors: eight accumulators, the same sums.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneRowNarrow(ref float a, ref float b, int chain, ref float c, bool add)
    {
        Vector256<float> c0 = default, c1 = default, c2 = default, c3 = default, c4 = default, c5 = default, c6 = default, c7 = default;
        if (add)
        {
            c0 = Vector256.LoadUnsafe(ref c, 0);
            c1 = Vector256.LoadUnsafe(ref c, 8);
            c2 = Vector256.LoadUnsafe(ref c, 16);
            c3 = Vector256.LoadUnsafe(ref c, 24);
            c4 = Vector256.LoadUnsafe(ref c, 32);
            c5 = Vector256.LoadUnsafe(ref c, 40);
            c6 = Vector256.LoadUnsafe(ref c, 48);
            c7 = Vector256.LoadUnsafe(ref c, 56);
        }

        for (nint k = 0; k < chain; k++)
        {
            var x = Vector256.Create(Unsafe.Add(ref a, k));
            c0 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, 0), c0);
            c1 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, 8), c1);
            c2 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, 16), c2);
            c3 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, 24), c3);
            c4 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, 32), c4);
            c5 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, 40), c5);
            c6 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, 48), c6);
            c7 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, 56), c7);
            b = ref Unsafe.Add(ref b, Width);
        }

        c0.StoreUnsafe(ref c, 0);
        c1.StoreUnsafe(ref c, 8);
        c2.StoreUnsafe(ref c, 16);
        c3.StoreUnsafe(ref c, 24);
        c4.StoreUnsafe(ref c, 32);
        c5.StoreUnsafe(ref c, 40);
        c6.StoreUnsafe(ref c, 48);
        c7.StoreUnsafe(ref c, 56);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Load(ref float c, ref Vector512<float> c0, ref Vector512<float> c1, ref Vector512<float> c2, ref Vector512<float> c3)
    {
        c0 = Vector512.LoadUnsafe(ref c, 0);
        c1 = Vector512.LoadUnsafe(ref c, 16);
        c2 = Vector512.LoadUnsafe(ref c, 32);
        c3 = Vector512.LoadUnsafe(ref c, 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref float c, Vector512<float> c0, Vector512<float> c1, Vector512<float> c2, Vector512<float> c3)
    {
        c0.StoreUnsafe(ref c, 0);
        c1.StoreUnsafe(ref c, 16);
        c2.StoreUnsafe(ref c, 32);
        c3.StoreUnsafe(ref c, 48);
    }
}
