namespace Hearsay.Figures;

/// <summary>Phrases of one or more words with a value each, found without regard to case.</summary>
/// <remarks>Immutable; safe to use from several threads.</remarks>
/// <typeparam name="T">The type of the values.</typeparam>
internal sealed class PhraseTable<T>
{
    private const int MostCharacters = 48;

    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly int mostWords;

    /// <summary>Makes a table; the words of a phrase are separated by single spaces.</summary>
    public PhraseTable(IEnumerable<KeyValuePair<string, T>> phrases)
    {
        var table = new Dictionary<string, T>(phrases, StringComparer.OrdinalIgnoreCase);
        lookup = table.GetAlternateLookup<ReadOnlySpan<char>>();
        mostWords = table.Keys.Max(phrase => phrase.Count(c => c == ' ') + 1);
    }

    /// <summary>The number of pieces of the longest phrase that begins at a piece; 0 where none does.</summary>
    public int Forward(SentencePieces pieces, int at, out T? value)
    {
        for (var words = Math.Min(mostWords, pieces.Count - at); words > 0; words--)
        {
            if (Find(pieces, at, words, out value)) return words;
        }

        value = default;
        return 0;
    }

    /// <summary>The number of pieces of the longest phrase that ends before a piece; 0 where none does.</summary>
    public int Backward(SentencePieces pieces, int end, out T? value)
    {
        for (var words = Math.Min(mostWords, end); words > 0; words--)
        {
            if (Find(pieces, end - words, words, out value)) return words;
        }

        value = default;
        return 0;
    }

    /// <summary>The value of a single word.</summary>
    public bool Word(ReadOnlySpan<char> word, out T? value)
    {
        value = default;
        return word.Length is > 0 and <= MostCharacters && lookup.TryGetValue(word, out value);
    }

    private bool Find(SentencePieces pieces, int first, int words, out T? value)
    {
        Span<char> key = stackalloc char[MostCharacters];
        var length = 0;
        for (var at = first; at < first + words; at++)
        {
            var word = pieces.Word(at);
            if (length + word.Length + 1 > key.Length)
            {
                value = default;
                return false;
            }

            if (length > 0) key[length++] = ' ';
            word.CopyTo(key[length..]);
            length += word.Length;
        }

        return lookup.TryGetValue(key[..length], out value);
    }
}
