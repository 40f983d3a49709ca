namespace Hearsay.Evaluation.Output;

/// <summary>A Markdown page of sections, of which one at a time is written anew.</summary>
public static class ResultsPage
{
    private const string Head =
        "# Results\n\nThis page is written by a command: see README.md in this folder. A section is written anew by each run for its gold.\n";

    /// <summary>The page with the section put in place of the one with the same heading, or at its end.</summary>
    /// <param name="page">The page as it was; empty for a new one.</param>
    /// <param name="section">The section, which begins with a line <c>## Title</c>.</param>
    public static string With(string page, string section)
    {
        var parts = Split(page.Length == 0 ? Head : page);
        var heading = FirstLine(section);
        var at = parts.FindIndex(part => FirstLine(part) == heading);
        if (at < 0) parts.Add(section);
        else parts[at] = section;
        return string.Join('\n', parts.Select(part => part.TrimEnd('\n') + "\n"));
    }

    private static List<string> Split(string page)
    {
        var parts = new List<string>();
        var start = 0;
        for (var at = page.IndexOf("\n## ", StringComparison.Ordinal); at >= 0; at = page.IndexOf("\n## ", start, StringComparison.Ordinal))
        {
            parts.Add(page[start..(at + 1)]);
            start = at + 1;
        }

        parts.Add(page[start..]);
        return parts;
    }

    private static string FirstLine(string part) => part.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? part[..end] : part;
}
