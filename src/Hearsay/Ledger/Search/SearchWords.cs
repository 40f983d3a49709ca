using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Hearsay.Ledger.Search;

/// <summary>Words that were typed, as phrases of SQLite's full-text index: whatever was typed, the expression is well formed.</summary>
/// <remarks>The language of the expressions is described at sqlite.org/fts5.html, section 3. Immutable.</remarks>
internal sealed class SearchWords
{
    private const int MostPhrases = 16;

    private readonly ImmutableArray<string> phrases;

    private SearchWords(ImmutableArray<string> phrases) => this.phrases = phrases;

    /// <summary>Whether there is nothing to search for.</summary>
    public bool IsEmpty => phrases.IsEmpty;

    /// <summary>What finds any of the phrases, to mark them.</summary>
    public string Any => string.Join(" OR ", phrases);

    /// <summary>What finds paragraphs, see <see cref="SearchQuery.Words"/>.</summary>
    public string InPassages => phrases.Length == 1
        ? $"{{words speakers}} : ({phrases[0]})"
        : $"{{words speakers}} : ({Any}) AND {{words speakers headline}} : ({string.Join(" AND ", phrases)})";

    /// <summary>Reads what was typed; what is beyond the limits is left out.</summary>
    public static SearchWords Of(string typed)
    {
        if (typed.Length > SearchQuery.LongestWords) typed = typed[..SearchQuery.LongestWords];
        var found = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < typed.Length && found.Count < MostPhrases;)
        {
            if (char.IsWhiteSpace(typed[at]))
            {
                at++;
                continue;
            }

            var isQuoted = IsQuote(typed[at]);
            if (isQuoted) at++;
            var start = at;
            while (at < typed.Length && !IsQuote(typed[at]) && (isQuoted || !char.IsWhiteSpace(typed[at]))) at++;
            var words = typed[start..at];
            if (isQuoted && at < typed.Length) at++;
            var isBeginning = !isQuoted && words.EndsWith('*');
            if (words.EnumerateRunes().Any(IsOfWord)) found.Add($"\"{words.TrimEnd('*').Replace('\0', ' ')}\"{(isBeginning ? "*" : "")}");
        }

        return new SearchWords(found.ToImmutable());
    }

    private static bool IsQuote(char one) => one is '"' or '“' or '”' or '„';

    // The categories that the tokenizer unicode61 makes words of.
    private static bool IsOfWord(Rune one) => Rune.IsLetterOrDigit(one)
        || Rune.GetUnicodeCategory(one) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.PrivateUse;
}
