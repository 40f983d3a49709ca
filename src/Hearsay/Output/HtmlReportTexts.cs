using Hearsay.Documents;
using Hearsay.Ledger;

namespace Hearsay.Output;

/// <summary>The articles in full: every character, with every attribution and figure marked and the furniture in grey.</summary>
internal static class HtmlReportTexts
{
    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, ReportIndex index)
    {
        html.WriteLine($"""
            <section id="texts" aria-labelledby="texts-h">
            <h2 id="texts-h">The articles in full</h2>
            """);
        WriteLegend(html);
        var rows = index.Rows.ToLookup(row => row.ArticleNumber);
        for (var i = 0; i < index.Story.Articles.Length; i++) WriteArticle(html, index, index.Story.Articles[i], rows[i + 1]);
        html.WriteLine($"</section>");
    }

    /// <summary>Writes what the marks mean.</summary>
    public static void WriteLegend(HtmlWriter html) => html.WriteLine(
        $"""<p class="legend marks"><mark class="s">who speaks</mark> <mark class="q">the words that attribute</mark> <mark class="c">what is attributed</mark> <mark class="c n">attributed inside of it</mark> <mark class="f">a figure</mark> <span class="furniture">page furniture</span></p>""");

    private static void WriteArticle(HtmlWriter html, ReportIndex index, ArticleEntry entry, IEnumerable<ReportRow> rows)
    {
        var article = entry.Article;
        html.WriteLine($"""<article id="a-{article.Id}"><h3>{HtmlReportHead.Title(article)}</h3>""");
        WriteMeta(html, index, entry);
        html.Write($"""<div class="text">""");
        WriteText(html, entry, rows);
        html.WriteLine($"</div></article>");
    }

    /// <summary>Writes who published an article, when, by whom, and where each of it stands.</summary>
    public static void WriteMeta(HtmlWriter html, ReportIndex index, ArticleEntry entry)
    {
        var article = entry.Article;
        html.Write($"""<p class="meta">{article.Outlet?.Value ?? "outlet not stated"}, {ReportWords.Published(article)}""");
        if (article.Published is { } published) html.Write($""" <span class="faint">(from {published.Evidence.Where}: “{published.Evidence.Wording}”)</span>""");
        if (article.Authors.Length > 0) html.Write($""", by {string.Join(", ", article.Authors.Select(author => author.Value))}""");
        if (article.Dateline is { } dateline) html.Write($""", dateline “{dateline.Value}”""");
        if (article.WireCredit is { } credit) html.Write($""", credits “{credit.Value}”""");
        html.Write($""" <span class="file">{article.Document}</span> """);
        HtmlReportHead.WriteReprint(html, index, article.Id);
        html.WriteLine($"</p>");
        foreach (var remark in article.Remarks) html.WriteLine($"""<p class="meta">{remark}</p>""");
    }

    /// <summary>Writes the text, marked.</summary>
    public static void WriteText(HtmlWriter html, ArticleEntry entry, IEnumerable<ReportRow> rows)
    {
        var text = entry.Article.Text;
        var marked = new MarkedText(
            text,
            entry.Statements.SelectMany(statement => Marks(statement)).Concat(entry.Figures.Select(figure => new Mark(figure.Span, MarkKind.Figure))),
            rows.Select(row => new Anchor(row.Statement.Attribution.Extent.Start, row.PlaceId, row.RowId, row.Number)));
        var at = 0;
        foreach (var block in entry.Article.Blocks.OrderBy(block => block.Span))
        {
            var span = MarkedText.Clip(text, new Span(Math.Max(at, block.Span.Start), block.Span.End));
            if (span.IsEmpty || span.Start < at) continue;
            marked.Write(html.Output, new Span(at, span.Start));
            var closing = block.Kind != BlockKind.Body || block.Reason is not null || block.Form is BlockForm.Heading or BlockForm.Quotation;
            if (closing) html.Write($"""<span class="{Class(block)}" title="{block.Reason ?? Title(block.Form)}">""");
            marked.Write(html.Output, span);
            if (closing) html.Write($"</span>");
            at = span.End;
        }

        // An empty text still holds its anchors.
        if (at < text.Length || text.Length == 0) marked.Write(html.Output, new Span(at, text.Length));
    }

    private static IEnumerable<Mark> Marks(Statements.Statement statement) =>
        statement.Attribution.Source.Select(span => new Mark(span, MarkKind.Source))
            .Concat(statement.Attribution.Cue.Select(span => new Mark(span, MarkKind.Cue)))
            .Concat(statement.Attribution.Content.Select(span => new Mark(span, MarkKind.Content)))
            .Concat(statement.Figures.Select(figure => new Mark(figure.Span, MarkKind.Figure)));

    private static string Class(Block block) => (block.Kind, block.Form) switch
    {
        (BlockKind.Boilerplate, _) => "furniture",
        (BlockKind.Title, _) => "headline",
        (_, BlockForm.Heading) => "subheading",
        (_, BlockForm.Quotation) => "set-quotation",
        _ => "body",
    };

    private static string Title(BlockForm form) => form == BlockForm.Heading ? "heading" : "quotation set apart";
}
