using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Hearsay.Documents.Metadata;

/// <summary>Takes the names out of what a page writes where it names its authors: "By Tomas Rehl and Ana Quill, Staff Writers | The Chronicle".</summary>
/// <remarks>The words are data: <c>author-words.lexicon</c>.</remarks>
internal static class PersonNames
{
    private const int LongestName = 60;
    private const int MostWords = 6;
    private const int LongestAlias = 24;
    private const int MostNames = 12;

    private static readonly SearchValues<char> NoLetters = SearchValues.Create("<>{}[]=#%!?\\");

    private static readonly ILookup<string, string> Words =
        Lexicon.Read("Documents/Metadata/author-words.lexicon").ToLookup(entry => entry[0], entry => entry[1], StringComparer.Ordinal);

    private static readonly string[] Openings = [.. Words["opening"].OrderByDescending(words => words.Length)];
    private static readonly string[] OtherCredits = [.. Words["credit"]];
    private static readonly string[] Endings = [.. Words["ending"].Select(words => $" {words} ")];
    private static readonly FrozenSet<string> Degrees = Words["degree"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> NoNames = Words["noname"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> NoNameWords = Words["nonameword"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Roles = Words["role"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> RoleWords = Words["rank"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Honorifics = Words["honorific"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Organizations = Words["organization"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names in a piece of writing, in order, each once; empty where there is none.</summary>
    public static ImmutableArray<string> Of(string written)
    {
        var text = PageMarkup.Collapse(WebUtility.HtmlDecode(written));
        if (text.Length is < 2 or > 390 || text.Contains("://", StringComparison.Ordinal) || text.Contains("{{", StringComparison.Ordinal)) return [];
        text = WithoutOpening(text);
        if (IsOtherCredit(text)) return [];
        if (text.AsSpan().ContainsAnyInRange('0', '9') && PublicationDates.FindIn(text, new Span(0, text.Length)) is { } dated && dated.Span.Start > 2) text = text[..dated.Span.Start].TrimEnd(' ', '-', '–', '—', '|', '(', ',');
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var part in Parts(text))
        {
            if (names.Count == MostNames) break;
            if (names.Count > 0 && IsDegrees(part))
            {
                names[^1] = $"{names[^1]}, {part.Trim()}";
                continue;
            }

            if (names.Count > 0 && IsDescription(part)) continue;
            if (Clean(part) is { } name && !names.Contains(name, SameName.Instance)) names.Add(name);
            else if (names.Count == 0 && !IsNoise(part)) return [];
        }

        return names.ToImmutable();
    }

    /// <summary>Whether the line opens as a byline does ("By", "Written by"), and one past the opening; else 0.</summary>
    public static int OpeningEnd(ReadOnlySpan<char> line)
    {
        foreach (var opening in Openings)
        {
            if (!line.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) continue;
            if (line.Length == opening.Length || line[opening.Length] is ' ' or ':' or '\u00A0') return opening.Length;

            // Two inline elements without a space between them: "byTomas Rehl".
            if (char.IsUpper(line[opening.Length]) && char.IsLower(line[opening.Length - 1])) return opening.Length;
        }

        return 0;
    }

    /// <summary>Whether the line credits somebody who did not write the text: who reviewed, edited or checked it, or took its pictures.</summary>
    public static bool IsOtherCredit(string line)
    {
        var words = line.AsSpan().TrimEnd(" :");
        foreach (var credit in OtherCredits)
        {
            if (words.StartsWith(credit, StringComparison.OrdinalIgnoreCase) && (words.Length == credit.Length || !char.IsLetter(words[credit.Length]))) return true;
        }

        return false;
    }

    /// <summary>The name in the order that it is spoken in, where it is written as catalogues write it: "Quill, Ana B." is Ana B. Quill.</summary>
    public static string Unturned(string name)
    {
        var comma = name.IndexOf(", ", StringComparison.Ordinal);
        if (comma < 0 || name.IndexOf(',', comma + 1) >= 0 || name.IndexOf(' ', StringComparison.Ordinal) != comma + 1) return name;
        var turned = $"{name[(comma + 2)..]} {name[..comma]}";
        return Names.IsPerson(turned) && !IsDescription(name[(comma + 1)..]) ? turned : name;
    }

    /// <summary>Whether a word of the name says what somebody is ("Licensed Grader").</summary>
    public static bool HasRole(string name) => name.Split(' ') is var words && (words.Any(word => Roles.Contains(word.Trim('.', ','))) || Names.HasRole(words));

    /// <summary>Whether a name is one of an organization or a team by its words.</summary>
    public static bool IsOrganization(string name) => name.Split(' ').Any(word => Organizations.Contains(word.Trim('.', ',', '(', ')')));

    /// <summary>Whether two lists name the same.</summary>
    public static bool Same(ImmutableArray<string> left, ImmutableArray<string> right) =>
        left.Length == right.Length && left.All(name => right.Contains(name, SameName.Instance));

    /// <summary>Whether the first list names some of the second and no other.</summary>
    public static bool IsPart(ImmutableArray<string> part, ImmutableArray<string> whole) =>
        part.Length < whole.Length && part.All(name => whole.Contains(name, SameName.Instance));

    private static string WithoutOpening(string text)
    {
        for (var round = 0; round < 3 && OpeningEnd(text) is var end and > 0; round++) text = text[end..].TrimStart(' ', ':', '\u00A0', '-', '–');
        return text;
    }

    private static IEnumerable<string> Parts(string text)
    {
        // "Office for Harbours and Coasts" goes on behind the word that would end a person's name.
        foreach (var ending in Endings)
        {
            var at = text.IndexOf(ending, StringComparison.OrdinalIgnoreCase);
            if (at < 0 && text.EndsWith(ending.TrimEnd(), StringComparison.OrdinalIgnoreCase)) at = text.Length - ending.Length + 1;
            if (at <= 0) continue;
            if (IsOrganization(text[(text.LastIndexOf(' ', at - 1) + 1)..at]) && !text[at..].Any(char.IsAsciiDigit)) return [text];
            text = text[..at];
        }

        var cut = text.AsSpan().IndexOfAny("|•·—");
        if (cut > 0) text = text[..cut];
        // "Ana Quill (Content Manager)": what she is; "Ana Quill (Quillwort)": how else she is called.
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open > 0 && text.AsSpan(open).TrimEnd().IndexOf(')') is var close && (close < 0 || (open + close + 1 >= text.TrimEnd().Length && (close > LongestAlias || HasRole(text[(open + 1)..(open + close)]))))) text = text[..open];
        foreach (var mark in (string[])[" - ", " – "])
        {
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            if (at > 0) text = text[..at];
        }

        return text.Split(',', ';', '/').SelectMany((part, at) => at > 0 && IsJoinedDescription(part) ? [] : Joined(part)).Where(part => !string.IsNullOrWhiteSpace(part));
    }

    private static string[] Joined(string part) =>
        part.Replace(" and ", ",", StringComparison.OrdinalIgnoreCase).Replace(" & ", ",", StringComparison.Ordinal).Replace(" with ", ",", StringComparison.Ordinal).Split(',');

    // "Ana Quill, Privacy and Home Security Expert": what she is, though "and" stands in it.
    private static bool IsJoinedDescription(string part) =>
        Joined(part) is { Length: > 1 } halves && !Names.IsPerson(halves[0].Trim()) && IsDescription(halves[^1]);

    private static string? Clean(string part)
    {
        var name = part.Trim(' ', '.', ':', '&', '-', '–', '*', '"', '“', '”', '\u00A0', '@');
        if (part.TrimEnd().EndsWith('.') && name.Length > 2 && name[^2] is ' ' or '.') name += ".";
        if (name.Length is < 2 or > LongestName || !char.IsLetter(name[0]) || name.Contains('@', StringComparison.Ordinal) || name.Contains("www.", StringComparison.OrdinalIgnoreCase)) return null;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        words = WithoutRole(words);
        if (words.Length > MostWords || NoNames.Contains(name) || words.All(IsDegree)) return null;
        if (words.Length == 1 && (DateScanner.IsWeekday(name) || DateScanner.Month(name) is not null)) return null;
        if (words.Any(word => NoNameWords.Contains(word.Trim(':', '.', '!', '?'))) || DateScanner.Month(words[0]) is not null && words.Length > 1 && char.IsAsciiDigit(words[1][0])) return null;
        return words.Any(word => word.AsSpan().ContainsAny(NoLetters)) || name.Count(char.IsAsciiDigit) > 4 ? null : string.Join(' ', words);
    }

    private static bool IsDegree(string word) => word.Count(char.IsUpper) >= 2 && Degrees.Contains(word.Replace(".", "", StringComparison.Ordinal).Trim(','));

    // What follows a name and a comma: a degree ("E-RYT 200"), or what somebody is ("Home Security Expert").
    private static bool IsDescription(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.All(word => !word.Any(char.IsLower)) && words[0].Length <= 8 || words.Any(IsDegree) || words.Any(word => Roles.Contains(word.Trim('.'))) || Names.HasRole(words);
    }

    /// <summary>A name without the honorific before it, and without the degrees, and the other name in brackets, that the page prints behind it.</summary>
    [return: NotNullIfNotNull(nameof(name))]
    public static string? Bare(string? name)
    {
        if (name is null) return null;
        var comma = name.IndexOf(", ", StringComparison.Ordinal);
        var bare = comma < 0 ? name : name[..comma];
        if (bare.IndexOf(' ', StringComparison.Ordinal) is var first and > 0 && bare.IndexOf(' ', first + 1) > 0 && Honorifics.Contains(bare[..first].TrimEnd('.'))) bare = bare[(first + 1)..];
        if (bare.EndsWith(')') && bare.LastIndexOf(" (", StringComparison.Ordinal) is var bracket and > 0) bare = bare[..bracket];
        while (bare.LastIndexOf(' ') is var space and > 0 && IsDegree(bare[(space + 1)..])) bare = bare[..space];
        return bare;
    }

    // "Ana Quill Contributing Writer": two elements in one line, the name and what its bearer is. One such word may be of the name: "Tarvos Editor".
    private static string[] WithoutRole(string[] words)
    {
        var end = words.Length;
        while (end > 2 && (HasRole(words[end - 1]) || RoleWords.Contains(words[end - 1]))) end--;
        return end <= words.Length - 2 && Names.IsPerson(string.Join(' ', words[..end])) && !IsOrganization(words[^1]) ? words[..end] : words;
    }

    // "MD", "M.D. FACP", "E-RYT 200": capitals of a few letters.
    private static bool IsDegrees(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 1 or 2 or 3 && words.Any(IsDegree) || words.All(word => word.Length <= 8 && !word.Any(char.IsLower)) && words[0].Any(char.IsUpper);
    }

    // What may stand beside names without being one: a degree, a role.
    private static bool IsNoise(string part) => NoNames.Contains(part.Trim());

    private sealed class SameName : IEqualityComparer<string>
    {
        public static readonly SameName Instance = new();

        public bool Equals(string? x, string? y) => Prose.SameWords(Bare(x), Bare(y));

        public int GetHashCode(string obj) => 0;
    }
}
