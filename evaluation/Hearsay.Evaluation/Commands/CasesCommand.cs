using System.CommandLine;
using System.Globalization;
using Hearsay.Evaluation.Cases;

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
            var all = new List<CaseFigure>();
            foreach (var file in parsed.GetRequiredValue(files))
            {
                var (figures, wrong) = CaseScoring.Score(file);
                all.AddRange(figures);
                foreach (var figure in figures)
                    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figure.File,-10} {figure.Name,-28} {figure.Value,6:F1}  of {figure.All}"));
                if (!parsed.GetValue(differences)) continue;
                foreach (var line in wrong) Console.Out.WriteLine(line);
            }

            if (parsed.GetValue(output) is { } path) File.WriteAllText(path, CaseScoresJson.Write(all));
            return 0;
        });
        return command;
    }
}
