using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Reprints;

namespace Hearsay.Output;

/// <summary>What only repeats: reprints, and claims that stand in several articles, with the three counts side by side.</summary>
internal static class HtmlReportRepeats
{
    // A story that a hundred outlets carry is not read a hundred times.
    private const int MostDiffs = 20;

    /// <summary>Writes the section.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="index">The story.</param>
    /// <param name="most">So many reprints and claims are written, where another page has all.</param>
    public static void Write(HtmlWriter html, ReportIndex index, int most = int.MaxValue)
    {
        html.WriteLine($"""
            <section id="repeats" aria-labelledby="repeats-h">
            <h2 id="repeats-h">What only repeats</h2>
            <h3>Reprints</h3>
            """);
        if (index.Story.Reprints.IsEmpty) html.WriteLine($"""<p class="faint">No article was found to carry another’s text.</p>""");
        foreach (var group in index.Story.Reprints.Take(most)) WriteReprint(html, index, group, 0, group.Copies.Length);

        html.WriteLine($"<h3>Claims in several articles</h3>");
        var claims = index.Story.Claims.Where(claim => claim.Articles > 1).OrderByDescending(claim => claim.Articles).ToList();
        if (claims.Count == 0)
        {
            html.WriteLine($"""<p class="faint">No claim was found in more than one article.</p></section>""");
            return;
        }

        WriteClaims(html, index, claims.Take(most));
        if (index.Links.Section("repeats") is { } whole && Math.Max(claims.Count, index.Story.Reprints.Length) > most)
            html.WriteLine($"""<p class="whole"><a href="{whole}">All {ReportWords.Count(claims.Count, "claim")} in several articles, and {ReportWords.Count(index.Story.Reprints.Length, "text")} that several carry</a></p>""");
        html.WriteLine($"</section>");
    }

    /// <summary>Writes the section of some copies and claims, where further pages have the others.</summary>
    public static void Write(HtmlWriter html, ReportIndex index, ImmutableArray<RepeatedThing> things)
    {
        html.WriteLine($"""
            <section id="repeats" aria-labelledby="repeats-h">
            <h2 id="repeats-h">What only repeats</h2>
            """);
        if (things.IsEmpty) html.WriteLine($"""<p class="faint">No article was found to carry another’s text, and no claim in more than one article.</p>""");
        if (things.Any(thing => thing.Group is not null)) html.WriteLine($"<h3>Reprints</h3>");
        foreach (var group in things.Where(thing => thing.Group is not null).GroupBy(thing => thing.Group!)) WriteReprint(html, index, group.Key, group.First().Copy, group.Count());
        if (things.Any(thing => thing.Claim is not null))
        {
            html.WriteLine($"<h3>Claims in several articles</h3>");
            WriteClaims(html, index, things.Select(thing => thing.Claim).OfType<Claim>());
        }

        html.WriteLine($"</section>");
    }

    private static void WriteClaims(HtmlWriter html, ReportIndex index, IEnumerable<Claim> claims)
    {
        html.WriteLine($"""
            <p class="note">Three counts that must not be taken for one another: a claim that many articles carry may have a single origin.</p>
            <table role="table" class="claims"><caption class="hide">Claims that stand in more than one article</caption>
            <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Claim, as first worded</th><th role="columnheader" scope="col" class="number">Articles</th><th role="columnheader" scope="col" class="number">Outlets</th><th role="columnheader" scope="col" class="number">Origins</th></tr></thead>
            <tbody role="rowgroup">
            """);
        foreach (var claim in claims) WriteClaim(html, index, claim);
        html.WriteLine($"</tbody></table>");
    }

