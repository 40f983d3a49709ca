using System.Globalization;
using System.Text;
using Hearsay.Ledger.Speakers;

namespace Hearsay.Ledger.Origins;

/// <summary>What the words for a party tell of the sort of people that it is and of their country, to say whether two parties may be one.</summary>
/// <remarks>
/// What the words leave open may be anything, so "a source" may be everybody. Two parties are told apart by two things alone: sorts that exclude
/// each other (a diplomat, a rescuer) and countries. Words: <c>party-kinds.lexicon</c>, <c>country-groups.lexicon</c>, and <see cref="States"/>. Immutable.
/// </remarks>
/// <param name="Sort">The sort, or null where the words leave it open. <see cref="Body"/> for a body with a name.</param>
/// <param name="Country">A country, or a group of countries ("western"), or null.</param>
internal sealed record PartySort(string? Sort, string? Country)
{
    /// <summary>The sort of a body with a name: a ministry, a government.</summary>
    public const string Body = "(body)";

    /// <summary>The sort of an outlet with a name, as of those who work for it.</summary>
    public const string Press = "press";

    /// <summary>May be anybody.</summary>
    public static readonly PartySort Open = new(null, null);

    private const int LongestPlace = 3;

    private static readonly Dictionary<string, string> Nouns = [];
    private static readonly HashSet<(string, string)> May = [];
    private static readonly HashSet<string> Vague = [];
    private static readonly HashSet<string> Links = [];
    private static readonly Dictionary<string, HashSet<string>> Blocs = [];

    static PartySort()
    {
        foreach (var fields in Lexicon.Read("Ledger/Origins/party-kinds.lexicon"))
        {
            switch (fields[0])
            {
                case "noun": Nouns[fields[1]] = fields[2]; break;
                case "may": May.UnionWith([(fields[1], fields[2]), (fields[2], fields[1])]); break;
                case "body": May.UnionWith([(fields[1], Body), (Body, fields[1])]); break;
                case "vague": Vague.Add(fields[1]); break;
                default: Links.Add(fields[1]); break;
            }
        }

        foreach (var fields in Lexicon.Read("Ledger/Origins/country-groups.lexicon"))
        {
            if (!Blocs.TryGetValue(fields[0], out var members)) Blocs.Add(fields[0], members = []);
            members.Add(fields[1]);
        }
    }

    /// <summary>Reads the words for a party.</summary>
    /// <param name="sort">Its sort where that is known without reading, or null.</param>
    /// <param name="phrases">Its role, name and affiliation: those that tell most first.</param>
    public static PartySort Of(string? sort, params IEnumerable<string?> phrases)
    {
        string? country = null;
        foreach (var phrase in phrases)
        {
            if (phrase is null) continue;
            var words = WordsOf(phrase);
            sort ??= SortOf(words);
            country ??= CountryOf(words);
        }

        return new PartySort(sort, country);
    }

    /// <summary>Whether nothing tells the two apart.</summary>
    public bool MayBe(PartySort other) => SortsAgree(Sort, other.Sort) && CountriesAgree(Country, other.Country);

    /// <summary>Whether a name is that of no party in particular: "a Telegram channel", "several newspapers", "local media".</summary>
    /// <param name="name">The name as worded.</param>
    /// <param name="isBody">Whether it is that of a body or government, which a country's name with a noun settles ("South Korea's spy agency").</param>
    public static bool IsVague(string name, bool isBody)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || Vague.Contains(words[0].ToLowerInvariant())) return true;
        var from = words.Length > 1 && words[0].Equals("the", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        foreach (var word in words.Skip(from))
        {
            if (char.IsUpper(word.TrimStart('“', '"', '‘', '(')[..1].FirstOrDefault()) && (isBody || !IsCountry(Plain(word)))) return false;
        }

        return true;
    }

    private static bool SortsAgree(string? one, string? other) => one is null || other is null || one == other || May.Contains((one, other));

    private static bool CountriesAgree(string? one, string? other) =>
        one is null || other is null || one == other || IsIn(one, other) || IsIn(other, one)
        || (Blocs.TryGetValue(one, out var first) && Blocs.TryGetValue(other, out var second) && first.Overlaps(second));

    private static bool IsCountry(string word) => Blocs.ContainsKey(word) || States.ToldBy(word) is not null;

    private static bool IsIn(string bloc, string country) => Blocs.TryGetValue(bloc, out var members) && members.Contains(country);

    // The head of "a Ukrainian intelligence official close to the army" is "official".
    private static string? SortOf(List<string> words)
    {
        string? found = null;
        foreach (var word in words)
        {
            if (found is not null && Links.Contains(word)) break;
            if (Nouns.TryGetValue(word, out var sort) || Nouns.TryGetValue(Singular(word), out sort)) found = sort;
        }

        return found;
    }

    private static string? CountryOf(List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            for (var length = Math.Min(LongestPlace, words.Count - at); length > 0; length--)
            {
                var place = string.Join(' ', words.GetRange(at, length));
                if (Blocs.ContainsKey(place)) return place;
                if (States.ToldBy(place) is { } country) return country;
            }
        }

        return null;
    }

    private static List<string> WordsOf(string phrase) =>
        [.. phrase.Split([' ', ',', '/', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Select(Plain).Where(word => word.Length > 0)];

    private static string Plain(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var letter in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) plain.Append(char.ToLowerInvariant(letter));
        }

        var trimmed = plain.ToString().Trim('.', '(', ')', '“', '”', '"', '‘', ';', ':');
        return trimmed.EndsWith("’s", StringComparison.Ordinal) || trimmed.EndsWith("'s", StringComparison.Ordinal) ? trimmed[..^2] : trimmed.Trim('’', '\'');
    }

    private static string Singular(string word) =>
        word.EndsWith("men", StringComparison.Ordinal) ? word[..^3] + "man"
        : word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.EndsWith('s') ? word[..^1]
        : word;
}
