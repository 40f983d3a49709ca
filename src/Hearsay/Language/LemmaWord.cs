namespace Hearsay.Language;

/// <summary>What the lemmatizer sees of one word: numbers made of its letters. Immutable.</summary>
internal readonly struct LemmaWord
{
    /// <summary>A word longer than this has no ending that a rule would know.</summary>
    public const int Longest = 64;

    private const ulong Seed = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    private LemmaWord(ulong exact, ulong small, LetterCase letters) => (Exact, Small, Case) = (exact, small, letters);

    /// <summary>The word as written, with straight apostrophes and quotation marks and every digit as 9.</summary>
    public ulong Exact { get; }

    /// <summary>The same in small letters.</summary>
    public ulong Small { get; }

    /// <summary>Which of its letters are capitals.</summary>
    public LetterCase Case { get; }

    /// <summary>A place before the first or behind the last word.</summary>
    public static LemmaWord Outside(ulong which) => new(which, which, LetterCase.None);

    /// <summary>Reads a word.</summary>
    public static LemmaWord Read(ReadOnlySpan<char> word)
    {
        ulong exact = Seed, small = Seed;
        int capitals = 0, letters = 0, later = 0;
        if (word.Length > Longest) word = word[..Longest];
        for (var i = 0; i < word.Length; i++)
        {
            var c = Same(word[i]);
            var lower = ToSmall(c);
            exact = (exact ^ c) * Prime;
            small = (small ^ lower) * Prime;
            if (c != lower)
            {
                capitals++;
                letters++;
                if (i > 0) later++;
            }
            else if (c is >= 'a' and <= 'z' || c > '\u007F')
            {
                letters++;
            }
        }

        var form = letters == 0 ? LetterCase.None
            : capitals == 0 ? LetterCase.Small
            : capitals == letters ? (letters == 1 ? LetterCase.OneCapital : LetterCase.AllCapitals)
            : later == 0 ? LetterCase.Title : LetterCase.Mixed;
        return new LemmaWord(exact, small, form);
    }

    /// <summary>The last letters of a word in small letters, as one number; 0 where the word has no more than that.</summary>
    public static ulong Ending(ReadOnlySpan<char> word, int letters)
    {
        if (word.Length <= letters) return 0;
        var hash = Seed;
        foreach (var c in word[^letters..]) hash = (hash ^ ToSmall(Same(c))) * Prime;
        return hash;
    }

    private static char Same(char c) => c switch
    {
        >= '0' and <= '9' => '9',
        <= '\u007F' => c,
        '’' or '‘' or '\u02BC' => '\'',
        '“' or '”' => '"',
        '–' => '-',
        _ => c,
    };

    private static char ToSmall(char c) => c <= '\u007F' ? (c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c) : char.ToLowerInvariant(c);
}

/// <summary>Which letters of a word are capitals.</summary>
internal enum LetterCase : byte
{
    /// <summary>No letters.</summary>
    None,

    /// <summary>No capitals: "word".</summary>
    Small,

    /// <summary>The first alone: "Word".</summary>
    Title,

    /// <summary>Its only letter: "I".</summary>
    OneCapital,

    /// <summary>All, and more than one: "WORD".</summary>
    AllCapitals,

    /// <summary>Any other: "iWord".</summary>
    Mixed,
}
