using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Attributions;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Ledger.Conflicts;
using Hearsay.Statements;

namespace Hearsay.Tests.Ledger.Conflicts;

/// <summary>Reads <c>frames.cases</c>.</summary>
internal static class FrameCases
{
    public static IEnumerable<(int Line, StatedFigure Left, StatedFigure Right, FigureRelation Relation)> All()
    {
        var passages = new List<StatedFigure>();
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Ledger", "Conflicts", "frames.cases")))
        {
            number++;
            if (line.StartsWith('>')) passages.Add(Passage(line[1..].Trim()));
            if (!line.StartsWith('=')) continue;
            yield return (number, passages[0], passages[1], Enum.Parse<FigureRelation>(line[1..].Trim().Replace("_", "", StringComparison.Ordinal), ignoreCase: true));
            passages.Clear();
        }
    }

    /// <summary>A figure in brackets in a text behind a day, an outlet and a colon.</summary>
    public static StatedFigure Passage(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var day = DateOnly.ParseExact(line[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var marked = line[(colon + 1)..].Trim();
        var start = marked.IndexOf('[', StringComparison.Ordinal);
        var end = marked.IndexOf(']', StringComparison.Ordinal) - 1;
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var outlet = line[11..colon];
        var article = ArticleReader.Read($"{outlet}.txt", Encoding.UTF8.GetBytes(text)).Article! with
        {
            Outlet = new Known<string>(outlet, new Evidence("case", outlet)),
            Published = new Known<DateRange>(DateRange.Day(day), new Evidence("case", line[..10])),
        };
        var analysis = ArticlePipeline.English.Analyse(article);
        var figure = analysis.Figures.Single(one => one.Span.Overlaps(new Span(start, end)));
        var statement = analysis.Statements.Where(one => one.Figures.Any(given => given.Span == figure.Span)).MaxBy(one => one.Attribution.Depth)
            ?? new Statement(article.Id, new Attribution([], [figure.Span], [figure.Span], QuotationType.Indirect, "case"), Stance.Asserts);
        return new StatedFigure(article, statement, figure, statement.Speaker?.Name);
    }
}
