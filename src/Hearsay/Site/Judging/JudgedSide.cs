using Hearsay.Ledger;
using Hearsay.Output;

namespace Hearsay.Site.Judging;

/// <summary>One of two things that are judged: an article, a statement or a figure in a statement, with the words that it stands on.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class JudgedSide
{
    private readonly ArticleEntry? entry;
    private readonly ReportRow? row;

    private JudgedSide(string id, ArticleEntry? entry, ReportRow? row, bool isThere) => (Id, this.entry, this.row, IsThere) = (id, entry, row, isThere);

    /// <summary>The id, with the article's part whole.</summary>
    public string Id { get; }

    /// <summary>Whether the ledger has it. A person's word may wait for an article that is not there yet.</summary>
    public bool IsThere { get; }

    /// <summary>The id of its article.</summary>
    public string ArticleId => entry?.Article.Id ?? Decision.ArticleOf(Id);

    /// <summary>The side behind an id.</summary>
    /// <param name="kind">What it is judged as, which says whether it is an article or something in one.</param>
    /// <param name="id">The id.</param>
    /// <param name="article">Finds an article by its id.</param>
    public static JudgedSide Of(DecisionKind kind, string id, Func<string, ArticleEntry?> article)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(article);
        var isArticle = kind is DecisionKind.Reprint or DecisionKind.Story;
        var own = Decision.ArticleOf(id);
        if (own.Length == 0 || article(own) is not { } entry) return new JudgedSide(id, null, null, isThere: false);
        if (isArticle) return new JudgedSide(entry.Article.Id, entry, null, isThere: own == id);
        var whole = entry.Article.Id + id[own.Length..];
        var member = CitedStory.Member(whole);
        for (var at = 0; at < entry.Statements.Length; at++)
        {
            var statement = entry.Statements[at];
            if (statement.Id != member.StatementId || (member.Figure is { } number && (number < 1 || number > statement.Figures.Length))) continue;
            return new JudgedSide(member.Id, entry, new ReportRow(entry, statement, at + 1, 1, IsRepeat: false), isThere: true);
        }

        return new JudgedSide(whole, entry, null, isThere: false);
    }

    /// <summary>In a few words, with a link: "Anton Frisk, The Daily Lantern".</summary>
    internal void WriteShort(HtmlWriter html, SiteLinks links)
    {
        if (entry is null) html.Write($"""<span class="file">{Id}</span>""");
        else if (row is null) html.Write($"""<a href="{links.Article(entry.Article.Id)}">{HtmlReportHead.Title(entry.Article)}</a>, {ReportWords.Outlet(entry.Article)}""");
        else html.Write($"""<a href="{links.Statement(row.Statement.Id)}">{row.SpeakerWords}</a>{(Figure is null ? "" : $", “{Figure}”")}, {ReportWords.Outlet(entry.Article)}""");
    }

    /// <summary>As a part of a page: who says it, where and when, with the paragraph and every part of it marked.</summary>
    internal void Write(HtmlWriter html, SiteLinks links)
    {
        html.WriteLine($"""<div class="side">""");
        if (entry is null)
        {
            html.WriteLine($"""<h2>{Id}</h2><p class="note">The ledger has no such article. The word waits for it.</p></div>""");
            return;
        }

        var article = entry.Article;
        if (row is null)
        {
            html.WriteLine($"""<h2><a href="{links.Article(article.Id)}">{HtmlReportHead.Title(article)}</a></h2><p class="note">{ReportWords.Outlet(article)}, {ReportWords.Published(article)}</p>""");
            var first = article.Blocks.FirstOrDefault(block => block.Kind == Documents.BlockKind.Body);
            if (first.Span.End > 0) html.WriteLine($"""<blockquote class="context">{ReportWords.Shorten(first.Span.Of(article.Text), 400)}</blockquote>""");
        }
        else
        {
            html.WriteLine($"""<h2>{row.SpeakerWords} <span class="count">{StanceWords.Of(row.Statement, row.Words)}</span></h2><p class="note">{(Figure is null ? "" : $"The figure “{Figure}”. ")}{ReportWords.Outlet(article)}, {ReportWords.Published(article)}</p>""");
            HtmlReportStatements.WriteContext(html, links, row);
        }

        html.WriteLine($"</div>");
    }

    private string? Figure => row is not null && CitedStory.Member(Id).Figure is { } number ? row.Words(row.Statement.Figures[number - 1].Span) : null;
}
