using System.Collections.Immutable;

namespace Hearsay.Ledger.Speakers;

/// <summary>A person's name in its parts, in plain words.</summary>
/// <param name="Given">Given names and initials, in their order; empty where the surname stands alone.</param>
/// <param name="Family">The last word of the surname.</param>
internal sealed record PersonName(ImmutableArray<string> Given, string Family)
{
    private static readonly Dictionary<string, HashSet<string>> Words = Lexicon.Read("Ledger/Speakers/name-particles.lexicon")
        .GroupBy(fields => fields[0]).ToDictionary(group => group.Key, group => group.Select(fields => fields[1]).ToHashSet());

    private static readonly HashSet<string> FirstNames = [.. Lexicon.Read("Coreference/first-names.lexicon").Select(fields => PlainWords.Of(fields[0]))];

    /// <summary>Every letter, without blanks and hyphens: "Kim Dae-hwan" and "Kim Dae Hwan" have the same.</summary>
    public string Letters { get; private init; } = "";

    /// <summary>Small words before the surname ("van der"), joined; empty without.</summary>
    public string Particles { get; private init; } = "";

    /// <summary>"jr", "sr", "iii", or null.</summary>
    public string? Suffix { get; private init; }

    /// <summary>Whether a title tells a man (true) or a woman (false), or null.</summary>
    public bool? Man { get; private init; }

    /// <summary>The titles before the name, in plain words; empty without.</summary>
    public string Titles { get; private init; } = "";

    /// <summary>Whether the Arabic article stood before the surname.</summary>
    public bool Arabic { get; private init; }

    /// <summary>"korean" or "chinese" where the name is one by its family name and syllables, or null.</summary>
    public string? EastAsian { get; private init; }

    /// <summary>Whether the surname stands alone.</summary>
    public bool IsBare => Given.IsEmpty;

    /// <summary>Whether a word in small letters may stand before or inside a surname ("van", "al").</summary>
    public static bool IsParticle(string word) => Is("particle", word) || Is("article", word);

    /// <summary>Reads a name.</summary>
    public static PersonName Read(string name)
    {
        var words = PlainWords.Of(WithInitials(name)).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => States.Unowned(word).Trim('\'')).Where(word => word.Length > 0).ToList();
        if (words.Count == 0) return new PersonName([], "");
        string? suffix = null;
        if (words.Count > 1 && Is("suffix", words[^1]))
        {
            suffix = words[^1];
            words.RemoveAt(words.Count - 1);
        }

        var titles = words.Count - 1;
        for (var at = 0; at < titles; at++)
        {
            if (!Is("title", words[at])) titles = at;
        }

        var title = words.GetRange(0, titles);
        words.RemoveRange(0, titles);
        var arabic = false;
        for (var at = words.Count - 1; at >= 0; at--)
        {
            var hyphen = words[at].IndexOf('-', StringComparison.Ordinal);
            if (hyphen > 0 && hyphen + 1 < words[at].Length && Is("article", words[at][..hyphen])) (words[at], arabic) = (words[at][(hyphen + 1)..], true);
            else if (at > 0 && at < words.Count - 1 && Is("article", words[at]))
            {
                words.RemoveAt(at);
                arabic = true;
            }
        }

        var particles = words.Count - 1;
        while (particles > 0 && Is("particle", words[particles - 1])) particles--;
        var parsed = EastAsianOf(words) ?? new PersonName([.. words[..particles]], words[^1]) { Particles = string.Join(' ', words[particles..^1]) };
        return parsed with
        {
            Letters = string.Concat(words).Replace("-", "", StringComparison.Ordinal),
            Suffix = suffix, Arabic = arabic, Titles = string.Join(' ', title),
            Man = title.Exists(one => Is("man", one)) ? true : title.Exists(one => Is("woman", one)) ? false : null,
        };
    }

    /// <summary>Surname first ("Kim Dae-hwan") or last ("Dae-hwan Kim"), where the syllables bear it out.</summary>
    private static PersonName? EastAsianOf(List<string> words)
    {
        if (words.Count is < 2 or > 3) return null;
        foreach (var system in EastAsianNames.Systems)
        {
            foreach (var last in (ReadOnlySpan<bool>)[false, true])
            {
                var family = last ? words[^1] : words[0];
                var given = last ? words[..^1] : words[1..];
                if (EastAsianNames.FamilyName(system, family) is null) continue;
                if (!given.TrueForAll(word => EastAsianNames.IsGiven(system, word)) || given.Exists(FirstNames.Contains)) continue;
                if (!last && FirstNames.Contains(family) && given.Count == 1 && !given[0].Contains('-', StringComparison.Ordinal)) continue;
                return new PersonName([string.Concat(given).Replace("-", "", StringComparison.Ordinal)], family) { EastAsian = system };
            }
        }

        return null;
    }

    /// <summary>"J.T. Marbeck" is "J. T. Marbeck".</summary>
    private static string WithInitials(string name)
    {
        if (!name.Contains('.', StringComparison.Ordinal)) return name;
        var spaced = new System.Text.StringBuilder(name.Length + 4);
        for (var at = 0; at < name.Length; at++)
        {
            spaced.Append(name[at]);
            if (name[at] == '.' && at > 0 && char.IsUpper(name[at - 1]) && at + 1 < name.Length && char.IsUpper(name[at + 1])) spaced.Append(' ');
        }

        return spaced.ToString();
    }

    private static bool Is(string kind, string word) => Words[kind].Contains(word);
}
