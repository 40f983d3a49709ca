using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Hearsay.Evaluation.Output;

namespace Hearsay.Evaluation.Commands;

/// <summary><c>report</c>: compares predictions with gold and writes a section of a page of results.</summary>
public static class ReportCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var options = new ScoringOptions();
        Option<string> output = new("--out") { Description = "The Markdown page; other sections in it are kept.", Required = true };
        Option<string?> title = new("--title") { Description = "The section's heading. Default: the gold folder's name." };
        var command = new Command("report", "Writes the figures as a section of a page of results.");
        options.AddTo(command);
        command.Options.Add(output);
        command.Options.Add(title);
        command.SetAction(parsed =>
        {
            var scores = options.Score(parsed);
            var heading = new ResultsHeading(
                parsed.GetValue(title) ?? options.GoldName(parsed), Today(), Commit(), WithPeers: options.IsBrat(parsed));
            var path = parsed.GetRequiredValue(output);
            var before = File.Exists(path) ? File.ReadAllText(path) : "";
            File.WriteAllText(path, ResultsPage.With(before, ResultsReport.Section(scores, heading)));
            return 0;
        });
        return command;
    }

    private static string Today() => DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // The page says what was measured, so a changed working tree is named.
    private static string Commit()
    {
        if (Git("rev-parse", "--short", "HEAD") is not { Length: > 0 } commit) return "unknown";
        return Git("status", "--porcelain", "--untracked-files=no", "--", "src", "models") is { Length: > 0 } ? commit + " with changes" : commit;
    }

    private static string? Git(params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var said = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? said.Trim() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
