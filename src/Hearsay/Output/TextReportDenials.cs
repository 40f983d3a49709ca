using Hearsay.Statements;

namespace Hearsay.Output;

/// <summary>Who denies, who could not confirm and who would not say: three things that the report keeps apart.</summary>
internal static class TextReportDenials
{
    /// <summary>Writes them.</summary>
    public static void Write(TextReportLines lines)
    {
        Write(lines, "Denials", Stance.Denies);
        Write(lines, "Could not confirm", Stance.Unconfirmed);
        Write(lines, "Declined to say", Stance.Declines);
    }

    private static void Write(TextReportLines lines, string heading, Stance stance)
    {
        lines.Layout.Heading(heading);
        var rows = lines.Index.Rows.Where(row => row.Statement.Stance == stance).OrderBy(row => row.Order).ToList();
        if (rows.Count == 0) lines.Layout.Paragraph(2, 2, "None found.");
        foreach (var row in rows)
        {
            var cue = string.Join(CitedText.Gap, row.Statement.Attribution.Cue.Select(row.Words));
            lines.Layout.Paragraph(
                2, 6, $"{TextReportLines.Who(row).TrimEnd(',')} ({TextReportLines.When(row)}), “{cue}”: {TextReportLines.Content(row)}");
            lines.Place(6, row);
        }
    }
}
