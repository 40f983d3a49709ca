using System.CommandLine;
using System.Globalization;
using Hearsay.Evaluation.Measures;
using Hearsay.Evaluation.Tokens;

namespace Hearsay.Evaluation.Commands;

/// <summary><c>tokens</c>: compares the product's tokens and sentences with treebanks.</summary>
public static class TokensCommand
{
    private static readonly (string Name, string File)[] Treebanks = [("ewt", "en_ewt"), ("gum", "en_gum-free")];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "The folder that holds ud/, with the treebanks as *.conllu.gz.", Required = true };
        Option<string> part = new("--part") { Description = "dev, or train for a look at what the rules were made from.", DefaultValueFactory = _ => "dev" };
        part.AcceptOnlyFromAmong("dev", "train");
        Option<int> differences = new("--differences") { Description = "List so many of the most frequent differences in words, and of those in sentences." };
        Option<bool> json = new("--json") { Description = "Print JSON instead of lines." };
        Option<string?> output = new("--out") { Description = "Also write the figures, as JSON, to this file." };
        var command = new Command("tokens", "Compares tokens and sentences with the raw text of EWT and GUM.") { data, part, differences, json, output };
        command.SetAction(parsed =>
        {
            var scores = Treebanks.Select(treebank => Score(parsed.GetRequiredValue(data), treebank.Name, treebank.File, parsed.GetRequiredValue(part))).ToList();
            var asJson = TokenScoresJson.Write(scores);
            if (parsed.GetValue(output) is { } path) File.WriteAllText(path, asJson);
            if (parsed.GetValue(json)) Console.Out.Write(asJson);
            else foreach (var score in scores) Print(score, parsed.GetValue(differences));
            return 0;
        });
        return command;
    }

    private static TokenScore Score(string data, string name, string file, string part) =>
        TokenScore.Of($"{name}-{part}", Treebank.Read(Path.Combine(data, "ud", $"{file}-{part}.conllu.gz")));

    private static void Print(TokenScore score, int differences)
    {
        Console.Out.WriteLine(Line(score.Name + " words", score.Words));
        Console.Out.WriteLine(Line(score.Name + " sentences", score.Sentences));
        foreach (var (difference, times) in score.WordDifferences.Take(differences)) Console.Out.WriteLine($"{times,6}  {difference}");
        foreach (var difference in score.SentenceDifferences.Take(differences)) Console.Out.WriteLine("        " + difference);
    }

    private static string Line(string name, Counts counts) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-20} P {counts.Precision,6:F2}  R {counts.Recall,6:F2}  F1 {counts.F1,6:F2}");
}
