using System.Collections.Immutable;
using Hearsay.Documents;

namespace Hearsay.Output;

/// <summary>The figures whose counted words have one head and one unit, and of which the same word is said where it is said more than once.</summary>
/// <param name="Name">The head as it is worded most often, with that word and the unit: "people missing".</param>
/// <param name="Points">The figures, by date.</param>
internal sealed record FigureGroup(string Name, ImmutableArray<FigurePoint> Points)
{
    /// <summary>The name of the group of figures whose words name nothing counted and no unit.</summary>
    public const string Unnamed = "things not named";

    // English counts people so: "the missing", "40 dead" (Quirk et al. 1985, adjectives as heads with personal reference).
    private const string Persons = "people";

    private static readonly HashSet<string> Enders = [.. Lexicon.Read("Output/FigureGroup.lexicon").Select(fields => fields[0])];

    /// <summary>How many figures can be drawn.</summary>
    public int Drawn => Points.Count(point => point.HasValue);

    /// <summary>Groups the figures of all statements: the most stated things first, things not named last.</summary>
    /// <remarks>A figure inside a statement inside a statement counts once, for the innermost.</remarks>
    public static ImmutableArray<FigureGroup> Of(IEnumerable<ReportRow> rows)
    {
        var innermost = new Dictionary<(int Article, Span Span), FigurePoint>();
        foreach (var row in rows)
        {
            foreach (var figure in row.Statement.Figures)
            {
                var key = (row.ArticleNumber, figure.Span);
                if (!innermost.TryGetValue(key, out var other) || other.Row.Statement.Attribution.Depth < row.Statement.Attribution.Depth)
                {
                    innermost[key] = new FigurePoint(row, figure);
                }
            }
        }

        var points = innermost.Values.OrderBy(point => point.Row.Order).ThenBy(point => point.Figure.Span).ToList();
        var keys = points.Select(Key).ToHashSet();
        var sizes = points.CountBy(point => WithPersons(point, keys)).ToDictionary();
        return
        [
            .. points
                .GroupBy(point => AtLarge(WithPersons(point, keys), sizes))
                .Select(group => new FigureGroup(NameOf(group.Key.Said, group), [.. group]))
                .OrderBy(group => group.Name == Unnamed)
                .ThenByDescending(group => group.Drawn)
                .ThenByDescending(group => group.Points.Length)
                .ThenBy(group => group.Name, StringComparer.Ordinal),
        ];
    }

    private static (string Thing, string Said, string Unit) Key(FigurePoint point) =>
        (Singular(Head(point)), Said(point), Unit(point).ToLowerInvariant());

    // "140 missing" stands with "112 people are missing", where a statement counts so.
    private static (string Thing, string Said, string Unit) WithPersons(FigurePoint point, HashSet<(string, string, string)> keys)
    {
        var key = Key(point);
        var ofPersons = (Persons, Head(point), key.Unit);
        return point.CountsByPredicate && keys.Contains(ofPersons) ? ofPersons : key;
    }

    // A word said in one figure alone parts nothing: that figure stands with the others of the thing.
    private static (string Thing, string Said, string Unit) AtLarge((string Thing, string Said, string Unit) key, Dictionary<(string, string, string), int> sizes) =>
        key.Said.Length > 0 && sizes[key] == 1 ? key with { Said = "" } : key;

    private static string NameOf(string said, IEnumerable<FigurePoint> points)
    {
        var name = points.Select(point => (Head: Head(point), ByPredicate: point.CountsByPredicate, Unit: Unit(point)))
            .GroupBy(words => words).OrderBy(group => group.Key.ByPredicate).ThenByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;
        var head = said.Length == 0 ? name.Head : $"{name.Head} {said}";
        return (head, name.Unit) switch
        {
            ("", "") => Unnamed,
            (_, "") => head,
            ("", var unit) => unit,
            (_, var unit) => $"{head} ({unit})",
        };
    }

    // Nothing is said of what is not named, and what is counted by a word alone has that word for its head.
    private static string Said(FigurePoint point) =>
        point.CountsByPredicate || Head(point).Length == 0 ? "" : ReportWords.Shorten((point.Predicate ?? "").Trim().ToLowerInvariant(), 40);

    private static string Unit(FigurePoint point) =>
        point.Figure.Unit is { } unit ? ReportWords.Shorten(point.Row.Words(unit).Trim(), 40) : "";

    // The last word before the first word that opens a phrase of its own.
    private static string Head(FigurePoint point)
    {
        // "Killed, wounded and missing" is one count of all three.
        if (point.CountsByPredicate) return ReportWords.Shorten(point.Predicate!.Trim().ToLowerInvariant(), 40);
        var head = "";
        foreach (var word in (point.Counted ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(12))
        {
            var bare = word.Trim(',', ';', '.', ':', '“', '”', '"', '(', ')');
            if (bare.Length == 0) continue;
            var lower = bare.ToLowerInvariant();
            if (head.Length > 0 && Enders.Contains(lower)) break;
            head = ReportWords.Shorten(lower, 40);
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
