using System.Collections.Immutable;
using Hearsay.Output;

namespace Hearsay.Site.Stances;

/// <summary>Writes the matrix of who took which stance as a table: a row for each party, a column for each question or claim, in a cell the last stance large and those before it small.</summary>
internal static class StanceMatrixTable
{
    private const int LongestWording = 26;
    private const int LongestBefore = 18;
    private const int MostBefore = 4;
    private const int MostListed = 12;

    /// <summary>Writes the section's beginning: heading, note and what the marks mean.</summary>
    public static void WriteHead(HtmlWriter html, ImmutableArray<StanceColumn> columns)
    {
        html.WriteLine($"""
            <section id="matrix" aria-labelledby="matrix-h">
            <h2 id="matrix-h">Who stands where</h2>
            """);
        if (columns.IsEmpty)
        {
            html.WriteLine($"""<p class="faint">No figure and no claim was found on which more than one party took a stance.</p>""");
            return;
        }

        html.WriteLine($"""<p class="note">Figures and claims on which more than one party took a stance, those on which they part first. The large mark is what a party did last, the small ones what it did before; each leads to its statement. What has no known day stands in the order of the articles, after what has one. An empty cell: nothing was found. Whether two parties mean the same by their words is for the reader to see.</p>""");
        StanceMark.WriteLegend(html, columns.SelectMany(column => column.Parties.Values).SelectMany(taken => taken).Select(taken => taken.Row.Statement.Stance));
    }

    /// <summary>Writes one table.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="story">The story.</param>
    /// <param name="columns">What they took a stance on.</param>
    /// <param name="caption">What the table is.</param>
    /// <param name="most">So many parties are written, those who say most.</param>
    /// <returns>How many parties there are.</returns>
    public static int Write(HtmlWriter html, SiteStory story, ImmutableArray<StanceColumn> columns, string caption, int most)
    {
        var all = StanceMatrix.Rows(story.Index, columns);
        var named = all.Take(most).Select(row => row.Party.Id).ToHashSet(StringComparer.Ordinal);
        // A column in which none of these parties stands would be empty.
        columns = [.. columns.Where(column => column.Parties.Keys.Any(named.Contains))];
        var rows = StanceMatrix.Rows(story.Index, columns).Where(row => named.Contains(row.Party.Id));
        // In a narrow window the table scrolls in a frame of its own, which the keyboard must reach.
        html.WriteLine($"""
            <div class="matrix-frame" role="region" aria-label="{caption}" tabindex="0">
            <table class="matrix"><caption class="hide">{caption}</caption>
            <thead><tr><td></td>
            """);
        foreach (var column in columns)
            html.WriteLine($"""<th scope="col" class="{(column.Question is null ? "" : "question")}"><a href="{(column.Question is null ? story.Links.Claim(column.Claims[0].Id) : story.Links.Section("contested"))}">{column.Heading}</a></th>""");
        html.WriteLine($"</tr></thead><tbody>");
        foreach (var row in rows)
        {
            html.Write($"""<tr><th scope="row"><a href="{story.Links.Speaker(row.Party.Id)}">{ReportWords.Sentence(row.Party.Name)}</a>""");
            if (row.Party.Anonymous) html.Write($""" <span class="tag">unnamed</span>""");
            html.WriteLine($"</th>");
            for (var at = 0; at < columns.Length; at++) WriteCell(html, story, row.Cells[at], $"{row.Party.Name} on {columns[at].Heading}");
            html.WriteLine($"</tr>");
        }

        html.WriteLine($"</tbody></table></div>");
        return all.Length;
    }

    private static void WriteCell(HtmlWriter html, SiteStory story, ImmutableArray<StanceTaken> taken, string about)
    {
        if (taken.IsEmpty)
        {
            html.Write($"<td></td>");
            return;
        }

        html.Write($"<td>");
        var turns = Turns(taken);
        if (turns.Count > 1)
        {
            html.Write($"""<span class="turns">""");
            foreach (var before in turns.SkipLast(1).TakeLast(MostBefore)) WriteBefore(html, story, before);
            html.Write($"</span>");
        }

        var last = taken[^1];
        html.Write($"""<a class="last" href="{story.Links.Statement(last.Row.Statement.Id)}">""");
        StanceMark.Write(html, last.Row.Statement.Stance);
        html.Write($"<span>{ReportWords.Stance(last.Row.Statement.Stance)}");
        if (last.Wording is { } figure) html.Write($""" <b>{ReportWords.Shorten(figure, LongestWording)}</b>""");
        html.Write($"""</span></a><span class="day">{Day(last.Row)}</span>""");
        if (taken.Length > 1) WriteHistory(html, story, taken, about);
        html.Write($"</td>");
    }

    private static void WriteBefore(HtmlWriter html, SiteStory story, StanceTaken before)
    {
        var did = $"{ReportWords.Stance(before.Row.Statement.Stance)}{(before.Wording is { } figure ? " " + figure : "")}, {Day(before.Row)}";
        html.Write($"""<a href="{story.Links.Statement(before.Row.Statement.Id)}" title="{did}" aria-label="{did}">""");
        StanceMark.Write(html, before.Row.Statement.Stance);
        if (before.Wording is { } words) html.Write($"{ReportWords.Shorten(words, LongestBefore)}");
        html.Write($"</a>");
    }

    private static void WriteHistory(HtmlWriter html, SiteStory story, ImmutableArray<StanceTaken> taken, string about)
    {
        html.Write($"""<details><summary>all {taken.Length}<span class="hide"> statements: {about}</span></summary><ol>""");
        if (taken.Length > MostListed) html.Write($"""<li>{ReportWords.Count(taken.Length - MostListed, "earlier statement")}</li>""");
        foreach (var one in taken.TakeLast(MostListed))
            html.Write($"""<li><a href="{story.Links.Statement(one.Row.Statement.Id)}">{ReportWords.Stance(one.Row.Statement.Stance)} {one.Wording}</a>, {Day(one.Row)}, {ReportWords.Outlet(one.Row.Entry.Article)}</li>""");
        html.Write($"</ol></details>");
    }

    // The first statement of each stretch in which a party does the same: who says the same again does not turn.
    private static List<StanceTaken> Turns(ImmutableArray<StanceTaken> taken)
    {
        var turns = new List<StanceTaken>();
        foreach (var one in taken.Where(one => turns.Count == 0 || !one.IsSame(turns[^1]))) turns.Add(one);
        return turns;
    }

    private static string Day(ReportRow row) => row.Date is { } date ? ReportWords.Date(date) : "day unknown";
}
