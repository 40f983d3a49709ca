using Hearsay.Documents.Pages;

namespace Hearsay.Documents.Metadata;

/// <summary>Finds the person whom a site belongs to: who writes under a name of their own often signs nowhere else.</summary>
internal static class SiteOwner
{
    private const int LastBlocks = 30;
    private const int LongestLine = 160;

    /// <summary>The person whom the site is called after, or null where it bears no person's name.</summary>
    /// <param name="outlets">What the page calls its outlet, in every place that says so.</param>
    public static string? Named(IEnumerable<string> outlets) => outlets.FirstOrDefault(Names.IsPerson);

    /// <summary>The person who claims the copyright at the foot of the page ("© 2025 Ana Quill"), with the name's place; null where nobody or a company does.</summary>
    public static Known<string>? Copyright(PageText page)
    {
        for (var at = page.Blocks.Count - 1; at >= Math.Max(0, page.Blocks.Count - LastBlocks); at--)
        {
            var line = page.Blocks[at].Draft.Span;
            if (line.Length > LongestLine) continue;
            var words = line.In(page.Text);
            var mark = words.IndexOf('©');
            if (mark < 0 && (mark = words.IndexOf("Copyright", StringComparison.OrdinalIgnoreCase)) < 0) continue;
            var start = mark;
            while (start < words.Length && !IsNameStart(words, start)) start++;
            var end = start;
            while (end < words.Length && words[end] is not ('.' or ',' or '|' or '·' or '•' or '-' or '–' or '—' or '(' or '©') && !char.IsAsciiDigit(words[end])) end++;
            var name = words[start..end].Trim().ToString();
            if (name.IndexOf(" All ", StringComparison.OrdinalIgnoreCase) is var all and > 0) name = name[..all];
            if (Names.IsPerson(name) && !PersonNames.IsOrganization(name)) return new Known<string>(name, new Evidence("copyright", name, new Span(line.Start + start, line.Start + start + name.Length)));
        }

        return null;
    }

    // A capital that opens a word, past "Copyright" and "by".
    private static bool IsNameStart(ReadOnlySpan<char> words, int at) =>
        char.IsUpper(words[at]) && (at == 0 || !char.IsLetter(words[at - 1])) && !words[at..].StartsWith("Copyright", StringComparison.OrdinalIgnoreCase);
}
