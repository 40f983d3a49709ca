using System.Numerics;

namespace Hearsay.Neural;

/// <summary>Sums of rows of numbers.</summary>
internal static class Rows
{
    /// <summary>Adds a row to another; their length is a multiple of a vector's.</summary>
    internal static void Add(Span<float> to, ReadOnlySpan<float> what)
    {
        for (var i = 0; i < to.Length; i += Vector<float>.Count) (new Vector<float>(to[i..]) + new Vector<float>(what[i..])).CopyTo(to[i..]);
    }
}
