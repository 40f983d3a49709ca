using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Dates;
using Hearsay.Output;
using Hearsay.Site.Parts;

namespace Hearsay.Site;

/// <summary>A part of the list of stories.</summary>
internal sealed class StoriesPage(ImmutableArray<StoryRow> stories, int number, Func<StoryRow, StorySummary?> summary, DateOnly? asOf) : SitePage
{
    private const int RowsOnPage = 60;

    /// <inheritdoc/>
    public override string Title => stories.IsEmpty ? "No stories yet" : ReportWords.Count(stories.Length, "story");

    /// <inheritdoc/>
    internal override DateOnly? AsOf => asOf;

    /// <inheritdoc/>
    internal override string? Twin => Address(number, ".json");

    /// <inheritdoc/>
    internal override Action<TextWriter> Table => output => SiteTables.Stories(output, stories);

    // All of the list: a spreadsheet has no use for parts.
    internal override string TableAddress => SiteLinks.StoriesTable(asOf);

    private IEnumerable<StoryRow> Shown => RowsOf(stories, number);

    /// <summary>The rows of a part of the list; none where there is no such part.</summary>
    public static IEnumerable<StoryRow> RowsOf(ImmutableArray<StoryRow> stories, int number) => number < 1 ? [] : stories.Skip((int)Math.Min(int.MaxValue, (number - 1L) * RowsOnPage)).Take(RowsOnPage);

    /// <summary>How many parts the list has; at least one.</summary>
    public static int PagesOf(ImmutableArray<StoryRow> stories) => Math.Max(1, (stories.Length + RowsOnPage - 1) / RowsOnPage);

    /// <inheritdoc/>
    internal override void WriteLead(HtmlWriter html)
    {
        if (stories.IsEmpty) html.WriteLine($"""<p class="lead">Nothing was read into this ledger yet. Add articles with: hearsay read FOLDER</p>""");
        else html.WriteLine($"""<p class="lead">The newest first. Who says what in each, how the figures differ, and how many origins stand behind the articles: named speakers, and unnamed ones once for each article that is no reprint.</p>""");
    }

    /// <inheritdoc/>
    internal override void WriteMain(HtmlWriter html)
    {
        if (stories.IsEmpty) return;
        html.WriteLine($"""
            <table role="table" class="stories"><caption class="hide">Stories, the newest first</caption>
            <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Story</th><th role="columnheader" scope="col">Published</th><th role="columnheader" scope="col" class="number">Articles</th><th role="columnheader" scope="col" class="number">Outlets</th><th role="columnheader" scope="col" class="number">Origins</th><th role="columnheader" scope="col">Contested</th></tr></thead>
            <tbody role="rowgroup">
            """);
        foreach (var row in Shown) WriteRow(html, row);
        html.WriteLine($"</tbody></table>");
        PartsWay.Write(html, number, PagesOf(stories), page => Address(page), "Further stories", "Newer", "Older");
    }

    /// <inheritdoc/>
    internal override void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("stories", stories.Length);
        writer.WriteNumber("page", number);
        writer.WriteNumber("pages", PagesOf(stories));
        writer.WriteStartArray("rows");
        foreach (var row in Shown) StoryRow.Write(writer, row);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteRow(HtmlWriter html, StoryRow row)
    {
        html.Write($"""<tr role="row"><td role="cell" data-label="Story" class="title"><a href="{SiteLinks.Story(row.Story.Id, asOf)}">{row.Headline ?? SiteStory.LabelOf(row.Story)}</a></td>""");
        html.Write($"""<td role="cell" data-label="Published" class="{(row.First is null ? "faint" : "")}">{Published(row)}</td><td role="cell" data-label="Articles" class="number">{row.Articles.Length}</td>""");
        html.Write($"""<td role="cell" data-label="Outlets" class="number">{Outlets(row)}</td>""");
        if (summary(row) is not { } known)
        {
            html.WriteLine($"""<td role="cell" data-label="Origins" class="number faint">being counted</td><td role="cell" data-label="Contested" class="faint">load again</td></tr>""");
            return;
        }

        html.Write($"""<td role="cell" data-label="Origins" class="number">{known.Speakers}</td><td role="cell" data-label="Contested" class="{(known.Contested + known.Conflicts == 0 ? "none" : "")}">""");
        if (known.Contested > 0) html.Write($"""<span class="contested">{ReportWords.Count(known.Contested, "figure")}</span>""");
        if (known.Conflicts > 0) html.Write($"""<span class="relay">{ReportWords.Count(known.Conflicts, "pair")} that cannot both hold</span>""");
        html.WriteLine($"</td></tr>");
    }

    private string Address(int page, string suffix = "")
    {
        string?[] parts = [asOf is { } day ? $"as-of={day:yyyy-MM-dd}" : null, page > 1 ? $"page={page}" : null];
        var query = string.Join('&', parts.Where(part => part is not null));
        return $"/stories{suffix}{(query.Length > 0 ? "?" + query : "")}";
    }

    private static string Published(StoryRow row) => (row.First, row.Last) is ({ } first, { } last) ? ReportWords.Date(new DateRange(first, last)) : "date not stated";

    private static string Outlets(StoryRow row) => row.WithoutOutlet == 0 ? $"{row.Outlets.Length}" : row.Outlets.IsEmpty ? "unknown" : $"{row.Outlets.Length} or more";
}
