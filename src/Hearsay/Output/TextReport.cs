using Hearsay.Ledger;

namespace Hearsay.Output;

/// <summary>The ledger of a story as plain text that can be read on a terminal, or aloud.</summary>
/// <remarks>
/// In this order: the three counts, the articles, the figures that differ, what cannot both hold, the denials, what only repeats, and every
/// statement by speaker. Wordings stand in quotation marks; whatever is not known is said to be unknown.
/// </remarks>
public static class TextReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="story">The story.</param>
    /// <param name="layout">Where and how wide to write.</param>
    public static void Write(Story story, TextLayout layout)
    {
        var lines = new TextReportLines(new ReportIndex(story), layout);
        TextReportArticles.Write(lines);
        TextReportFigures.Write(lines);
        TextReportConflicts.Write(lines);
        TextReportDenials.Write(lines);
        TextReportRepeats.Write(lines);
        TextReportStatements.Write(lines);
    }
}
