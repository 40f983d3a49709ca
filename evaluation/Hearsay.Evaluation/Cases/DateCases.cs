using System.Collections.Immutable;
using Hearsay.Dates;
using Hearsay.Evaluation.Measures;

namespace Hearsay.Evaluation.Cases;

/// <summary>Scores expressions of time on a file of cases.</summary>
/// <remarks>
/// A line below a text gives the words, a tab, the days in ISO 8601 or <c>?</c>, and further fields by tabs: <c>clock 17:30..17:30</c>,
/// <c>grain Week</c>, <c>flaw NoSuchDay</c>. An expression is found where the expected and the found words overlap; each is used once.
/// </remarks>
public sealed class DateCases
{
    private readonly SortedDictionary<string, Accuracy> particulars = new(StringComparer.Ordinal);
    private readonly List<string> differences = [];

    /// <summary>Found, expected and right in words and days.</summary>
    public Counts Values { get; private set; }

    /// <summary>The same where only the words count.</summary>
    public Counts Words { get; private set; }

    /// <summary>Right further fields among the expressions that were found.</summary>
    public IReadOnlyDictionary<string, Accuracy> Particulars => particulars;

    /// <summary>What differs, one line each.</summary>
    public IReadOnlyList<string> Differences => differences;

    /// <summary>Reads the cases of a file and compares.</summary>
    public static DateCases Score(string path)
    {
        var scores = new DateCases();
        foreach (var one in CaseText.Read(path)) scores.Add(one);
        return scores;
    }

    private void Add(CaseText one)
    {
        var (analysis, start) = one.Analyse();
        var text = analysis.Article.Text;
        var found = analysis.Dates.Where(date => date.Span.Start >= start).ToList();
        var (all, words, values, from) = (found.Count, 0, 0, start);
        foreach (var line in one.Expected)
        {
            var fields = line.Split('\t');
            var at = text.IndexOf(fields[0], from, StringComparison.Ordinal);
            if (at < 0) throw new EvaluationInputException("HS905", one.Place, $"expects '{fields[0]}', which its text has not.", "Give the words in the text's order.");
            from = at + fields[0].Length;
            if (found.Find(date => date.Span.Start < from && date.Span.End > at) is not { } match)
            {
                differences.Add($"{one.Place}: {line}, but nothing found");
                continue;
            }

            found.Remove(match);
            words++;
            var days = match.Value?.ToString() ?? "?";
            if (days == fields[1]) values++;
            else differences.Add($"{one.Place}: {fields[0]} {fields[1]}, but found {match.Span.Of(text)} {days}");
            foreach (var field in fields.Skip(2)) Add(one, match, field);
        }

        foreach (var extra in found) differences.Add($"{one.Place}: found {extra.Span.Of(text)} {extra.Value}, which is not expected");
        Words += new Counts(words, all, one.Expected.Length);
        Values += new Counts(values, all, one.Expected.Length);
    }

    private void Add(CaseText one, DateExpression date, string field)
    {
        var parts = field.Split(' ', 2);
        var found = parts[0] switch
        {
            "clock" => date.Clock is { } clock ? $"{clock.From:HH:mm}..{clock.To:HH:mm}" : "none",
            "grain" => date.Grain.ToString(),
            "flaw" => date.Flaw.ToString(),
            _ => throw new EvaluationInputException("HS905", one.Place, $"has the field '{parts[0]}'.", "Known are clock, grain and flaw."),
        };
        var right = string.Equals(found, parts[1], StringComparison.OrdinalIgnoreCase);
        particulars[parts[0]] = particulars.GetValueOrDefault(parts[0]).With(right);
        if (!right) differences.Add($"{one.Place}: {field}, but found {found}");
    }
}
