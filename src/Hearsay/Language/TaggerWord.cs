namespace Hearsay.Language;

/// <summary>What the tagger sees of one word: numbers made of its letters, no characters.</summary>
/// <remarks>
/// Letters that mean the same to the tagger count as one: every typographic quotation mark as its straight form with a direction,
/// every dash as a hyphen, every digit as 9. Immutable.
/// </remarks>
internal readonly struct TaggerWord
{
    private const ulong Seed = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;
    private const int LongestHashed = 48;

    /// <summary>The word as written.</summary>
    public ulong Exact { get; private init; }

    /// <summary>The word in lower case.</summary>
    public ulong Lower { get; private init; }

    /// <summary>The first letter; zero where the word has no more than that. The longer prefixes and the suffixes likewise.</summary>
    public ulong Prefix1 { get; private init; }

    /// <summary>The first two letters.</summary>
    public ulong Prefix2 { get; private init; }

    /// <summary>The first three letters.</summary>
    public ulong Prefix3 { get; private init; }

    /// <summary>The last letter.</summary>
    public ulong Suffix1 { get; private init; }

    /// <summary>The last two letters.</summary>
    public ulong Suffix2 { get; private init; }

    /// <summary>The last three letters.</summary>
    public ulong Suffix3 { get; private init; }

    /// <summary>The last four letters.</summary>
    public ulong Suffix4 { get; private init; }

    /// <summary>Runs of capitals, small letters, digits and signs, as "Xx-9".</summary>
    public ulong Shape { get; private init; }

    /// <summary>Which tags the word had in training: see <see cref="TaggerModel.Lookup"/>.</summary>
    public TaggerEntry Entry { get; init; }

    /// <summary>The same for the word in lower case, where it is written otherwise.</summary>
    public TaggerEntry LowerEntry { get; init; }

    /// <summary>A place before the first or after the last word.</summary>
    public static TaggerWord Outside(ulong which) => new() { Exact = which, Lower = which, Shape = which, Suffix3 = which, Suffix2 = which };

    /// <summary>Reads the word at [<paramref name="start"/>, <paramref name="end"/>) of <paramref name="text"/>.</summary>
    public static TaggerWord Read(ReadOnlySpan<char> text, int start, int end)
    {
        var length = end - start;
        ulong exact = Seed, lower = Seed, shape = Seed, prefix1 = 0, prefix2 = 0, prefix3 = 0;
        var run = '\0';
        for (var i = 0; i < Math.Min(length, LongestHashed); i++)
        {
            var c = LetterFolding.Same(text[start + i]);
            var small = LetterFolding.Small(c);
            exact = (exact ^ c) * Prime;
            lower = (lower ^ small) * Prime;
            if (i == 0 && length > 1) prefix1 = lower;
            if (i == 1 && length > 2) prefix2 = lower;
            if (i == 2 && length > 3) prefix3 = lower;
            var kind = LetterFolding.Kind(c, small);
            if (kind != run) shape = (shape ^ kind) * Prime;
            run = kind;
        }

        if (length is 1 or 2 && IsQuote(text[start]))
        {
            exact = lower = (Seed ^ Direction(text, start, end)) * Prime;
            if (length == 1 && text[start] is '\'' or '’' or '‘' or '`') exact = lower = (lower ^ '\'') * Prime;
        }

        return new TaggerWord
        {
            Exact = exact,
            Lower = lower,
            Prefix1 = prefix1,
            Prefix2 = prefix2,
            Prefix3 = prefix3,
            Suffix1 = Suffix(text, start, end, 1),
            Suffix2 = Suffix(text, start, end, 2),
            Suffix3 = Suffix(text, start, end, 3),
            Suffix4 = Suffix(text, start, end, 4),
            Shape = shape,
        };
    }

    /// <summary>
    /// The tag of a double quotation mark, which needs no model: the typographic ones say it themselves, a straight one opens where
    /// white space or an opening bracket stands before it and none stands after it. Unknown for any other word.
    /// </summary>
    public static PartOfSpeech QuoteTag(ReadOnlySpan<char> text, int start, int end)
    {
        var isDouble = end - start == 1 ? text[start] is '"' or '“' or '”' or '„' or '«' or '»' or '‟'
            : end - start == 2 && text[start] == text[start + 1] && text[start] is '\'' or '`' or '’' or '‘';
        if (!isDouble) return PartOfSpeech.Unknown;
        return Direction(text, start, end) == '(' ? PartOfSpeech.OpenQuote : PartOfSpeech.CloseQuote;
    }

    private static bool IsQuote(char c) => c is '"' or '\'' or '`' or '“' or '”' or '‘' or '’' or '„' or '«' or '»' or '‟';

    private static char Direction(ReadOnlySpan<char> text, int start, int end)
    {
        switch (text[start])
        {
            case '“' or '‘' or '„' or '«' or '`' or '‟': return '(';
            case '”' or '»': return ')';
        }

        var before = start == 0 || char.IsWhiteSpace(text[start - 1]) || text[start - 1] is '(' or '[' or '—' or '–' or '-' or '“' or '"' or '‘';
        var after = end >= text.Length || char.IsWhiteSpace(text[end]);
        return before && !after ? '(' : ')';
    }

    private static ulong Suffix(ReadOnlySpan<char> text, int start, int end, int letters)
    {
        if (end - start <= letters) return 0;
        var hash = Seed;
        for (var i = end - letters; i < end; i++) hash = (hash ^ LetterFolding.Small(LetterFolding.Same(text[i]))) * Prime;
        return hash;
    }
}
