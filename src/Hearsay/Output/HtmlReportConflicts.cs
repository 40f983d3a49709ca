using System.Collections.Immutable;
using Hearsay.Ledger.Conflicts;

namespace Hearsay.Output;

/// <summary>The pairs of statements that cannot both hold, and the later figures that replace earlier ones, each with its reason.</summary>
internal static class HtmlReportConflicts
{
    /// <summary>Writes the section.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="index">The story.</param>
    /// <param name="most">So many of each kind are written, where another page has all.</param>
    public static void Write(HtmlWriter html, ReportIndex index, int most = int.MaxValue)
    {
        html.WriteLine($"""
            <section id="conflicts" aria-labelledby="conflicts-h">
            <h2 id="conflicts-h">What cannot both hold</h2>
            <p class="note">Two statements about the same thing, in the same state, place and time, that exclude each other. Nothing is said about which of them holds.</p>
            """);
        WriteList(html, index, [.. index.Story.Conflicts.Take(most)], "No two statements were found that exclude each other.");
        html.WriteLine($"""<h3>Replaced by later figures</h3>""");
        WriteList(html, index, [.. index.Story.Revisions.Take(most)], "No figure was found that replaces an earlier one.");
        var (conflicts, revisions) = (index.Story.Conflicts.Length, index.Story.Revisions.Length);
        if (index.Links.Section("conflicts") is { } whole && Math.Max(conflicts, revisions) > most)
            html.WriteLine($"""<p class="whole"><a href="{whole}">All {ReportWords.Count(conflicts + revisions, "pair")}</a></p>""");
        html.WriteLine($"</section>");
    }

    /// <summary>Writes the section of some pairs, where further pages have the others.</summary>
    public static void Write(HtmlWriter html, ReportIndex index, ImmutableArray<Conflict> pairs)
    {
        html.WriteLine($"""
            <section id="conflicts" aria-labelledby="conflicts-h">
            <h2 id="conflicts-h">What cannot both hold</h2>
            """);
        foreach (var kind in pairs.GroupBy(pair => pair.Kind == ConflictKind.Revises))
        {
            html.WriteLine($"""<h3>{(kind.Key ? "Replaced by later figures" : "Statements that exclude each other")}</h3>""");
            WriteList(html, index, [.. kind], "");
        }

        if (pairs.IsEmpty) html.WriteLine($"""<p class="faint">No two statements were found that exclude each other, and no figure that replaces an earlier one.</p>""");
        html.WriteLine($"</section>");
    }

    /// <summary>Writes pairs with their reasons, or that there are none.</summary>
    public static void WriteList(HtmlWriter html, ReportIndex index, List<Conflict> conflicts, string none)
    {
        if (conflicts.Count == 0)
        {
            html.WriteLine($"""<p class="faint">{none}</p>""");
            return;
        }

        html.WriteLine($"""<ul class="plain conflicts">""");
        foreach (var conflict in conflicts)
        {
            html.Write($"""<li id="{Uri.EscapeDataString(conflict.Id)}"><span class="tag">{ReportWords.Conflict(conflict.Kind)}</span> {conflict.Reason}<ul class="plain">""");
            WriteSide(html, index, conflict.Left);
            WriteSide(html, index, conflict.Right);
            html.WriteLine($"</ul></li>");
        }

        html.WriteLine($"</ul>");
    }

    private static void WriteSide(HtmlWriter html, ReportIndex index, string memberId)
    {
        var member = CitedStory.Member(memberId);
        if (index.Row(member.StatementId) is not { } row) return;
        html.Write($"""<li><a href="{index.Links.Statement(row.Statement.Id)}">{row.SpeakerWords}</a> {StanceWords.Of(row.Statement, row.Words)} """);
        if (member.Figure is { } number && number <= row.Statement.Figures.Length)
            html.Write($"""<q class="figure">{row.Words(row.Statement.Figures[number - 1].Span)}</q> in """);
        html.Write($"""<span class="words">{row.Opening(300)}</span> <span class="faint">{TextReportLines.When(row)}, {ReportWords.Outlet(row.Entry.Article)}</span></li>""");
    }
}
