using System.CommandLine;
using System.Globalization;
using Hearsay.Evaluation.Cases;
using Hearsay.Evaluation.Measures;

namespace Hearsay.Evaluation.Commands;

/// <summary><c>cases</c>: scores files of invented cases: dates, figures, and the particulars of statements.</summary>
public static class CasesCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<string[]> files = new("--gold")
        {
            Description = "Files of cases: dates*.cases, figures*.cases, any other for statements.", Required = true, AllowMultipleArgumentsPerToken = true,
        };
        Option<bool> differences = new("--differences") { Description = "Also list what differs. Not for cases that are kept unseen." };
        Option<string?> output = new("--out") { Description = "Also write the figures, as JSON, to this file." };
        var command = new Command("cases", "Scores what is read of invented texts.") { files, differences, output };
        command.SetAction(parsed =>
        {
            var lines = new List<(string File, string Name, double Percent, int All)>();
            foreach (var file in parsed.GetRequiredValue(files))
            {
                var (scored, wrong) = Score(file);
                foreach (var (name, percent, all) in scored)
                {
                    lines.Add((Path.GetFileNameWithoutExtension(file), name, percent, all));
                    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(file),-10} {name,-28} {percent,6:F1}  of {all}"));
                }

                if (!parsed.GetValue(differences)) continue;
                foreach (var line in wrong) Console.Out.WriteLine(line);
            }

            if (parsed.GetValue(output) is { } path) File.WriteAllText(path, CaseScoresJson.Write(lines));
            return 0;
        });
        return command;
    }

    private static (IEnumerable<(string Name, double Percent, int All)> Scored, IReadOnlyList<string> Wrong) Score(string file)
    {
        var name = Path.GetFileName(file);
        if (name.StartsWith("dates", StringComparison.Ordinal))
        {
            var dates = DateCases.Score(file);
            return ([("words F1", dates.Words.F1, dates.Words.Gold), ("words and days F1", dates.Values.F1, dates.Values.Gold), .. Of(dates.Particulars)], dates.Differences);
        }

        if (name.StartsWith("figures", StringComparison.Ordinal))
        {
            var figures = FigureCases.Score(file);
            return ([("bounds F1", figures.Values.F1, figures.Values.Gold), .. Of(figures.Particulars)], figures.Differences);
        }

        var statements = StatementCases.Score(file);
        var stances = statements.Stances.Select(one => ($"stance {one.Stance.ToString().ToLowerInvariant()} F1", one.Counts.F1, one.Counts.Gold));
        return ([
            .. Of(statements.Particulars),
            .. statements.Stances.Length > 3 ? [.. stances, ("stance macro F1", statements.MacroF1, statements.Stances.Sum(one => one.Counts.Gold))] : Array.Empty<(string, double, int)>(),
            ("statements not found", statements.NotFound, statements.NotFound),
        ], statements.Differences);
    }

    private static IEnumerable<(string Name, double Percent, int All)> Of(IReadOnlyDictionary<string, Accuracy> particulars) =>
        particulars.Select(one => (one.Key, one.Value.Percent, one.Value.All));
}
