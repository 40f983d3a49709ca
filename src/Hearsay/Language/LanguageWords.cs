namespace Hearsay.Language;

/// <summary>The small words and rare letters of <c>languages.lexicon</c>. Safe to share between threads.</summary>
internal sealed class LanguageWords
{
    private static readonly Lazy<LanguageWords> LazyAll = new(() => new LanguageWords());

    private readonly List<string> _codes = [];
    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, int[]> _words = [];
    private readonly Dictionary<char, int[]> _letters = [];
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private LanguageWords()
    {
        foreach (var row in Lexicon.Read("Language/languages.lexicon"))
        {
            if (row[0] == "name")
            {
                _names[row[1]] = row[2];
                continue;
            }

            if (!_codes.Contains(row[1])) _codes.Add(row[1]);
            var language = _codes.IndexOf(row[1]);
            if (row[0] == "words")
            {
                foreach (var word in row[2].Split(' ')) _words[word] = With(_words.GetValueOrDefault(word), language);
            }
            else
            {
                foreach (var letter in row[2]) _letters[letter] = With(_letters.GetValueOrDefault(letter), language);
            }
        }

        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The lexicon; read at the first use.</summary>
    public static LanguageWords All => LazyAll.Value;

    /// <summary>The codes of the languages that have words; their numbers are their places.</summary>
    public IReadOnlyList<string> Codes => _codes;

    /// <summary>The number of English.</summary>
    public int English => _codes.IndexOf(ArticleLanguage.English);

    /// <summary>What a language is called in English; null for a code that is not in the lexicon.</summary>
    public string? NameOf(string code) => _names.GetValueOrDefault(code);

    /// <summary>The numbers of the languages that a word in small letters speaks for; null for none. Each word and each letter has an array of its own.</summary>
    public int[]? Of(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var languages)) return languages;
        foreach (var letter in word)
        {
            if (letter > '\u007F' && _letters.TryGetValue(letter, out languages)) return languages;
        }

        return null;
    }

    private static int[] With(int[]? languages, int language) => languages is null ? [language] : languages.Contains(language) ? languages : [.. languages, language];
}
