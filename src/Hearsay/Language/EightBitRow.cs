using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language;

/// <summary>Rows of numbers in eight bits.</summary>
internal static class EightBitRow
{
    /// <summary>Adds the numbers, times a scale, to a sum of the same length, a multiple of 16.</summary>
    internal static void Add(ReadOnlySpan<byte> row, float scale, Span<float> sum)
    {
        var factor = Vector512.Create(scale);
        ref var from = ref MemoryMarshal.GetReference(row);
        ref var to = ref MemoryMarshal.GetReference(sum[..row.Length]);
        for (nuint at = 0; at < (nuint)row.Length; at += 16)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref from, at).AsSByte());
            var numbers = Vector512.Create(
                Vector256.Create(Vector128.WidenLower(low), Vector128.WidenUpper(low)),
                Vector256.Create(Vector128.WidenLower(high), Vector128.WidenUpper(high)));
            Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(numbers), factor, Vector512.LoadUnsafe(ref to, at)).StoreUnsafe(ref to, at);
        }
    }

    /// <summary>Rounds numbers to eight bits.</summary>
    /// <returns>What each must be multiplied with to get the number back.</returns>
    internal static float Write(ReadOnlySpan<float> values, Span<byte> row)
    {
        var top = 0f;
        foreach (var value in values) top = MathF.Max(top, MathF.Abs(value));
        var scale = top / 127;
        for (var i = 0; i < values.Length; i++) row[i] = scale == 0 ? (byte)0 : (byte)(sbyte)MathF.Round(values[i] / scale);
        return scale;
    }
}
