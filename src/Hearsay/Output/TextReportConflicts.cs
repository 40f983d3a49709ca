using Hearsay.Ledger.Conflicts;

namespace Hearsay.Output;

/// <summary>The pairs of statements that cannot both hold, and the later figures that replace earlier ones.</summary>
internal static class TextReportConflicts
{
    /// <summary>Writes them.</summary>
    public static void Write(TextReportLines lines)
    {
        lines.Layout.Heading("What cannot both hold");
        if (lines.Index.Story.Conflicts.IsEmpty) lines.Layout.Paragraph(2, 2, "None found.");
        foreach (var conflict in lines.Index.Story.Conflicts) Write(lines, conflict);
        lines.Layout.Heading("Replaced by later figures");
        if (lines.Index.Story.Revisions.IsEmpty) lines.Layout.Paragraph(2, 2, "None found.");
        foreach (var revision in lines.Index.Story.Revisions) Write(lines, revision);
    }

    private static void Write(TextReportLines lines, Conflict conflict)
    {
        lines.Layout.Paragraph(2, 6, $"{ReportWords.Conflict(conflict.Kind)}: {conflict.Reason}");
        foreach (var id in (string[])[conflict.Left, conflict.Right])
        {
            var member = CitedStory.Member(id);
            if (lines.Index.Row(member.StatementId) is not { } row) continue;
            var figure = member.Figure is { } number && number <= row.Statement.Figures.Length
                ? $"“{row.Words(row.Statement.Figures[number - 1].Span)}” in "
                : "";
            lines.Layout.Paragraph(
                6,
                8,
                $"{TextReportLines.Who(row)} {StanceWords.Of(row.Statement, row.Words)}: {figure}{TextReportLines.Content(row)}; {TextReportLines.When(row)} ",
                new TextPiece($"({row.Entry.Article.Document}, {lines.ShortId(row)})", TextStyle.Aside));
        }
    }
}
