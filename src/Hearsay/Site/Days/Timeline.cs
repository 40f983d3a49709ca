using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Output;
using Hearsay.Site.Stances;

namespace Hearsay.Site.Days;

/// <summary>Who said what when: a heading for each day, under it a line for each statement.</summary>
internal static class Timeline
{
    private const int LongestWords = 170;

    /// <summary>Writes the section of a story's own page: the first and the last statements.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="story">The story.</param>
    /// <param name="most">So many from each end.</param>
    public static void Write(HtmlWriter html, SiteStory story, int most)
    {
        var (lines, whole) = (story.Timeline, story.Links.Section("timeline"));
        WriteHead(html, lines);
        // The last day is what a reader looks for, not what has no day.
        var dated = lines.Count(line => line.Day is not null);
        if (dated == 0)
        {
            if (!lines.IsEmpty) html.WriteLine($"""<p class="faint">No article tells a day.</p>""");
        }
        else if (dated <= 2 * most)
        {
            WriteDays(html, story, lines[..dated]);
        }
        else
        {
            WriteDays(html, story, lines[..most]);
            html.WriteLine($"""<p class="between"><a href="{whole}">{ReportWords.Count(dated - 2 * most, "statement")} between</a></p>""");
            WriteDays(html, story, lines[(dated - most)..dated]);
        }

        if (lines.Length > 2 * most || dated < lines.Length)
            html.WriteLine($"""<p class="whole"><a href="{whole}">All {ReportWords.Count(lines.Length, "statement")}{(dated == 0 ? ", in the order of the articles" : dated < lines.Length ? $" day by day, {ReportWords.Number(lines.Length - dated)} of them without a day" : " day by day")}</a></p>""");
        html.WriteLine($"</section>");
    }

    /// <summary>Writes the section of some statements, where further pages have the others.</summary>
    public static void Write(HtmlWriter html, SiteStory story, ImmutableArray<TimelineLine> lines)
    {
        WriteHead(html, lines);
        WriteDays(html, story, lines);
        html.WriteLine($"</section>");
    }

    /// <summary>Writes the statements under their days.</summary>
    public static void WriteDays(HtmlWriter html, SiteStory story, ImmutableArray<TimelineLine> lines)
    {
        html.WriteLine($"""<ol class="timeline">""");
        foreach (var day in lines.GroupBy(line => line.Day))
        {
            html.WriteLine($"""<li><h3 class="{(day.Key is null ? "faint" : "")}">{(day.Key is { } known ? ReportWords.Date(known) : "Day unknown")}</h3><ul>""");
            foreach (var line in day) WriteLine(html, story, line);
            html.WriteLine($"</ul></li>");
        }

        html.WriteLine($"</ol>");
    }

    /// <summary>Writes one line for a program.</summary>
    public static void WriteJson(Utf8JsonWriter writer, SiteStory story, TimelineLine line)
    {
        var (row, article) = (line.Row, line.Row.Entry.Article);
        writer.WriteStartObject();
        writer.WriteDays("day", line.Day);
        writer.WriteString("basis", line.Day is null ? null : row.IsDatedByArticle ? "published" : "said");
        writer.WriteString("statement", row.Statement.Id);
        writer.WriteString("speaker", story.Index.Cited.SpeakerOf(row.Statement.Id)?.Id);
        writer.WriteString("name", story.Index.SpeakerName(row));
        writer.WriteString("stance", JsonCells.Name(row.Statement.Stance));
        writer.WriteQuote("content", story.Index.Cited.Text(article.Id)!, row.Statement.Attribution.Content);
        writer.WriteString("article", article.Id);
        writer.WriteString("outlet", article.Outlet?.Value);
        writer.WriteStrings("reprints", line.Reprints.Select(reprint => reprint.Statement.Id));
        writer.WriteEndObject();
    }

    private static void WriteHead(HtmlWriter html, ImmutableArray<TimelineLine> lines)
    {
        html.WriteLine($"""
            <section id="timeline" aria-labelledby="timeline-h">
            <h2 id="timeline-h">Day by day</h2>
            """);
        if (lines.IsEmpty) html.WriteLine($"""<p class="faint">No statement was found in these articles.</p>""");
        else html.WriteLine($"""<p class="note">Every statement on the day that it was said on, where the text tells it; else on the day that its article was published on. Where the two differ, the day of the article stands behind. Reprints stand with the statement that they carry.</p>""");
    }

    private static void WriteLine(HtmlWriter html, SiteStory story, TimelineLine line)
    {
        var row = line.Row;
        html.Write($"<li>");
        StanceMark.Write(html, row.Statement.Stance);
        html.Write($"""<div><span class="by">""");
        var name = story.Index.SpeakerName(row) ?? row.SpeakerWords;
        if (story.Index.Cited.SpeakerOf(row.Statement.Id) is { } party) html.Write($"""<a href="{story.Links.Speaker(party.Id)}">{name}</a>""");
        else html.Write($"{name}");
        html.Write($""" <span class="stance">{ReportWords.Stance(row.Statement.Stance)}</span></span> <a class="words" href="{story.Links.Statement(row.Statement.Id)}">{row.Opening(LongestWords)}</a></div><div class="from"><a href="{story.Links.Article(row.Entry.Article.Id)}">{ReportWords.Outlet(row.Entry.Article)}</a>{Published(row)}""");
        if (!line.Reprints.IsEmpty) WriteReprints(html, story, line.Reprints);
        html.WriteLine($"</div></li>");
    }

    private static void WriteReprints(HtmlWriter html, SiteStory story, ImmutableArray<ReportRow> reprints)
    {
        html.Write($"""<details class="copies"><summary>{(reprints[0].IsRepeat ? $"and {ReportWords.Count(reprints.Length, "reprint")}" : $"the same text in {ReportWords.Count(reprints.Length, "more article")}")}</summary><ul>""");
        foreach (var reprint in reprints)
            html.Write($"""<li><a href="{story.Links.Statement(reprint.Statement.Id)}">{ReportWords.Outlet(reprint.Entry.Article)}</a>, {ReportWords.Published(reprint.Entry.Article)}</li>""");
        html.Write($"</ul></details>");
    }

    private static string Published(ReportRow row) =>
        row.IsDatedByArticle || row.Entry.Article.Published is not { } published || published.Value == row.Date ? "" : $", published {ReportWords.Date(published.Value)}";
}
