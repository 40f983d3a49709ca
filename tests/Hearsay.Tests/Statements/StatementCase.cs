using System.Globalization;
using Hearsay.Documents;
using Hearsay.Evaluation.Cases;
using Hearsay.Statements;
using Hearsay.Tests.Attributions;

namespace Hearsay.Tests.Statements;

/// <summary>One text with what is to be read of some of its statements.</summary>
/// <param name="Line">Where it stands in its file.</param>
/// <param name="Text">The text as the file words it.</param>
/// <param name="Expected">One line a statement: which one, and its particulars.</param>
public sealed record StatementCase(int Line, string Text, IReadOnlyList<string> Expected)
{
    public static IEnumerable<StatementCase> Read(string file)
    {
        foreach (var one in AttributionCase.Read(file)) yield return new StatementCase(one.Line, one.Text, one.Expected);
    }

    /// <summary>What differs between the expected and the found, one a line; empty where all is as expected.</summary>
    public string Differences()
    {
        var analysis = ArticlePipeline.English.Analyse(AttributionCase.Of(Text[1..].Trim()));
        var differences = new List<string>();
        foreach (var line in Expected)
        {
            var fields = line.Split(" | ");
            if (Find(analysis, fields[0]) is not { } statement)
            {
                differences.Add($"{fields[0]}: no such statement");
                continue;
            }

            foreach (var field in fields[1..])
            {
                var space = field.IndexOf(' ', StringComparison.Ordinal);
                var found = StatementParticulars.Of(analysis.Article, statement, field[..space]);
                if (!field[(space + 1)..].Split(" ~ ").Contains(found, StringComparer.Ordinal)) differences.Add($"{fields[0]}: {field}, but found {found}");
            }
        }

        return string.Join('\n', differences);
    }

    public override string ToString() => $"line {Line}: {Text}";

    /// <summary>The statement that a line is about; answers that are equally right are parted by " ~ ".</summary>
    private static Statement? Find(Analysis analysis, string which) => which.Split(" ~ ").Select(one => FindOne(analysis, one)).FirstOrDefault(found => found is not null);

    private static Statement? FindOne(Analysis analysis, string which)
    {
        var mark = which.IndexOf('#', StringComparison.Ordinal);
        var number = mark < 0 ? 1 : int.Parse(which[(mark + 1)..], CultureInfo.InvariantCulture);
        var words = mark < 0 ? which : which[..mark];
        var text = analysis.Article.Text;
        return analysis.Statements.Where(statement => words[0] == '['
            ? statement.Attribution.Content.Any(part => part.Of(text).Contains(words[1..^1], StringComparison.Ordinal))
            : string.Join(' ', statement.Attribution.Cue.Select(part => part.Of(text))) == words).ElementAtOrDefault(number - 1);
    }
}
