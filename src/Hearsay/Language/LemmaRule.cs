namespace Hearsay.Language;

/// <summary>How a lemma is made from a word: the letters' case, how many letters are cut from its end, and what is put there.</summary>
/// <remarks>
/// Source: the edit scripts of Chrupała, "Simple data-driven context-sensitive lemmatization" (2006), with the case told apart as in
/// UDPipe 2 (Straka 2018). Immutable.
/// </remarks>
/// <param name="Shape">What is done with the letters that stay.</param>
/// <param name="Cut">How many characters are cut from the end; 0 for <see cref="LemmaShape.Whole"/>.</param>
/// <param name="Ending">What is put there; the whole lemma for <see cref="LemmaShape.Whole"/>.</param>
internal readonly record struct LemmaRule(LemmaShape Shape, byte Cut, string Ending)
{
    /// <summary>Whether the rule can be applied to a word of this length: a letter must be left.</summary>
    public bool Fits(int length) => Shape == LemmaShape.Whole || length > Cut;

    /// <summary>The longest lemma that the rule makes of a word of <paramref name="length"/> characters.</summary>
    public int LongestOf(int length) => length + Ending.Length;

    /// <summary>Writes the lemma of <paramref name="word"/> and returns its length.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="lemma">Room for <see cref="LongestOf"/> characters.</param>
    public int Write(ReadOnlySpan<char> word, Span<char> lemma)
    {
        var length = 0;
        if (Shape != LemmaShape.Whole)
        {
            for (var i = 0; i < word.Length - Cut; i++)
            {
                if (Shape == LemmaShape.Digits && word[i] == ',' && i > 0) continue;
                lemma[length++] = Letter(word[i], i);
            }
        }

        Ending.CopyTo(lemma[length..]);
        return length + Ending.Length;
    }

    /// <summary>The smallest change that makes <paramref name="lemma"/> of <paramref name="word"/>.</summary>
    public static LemmaRule Between(string word, string lemma)
    {
        if (word.Contains(',') && char.IsAsciiDigit(word[0]) && word.Replace(",", "") == lemma) return new LemmaRule(LemmaShape.Digits, 0, "");
        var best = new LemmaRule(LemmaShape.Whole, 0, lemma);
        var cost = LongestEnding + 1;
        foreach (var shape in (ReadOnlySpan<LemmaShape>)[LemmaShape.Small, LemmaShape.Kept, LemmaShape.Title])
        {
            var rule = new LemmaRule(shape, 0, "");
            Span<char> same = new char[word.Length];
            rule.Write(word, same);
            var prefix = same.CommonPrefixLength(lemma);
            var ending = lemma[prefix..];
            if (prefix == 0 || word.Length - prefix > LongestEnding || Math.Max(word.Length - prefix, ending.Length) >= cost) continue;
            cost = Math.Max(word.Length - prefix, ending.Length);
            best = new LemmaRule(shape, (byte)(word.Length - prefix), ending);
        }

        return best;
    }

    // "thought" to "think" changes five letters; what changes more is another word.
    private const int LongestEnding = 5;

    private char Letter(char c, int index) => Shape switch
    {
        LemmaShape.Kept => c,
        LemmaShape.Title when index == 0 => char.ToUpperInvariant(c),
        _ => c switch
        {
            <= '\u007F' => char.ToLowerInvariant(c),
            '’' or '‘' => '\'',
            '“' or '”' => '"',
            '–' => '-',
            _ => char.ToLowerInvariant(c),
        },
    };
}

/// <summary>What a <see cref="LemmaRule"/> does with the letters that stay. The numbers are written into model files.</summary>
internal enum LemmaShape : byte
{
    /// <summary>Small letters; typographic apostrophes, quotation marks and dashes become straight ones.</summary>
    Small,

    /// <summary>As written.</summary>
    Kept,

    /// <summary>The first letter a capital, the others small: "VELTORIA" to "Veltoria".</summary>
    Title,

    /// <summary>A number without the commas between its thousands.</summary>
    Digits,

    /// <summary>Nothing stays: the lemma is another word, as "be" is of "was".</summary>
    Whole,
}
