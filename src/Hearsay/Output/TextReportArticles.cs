using Hearsay.Documents;

namespace Hearsay.Output;

/// <summary>The head of the plain-text report: the three counts and the articles.</summary>
internal static class TextReportArticles
{
    /// <summary>Writes it.</summary>
    public static void Write(TextReportLines lines)
    {
        var (story, layout) = (lines.Index.Story, lines.Layout);
        layout.Paragraph(0, 0, new TextPiece("The ledger of a story", TextStyle.Heading));
        layout.Paragraph(0, 0, Counts(lines));
        layout.Heading("Articles");
        if (story.Articles.IsEmpty) layout.Paragraph(2, 2, "None.");
        foreach (var entry in story.Articles) Write(lines, entry.Article, entry.Statements.Length);
    }

    private static string Counts(TextReportLines lines)
    {
        var articles = lines.Index.Story.Articles;
        var named = articles.Select(entry => entry.Article.Outlet?.Value).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var unnamed = articles.Count(entry => entry.Article.Outlet is null);
        var outlets = unnamed == 0
            ? ReportWords.Count(named, "outlet")
            : $"{ReportWords.Count(named, "outlet")} named (unknown for {ReportWords.Count(unnamed, "article")})";
        return $"{ReportWords.Count(articles.Length, "article")}; {outlets}; {Origins(lines)}. "
            + $"{ReportWords.Count(lines.Index.Rows.Length, "statement")} in all.";
    }

    // An origin belongs to one claim: the counts of claims are not added up, for one briefing may stand behind several.
    private static string Origins(TextReportLines lines)
    {
        var repeated = lines.Index.Story.Claims.Where(claim => claim.Articles > 1).ToList();
        if (repeated.Count == 0) return "no claim found in more than one article";
        var single = repeated.Count(claim => claim is { Origins: 1, UnknownIndependence: 0 });
        return $"{ReportWords.Count(repeated.Count, "claim")} in more than one article, {single:#,0} of them with one origin";
    }

    private static void Write(TextReportLines lines, Article article, int statements)
    {
        var layout = lines.Layout;
        var outlet = article.Outlet?.Value ?? "outlet unknown";
        layout.Paragraph(2, 6, $"{ReportWords.Published(article)}. {outlet}: {article.Title?.Value ?? "no title"}");
        var by = article.Authors.IsEmpty ? "" : $"By {string.Join(", ", article.Authors.Select(author => author.Value))}. ";
        var wire = article.WireCredit is { } credit ? $"Credits {credit.Value}. " : "";
        var copy = lines.Index.Copy(article.Id) is { Group.Original: { } original } && lines.Index.Article(original) is { } first
            ? $"A copy of {first.Document}. "
            : "";
        var remarks = article.Remarks.IsEmpty ? "" : " " + string.Join(" ", article.Remarks);
        layout.Paragraph(
            6,
            6,
            $"{by}{wire}{copy}{ReportWords.Count(statements, "statement")}.{remarks} ",
            new TextPiece($"{article.Document}, {lines.ShortId(article.Id)}", TextStyle.Aside));
    }
}
