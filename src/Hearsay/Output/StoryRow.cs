using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Ledger;
using Hearsay.Ledger.Stories;

namespace Hearsay.Output;

/// <summary>A story as a row of a list.</summary>
/// <param name="Story">The story.</param>
/// <param name="Articles">Its articles, in order of publication.</param>
public sealed record StoryRow(StoryGroup Story, ImmutableArray<ArticleHead> Articles)
{
    /// <summary>The first day that an article of it may have been published on, or null where no article has a date.</summary>
    public DateOnly? First { get; } = Articles.Min(one => one.Published?.From);

    /// <summary>The last such day.</summary>
    public DateOnly? Last { get; } = Articles.Max(one => one.Published?.To);

    /// <summary>The outlets that carried it, each once, in order of their names.</summary>
    public ImmutableArray<string> Outlets { get; } =
        [.. Articles.Select(one => one.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Of how many articles the outlet is not known.</summary>
    public int WithoutOutlet { get; } = Articles.Count(one => one.Outlet is null);

    /// <summary>The headline of the story's most central article, or of the first that has one; null where none has.</summary>
    public string? Headline { get; } =
        Articles.FirstOrDefault(one => Story.LabelWords.Any(words => words.ArticleId == one.Id))?.Title ?? Articles.FirstOrDefault(one => one.Title is not null)?.Title;

    /// <summary>The stories of a ledger as rows: those with the most articles first, then the earliest.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="asOf">The day that the ledger is to be shown as of, or null for all of it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static ImmutableArray<StoryRow> Of(LedgerFile ledger, DateOnly? asOf = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var stories = ledger.Stories(asOf, cancellationToken);
        var heads = ledger.Heads().ToDictionary(head => head.Id);
        return
        [
            .. stories.Select(story => new StoryRow(story, [.. story.ArticleIds.Select(id => heads[id])]))
                .OrderByDescending(row => row.Articles.Length)
                .ThenBy(row => row.First is null)
                .ThenBy(row => row.First)
                .ThenBy(row => row.Story.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The order of the site's list: the newest first, those without a date last.</summary>
    public static ImmutableArray<StoryRow> NewestFirst(IEnumerable<StoryRow> rows) =>
        [.. rows.OrderBy(row => row.Last is null).ThenByDescending(row => row.Last).ThenByDescending(row => row.Articles.Length).ThenBy(row => row.Story.Id, StringComparer.Ordinal)];

    /// <summary>Writes the row as a JSON object: <c>articles</c> are their ids, <c>documents</c> their files' names, in the same order.</summary>
    public static void Write(Utf8JsonWriter writer, StoryRow row)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(row);
        writer.WriteStartObject();
        writer.WriteString("id", row.Story.Id);
        writer.WriteString("label", row.Story.Label);
        writer.WriteString("first", row.First is { } first ? JsonCells.Day(first) : null);
        writer.WriteString("last", row.Last is { } last ? JsonCells.Day(last) : null);
        writer.WriteNumber("article_count", row.Articles.Length);
        writer.WriteStrings("outlets", row.Outlets);
        writer.WriteNumber("without_outlet", row.WithoutOutlet);
        writer.WriteStrings("documents", row.Articles.Select(one => one.Document));
        writer.WriteStrings("articles", row.Articles.Select(one => one.Id));
        writer.WriteEndObject();
    }
}
