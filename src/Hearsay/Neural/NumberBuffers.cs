namespace Hearsay.Neural;

/// <summary>Buffers of one reading, used again by the next. Not safe to share between threads.</summary>
internal sealed class NumberBuffers
{
    private readonly Dictionary<int, float[]> _floats = [];

    /// <summary>Room for at least <paramref name="length"/> numbers; what it holds is undefined.</summary>
    /// <param name="buffer">Which buffer.</param>
    /// <param name="length">How many numbers.</param>
    internal float[] Take(int buffer, int length)
    {
        if (!_floats.TryGetValue(buffer, out var values) || values.Length < length) _floats[buffer] = values = new float[length * 5 / 4];
        return values;
    }
}
