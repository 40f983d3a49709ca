using System.Collections.Immutable;
using Hearsay.Dates;
using Hearsay.Output;

namespace Hearsay.Site.Days;

/// <summary>A statement on its day, with its reprints folded into it.</summary>
/// <param name="Row">The statement.</param>
/// <param name="Reprints">The same statement in the other articles that carry its article's text, in order of publication.</param>
internal sealed record TimelineLine(ReportRow Row, ImmutableArray<ReportRow> Reprints)
{
    /// <summary>The day that it was said on, or, where the text does not tell, published on; null where neither is known.</summary>
    public DateRange? Day => Row.Date;

    /// <summary>The statements of a story in the order of their days, the undated last; each reprint stands with the statement that it repeats.</summary>
    /// <remarks>
    /// Where it is not settled which article of one text was first, its statements stand with those of the first one by order. A statement whose words that one does not have was
    /// put in by the other, and stands for itself.
    /// </remarks>
    public static ImmutableArray<TimelineLine> Of(ReportIndex index)
    {
        var first = new Dictionary<(string Article, string Words), ReportRow>();
        foreach (var row in index.Rows) first.TryAdd((row.Entry.Article.Id, Bare(row)), row);
        var reprints = new Dictionary<ReportRow, List<ReportRow>>(ReferenceEqualityComparer.Instance);
        var lines = new List<ReportRow>();
        var beginnings = index.Story.Reprints.ToDictionary(group => group, group => group.Original ?? index.Story.Articles.Select(entry => entry.Article.Id).First(group.ArticleIds.Contains));
        foreach (var row in index.Rows)
        {
            if (index.Copy(row.Entry.Article.Id) is { } copy && beginnings[copy.Group] != row.Entry.Article.Id && first.TryGetValue((beginnings[copy.Group], Bare(row)), out var said))
            {
                if (!reprints.TryGetValue(said, out var copies)) reprints[said] = copies = [];
                copies.Add(row);
            }
            else
            {
                lines.Add(row);
            }
        }

        return [.. lines.OrderBy(row => row.Order).Select(row => new TimelineLine(row, reprints.TryGetValue(row, out var copies) ? [.. copies] : []))];
    }

    // A reprint may set other quotation marks and break lines elsewhere.
    private static string Bare(ReportRow row) =>
        string.Concat(row.Statement.Attribution.Content.SelectMany(row.Words).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
