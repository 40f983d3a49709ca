using System.Collections.Frozen;
using Hearsay.Documents.Pages;

namespace Hearsay.Documents.Metadata;

/// <summary>Finds who is introduced behind the text: "Ana Quill is a reporter in Tarvos …", under the name as a heading or not.</summary>
/// <remarks>The words are data: <c>author-words.lexicon</c>, kind <c>bio</c>.</remarks>
internal static class AuthorBiographies
{
    private const int LongestHeading = 60;
    private const int LongestBiography = 1200;
    private const int LastParagraphs = 2;

    private static readonly FrozenSet<string> Verbs =
        Lexicon.Read("Documents/Metadata/author-words.lexicon").Where(entry => entry[0] == "bio").Select(entry => entry[1]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The people introduced behind the text, in order, each with the name's place in the page's text and whether the name stands above as a heading.</summary>
    public static IEnumerable<(string Name, Span Span, bool IsHeaded)> Find(PageText page, PageZones zones)
    {
        for (var at = Math.Max(zones.Title + 1, zones.BodyEnd - LastParagraphs); at < zones.TailEnd; at++)
        {
            var line = page.Blocks[at].Draft.Span;
            if (line.Length > LongestBiography || zones.IsStrange(at) || Opening(line.In(page.Text)) is not { } name) continue;
            var above = at > 0 ? page.Blocks[at - 1].Draft.Span : new Span(0, 0);
            var isHeaded = above.Length is > 0 and <= LongestHeading && PersonNames.Of(above.Of(page.Text)) is [var heading, ..] && SharesWord(PersonNames.Bare(heading), name);
            if (isHeaded && Names.IsPerson(PersonNames.Bare(PersonNames.Of(above.Of(page.Text))[0]))) yield return (PersonNames.Of(above.Of(page.Text))[0], above, true);
            else if (Names.IsPerson(name)) yield return (name, new Span(line.Start, line.Start + name.Length), isHeaded);
        }
    }

    // The words with capitals that the line opens with, where a verb or a comma that introduces somebody follows.
    private static string? Opening(ReadOnlySpan<char> line)
    {
        var end = 0;
        for (var word = 0; word < 6 && end < line.Length; word++)
        {
            var rest = line[end..].TrimStart(' ');
            var start = line.Length - rest.Length;
            var length = rest.IndexOf(' ');
            if (length < 0) return null;
            var mark = rest[length - 1];
            if (word > 0 && Verbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest[..length])) return line[..end].TrimEnd().ToString();
            if (!char.IsUpper(rest[0])) return null;
            end = start + length;
            if (mark is ',' or ':' && word > 0) return line[..(end - 1)].ToString();
        }

        return null;
    }

    private static bool SharesWord(string heading, string name) => name.Split(' ').Any(word => word.Length > 2 && heading.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase));
}
