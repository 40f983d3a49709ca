namespace Hearsay.Training.Neural;

/// <summary>Random numbers for weights and dropout, the same on every machine.</summary>
/// <remarks>xorshift64* (Vigna, 2016). Not safe to share between threads: each shard has its own.</remarks>
internal sealed class NoiseSource(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15) | 1;

    /// <summary>The next 32 random bits.</summary>
    public uint Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (uint)((_state * 0x2545F4914F6CDD1D) >> 32);
    }

    /// <summary>From 0 up to, not including, 1.</summary>
    public float Share() => (Next() >> 8) * (1f / (1 << 24));

    /// <summary>From 0 to <paramref name="end"/> - 1.</summary>
    public int Below(int end) => (int)(((ulong)Next() * (uint)end) >> 32);

    /// <summary>About normal, with deviation 1: the sum of twelve even ones.</summary>
    public float Normal()
    {
        var sum = -6f;
        for (var i = 0; i < 12; i++) sum += Share();
        return sum;
    }

    /// <summary>A mask of zeros and of 1 / (1 - <paramref name="rate"/>).</summary>
    public void Dropout(Span<float> mask, float rate)
    {
        var kept = 1 / (1 - rate);
        var limit = (uint)(rate * uint.MaxValue);
        foreach (ref var value in mask) value = Next() < limit ? 0 : kept;
    }
}
