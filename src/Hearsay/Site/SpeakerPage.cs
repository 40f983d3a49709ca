using System.Text.Json;
using Hearsay.Ledger;
using Hearsay.Ledger.Speakers;
using Hearsay.Output;
using Hearsay.Site.Judging;

namespace Hearsay.Site;

/// <summary>A party across the articles of a story: its names and roles, every statement of it, why they are held to be one party's.</summary>
internal sealed class SpeakerPage(SiteStory story, SpeakerIdentity speaker) : SitePage
{
    /// <inheritdoc/>
    public override string Title => speaker.Name;

    /// <inheritdoc/>
    internal override string Kind => speaker.Anonymous ? "An unnamed speaker" : "A speaker";

    /// <inheritdoc/>
    internal override DateOnly? AsOf => story.AsOf;

    /// <inheritdoc/>
    internal override string StoryAddress => story.Links.OwnStory;

    /// <inheritdoc/>
    internal override string Twin => SiteTwin.Of(story.Links.Speaker(speaker.Id)!);

    /// <inheritdoc/>
    internal override Action<TextWriter> Table => output => SiteTables.Statements(output, story, Rows);

    private List<ReportRow> Rows => [.. speaker.StatementIds.Select(story.Index.Row).OfType<ReportRow>().OrderBy(row => row.Order)];

    /// <inheritdoc/>
    internal override void WriteLead(HtmlWriter html)
    {
        string?[] parts =
        [
            speaker.Anonymous ? "Not named by any article." : null,
            speaker.Roles.IsEmpty ? null : $"{string.Join("; ", speaker.Roles)}.",
            speaker.Names.Length > 1 ? $"Also {string.Join("; ", speaker.Names.Where(name => name != speaker.Name))}." : null,
        ];
        html.WriteLine($"""<p class="lead">{string.Join(' ', parts.Where(part => part is not null))}</p>""");
    }

    /// <inheritdoc/>
    internal override void WriteMain(HtmlWriter html)
    {
        var rows = Rows;
        html.WriteLine($"""<section aria-labelledby="said-h"><h2 id="said-h">{ReportWords.Count(rows.Count, "statement")}</h2>""");
        HtmlReportStatements.WriteTable(html, story.Index, rows, $"Statements of {speaker.Name}, by date");
        html.WriteLine($"</section>");
        var own = speaker.StatementIds.ToHashSet(StringComparer.Ordinal);
        var claims = story.Index.Story.Claims.Where(claim => claim.StatementIds.Any(own.Contains) && claim.Articles > 1).OrderByDescending(claim => claim.Articles).ToList();
        if (claims.Count > 0)
        {
            html.WriteLine($"""<section aria-labelledby="claims-h"><h2 id="claims-h">Claims that several articles carry</h2>""");
            ClaimList.Write(html, story, claims);
            html.WriteLine($"</section>");
        }

        if (speaker.Relations.Length > 0)
        {
            html.WriteLine($"""<section aria-labelledby="related-h"><h2 id="related-h">Related, not the same</h2><ul class="plain">""");
            foreach (var relation in speaker.Relations)
                html.WriteLine($"""<li>{JsonCells.Name(relation.Kind).Replace('_', ' ')} <a href="{story.Links.Speaker(relation.To)}">{story.Index.Cited.Speaker(relation.To)?.Name ?? relation.To}</a> <span class="faint">{relation.Rule}</span></li>""");
            html.WriteLine($"</ul></section>");
        }

        DecisionList.Write(html, story, "Why these are held to be one speaker", speaker.Decisions);
        if (speaker.StatementIds.IsEmpty) return;
        var others = story.Index.Story.Speakers.Where(one => one != speaker && !one.StatementIds.IsEmpty).Select(one => (one.StatementIds[0], string.Join(", ", one.Roles.Prepend(one.Name))));
        JoinForm.Write(html, DecisionKind.Speaker, speaker.StatementIds[0], "The same speaker as", string.Join(' ', speaker.Names.Concat(speaker.Roles)), others);
    }

    /// <inheritdoc/>
    internal override void WriteJson(Utf8JsonWriter writer) => SpeakerIdentityJson.Write(writer, new SpeakerRow(story.Index.Cited, speaker));
}
