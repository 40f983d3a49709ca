using System.Text.Json;
using Hearsay.Output;
using Hearsay.Site.Judging;

namespace Hearsay.Site;

/// <summary>A story at one glance: what is contested, what cannot both hold, what was denied, who speaks, what only repeats, the articles.</summary>
internal sealed class StoryPage(SiteStory story) : SitePage
{
    // What a reader takes in of one section; its own page has all of it.
    private const int MostCharts = 4;
    private const int MostVoices = 16;
    private const int MostPairs = 15;
    private const int MostDenials = 10;
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
            <nav aria-label="Sections"><a href="#contested">Contested figures</a> <a href="#conflicts">What cannot both hold</a> <a href="#denied">Denied, not confirmed</a> <a href="#speakers">Who speaks</a> <a href="#repeats">What only repeats</a> <a href="#articles">Articles</a> <a href="{story.Links.Section("statements")}">Every statement</a></nav>
            """);
    }

    /// <inheritdoc/>
    internal override void WriteMain(HtmlWriter html)
    {
        HtmlReportQuestions.Write(html, story.Index, story.Questions, MostCharts, MostVoices);
        HtmlReportConflicts.Write(html, story.Index, MostPairs);
        HtmlReportStatements.WriteContradictions(html, story.Index, MostDenials);
        SpeakerTable.Write(html, story, MostSpeakers);
        HtmlReportRepeats.Write(html, story.Index, MostClaims);
        ArticleTable.Write(html, story, MostArticles);
        OtherStoryForm.Write(html, story);
    }

    /// <inheritdoc/>
    internal override void WriteJson(Utf8JsonWriter writer) => StoryJson.Write(story.Index.Cited, writer);
}
