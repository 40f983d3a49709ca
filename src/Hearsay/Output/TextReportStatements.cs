namespace Hearsay.Output;

/// <summary>Every statement of the plain-text report, by speaker and date.</summary>
internal static class TextReportStatements
{
    /// <summary>Writes them.</summary>
    public static void Write(TextReportLines lines)
    {
        var layout = lines.Layout;
        layout.Heading("Every statement, by speaker");
        if (lines.Index.Rows.IsEmpty) layout.Paragraph(2, 2, "None found.");
        var speakers = lines.Index.Rows
            .OrderBy(row => row.Order)
            .GroupBy(row => row.Statement.Speaker?.Name)
            .OrderBy(group => group.Key is null)
            .ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .ThenBy(group => group.Key, StringComparer.Ordinal);
        foreach (var speaker in speakers)
        {
            layout.Line();
            layout.Paragraph(2, 4, new TextPiece(speaker.Key ?? "Speaker unknown", TextStyle.Source));
            foreach (var row in speaker) Write(lines, row, named: speaker.Key is not null);
        }
    }

    private static void Write(TextReportLines lines, ReportRow row, bool named)
    {
        var statement = row.Statement;
        var through = statement.Relays.IsEmpty ? "" : $", through {string.Join(", through ", statement.Relays.Select(relay => relay.Name))}";
        var doubt = statement.Doubt.IsEmpty ? "" : $" [the article adds: {string.Join("; ", statement.Doubt.Select(span => $"“{row.Words(span)}”"))}]";
        var words = named ? "" : $" {row.SpeakerWords}";
        lines.Layout.Paragraph(
            4,
            8,
            $"{TextReportLines.When(row)}{through}:{words} {ReportWords.Stance(statement.Stance)} {TextReportLines.Content(row)}{doubt} ",
            new TextPiece($"({lines.ShortId(row)})", TextStyle.Aside));
    }
}
