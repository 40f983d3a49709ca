using System.Text.Json;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Origins;
using Hearsay.Output;
using Hearsay.Site.Judging;

namespace Hearsay.Site;

/// <summary>A claim: its three counts, each beginning with the ways that lead from articles to it, what it differs from, and why it is one claim.</summary>
internal sealed class ClaimPage(SiteStory story, Claim claim) : SitePage
{
    private const int MostArticles = 60;

    /// <inheritdoc/>
    public override string Title => ClaimList.Wording(story, claim, 140);

    /// <inheritdoc/>
    internal override string Kind => "A claim, as first worded";

    /// <inheritdoc/>
    internal override DateOnly? AsOf => story.AsOf;

    /// <inheritdoc/>
    internal override string StoryAddress => story.Links.OwnStory;

    /// <inheritdoc/>
    internal override string Twin => SiteTwin.Of(story.Links.Claim(claim.Id)!);

    /// <inheritdoc/>
    internal override Action<TextWriter> Table => output => SiteTables.Statements(output, story, claim.StatementIds.Select(story.Index.Row).OfType<ReportRow>());

    /// <inheritdoc/>
    internal override void WriteLead(HtmlWriter html) => html.WriteLine($"""
        <p class="lead">{ExplainedClaim.Counts(claim)}</p>
        <p class="note">Three counts that must not be taken for one another: a claim that many articles carry may have a single origin.</p>
        """);

    /// <inheritdoc/>
    internal override void WriteMain(HtmlWriter html)
    {
        ProvenanceGraph.Write(html, story, claim);
        WriteOrigins(html, "Who stands behind it", "origins-h", [.. claim.OriginList.Where(one => one.Counts)]);
        WriteOrigins(html, "Who denies it or leaves it open", "others-h", [.. claim.OriginList.Where(one => !one.Counts)]);
        WriteDifferences(html);
        DecisionList.Write(html, story, "Why this is one claim", claim.Decisions);
        if (claim.Members.IsEmpty) return;
        var others = story.Index.Story.Claims.Where(one => one != claim && !one.Members.IsEmpty);
        JoinForm.Write(html, DecisionKind.Claim, claim.Members[0].Id, "It says the same as", Title, others.Select(one => (one.Members[0].Id, ClaimList.Wording(story, one, 140))));
    }

    /// <inheritdoc/>
    internal override void WriteJson(Utf8JsonWriter writer) => ClaimJson.Write(writer, new ClaimRow(story.Index.Cited, claim));

    private void WriteOrigins(HtmlWriter html, string heading, string id, List<Origin> origins)
    {
        if (origins.Count == 0) return;
        html.WriteLine($"""<section aria-labelledby="{id}"><h2 id="{id}">{heading}</h2>""");
        foreach (var origin in origins) WriteOrigin(html, origin);
        html.WriteLine($"</section>");
    }

    private void WriteOrigin(HtmlWriter html, Origin origin)
    {
        var party = origin.Speaker is { } id ? story.Index.Cited.Speaker(id) : null;
        var link = origin.Chains.Select(chain => chain.Links.LastOrDefault(one => one.Kind == ChainLinkKind.Speaker)).OfType<ChainLink>().FirstOrDefault();
        html.Write($"""<div class="origin"><h3>""");
        if (party is not null) html.Write($"""<a href="{story.Links.Speaker(party.Id)}">{party.Name}</a>""");
        else html.Write($"{link?.Name ?? "Nobody named"}");
        if (link is { IsUnnamed: true }) html.Write($""" <span class="tag">unnamed</span>""");
        html.Write($""" <span class="count">{ReportWords.Stance(origin.Stance)}{(origin is { Counts: true, Independence: Independence.Unknown } ? ", independence unknown" : "")}</span></h3>""");
        html.WriteLine($"""<p class="note">{origin.Reason}</p><ul class="plain chains">""");
        var articles = origin.Chains.GroupBy(chain => chain.ArticleId).ToList();
        foreach (var chains in articles.Take(MostArticles)) WriteArticle(html, [.. chains]);
        html.WriteLine($"</ul>");
        if (articles.Count > MostArticles) html.WriteLine($"""<p class="faint">And {ReportWords.Count(articles.Count - MostArticles, "more article")}; <a href="{Twin}">the JSON twin</a> has all.</p>""");
        if (!origin.Decisions.IsEmpty)
        {
            html.WriteLine($"""<details class="twin"><summary>Why these go back to one beginning</summary>""");
            DecisionList.WriteList(html, story, origin.Decisions);
            html.WriteLine($"</details>");
        }

        html.WriteLine($"</div>");
    }

    // The ways of an article first, then what it says on them.
    private void WriteArticle(HtmlWriter html, List<Chain> chains)
    {
        if (story.Index.Article(chains[0].ArticleId) is not { } article) return;
        html.Write($"""<li><a href="{story.Links.Article(article.Id)}">{ReportWords.Outlet(article)}</a> <span class="faint">{ReportWords.Published(article)}</span>""");
        foreach (var chain in chains.DistinctBy(chain => string.Join('>', chain.Links.Select(link => link.Name))))
        {
            html.Write($"""<span class="chain">""");
            if (chain.Links.IsEmpty) html.Write($"nobody named");
            foreach (var link in chain.Links) WriteLink(html, link);
            html.Write($"</span>");
        }

        foreach (var row in chains.Select(chain => CitedStory.Member(chain.Member).StatementId).Distinct(StringComparer.Ordinal).Select(story.Index.Row).OfType<ReportRow>())
            html.Write($"""<span class="said"><a href="{story.Links.Statement(row.Statement.Id)}">{StanceWords.Of(row.Statement, row.Words)}</a> <span class="words">{row.Opening(260)}</span></span>""");
        html.WriteLine($"</li>");
    }

    private void WriteLink(HtmlWriter html, ChainLink link)
    {
        html.Write($"""<span class="link{(link.IsInferred || link.IsUnnamed ? " open" : "")}">""");
        if (link.Article is { } own) html.Write($"""<a href="{story.Links.Article(own)}">{link.Name}</a>""");
        else if (link.Id is { } id && story.Index.Cited.Speaker(id) is not null) html.Write($"""<a href="{story.Links.Speaker(id)}">{link.Name}</a>""");
        else html.Write($"{link.Name}");
        if (link.IsUnnamed) html.Write($" (unnamed)");
        if (link.IsInferred) html.Write($" (inferred)");
        html.Write($"</span>");
    }

    private void WriteDifferences(HtmlWriter html)
    {
        var own = claim.StatementIds.ToHashSet(StringComparer.Ordinal);
        var differences = story.Index.Story.Conflicts.Concat(story.Index.Story.Revisions).Where(one => own.Contains(one.LeftStatement) || own.Contains(one.RightStatement)).ToList();
        if (differences.Count == 0) return;
        html.WriteLine($"""<section aria-labelledby="differs-h"><h2 id="differs-h">What it differs from</h2>""");
        HtmlReportConflicts.WriteList(html, story.Index, differences, "");
        html.WriteLine($"</section>");
    }
}
