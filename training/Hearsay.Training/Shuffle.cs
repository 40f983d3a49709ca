namespace Hearsay.Training;

/// <summary>Random numbers that are the same on every machine and every version of .NET.</summary>
/// <remarks>Source: SplitMix64 (Steele, Lea and Flood, 2014). Not safe to share between threads.</remarks>
internal sealed class Shuffle(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to <paramref name="end"/> - 1.</summary>
    public int Below(int end)
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)end);
    }

    /// <summary>Puts the items into a random order.</summary>
    public void Apply<T>(T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
