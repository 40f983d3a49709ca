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
        Option<string?> floor = new("--floor") { Description = "Fail (exit code 1) where a figure is more than 5 points below this earlier --out file." };
        var command = new Command("attributions", "Compares predicted attributions with gold.");
        options.AddTo(command);
        command.Options.Add(json);
        command.Options.Add(output);
        command.Options.Add(floor);
        command.SetAction(parsed =>
        {
            var scores = options.Score(parsed);
            var asJson = ScoresJson.Write(scores);
            var fallen = parsed.GetValue(floor) is { } earlier ? ScoresFloor.Fallen(ReadFloor(earlier), scores) : [];
            Console.Out.Write(parsed.GetValue(json) ? asJson : ScoresTable.Write(scores));
            if (parsed.GetValue(output) is { } path) File.WriteAllText(path, asJson);
            foreach (var figure in fallen) Console.Error.WriteLine("fell: " + figure);
            return fallen.IsEmpty ? 0 : 1;
        });
        return command;
    }

    // Read before --out writes: the two may be the same file.
    private static string ReadFloor(string path) => File.Exists(path)
        ? File.ReadAllText(path)
        : throw new EvaluationInputException("HS901", path, "is not there.", "Write it first with --out.");
}
