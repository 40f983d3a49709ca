using System.Text.Json;
using Hearsay.Output;

namespace Hearsay.Site;

/// <summary>A statement: its cells, its paragraph with every part marked, and the claims that it stands in.</summary>
internal sealed class StatementPage(SiteStory story, ReportRow row) : SitePage
{
    /// <inheritdoc/>
    public override string Title => $"{story.Index.SpeakerName(row) ?? row.SpeakerWords} {ReportWords.Stance(row.Statement.Stance)}";

    /// <inheritdoc/>
    internal override string Kind => "A statement";

    /// <inheritdoc/>
    internal override DateOnly? AsOf => story.AsOf;

    /// <inheritdoc/>
    internal override string StoryAddress => story.Links.OwnStory;

    /// <inheritdoc/>
    internal override string Twin => SiteTwin.Of(story.Links.Statement(row.Statement.Id));

    /// <inheritdoc/>
    internal override void WriteLead(HtmlWriter html)
    {
        html.Write($"""<p class="lead">{ReportWords.Sentence(TextReportLines.When(row))}, in <a href="{story.Links.Article(row.Entry.Article.Id)}">{HtmlReportHead.Title(row.Entry.Article)}</a>, {ReportWords.Outlet(row.Entry.Article)}""");
        if (story.Index.Cited.SpeakerOf(row.Statement.Id) is { } party && story.Links.Speaker(party.Id) is { } speaker) html.Write($""". <a href="{speaker}">All statements of {party.Name} in this story</a>""");
        html.WriteLine($".</p>");
    }

    /// <inheritdoc/>
    internal override void WriteMain(HtmlWriter html)
    {
        HtmlReportStatements.WriteLegend(html);
        HtmlReportStatements.WriteContext(html, story.Links, row);
        html.WriteLine($"""<section aria-labelledby="cells-h"><h2 id="cells-h">What was read out of it</h2>""");
        HtmlReportStatements.WriteTable(html, story.Index, [row], "The cells of this statement");
        html.WriteLine($"</section>");
        var claims = story.Index.Story.Claims.Where(claim => claim.StatementIds.Contains(row.Statement.Id)).ToList();
        html.WriteLine($"""<section aria-labelledby="claims-h"><h2 id="claims-h">The claims that it stands in</h2>""");
        if (claims.Count == 0) html.WriteLine($"""<p class="faint">None.</p>""");
        else ClaimList.Write(html, story, claims);
        html.WriteLine($"</section>");
    }

    /// <inheritdoc/>
    internal override void WriteJson(Utf8JsonWriter writer) => StatementJson.Write(writer, story.Index.Cited.Row(row.Statement.Id)!);
}
