namespace Hearsay.Language;

/// <summary>The rows of the encoder's table that stand for a word: what the network sees of its letters.</summary>
/// <remarks>
/// A word is the sum of rows for its form, its form in small letters, its beginnings and endings, its shape, the white space around it, and its runs
/// of three letters (Bojanowski et al., "Enriching word vectors with subword information", 2017). All but the first two are hashed, so every
/// word has a vector. Letters that mean the same count as one: typographic quotation marks, dashes, digits. No state; safe on several threads.
/// </remarks>
internal static class WordRows
{
    /// <summary>No word has more rows.</summary>
    internal const int Most = 13 + MostTrigrams;

    private const int MostTrigrams = 24;
    private const int AffixBits = 14;
    private const int TrigramBits = 15;
    private const int ShapeBits = 10;
    private const int LongestRead = 48;
    private const ulong Seed = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    /// <summary>The rows that are not words of the vocabulary; they stand before it.</summary>
    internal const int Hashed = 4 + 1 + (1 << ShapeBits) + (1 << AffixBits) + (1 << TrigramBits);

    /// <summary>Writes the rows of a word.</summary>
    /// <param name="word">Its characters.</param>
    /// <param name="spaceBefore">Whether white space stands before it; true at the beginning of a text.</param>
    /// <param name="spaceAfter">Whether white space stands after it; true at the end of a text.</param>
    /// <param name="vocabulary">The words that have rows of their own.</param>
    /// <param name="rows">Receives the rows, at most <see cref="Most"/>: first the plain ones, then those of the runs of three letters.</param>
    /// <param name="plain">Receives the number of plain ones.</param>
    /// <returns>The number of rows.</returns>
    internal static int Write(ReadOnlySpan<char> word, bool spaceBefore, bool spaceAfter, Vocabulary vocabulary, Span<int> rows, out int plain)
    {
        Span<char> small = stackalloc char[LongestRead];
        var length = Fold(word, small, out var exact, out var shape);
        small = small[..length];
        var lower = Hash(small, 1);
        var count = 0;
        rows[count++] = (spaceBefore ? 1 : 0) + (spaceAfter ? 2 : 0);
        var at = 4;
        var found = false;
        if (vocabulary.Row(lower) is >= 0 and var lowerRow)
        {
            rows[count++] = Hashed + lowerRow;
            found = true;
        }

        if (exact != lower && vocabulary.Row(exact) is >= 0 and var exactRow)
        {
            rows[count++] = Hashed + exactRow;
            found = true;
        }

        if (!found) rows[count++] = at;
        at++;
        rows[count++] = at + Slot(shape, ShapeBits);
        at += 1 << ShapeBits;
        for (var letters = 1; letters <= 3 && letters < length; letters++) rows[count++] = at + Slot(Hash(small[..letters], 2), AffixBits);
        for (var letters = 1; letters <= 4 && letters < length; letters++) rows[count++] = at + Slot(Hash(small[^letters..], 3), AffixBits);
        at += 1 << AffixBits;
        plain = count;
        if (length < 3) return count;

        // Of a long word, its beginning and its end.
        for (var i = 0; i + 3 <= length; i++)
        {
            if (i == MostTrigrams / 2 && length - 2 > MostTrigrams) i = length - 2 - (MostTrigrams / 2);
            rows[count++] = at + Slot(Hash(small.Slice(i, 3), 4), TrigramBits);
        }

        return count;
    }

    /// <summary>The number under which the vocabulary knows a word, as written and in small letters.</summary>
    internal static (ulong Exact, ulong Lower) Keys(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[LongestRead];
        var length = Fold(word, small, out var exact, out _);
        return (exact, Hash(small[..length], 1));
    }

    /// <summary>A number for a word, whatever its capitals, below 2 to the power of <paramref name="bits"/>.</summary>
    internal static int Number(ReadOnlySpan<char> word, int bits)
    {
        Span<char> small = stackalloc char[LongestRead];
        return Slot(Hash(small[..Fold(word, small, out _, out _)], 6), bits);
    }

    private static int Fold(ReadOnlySpan<char> word, Span<char> small, out ulong exact, out ulong shape)
    {
        exact = Seed ^ 1;
        shape = Seed ^ 5;
        var run = '\0';
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            // The middle of an endless word is not read.
            if (i == LongestRead / 2 && word.Length > LongestRead) i = word.Length - (LongestRead / 2);
            var c = LetterFolding.Same(word[i]);
            var lower = LetterFolding.Small(c);
            exact = (exact ^ c) * Prime;
            small[length++] = lower;
            var kind = LetterFolding.Kind(c, lower);

            // "Xx" and "XXx" differ, longer runs do not.
            if (kind != run || i < 2) shape = (shape ^ kind) * Prime;
            run = kind;
        }

        return length;
    }

    private static ulong Hash(ReadOnlySpan<char> letters, ulong kind)
    {
        var hash = Seed ^ kind;
        foreach (var letter in letters) hash = (hash ^ letter) * Prime;
        return hash;
    }

    private static int Slot(ulong hash, int bits) => (int)((hash * 0x9E3779B97F4A7C15) >> (64 - bits));
}
