using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Ledger;
using Hearsay.Output;
using Hearsay.Site.Judging;

namespace Hearsay.Site;

/// <summary>An article: its text with every attribution marked, the rows that it gave, and what it carries of another's text.</summary>
internal sealed class ArticlePage(SiteStory story, ArticleEntry entry) : SitePage
{
    /// <inheritdoc/>
    public override string Title => HtmlReportHead.Title(entry.Article);

    /// <inheritdoc/>
    internal override string Kind => "An article";

    /// <inheritdoc/>
    internal override DateOnly? AsOf => story.AsOf;

    /// <inheritdoc/>
    internal override string StoryAddress => story.Links.OwnStory;

    /// <inheritdoc/>
    internal override string Twin => SiteTwin.Of(story.Links.Article(entry.Article.Id));

    /// <inheritdoc/>
    internal override Action<TextWriter> Table => output => SiteTables.Statements(output, story, Rows);

    private List<ReportRow> Rows => [.. story.Index.Rows.Where(row => row.Entry.Article.Id == entry.Article.Id)];

    /// <inheritdoc/>
    internal override void WriteLead(HtmlWriter html) => HtmlReportTexts.WriteMeta(html, story.Index, entry);

    /// <inheritdoc/>
    internal override void WriteMain(HtmlWriter html)
    {
        var rows = Rows;
        HtmlReportTexts.WriteLegend(html);
        html.Write($"""<article class="text">""");
        HtmlReportTexts.WriteText(html, entry, rows);
        html.WriteLine($"</article>");
        html.WriteLine($"""<section aria-labelledby="rows-h"><h2 id="rows-h">{ReportWords.Count(rows.Count, "statement")} read out of it</h2>""");
        if (rows.Count > 0) HtmlReportStatements.WriteTable(html, story.Index, rows, "Statements in the order of the text", isBySpeaker: false);
        html.WriteLine($"</section>");
        WriteChanges(html);
        WriteWhy(html);
    }

    /// <inheritdoc/>
    internal override void WriteJson(Utf8JsonWriter writer)
    {
        var text = story.Index.Cited.Text(entry.Article.Id)!;
        writer.WriteStartObject();
        writer.WritePropertyName("article");
        ArticleJson.WriteText(writer, text);
        writer.WriteStartArray("statements");
        foreach (var row in StatementRow.Of(text, entry.Statements)) StatementJson.Write(writer, row);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteChanges(HtmlWriter html)
    {
        if (story.Index.Copy(entry.Article.Id) is not { } found || found.Group.Original is not { } id || story.Index.Article(id) is not { } original || id == entry.Article.Id) return;
        html.WriteLine($"""<section aria-labelledby="diff-h"><h2 id="diff-h">What it changed of the text that it carries</h2>""");
        HtmlReportDiff.Write(html, original, entry.Article, isOpen: true);
        html.WriteLine($"</section>");
    }

    // Why it stands in this story, and as a copy of which text, where a person may say otherwise.
    private void WriteWhy(HtmlWriter html)
    {
        var id = entry.Article.Id;
        DecisionList.Write(html, story, "Why it is held to carry another's text", Own(story.Index.Story.Reprints.SelectMany(group => group.Decisions)));
        DecisionList.Write(html, story, "Why it is in this story", Own(story.Group.Decisions));
        var others = story.Index.Story.Articles.Where(one => one.Article.Id != id).Select(one => (one.Article.Id, $"{HtmlReportHead.Title(one.Article)} ({ReportWords.Outlet(one.Article)})"));
        JoinForm.Write(html, DecisionKind.Reprint, id, "It carries the same text as", Title, others);

        ImmutableArray<Decision> Own(IEnumerable<Decision> decisions) => [.. decisions.Where(one => one.Left == id || one.Right == id)];
    }
}
