using System.Globalization;
using Hearsay.Documents;
using Hearsay.Evaluation.Measures;
using Hearsay.Figures;

namespace Hearsay.Evaluation.Cases;

/// <summary>Scores figures on a file of cases.</summary>
/// <remarks>
/// A line below a text gives the words of the figure, a tab, its bounds (<c>12</c>, <c>3..8</c>, <c>..12</c>, <c>12..</c>, <c>-</c>), and further
/// fields by tabs: modifier, unit, counts, where, status, scope, asof, each with its words. A field that is not told is expected to be empty
/// (status: happened; scope: total). An expected and a found figure are the same where their words overlap; each is used once.
/// </remarks>
public sealed class FigureCases
{
    private static readonly string[] Fields = ["modifier", "unit", "counts", "where", "status", "scope", "asof"];

    private readonly SortedDictionary<string, Accuracy> particulars = new(StringComparer.Ordinal);
    private readonly List<string> differences = [];

    /// <summary>Found, expected and right in words and bounds.</summary>
    public Counts Values { get; private set; }

    /// <summary>Right further fields among the figures that were found; "counts, half" where half of the words are shared.</summary>
    public IReadOnlyDictionary<string, Accuracy> Particulars => particulars;

    /// <summary>What differs, one line each.</summary>
    public IReadOnlyList<string> Differences => differences;

    /// <summary>Reads the cases of a file and compares.</summary>
    public static FigureCases Score(string path)
    {
        var scores = new FigureCases();
        foreach (var one in CaseText.Read(path)) scores.Add(one);
        return scores;
    }

    private void Add(CaseText one)
    {
        var (analysis, start) = one.Analyse();
        var text = analysis.Article.Text;
        var found = analysis.Figures.Where(figure => figure.Span.Start >= start).ToList();
        var (all, values, from) = (found.Count, 0, start);
        foreach (var line in one.Expected)
        {
            var fields = line.Split('\t');
            var at = text.IndexOf(fields[0], from, StringComparison.Ordinal);
            if (at < 0) throw new EvaluationInputException("HS905", one.Place, $"expects '{fields[0]}', which its text has not.", "Give the words in the text's order.");
            from = at + fields[0].Length;
            if (found.Find(figure => figure.Span.Start < from && figure.Span.End > at) is not { } match)
            {
                differences.Add($"{one.Place}: {line}, but nothing found");
                continue;
            }

            found.Remove(match);
            var bounds = Bounds(match);
            if (bounds == fields[1]) values++;
            else differences.Add($"{one.Place}: {fields[0]} {fields[1]}, but found {match.Span.Of(text)} {bounds}");
            foreach (var field in Fields) Add(one, text, match, field, fields.Skip(2).FirstOrDefault(told => told.StartsWith(field + " ", StringComparison.Ordinal))?[(field.Length + 1)..]);
        }

        foreach (var extra in found) differences.Add($"{one.Place}: found {extra.Span.Of(text)}, which is not expected");
        Values += new Counts(values, all, one.Expected.Length);
    }

    private void Add(CaseText one, string text, Figure figure, string field, string? expected)
    {
        var found = field switch
        {
            "modifier" => figure.Modifier?.Of(text),
            "unit" => figure.Unit?.Of(text),
            "counts" => figure.Counted?.Of(text),
            "where" => figure.Where?.Of(text),
            "asof" => figure.AsOf?.Of(text),
            "status" => figure.Status == FigureStatus.Happened ? null : figure.Status.ToString(),
            _ => figure.Scope == FigureScope.Total ? null : figure.Scope.ToString(),
        };
        var right = expected is null ? found is null : found is not null && expected.Split(" ~ ").Any(answer => Plain(answer).Equals(Plain(found), StringComparison.OrdinalIgnoreCase));
        particulars[field] = particulars.GetValueOrDefault(field).With(right);
        if (field == "counts" && expected is not null) particulars["counts, half"] = particulars.GetValueOrDefault("counts, half").With(right || SharesHalf(expected, found));
        if (!right) differences.Add($"{one.Place}: {figure.Span.Of(text)} {field} {expected ?? "nothing"}, but found {found ?? "nothing"}");
    }

    private static bool SharesHalf(string expected, string? found)
    {
        if (found is null) return false;
        var (one, other) = (expected.Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase), found.Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase));
        var shared = one.Count(other.Contains);
        return 2 * shared >= one.Count + other.Count - shared;
    }

    private static string Plain(string words) => words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;

    private static string Bounds(Figure figure) => (figure.Low, figure.High) switch
    {
        (null, null) => "-",
        ({ } low, null) => Number(low) + "..",
        (null, { } high) => ".." + Number(high),
        ({ } low, { } high) => low == high ? Number(low) : Number(low) + ".." + Number(high),
    };

    private static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
