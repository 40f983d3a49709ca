namespace Hearsay.Language;

/// <summary>The words that have rows of their own in the encoder's table, by the hashes of <see cref="WordRows.Keys"/>.</summary>
/// <remarks>An open table of hashes; it holds no characters. Immutable and safe to share between threads.</remarks>
internal sealed class Vocabulary
{
    private readonly ulong[] _keys;
    private readonly int[] _slots;
    private readonly int _mask;

    /// <summary>Numbers the words in the order given.</summary>
    internal Vocabulary(ReadOnlySpan<ulong> keys)
    {
        _keys = keys.ToArray();
        var size = 16;
        while (size < keys.Length * 2) size *= 2;
        _mask = size - 1;
        _slots = new int[size];
        for (var row = 0; row < keys.Length; row++)
        {
            var slot = First(keys[row]);
            while (_slots[slot] != 0) slot = (slot + 1) & _mask;
            _slots[slot] = row + 1;
        }
    }

    /// <summary>The hashes, in the order of the rows.</summary>
    internal ReadOnlySpan<ulong> Keys => _keys;

    /// <summary>The row of a word, or -1.</summary>
    internal int Row(ulong key)
    {
        for (var slot = First(key); _slots[slot] is not 0 and var row; slot = (slot + 1) & _mask)
        {
            if (_keys[row - 1] == key) return row - 1;
        }

        return -1;
    }

    private int First(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 33) & _mask;
}
