using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Figures;

namespace Hearsay.Output;

/// <summary>One figure of one statement.</summary>
/// <param name="Row">The statement.</param>
/// <param name="Figure">The figure.</param>
internal sealed record FigureChartPoint(HtmlReportRow Row, Figure Figure)
{
    /// <summary>Whether the words give a number to draw.</summary>
    public bool HasValue => Figure.Low is not null || Figure.High is not null;

    /// <summary>The greatest number that the words give.</summary>
    public double Top => (double)(Figure.High ?? Figure.Low ?? 0);

    /// <summary>The least number that the words give.</summary>
    public double Bottom => (double)(Figure.Low ?? Figure.High ?? 0);

    /// <summary>The figure as worded.</summary>
    public string Wording => Row.Words(Figure.Span);

    /// <summary>What is counted, as worded, or null.</summary>
    public string? Counted => Figure.Counted is { } counted ? Row.Words(counted) : null;

    /// <summary>What is said of the things counted, as worded, or null.</summary>
    public string? Predicate => Figure.Predicate is { } predicate ? Row.Words(predicate) : null;

    /// <summary>Whether the words name no thing, only what is said of it ("40 missing").</summary>
    public bool CountsByPredicate => Figure.Predicate is { } predicate && predicate == Figure.Counted;
}

/// <summary>The figures whose counted words have one head and one unit, and of which the same word is said.</summary>
/// <param name="Name">The head as it is worded most often, with that word and the unit: "people missing".</param>
/// <param name="Points">The figures, by date.</param>
internal sealed record FigureChartGroup(string Name, ImmutableArray<FigureChartPoint> Points)
{
    /// <summary>The name of the group of figures whose words name nothing counted and no unit.</summary>
    public const string Unnamed = "things not named";

    // English counts people so: "the missing", "40 dead" (Quirk et al. 1985, adjectives as heads with personal reference).
    private const string Persons = "people";

    private static readonly HashSet<string> Enders = [.. Lexicon.Read("Output/FigureChart.lexicon").Select(fields => fields[0])];

    /// <summary>How many figures can be drawn.</summary>
    public int Drawn => Points.Count(point => point.HasValue);

    /// <summary>Groups the figures of all statements: the most stated things first, figures of nothing stated last.</summary>
    /// <remarks>A figure inside a statement inside a statement counts once, for the innermost.</remarks>
    public static ImmutableArray<FigureChartGroup> Of(IEnumerable<HtmlReportRow> rows)
    {
        var innermost = new Dictionary<(int Article, Span Span), FigureChartPoint>();
        foreach (var row in rows)
        {
            foreach (var figure in row.Statement.Figures)
            {
                var key = (row.ArticleNumber, figure.Span);
                if (!innermost.TryGetValue(key, out var other) || other.Row.Statement.Attribution.Depth < row.Statement.Attribution.Depth)
                {
                    innermost[key] = new FigureChartPoint(row, figure);
                }
            }
        }

        var points = innermost.Values.OrderBy(point => point.Row.Order).ThenBy(point => point.Figure.Span).ToList();
        var keys = points.Select(Key).ToHashSet();
        return
        [
            .. points
                .GroupBy(point => WithPersons(point, keys))
                .Select(group => new FigureChartGroup(NameOf(group), [.. group]))
                .OrderByDescending(group => group.Drawn)
                .ThenByDescending(group => group.Points.Length)
                .ThenBy(group => group.Name, StringComparer.Ordinal),
        ];
    }

    private static (string Thing, string Said, string Unit) Key(FigureChartPoint point) =>
        (Singular(Head(point)), Said(point), Unit(point).ToLowerInvariant());

    // "140 missing" stands with "112 people are missing", where a statement counts so.
    private static (string Thing, string Said, string Unit) WithPersons(FigureChartPoint point, HashSet<(string, string, string)> keys)
    {
        var key = Key(point);
        var ofPersons = (Persons, Head(point), key.Unit);
        return point.CountsByPredicate && keys.Contains(ofPersons) ? ofPersons : key;
    }

    private static string NameOf(IEnumerable<FigureChartPoint> points)
    {
        var name = points.Select(point => (Head: Head(point), Said: Said(point), Unit: Unit(point)))
            .GroupBy(words => words).OrderBy(group => group.Key.Said.Length == 0).ThenByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;
        var head = name.Said.Length == 0 ? name.Head : $"{name.Head} {name.Said}";
        return (head, name.Unit) switch
        {
            ("", "") => Unnamed,
            (_, "") => head,
            ("", var unit) => unit,
            (_, var unit) => $"{head} ({unit})",
        };
    }

    // Nothing is said of what is not named, and what is counted by a word alone has that word for its head.
    private static string Said(FigureChartPoint point) =>
        point.CountsByPredicate || Head(point).Length == 0 ? "" : HtmlReportWords.Shorten((point.Predicate ?? "").Trim().ToLowerInvariant(), 40);

    private static string Unit(FigureChartPoint point) =>
        point.Figure.Unit is { } unit ? HtmlReportWords.Shorten(point.Row.Words(unit).Trim(), 40) : "";

    // The last word before the first word that opens a phrase of its own.
    private static string Head(FigureChartPoint point)
    {
        // "Killed, wounded and missing" is one count of all three.
        if (point.CountsByPredicate) return HtmlReportWords.Shorten(point.Predicate!.Trim().ToLowerInvariant(), 40);
        var head = "";
        foreach (var word in (point.Counted ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(12))
        {
            var bare = word.Trim(',', ';', '.', ':', '“', '”', '"', '(', ')');
            if (bare.Length == 0) continue;
            var lower = bare.ToLowerInvariant();
            if (head.Length > 0 && Enders.Contains(lower)) break;
            head = HtmlReportWords.Shorten(lower, 40);
            if (bare.Length < word.Length && word[^1] is ',' or ';' or ':') break;
        }

        return head;
    }

    // Only the regular plural: two words that this does not bring together stay apart.
    private static string Singular(string word) => word switch
    {
        _ when word.EndsWith("men", StringComparison.Ordinal) => word[..^2] + "an",
        _ when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 => word[..^3] + "y",
        _ when word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) => word[..^2],
        _ when word.EndsWith("ss", StringComparison.Ordinal) || word.Length < 3 => word,
        _ when word.EndsWith('s') => word[..^1],
        _ => word,
    };
}
