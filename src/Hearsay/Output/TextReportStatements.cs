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
        var index = lines.Index;
        var speakers = index.Rows
            .OrderBy(row => row.Order)
            .GroupBy(row => row.Statement.Speaker is null ? "" : index.SpeakerKey(row))
            .OrderBy(group => group.Key.Length == 0)
            .ThenBy(group => index.SpeakerName(group.First()), StringComparer.OrdinalIgnoreCase)
            .ThenBy(group => index.SpeakerName(group.First()), StringComparer.Ordinal)
            .ThenBy(group => group.Key, StringComparer.Ordinal);
        foreach (var speaker in speakers)
        {
            var name = index.SpeakerName(speaker.First());
            var others = speaker.Select(row => row.Statement.Speaker?.Name).OfType<string>().Distinct().Where(other => other != name).ToList();
            layout.Line();
            layout.Paragraph(2, 4, new TextPiece(name ?? "Speaker unknown", TextStyle.Source), others.Count == 0 ? "" : $" (also {string.Join("; ", others)})");
            foreach (var row in speaker) Write(lines, row, named: name is not null);
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
            $"{TextReportLines.When(row)}{through}:{words} {StanceWords.Of(statement, row.Words)} {TextReportLines.Content(row)}{doubt} ",
            new TextPiece($"({lines.ShortId(row)})", TextStyle.Aside));
    }
}
