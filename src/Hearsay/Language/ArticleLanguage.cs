using System.Globalization;
using Hearsay.Documents;

namespace Hearsay.Language;

/// <summary>Tells the language that an article is written in, by its letters and its small words.</summary>
/// <remarks>
/// Small words are few, common and not the subject's: counting them tells languages apart in a few sentences (Grefenstette,
/// "Comparing two language identification schemes", 1995). Looks at no more than the first 100,000 characters and 4,000 words. Never
/// throws for any text. Safe to call from several threads.
/// </remarks>
public static class ArticleLanguage
{
    /// <summary>The code of English.</summary>
    public const string English = "en";

    /// <summary>The code of a text that is surely not English and whose language is not told; the script may follow: <c>und-Cyrl</c>.</summary>
    public const string Undetermined = "und";

    private const int MostCharacters = 100_000;
    private const int MostWords = 4_000;
    private const int LongestWord = 24;
    private const int LeastLetters = 20;
    private const int LeastWords = 12;
    private const double LeastVotes = 5;

    // One word said a thousand times tells nothing.
    private const int LeastDifferent = 5;

    /// <summary>The language of an article's title and body.</summary>
    /// <returns>A BCP 47 code ("en", "de"); null where the text is too short, mixed, or has too few words of any language.</returns>
    public static string? Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var count = new Count();
        foreach (var block in article.ReadableBlocks) count.Add(block.Span.In(article.Text));
        return count.Language();
    }

    /// <summary>The language of a text.</summary>
    /// <returns>A BCP 47 code ("en", "de"); null where the text is too short, mixed, or has too few words of any language.</returns>
    public static string? Of(ReadOnlySpan<char> text)
    {
        var count = new Count();
        count.Add(text);
        return count.Language();
    }

    /// <summary>What a language is called in English, as in "German (de)".</summary>
    /// <param name="code">A code that <see cref="Of(Article)"/> gave.</param>
    public static string Describe(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (LanguageWords.All.NameOf(code) is { } name) return $"{name} ({code})";
        return code == Undetermined ? "a language other than English" : $"a language that is not told ({code})";
    }

    private sealed class Count
    {
        private readonly double[] _votes = new double[LanguageWords.All.Codes.Count];
        private readonly int[] _different = new int[LanguageWords.All.Codes.Count];
        private readonly HashSet<int[]> _seen = new(ReferenceEqualityComparer.Instance);
        private readonly int[] _letters = new int[WritingSystems.All.Length];
        private int _characters;
        private int _words;

        public void Add(ReadOnlySpan<char> text)
        {
            text = text[..Math.Min(text.Length, MostCharacters - _characters)];
            _characters += text.Length;
            var start = -1;
            for (var i = 0; i <= text.Length; i++)
            {
                var script = i < text.Length ? WritingSystems.Of(text[i]) : -1;
                if (script >= 0) _letters[script]++;
                var isPart = script >= 0 || (i < text.Length && char.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
                if (isPart && start < 0) start = i;
                if (isPart || start < 0) continue;
                Vote(text[start..i]);
                start = -1;
            }
        }

        public string? Language()
        {
            var letters = _letters.Sum();
            if (letters < LeastLetters) return null;
            var script = Array.IndexOf(_letters, _letters.Max());
            if (WritingSystems.All[script].Code is "Hani" or "Kana")
            {
                // Japanese writes its small words in kana; Chinese has none.
                var isJapanese = LettersOf("Kana") * 10 > LettersOf("Hani");
                return (LettersOf("Kana") + LettersOf("Hani")) * 2 > letters ? (isJapanese ? "ja" : "zh") : null;
            }

            if (_letters[script] * 10 < letters * 7) return null;
            if (WritingSystems.All[script].Language is { } only) return only;
            if (Leading() is { } told) return told;
            return script == WritingSystems.Latin ? null : $"{Undetermined}-{WritingSystems.All[script].Code}";
        }

        private int LettersOf(string script)
        {
            for (var i = 0; i < _letters.Length; i++)
            {
                if (WritingSystems.All[i].Code == script) return _letters[i];
            }

            return 0;
        }

        private string? Leading()
        {
            if (_words < LeastWords) return null;
            var codes = LanguageWords.All.Codes;
            int best = 0, second = 1;
            for (var i = 1; i < _votes.Length; i++)
            {
                if (_votes[i] > _votes[best]) (second, best) = (best, i);
                else if (i == second || _votes[i] > _votes[second]) second = i;
            }

            if (_different[best] < LeastDifferent || _votes[best] < LeastVotes || _votes[best] < _words * 0.1) return null;
            var english = LanguageWords.All.English;
            if (best == english) return _votes[second] * 2 < _votes[best] ? English : null;
            if (_votes[english] * 3 > _votes[best]) return null;
            return _votes[second] * 1.1 < _votes[best] ? codes[best] : Undetermined;
        }

        private void Vote(ReadOnlySpan<char> word)
        {
            if (word.Length > LongestWord || _words == MostWords) return;
            _words++;
            Span<char> small = stackalloc char[LongestWord];
            small = small[..word.ToLowerInvariant(small)];
            var languages = LanguageWords.All.Of(small);
            if (languages is null) return;
            var isNew = _seen.Add(languages);
            foreach (var language in languages)
            {
                _votes[language] += 1.0 / languages.Length;
                if (isNew) _different[language]++;
            }
        }
    }
}
