using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Ledger;

namespace Hearsay.Output;

/// <summary>The head of the page: how much there is, from when, and the list of the articles.</summary>
internal static class HtmlReportHead
{
    private const int ArticlesShownOpen = 10;

    /// <summary>"6 articles, 5 outlets, 23 statements".</summary>
    public static string Counts(ReportIndex index)
    {
        var outlets = index.Story.Articles.Select(entry => entry.Article.Outlet?.Value).Where(outlet => outlet is not null)
            .Distinct(StringComparer.OrdinalIgnoreCase).Count();
        return $"{ReportWords.Count(index.Story.Articles.Length, "article")}, {ReportWords.Count(outlets, "outlet")}, "
            + ReportWords.Count(index.Rows.Length, "statement");
    }

    /// <summary>Writes the head and opens the main part.</summary>
    public static void Write(HtmlWriter html, ReportIndex index)
    {
        html.WriteLine($"""
            <header>
            <p class="kicker">Hearsay: who says what</p>
            <h1>{Counts(index)}</h1>
            <p class="lead">{Dates(index)} Every cell shows the words that it stands on. Nothing here is rated true or false.</p>
            <nav aria-label="Sections"><a href="#contested">Contested figures</a> <a href="#figures">Figures</a> <a href="#conflicts">What cannot both hold</a> <a href="#denied">Denied, not confirmed</a> <a href="#who">Who says what</a> <a href="#repeats">What only repeats</a> <a href="#texts">Articles in full</a></nav>
            </header>
            <main>
            <section aria-label="Articles">
            """);
        WriteArticles(html, index, index.Story.Articles.Length <= ArticlesShownOpen);
        html.WriteLine($"</section>");
    }

    /// <summary>Writes the table of the articles, folded or open.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="index">The story.</param>
    /// <param name="isOpen">Whether it is open.</param>
    /// <param name="most">So many are written, where another page has all.</param>
    public static void WriteArticles(HtmlWriter html, ReportIndex index, bool isOpen, int most = int.MaxValue)
    {
        WriteArticles(html, index, isOpen, index.Story.Articles.Take(most));
        if (index.Links.Section("articles") is { } whole && index.Story.Articles.Length > most) html.WriteLine($"""<p class="whole"><a href="{whole}">All {ReportWords.Count(index.Story.Articles.Length, "article")}</a></p>""");
    }

    /// <summary>Writes the table of some of the articles, folded or open.</summary>
    public static void WriteArticles(HtmlWriter html, ReportIndex index, bool isOpen, IEnumerable<ArticleEntry> entries)
    {
        html.WriteLine($"""<details class="articles" {(isOpen ? "open" : "")}><summary>The articles</summary>""");
        html.WriteLine($"""
            <table role="table"><caption class="hide">The articles of this story, in order of publication</caption>
            <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Published</th><th role="columnheader" scope="col">Outlet</th><th role="columnheader" scope="col">Title</th><th role="columnheader" scope="col" class="number">Statements</th></tr></thead>
            <tbody role="rowgroup">
            """);
        foreach (var entry in entries) WriteArticle(html, index, entry);
        html.WriteLine($"</tbody></table></details>");
    }

    /// <summary>Writes "reprint of …" for a copy, with how much it shares; nothing for any other article.</summary>
    public static void WriteReprint(HtmlWriter html, ReportIndex index, string articleId)
    {
        if (index.Copy(articleId) is not { } found) return;
        var share = Share(found.Copy.SharedShare);
        if (found.Group.Original is { } id && index.Article(id) is { } original)
        {
            html.Write($"""<span class="tag">reprint of <a href="{index.Links.Article(id)}">{ReportWords.Outlet(original)}, {ReportWords.Published(original)}</a>, {share} shared</span>""");
        }
        else
        {
            html.Write($"""<span class="tag">one text in several articles, {share} shared; which was first is unknown</span>""");
        }
    }

    /// <summary>A share in per cent, never rounded up to a whole.</summary>
    public static string Share(double share) => $"{Math.Floor(Math.Clamp(share, 0, 1) * 100 + 1e-9):0} per cent";

    /// <summary>Writes one article as a row.</summary>
    public static void WriteArticle(HtmlWriter html, ReportIndex index, ArticleEntry entry)
    {
        var article = entry.Article;
        var (published, faint) = (ReportWords.Published(article), article.Published is null ? "faint" : "");
        html.Write($"""<tr role="row"><td role="cell" data-label="Published" class="{faint}">{published}</td>""");
        html.Write($"""<td role="cell" data-label="Outlet" class="{(article.Outlet is null ? "faint" : "")}">{article.Outlet?.Value ?? "outlet not stated"}</td>""");
        html.Write($"""<td role="cell" data-label="Title" class="title"><a href="{index.Links.Article(article.Id)}">{Title(article)}</a> <span class="file">{article.Document}</span> """);
        WriteReprint(html, index, article.Id);
        if (ArticleLanguage.Of(article) is { } language and not ArticleLanguage.English)
            html.Write($"""<span class="tag">in {ArticleLanguage.Describe(language)}, not analysed</span>""");
        html.WriteLine($"""</td><td role="cell" data-label="Statements" class="number">{entry.Statements.Length}</td></tr>""");
    }

    /// <summary>An article's title, or the name of its file.</summary>
    public static string Title(Article article) => article.Title?.Value ?? article.Document;

    /// <summary>From when to when the articles are and what they tell was said: sentences, each with a blank behind.</summary>
    public static string Dates(ReportIndex index)
    {
        var published = index.Story.Articles.Select(entry => entry.Article.Published?.Value).Where(date => date is not null).ToList();
        var said = index.Rows.Select(row => row.Statement.Said?.Value).Where(date => date is not null).ToList();
        var words = "";
        if (published.Count > 0) words += $"Published {Stretch(published.Min(date => date!.Value.From), published.Max(date => date!.Value.To))}. ";
        var undated = index.Story.Articles.Length - published.Count;
        if (undated > 0) words += $"{ReportWords.Count(undated, "article")} without a date. ";
        if (said.Count > 0) words += $"Statements dated {Stretch(said.Min(date => date!.Value.From), said.Max(date => date!.Value.To))}. ";
        return words;
    }

    private static string Stretch(DateOnly from, DateOnly to) => ReportWords.Date(new Dates.DateRange(from, to));
}
