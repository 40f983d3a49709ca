using System.Collections.Frozen;
using Hearsay.Documents;
using Hearsay.Ledger.Speakers;

namespace Hearsay.Ledger.Claims;

/// <summary>A word of an argument as it is compared.</summary>
/// <param name="Key">One spelling for all that name the same.</param>
/// <param name="IsName">Whether it names somebody, a body or a place.</param>
/// <param name="GoesOn">Whether it is a further word of the name that the term before began: "Bay" of "Gull Bay".</param>
internal readonly record struct ClaimTerm(string Key, bool IsName, bool GoesOn = false);

/// <summary>The words by which contents are compared: <see cref="States"/>, <c>predicates.lexicon</c>, <c>generic-terms.lexicon</c>, <c>pointers.lexicon</c>.</summary>
internal static class ClaimWords
{
    private const int LongestCountry = 4;
    private const int MostWords = 40;

    private static readonly FrozenDictionary<string, (string Name, bool Turned)> Predicates = Lexicon.Read("Ledger/Claims/predicates.lexicon")
        .Where(entry => entry[1] != "light").ToFrozenDictionary(entry => entry[0], entry => (entry[1], entry.Length > 2), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Light = Lexicon.Read("Ledger/Claims/predicates.lexicon")
        .Where(entry => entry[1] == "light").Select(entry => entry[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Generic = Lexicon.Read("Ledger/Claims/generic-terms.lexicon").Select(entry => entry[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Pointers = Lexicon.Read("Ledger/Claims/pointers.lexicon")
        .ToFrozenDictionary(entry => entry[1], entry => entry[0], StringComparer.Ordinal);

    /// <summary>The name under which a predicate is compared, and whether its subject is the other's object.</summary>
    public static (string Name, bool Turned) Predicate(string lemma) => Predicates.TryGetValue(lemma, out var found) ? found : (lemma, false);

    /// <summary>Whether a predicate tells little by itself.</summary>
    public static bool IsLight(string name) => Light.Contains(name) || name.StartsWith("be ", StringComparison.Ordinal);

    /// <summary>Whether so many reports have the word in common that sharing it tells nothing.</summary>
    public static bool IsGeneric(string key) => Generic.Contains(key);

    /// <summary>The kind of a word that points back ("pronoun", "noun", "around"), or null.</summary>
    public static string? Pointer(string word) => Pointers.GetValueOrDefault(word);

    /// <summary>The country that the words name by name, adjective or capital, or null.</summary>
    public static string? Country(string words) => States.SaidBy(words);

    /// <summary>The words of a span in small letters without possessive endings, each with its place.</summary>
    public static List<(string Word, Span Span)> In(string text, Span span) =>
        [.. Words.In(text, span).Take(MostWords).Select(word => (Plain(text, word.Span), word.Span))];

    /// <summary>The telling words of a span.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="span">An argument.</param>
    /// <param name="isStart">Whether the first word bears a capital for its place alone.</param>
    /// <param name="nameKey">The key of a name.</param>
    public static IEnumerable<ClaimTerm> Terms(string text, Span span, bool isStart, Func<string, string> nameKey)
    {
        var words = In(text, span);
        var named = -1;
        for (var at = 0; at < words.Count; at++)
        {
            if (char.IsUpper(text[words[at].Span.Start]) && CountryAt(words, at) is { } country)
            {
                yield return new ClaimTerm(country.Name, true);
                at += country.Length - 1;
                continue;
            }

            var (word, place) = words[at];
            if (word.Length < 2 || Words.IsFunctionWord(Words.OfName(word) is [var hash, ..] ? hash : 0)) continue;
            if (!char.IsUpper(text[place.Start]) || (isStart && at == 0))
            {
                yield return new ClaimTerm(Noun(word), false);
                continue;
            }

            yield return new ClaimTerm(nameKey(word), true, named >= 0 && named == at - 1 && text.AsSpan(words[named].Span.End, place.Start - words[named].Span.End).IsWhiteSpace());
            named = at;
        }
    }

    /// <summary>One form for singular and plural of a noun.</summary>
    public static string Noun(string word) => word switch
    {
        _ when word.Length < 4 || word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal) => word,
        _ when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        _ when word.EndsWith('s') => word[..^1],
        _ => word,
    };

    private static (string Name, int Length)? CountryAt(List<(string Word, Span Span)> words, int at)
    {
        for (var length = Math.Min(LongestCountry, words.Count - at); length > 0; length--)
        {
            if (Country(string.Join(' ', words.Skip(at).Take(length).Select(one => one.Word))) is { } name) return (name, length);
        }

        return null;
    }

    private static string Plain(string text, Span span)
    {
        var word = text[span.Start..span.End].ToLowerInvariant();
        return word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;
    }
}
