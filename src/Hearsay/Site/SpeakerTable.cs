using System.Collections.Immutable;
using Hearsay.Ledger.Speakers;
using Hearsay.Output;
using Hearsay.Statements;

namespace Hearsay.Site;

/// <summary>The parties of a story with how often each said, hedged or denied, leading to their own pages.</summary>
internal static class SpeakerTable
{
    /// <summary>Writes the section.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="story">The story.</param>
    /// <param name="most">So many are written, where another page has all.</param>
    public static void Write(HtmlWriter html, SiteStory story, int most)
    {
        var speakers = ByStatements(story);
        Write(html, story, speakers.Take(most), speakers.Length > most);
    }

    /// <summary>The parties, those who say most first.</summary>
    public static ImmutableArray<SpeakerIdentity> ByStatements(SiteStory story) => [.. story.Index.Story.Speakers.OrderByDescending(speaker => speaker.StatementIds.Length)];

    /// <summary>Writes the section of some parties.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="story">The story.</param>
    /// <param name="speakers">The parties.</param>
    /// <param name="leads">Whether to lead to the page that has all.</param>
    public static void Write(HtmlWriter html, SiteStory story, IEnumerable<SpeakerIdentity> speakers, bool leads)
    {
        html.WriteLine($"""
            <section id="speakers" aria-labelledby="speakers-h">
            <h2 id="speakers-h">Who speaks</h2>
            <p class="note">One row for each party across articles. Unnamed speakers are never brought together across articles.</p>
            <table role="table" class="parties"><caption class="hide">Parties and how often each said, hedged or denied</caption>
            <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Speaker</th><th role="columnheader" scope="col" class="number">Statements</th><th role="columnheader" scope="col" class="number">Articles</th><th role="columnheader" scope="col">How</th><th role="columnheader" scope="col">When</th></tr></thead>
            <tbody role="rowgroup">
            """);
        foreach (var speaker in speakers) WriteSpeaker(html, story, speaker);
        html.WriteLine($"</tbody></table>");
        if (leads) html.WriteLine($"""<p class="whole"><a href="{story.Links.Section("speakers")}">All {ReportWords.Count(story.Index.Story.Speakers.Length, "speaker")}</a></p>""");
        html.WriteLine($"</section>");
    }

    /// <summary>Writes one party as a row.</summary>
    public static void WriteSpeaker(HtmlWriter html, SiteStory story, SpeakerIdentity speaker)
    {
        var rows = speaker.StatementIds.Select(story.Index.Row).OfType<ReportRow>().OrderBy(row => row.Order).ToList();
        html.Write($"""<tr role="row"><td role="cell" data-label="Speaker" class="title"><a href="{story.Links.Speaker(speaker.Id)}">{speaker.Name}</a>""");
        if (speaker.Anonymous) html.Write($""" <span class="tag">unnamed</span>""");
        if (speaker.Roles.Length > 0) html.Write($"""<span class="role">{speaker.Roles[0]}</span>""");
        html.Write($"""</td><td role="cell" data-label="Statements" class="number">{rows.Count}</td><td role="cell" data-label="Articles" class="number">{rows.Select(row => row.ArticleNumber).Distinct().Count()}</td><td role="cell" data-label="How">""");
        var separator = "";
        foreach (var stance in rows.GroupBy(row => row.Statement.Stance).OrderBy(group => group.Key))
        {
            html.Write($"""{separator}<span class="{(stance.Key is Stance.Denies or Stance.Unconfirmed or Stance.Declines ? "contrary" : "")}">{ReportWords.Stance(stance.Key)} {stance.Count()}</span>""");
            separator = ", ";
        }

        var dated = rows.Where(row => row.Date is not null).Select(row => row.Date!.Value).ToList();
        html.WriteLine($"""</td><td role="cell" data-label="When">{(dated.Count == 0 ? "unknown" : ReportWords.Date(new Dates.DateRange(dated.Min(date => date.From), dated.Max(date => date.To))))}</td></tr>""");
    }
}
