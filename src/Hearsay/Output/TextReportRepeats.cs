using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Reprints;

namespace Hearsay.Output;

/// <summary>What only repeats: articles that carry one text, and claims with the three counts behind them.</summary>
internal static class TextReportRepeats
{
    /// <summary>Writes them.</summary>
    public static void Write(TextReportLines lines)
    {
        var layout = lines.Layout;
        layout.Heading("Reprints");
        if (lines.Index.Story.Reprints.IsEmpty) layout.Paragraph(2, 2, "None found.");
        foreach (var group in lines.Index.Story.Reprints) Write(lines, group);

        layout.Heading("What is said more than once");
        var repeated = lines.Index.Story.Claims.Where(claim => claim.Articles > 1).OrderByDescending(claim => claim.Articles).ToList();
        if (repeated.Count == 0) layout.Paragraph(2, 2, "Nothing found.");
        foreach (var claim in repeated) Write(lines, claim);
    }

    private static void Write(TextReportLines lines, ReprintGroup group)
    {
        var first = group.Original is { } id && lines.Index.Article(id) is { } original
            ? $"First: {original.Document}. The same text in:"
            : "Which was first is unknown. The same text in:";
        lines.Layout.Paragraph(2, 6, first);
        foreach (var copy in group.Copies)
        {
            if (lines.Index.Article(copy.ArticleId) is not { } article) continue;
            lines.Layout.Paragraph(6, 8, $"{article.Document} ({Math.Floor(copy.SharedShare * 100):0}% of the sentences shared)");
            if (copy.Evidence.IsEmpty) continue;
            lines.Layout.Paragraph(8, 8, $"“{new CitedText(article).Words(copy.Evidence)}”");
        }

        lines.Layout.Paragraph(6, 6, new TextPiece($"Rule: {group.Rule}", TextStyle.Aside));
    }

    private static void Write(TextReportLines lines, Claim claim)
    {
        var rows = claim.StatementIds.Select(lines.Index.Row).OfType<ReportRow>().ToList();
        if (rows.Count == 0) return;
        lines.Layout.Paragraph(2, 6, $"{TextReportLines.FigureOf(claim, rows[0])}{TextReportLines.Content(rows[0])} ", new TextPiece($"({lines.ShortClaimId(claim.Id)})", TextStyle.Aside));
        lines.Layout.Paragraph(6, 6, TextReportLines.Counts(claim));
        foreach (var row in rows)
        {
            lines.Layout.Paragraph(
                6,
                8,
                $"{TextReportLines.Who(row)} {TextReportLines.Did(row.Statement.Stance)}; {TextReportLines.When(row)} ",
                new TextPiece($"({row.Entry.Article.Document}, {lines.ShortId(row)})", TextStyle.Aside));
        }

        lines.Layout.Paragraph(6, 6, new TextPiece($"Rule: {claim.Rule}", TextStyle.Aside));
    }
}
