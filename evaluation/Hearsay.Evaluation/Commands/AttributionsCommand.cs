using System.CommandLine;
using Hearsay.Evaluation.Output;

namespace Hearsay.Evaluation.Commands;

/// <summary><c>attributions</c>: compares predictions with gold and prints the figures.</summary>
public static class AttributionsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var options = new ScoringOptions();
        Option<bool> json = new("--json") { Description = "Print JSON instead of lines." };
        Option<string?> output = new("--out") { Description = "Also write the figures, as JSON, to this file." };
        var command = new Command("attributions", "Compares predicted attributions with gold.");
        options.AddTo(command);
        command.Options.Add(json);
        command.Options.Add(output);
        command.SetAction(parsed =>
        {
            var scores = options.Score(parsed);
            var asJson = ScoresJson.Write(scores);
            Console.Out.Write(parsed.GetValue(json) ? asJson : ScoresTable.Write(scores));
            if (parsed.GetValue(output) is { } path) File.WriteAllText(path, asJson);
            return 0;
        });
        return command;
    }
}
