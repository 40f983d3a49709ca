using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Ledger.Conflicts;

namespace Hearsay.Output;

/// <summary>The figures that count one kind of thing in one unit, and of which the same is said where it is said more than once.</summary>
/// <param name="Name">The head as it is worded most often, with that word and the unit: "people missing".</param>
/// <param name="Points">The figures, by date.</param>
internal sealed record FigureGroup(string Name, ImmutableArray<FigurePoint> Points)
{
    /// <summary>The name of the group of figures whose words name nothing counted and no unit.</summary>
    public const string Unnamed = "things not named";

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
        var sizes = points.CountBy(Key).ToDictionary();
        return
        [
            .. points
                .GroupBy(point => AtLarge(Key(point), sizes))
                .Select(group => new FigureGroup(NameOf(group.Key.Said, [.. group]), [.. group]))
                .OrderBy(group => group.Name == Unnamed)
                .ThenByDescending(group => group.Drawn)
                .ThenByDescending(group => group.Points.Length)
                .ThenBy(group => group.Name, StringComparer.Ordinal),
        ];
    }

    // What frames of figures compare by: "140 missing", "112 people are missing" and "190 unaccounted for" stand together, soldiers with troops.
    private static (string Thing, string Said, string Unit) Key(FigurePoint point)
    {
        if (!IsInside(point)) return ("", "", "");
        var thing = CountedThing.Of(point.Row.Text, point.Figure);
        // "People" alone says little: what is said of them tells one count from another. Soldiers sent and soldiers arrived stand together.
        var said = thing.Outcome ?? (thing.Kind == ThingWords.Person ? thing.Predicate : null);
        return (thing.Kind, said ?? "", Unit(point).ToLowerInvariant());
    }

    // A story from elsewhere may have spans that its texts do not; they are shown as far as they go.
    private static bool IsInside(FigurePoint point) =>
        ((Documents.Span?[])[point.Figure.Span, point.Figure.Counted, point.Figure.Predicate, point.Figure.Unit])
            .All(span => span is not { } there || (there.Start >= 0 && there.Start <= there.End && there.End <= point.Row.Text.Length));

    // A word said in one figure alone parts nothing: that figure stands with the others of the thing.
    private static (string Thing, string Said, string Unit) AtLarge((string Thing, string Said, string Unit) key, Dictionary<(string, string, string), int> sizes) =>
        key.Said.Length > 0 && sizes[key] == 1 ? key with { Said = "" } : key;

    private static string NameOf(string said, IReadOnlyCollection<FigurePoint> points)
    {
        var name = points.Select(point => (Head: Head(point), ByPredicate: point.CountsByPredicate, Unit: Unit(point)))
            .GroupBy(words => words).OrderBy(group => group.Key.ByPredicate).ThenByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;
        var worded = points.Where(point => !point.CountsByPredicate).Select(point => point.Predicate?.Trim().ToLowerInvariant()).OfType<string>()
            .GroupBy(words => words).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        var head = said.Length == 0 ? name.Head : $"{name.Head} {ReportWords.Shorten(worded ?? said, 40)}";
        return (head, name.Unit) switch
        {
            ("", "") => Unnamed,
            (_, "") => head,
            ("", var unit) => unit,
            (_, var unit) => $"{head} ({unit})",
        };
    }

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
}
