using System.Runtime.InteropServices;
using Hearsay.Language;

namespace Hearsay.Training.Neural;

/// <summary>The different words of the corpora, numbered, each with its rows in the encoder's table.</summary>
/// <remarks>A word with white space beside it and the same word without are two. Filled by one thread, then safe to read from several.</remarks>
internal sealed class WordTypes
{
    private readonly Dictionary<string, int>[] _numbers = [.. Enumerable.Range(0, 4).Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>>[] _lookups;
    private readonly List<(string Form, byte Space)> _types = [];
    private int[][] _rows = [];
    private int[] _plain = [];

    public WordTypes() => _lookups = [.. _numbers.Select(numbers => numbers.GetAlternateLookup<ReadOnlySpan<char>>())];

    /// <summary>How many there are.</summary>
    public int Count => _types.Count;

    /// <summary>The number of a word, a new one where it has none.</summary>
    public int Number(ReadOnlySpan<char> word, bool spaceBefore, bool spaceAfter)
    {
        var space = (spaceBefore ? 1 : 0) + (spaceAfter ? 2 : 0);
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_lookups[space], word, out var known);
        if (!known)
        {
            number = _types.Count;
            _types.Add((word.ToString(), (byte)space));
        }

        return number;
    }

    /// <summary>The characters of a word.</summary>
    public string Form(int type) => _types[type].Form;

    /// <summary>Looks up the rows of all words that are new since the last call.</summary>
    public void Index(Vocabulary vocabulary)
    {
        var done = _rows.Length;
        Array.Resize(ref _rows, Count);
        Array.Resize(ref _plain, Count);
        Span<int> rows = stackalloc int[WordRows.Most];
        for (var type = done; type < Count; type++)
        {
            var (form, space) = _types[type];
            var count = WordRows.Write(form, (space & 1) != 0, (space & 2) != 0, vocabulary, rows, out _plain[type]);
            _rows[type] = rows[..count].ToArray();
        }
    }

    /// <summary>The rows of a word: first the plain ones, then the runs of three letters.</summary>
    public ReadOnlySpan<int> Rows(int type, out int plain)
    {
        plain = _plain[type];
        return _rows[type];
    }
}
