using System.Text.Json;
using Hearsay.Ledger;
using Hearsay.Ledger.Search;
using Hearsay.Output;
using Hearsay.Statements;

namespace Hearsay.Site;

/// <summary>What a search found: articles with the paragraphs and the words in them, and what it can be narrowed by.</summary>
internal sealed class SearchPage(SearchQuery query, SearchResult result) : SitePage
{
    /// <inheritdoc/>
    public override string Title => query.IsEmpty ? "Search" : result.ArticleCount == 0 ? "Nothing found" : $"Found in {ReportWords.Count(result.ArticleCount, "article")}";

    /// <inheritdoc/>
    internal override DateOnly? AsOf => query.AsOf;

    /// <inheritdoc/>
    internal override SearchQuery Searched => query;

    /// <inheritdoc/>
    internal override string Twin => SiteLinks.Search(query, SiteTwin.Ending);

    /// <inheritdoc/>
    internal override void WriteLead(HtmlWriter html)
    {
        if (query.IsEmpty)
            html.WriteLine($"""<p class="lead">Every word must stand in one paragraph, in the name of who speaks there, or in the headline. “Words in quotation marks” stand together; explo* finds every word that begins so.</p>""");
        else if (result.ArticleCount > 0)
            html.WriteLine($"""<p class="lead">{ReportWords.Count(result.Passages, "paragraph")}{(query.Words.Length > 0 ? ", the closest first" : ", the newest first")}.{(result.IsCut ? $" More fit: only the {ReportWords.Number(SearchResult.MostPassages)} that came last into the index were looked at and counted. Another word, or one of the lists, leads to the others." : "")}</p>""");
        else
            html.WriteLine($"""<p class="lead">No paragraph has all of it. Fewer words, the beginning of a word (explo*), or one thing less to narrow it may find something.</p>""");
        if (result.Reach.Searched < result.Reach.All)
            html.WriteLine($"""<p class="note">An earlier version read this ledger, and its articles are being made ready for searching: {ReportWords.Number(result.Reach.Searched)} of {ReportWords.Number(result.Reach.All)} can be found so far.</p>""");
    }

    /// <inheritdoc/>
    internal override void WriteMain(HtmlWriter html)
    {
        html.WriteLine($"""<div class="results{(query.IsEmpty ? " start" : "")}">""");
        SearchFacets.Write(html, query, result);
        html.WriteLine($"""<div class="hits">""");
        foreach (var article in result.Articles) WriteArticle(html, article);
        WriteWay(html);
        html.WriteLine($"</div></div>");
    }

    /// <inheritdoc/>
    internal override void WriteJson(Utf8JsonWriter writer) => SearchJson.Write(writer, query, result);

    private void WriteArticle(HtmlWriter html, FoundArticle article)
    {
        var head = article.Head;
        // The headline is a paragraph of its own: found, it is marked where it stands.
        var headline = article.Passages.FirstOrDefault(passage => passage.Text.Trim() == head.Title);
        html.Write($"""<section class="hit"><h2><a href="{SiteLinks.Article(head.Id, query.AsOf)}">""");
        if (headline is null) html.Write($"{head.Title ?? head.Document}");
        else FoundWords.Write(html, headline);
        html.Write($"""</a></h2><p class="faint">{head.Outlet ?? head.Document}, {(head.Published is { } days ? ReportWords.Date(days) : "date not stated")}""");
        if (article.PassageCount > article.Passages.Length) html.Write($"""; {ReportWords.Count(article.PassageCount, "paragraph")}, the closest of them:""");
        html.WriteLine($"</p>");
        foreach (var passage in article.Passages.Where(passage => passage != headline)) WritePassage(html, article, passage);
        html.WriteLine($"</section>");
    }

    private void WritePassage(HtmlWriter html, FoundArticle article, FoundPassage passage)
    {
        html.Write($"""<p class="context">""");
        FoundWords.Write(html, passage);
        html.Write($"""</p><p class="go">""");
        if (passage.Statement is { } statement)
            html.Write($"""<a href="{SiteLinks.Statement(statement.Id, query.AsOf)}">{statement.Speaker ?? "Speaker not settled:"} {ReportWords.Stance(statement.Stance)}</a>""");
        else html.Write($"""<a href="{SiteLinks.Article(article.Head.Id, query.AsOf)}">In the article’s own words</a>""");
        html.WriteLine($"</p>");
    }

    private void WriteWay(HtmlWriter html)
    {
        if (result.Pages == 1) return;
        html.Write($"""<nav class="pages" aria-label="Further results">""");
        if (query.Page > 1) html.Write($"""<a href="{SiteLinks.Search(query with { Page = query.Page - 1 })}" rel="prev">Closer</a> """);
        html.Write($"""<span class="faint">{query.Page} of {result.Pages}</span>""");
        if (query.Page < result.Pages) html.Write($""" <a href="{SiteLinks.Search(query with { Page = query.Page + 1 })}" rel="next">Further</a>""");
        html.WriteLine($"</nav>");
    }
}