    private static void WriteReprint(HtmlWriter html, ReportIndex index, ReprintGroup group, int from, int count)
    {
        html.Write($"""<div class="reprint"><p>""");
        if (group.Original is { } original)
        {
            WriteArticle(html, index, original);
            html.Write($" was first. ");
        }
        else
        {
            html.Write($"Which was first is unknown. ");
        }

        html.WriteLine($"""<span class="faint">Held to be one text because: {group.Rule}</span></p><ul class="plain">""");
        var first = index.Article(group.Original ?? group.Copies[0].ArticleId);
        for (var at = from; at < from + count; at++)
        {
            var copy = group.Copies[at];
            html.Write($"""<li><span class="share">{HtmlReportHead.Share(copy.SharedShare)}</span> shared: """);
            WriteArticle(html, index, copy.ArticleId);
            if (index.Article(copy.ArticleId) is { } article)
            {
                foreach (var span in copy.Evidence)
                {
                    var words = MarkedText.Clip(article.Text, span);
                    html.Write($""" <q class="evidence">{ReportWords.Shorten(words.Of(article.Text), 300)}</q>""");
                }
            }

            if (at < MostDiffs && first is not null && copy.ArticleId != first.Id && index.Article(copy.ArticleId) is { } changed) HtmlReportDiff.Write(html, first, changed);
            html.WriteLine($"</li>");
        }

        html.WriteLine($"</ul></div>");
    }

    private static void WriteArticle(HtmlWriter html, ReportIndex index, string id)
    {
        if (index.Article(id) is not { } article)
        {
            html.Write($"{id}");
            return;
        }

        html.Write($"""<a href="{index.Links.Article(id)}">{ReportWords.Outlet(article)}</a>, {ReportWords.Published(article)}""");
    }

    private static void WriteClaim(HtmlWriter html, ReportIndex index, Claim claim)
    {
        var rows = claim.StatementIds.Select(index.Row).OfType<ReportRow>().ToList();
        html.Write($"""<tr role="row" id="{claim.Id}"><td role="cell" data-label="Claim">""");
        if (FigureOf(claim, rows) is { } figure) html.Write($"""<q class="figure">{figure}</q> """);
        if (rows.Count > 0 && index.Links.Claim(claim.Id) is { } page) html.Write($"""<a class="words" href="{page}">{rows[0].Opening(300)}</a>""");
        else if (rows.Count > 0) html.Write($"""<span class="words clamp">{rows[0].Opening(300)}</span>""");
        // A claim's own page tells who says it and why it is one.
        if (index.Links.Claim(claim.Id) is null) WriteMembers(html, index, claim, rows);
        html.WriteLine($"""</td><td role="cell" data-label="Articles" class="number">{claim.Articles}</td><td role="cell" data-label="Outlets" class="number">{Known(claim.Outlets)}</td><td role="cell" data-label="Origins" class="number">{claim.Origins}{(claim.UnknownIndependence == 0 ? "" : $" and {claim.UnknownIndependence} unknown")}</td></tr>""");
    }

    private static void WriteMembers(HtmlWriter html, ReportIndex index, Claim claim, List<ReportRow> rows)
    {
        html.Write($"""<details class="twin"><summary>{ReportWords.Count(claim.StatementIds.Length, "statement")}, and why they are held to be one claim</summary><p class="faint">{claim.Rule}</p><ul class="plain">""");
        foreach (var row in rows)
        {
            var date = row.Date is { } range ? ReportWords.Date(range) : "date unknown";
            html.Write($"""<li><a href="{index.Links.Statement(row.Statement.Id)}">{row.SpeakerWords}</a> <span class="faint">{date}, {ReportWords.Outlet(row.Entry.Article)}{(row.IsRepeat ? ", reprint" : "")}</span></li>""");
        }

        html.Write($"</ul></details>");
    }

    // Two figures of one sentence are two claims: which is meant must show.
    private static string? FigureOf(Claim claim, List<ReportRow> rows) =>
        rows.Count > 0 && claim.Members is [{ Figure: { } number }, ..] && number <= rows[0].Statement.Figures.Length ? rows[0].Words(rows[0].Statement.Figures[number - 1].Span) : null;

    private static string Known(int? count) => count?.ToString() ?? "unknown";
}
