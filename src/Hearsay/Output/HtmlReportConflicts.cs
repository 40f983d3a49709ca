using Hearsay.Ledger.Conflicts;

namespace Hearsay.Output;

/// <summary>The pairs of statements that cannot both hold, and the later figures that replace earlier ones, each with its reason.</summary>
internal static class HtmlReportConflicts
{
    /// <summary>Writes the section.</summary>
    public static void Write(HtmlReportWriter html, ReportIndex index)
    {
        html.WriteLine($"""
            <section id="conflicts" aria-labelledby="conflicts-h">
            <h2 id="conflicts-h">What cannot both hold</h2>
            <p class="note">Two statements about the same thing, in the same state, place and time, that exclude each other. Nothing is said about which of them holds.</p>
            """);
        WriteList(html, index, [.. index.Story.Conflicts], "No two statements were found that exclude each other.");
        html.WriteLine($"""<h3>Replaced by later figures</h3>""");
        WriteList(html, index, [.. index.Story.Revisions], "No figure was found that replaces an earlier one.");
        html.WriteLine($"</section>");
    }

    private static void WriteList(HtmlReportWriter html, ReportIndex index, List<Conflict> conflicts, string none)
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

    private static void WriteSide(HtmlReportWriter html, ReportIndex index, string memberId)
    {
        var member = CitedStory.Member(memberId);
        if (index.Row(member.StatementId) is not { } row) return;
        html.Write($"""<li><a href="#{Uri.EscapeDataString(row.RowId)}">{row.SpeakerWords}</a> {StanceWords.Of(row.Statement, row.Words)} """);
        if (member.Figure is { } number && number <= row.Statement.Figures.Length)
            html.Write($"""<q class="figure">{row.Words(row.Statement.Figures[number - 1].Span)}</q> in """);
        html.Write($"""<span class="words">{row.Opening(300)}</span> <span class="faint">{TextReportLines.When(row)}, {ReportWords.Outlet(row.Entry.Article)}</span></li>""");
    }
}
