using System.Collections.Immutable;
using Hearsay.Evaluation.Measures;
using Hearsay.Statements;

namespace Hearsay.Evaluation.Cases;

/// <summary>Scores the particulars of statements on a file of cases.</summary>
/// <remarks>
/// A line below a text names a statement by a word of its cue (or words of its content in brackets), then particulars: <c>said | speaker Ilsa Marrow |
/// stance denies</c>. <c> ~ </c> separates words and answers that are equally right. A statement that was not found is wrong in every particular.
/// </remarks>
public sealed class StatementCases
{
    private readonly SortedDictionary<string, Accuracy> particulars = new(StringComparer.Ordinal);
    private readonly List<(Stance Gold, Stance? Found)> stances = [];
    private readonly List<string> differences = [];

    /// <summary>Right and all answers by particular, in the order of their names.</summary>
    public IReadOnlyDictionary<string, Accuracy> Particulars => particulars;

    /// <summary>What differs, one line each.</summary>
    public IReadOnlyList<string> Differences => differences;

    /// <summary>How many statements of the cases were not found at all.</summary>
    public int NotFound { get; private set; }

    /// <summary>The mean of the six stances' F1 over the cases that tell one; not a number where none does.</summary>
    public double MacroF1 => Stances.Average(one => one.Counts.F1);

    /// <summary>Precision, recall and F1 of each stance that the cases hold.</summary>
    public ImmutableArray<(Stance Stance, Counts Counts)> Stances =>
    [
        .. Enum.GetValues<Stance>().Where(stance => stances.Exists(one => one.Gold == stance)).Select(stance => (stance, new Counts(
            stances.Count(one => one.Gold == stance && one.Found == stance), stances.Count(one => one.Found == stance), stances.Count(one => one.Gold == stance)))),
    ];

    /// <summary>Reads the cases of a file and compares.</summary>
    public static StatementCases Score(string path)
    {
        var scores = new StatementCases();
        foreach (var one in CaseText.Read(path)) scores.Add(one);
        return scores;
    }

    private void Add(CaseText one)
    {
        var (analysis, start) = one.Analyse();
        foreach (var line in one.Expected)
        {
            var fields = line.Split(" | ");
            var statement = fields[0].Split(" ~ ").Select(words => StatementParticulars.Find(analysis, words.Trim(), start)).FirstOrDefault(found => found is not null);
            if (statement is null)
            {
                NotFound++;
                differences.Add($"{one.Place}: {fields[0]}: no such statement");
            }

            foreach (var field in fields[1..]) Add(one, analysis, statement, field.Trim());
        }
    }

    private void Add(CaseText one, Analysis analysis, Statement? statement, string field)
    {
        var space = field.IndexOf(' ', StringComparison.Ordinal);
        var which = space < 0 ? field : field[..space];
        var answers = field[(space + 1)..].Split(" ~ ", StringSplitOptions.TrimEntries);
        var found = statement is null ? null : StatementParticulars.Of(analysis.Article, statement, which);
        var right = found is not null && answers.Any(answer => Plain(answer).Equals(Plain(found), StringComparison.OrdinalIgnoreCase));
        particulars[which] = particulars.GetValueOrDefault(which).With(right);
        if (!right) differences.Add($"{one.Place}: {field}, but found {found ?? "no statement"}");
        if (which == "stance") stances.Add((Enum.Parse<Stance>(right ? found! : answers[0], ignoreCase: true), statement?.Stance));
    }

    // "The ministry" and "ministry" name the same party.
    private static string Plain(string words) => words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
}
