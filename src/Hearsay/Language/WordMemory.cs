using System.Collections.Concurrent;

namespace Hearsay.Language;

/// <summary>Remembers what the first layer makes of the words that came first, which in any text are mostly the frequent ones.</summary>
/// <remarks>
/// A word's row hangs on the word and the white space beside it alone, so what is remembered changes no label, only the time. Safe to use
/// from several threads; bounded, so an archive does not fill the memory.
/// </remarks>
internal sealed class WordMemory
{
    /// <summary>No more words are kept: about 25 MB of rows.</summary>
    internal const int Most = 4500;

    // Longer words are rare, and hostile text has no end of them.
    private const int Longest = 20;

    private readonly ConcurrentDictionary<string, float[]>[] _rows =
        [.. Enumerable.Range(0, 4).Select(_ => new ConcurrentDictionary<string, float[]>(StringComparer.Ordinal))];

    private int _count;

    /// <summary>How many words are kept.</summary>
    internal int Count => _count;

    /// <summary>The row of a word, or null where it is not kept.</summary>
    internal float[]? Find(ReadOnlySpan<char> text, DistinctWord word) =>
        Of(word).GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.Span.In(text), out var row) ? row : null;

    /// <summary>Keeps a copy of a row, if there is room.</summary>
    internal void Keep(ReadOnlySpan<char> text, DistinctWord word, ReadOnlySpan<float> row)
    {
        if (_count >= Most || word.Span.Length > Longest) return;
        if (Of(word).TryAdd(word.Span.In(text).ToString(), row.ToArray())) Interlocked.Increment(ref _count);
    }

    private ConcurrentDictionary<string, float[]> Of(DistinctWord word) => _rows[(word.SpaceBefore ? 1 : 0) + (word.SpaceAfter ? 2 : 0)];
}
