using Hearsay.Ledger.Reprints;

namespace Hearsay.Output;

/// <summary>Articles that carry one text: which was first, how much each shares, and why.</summary>
internal static class ExplainedReprints
{
    private const int MostShown = 60;

    /// <summary>Writes it with a heading.</summary>
    public static void Write(TextReportLines lines, ReprintGroup group)
    {
        lines.Layout.Paragraph(0, 0, new TextPiece($"Articles that carry one text, {group.Id}", TextStyle.Heading));
        WriteGroup(lines, group);
    }

    /// <summary>Writes the articles and the rules.</summary>
    public static void WriteGroup(TextReportLines lines, ReprintGroup group)
    {
        var layout = lines.Layout;
        if (group.Original is { } first && lines.Index.Article(first) is { } original) Article(lines, original, "First");
        else layout.Paragraph(2, 4, "Which was first is unknown.");
        foreach (var copy in group.Copies.Take(MostShown))
        {
            if (lines.Index.Article(copy.ArticleId) is not { } article) continue;
            Article(lines, article, copy.IsRevision ? "A later state" : "Copy");
            var treatment = copy.Treatment.IsEmpty ? "" : $"; {string.Join(", ", copy.Treatment)}";
            layout.Paragraph(6, 8, $"{copy.SharedShare * 100:0}% of the word sequences of the shorter text are shared{treatment}.");
            if (copy.Evidence.IsEmpty) layout.Paragraph(6, 8, "No credit line: inferred from the text alone.");
            else layout.Paragraph(6, 8, $"It says so: “{new CitedText(article).Words(copy.Evidence)}”.");
        }

        if (group.Copies.Length > MostShown) layout.Paragraph(2, 4, $"and {ReportWords.Count(group.Copies.Length - MostShown, "more article")}: --format json lists all.");
        layout.Paragraph(2, 4, $"Rule: {group.Rule}");
        DecisionLines.Write(lines, 2, group.Decisions);
    }

    private static void Article(TextReportLines lines, Documents.Article article, string what) => lines.Layout.Paragraph(
        2, 6, $"{what}: {ReportWords.Outlet(article)}, {ReportWords.Published(article)}", new TextPiece($" {article.Document}, {lines.ShortId(article.Id)}", TextStyle.Aside));
}
