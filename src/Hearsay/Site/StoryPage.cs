using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Output;
using Hearsay.Site.Days;
using Hearsay.Site.Judging;
using Hearsay.Site.Stances;

namespace Hearsay.Site;

/// <summary>A story at one glance: what is contested, who stands where, what cannot both hold, what was denied, what was said day by day, who speaks, what only repeats, the articles.</summary>
internal sealed class StoryPage(SiteStory story) : SitePage
{
    // What a reader takes in of one section; its own page has all of it.
    private const int MostCharts = 4;
    private const int MostVoices = 16;
    private const int MostColumns = 8;
    private const int MostParties = 12;
    private const int MostPairs = 15;
    private const int MostDenials = 10;
    private const int MostLines = 15;
    private const int MostClaims = 25;
    private const int MostSpeakers = 40;
    private const int MostArticles = 60;

    /// <inheritdoc/>
    public override string Title => story.Name;

    /// <inheritdoc/>
    internal override string Kind => story.Headline is not null ? "A story, named after a headline of its own" : "A story";

    /// <inheritdoc/>
    internal override DateOnly? AsOf => story.AsOf;

    /// <inheritdoc/>
    internal override string Twin => SiteTwin.Of(story.Links.OwnStory);

    /// <inheritdoc/>
    internal override void WriteLead(HtmlWriter html)
    {
        html.WriteLine($"""
            <p class="lead">{HtmlReportHead.Counts(story.Index)}. {HtmlReportHead.Dates(story.Index)}</p>
            <nav aria-label="Sections"><a href="#contested">Contested figures</a> <a href="#matrix">Who stands where</a> <a href="#conflicts">What cannot both hold</a> <a href="#denied">Denied</a> <a href="#timeline">Day by day</a> <a href="#speakers">Who speaks</a> <a href="#repeats">What only repeats</a> <a href="#articles">Articles</a> <a href="{story.Links.Section("statements")}">Every statement</a></nav>
            """);
        AsOfForm.Write(html, story);
    }

    /// <inheritdoc/>
    internal override void WriteMain(HtmlWriter html)
    {
        HtmlReportQuestions.Write(html, story.Index, story.Questions, MostCharts, MostVoices);
        WriteMatrix(html);
        HtmlReportConflicts.Write(html, story.Index, MostPairs);
        HtmlReportStatements.WriteContradictions(html, story.Index, MostDenials);
        Timeline.Write(html, story, MostLines);
        SpeakerTable.Write(html, story, MostSpeakers);
        HtmlReportRepeats.Write(html, story.Index, MostClaims);
        ArticleTable.Write(html, story, MostArticles);
        OtherStoryForm.Write(html, story);
    }

    private void WriteMatrix(HtmlWriter html)
    {
        var all = story.Matrix.Columns;
        // Two claims whose beginnings are worded alike would look like one column twice; the section's own page has both.
        var shown = all.DistinctBy(column => column.Heading).Take(MostColumns).ToImmutableArray();
        StanceMatrixTable.WriteHead(html, shown);
        if (!all.IsEmpty)
        {
            var parties = StanceMatrixTable.Write(html, story, shown, "Who took which stance on what", MostParties);
            if (all.Length > shown.Length || parties > MostParties) html.WriteLine($"""<p class="whole"><a href="{story.Links.Section("matrix")}">All {ReportWords.Number(all.Length)} figures and claims, with every party</a></p>""");
        }

        html.WriteLine($"</section>");
    }

    /// <inheritdoc/>
    internal override void WriteJson(Utf8JsonWriter writer) => StoryJson.Write(story.Index.Cited, writer);
}
