using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using Hearsay.Evaluation.Pairs;
using Hearsay.Ledger.Conflicts;

namespace Hearsay.Evaluation.Commands;

/// <summary><c>pairs-learn</c>: learns how much each feature of a pair of figures speaks for one thing counted, and measures it on pairs that were not learned from.</summary>
public static class PairsLearnCommand
{
    private const int Folds = 10;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<string[]> gold = new("--gold") { Description = "The files of pairs.", Required = true };
        Option<string> news = new("--news") { Description = "The articles: JSON Lines, plain or packed by xz.", Required = true };
        Option<string> write = new("--write") { Description = "The file of weights to write." };
        Option<bool> differences = new("--differences") { Description = "List the pairs that are read otherwise when they are held out." };
        var command = new Command("pairs-learn", "Learns the weights of pairs of figures.") { gold, news, write, differences };
        command.SetAction(parsed =>
        {
            var files = parsed.GetRequiredValue(gold).Select(FigurePair.Read).ToArray();
            var pairs = files.SelectMany(file => file).ToImmutableArray();
            var figures = new StatedFigures(NewsRecords.Read(parsed.GetRequiredValue(news), pairs.SelectMany(pair => new[] { pair.Left.Article, pair.Right.Article }).ToHashSet()));
            var results = HeldOut(pairs, figures);
            if (parsed.GetValue(differences)) foreach (var one in results.Where(one => !one.IsRight)) Console.Out.WriteLine(one);
            PairsCommand.Print(results);
            var at = 0;
            foreach (var file in files)
            {
                Console.Out.WriteLine($"held out, right of the file: {results.Skip(at).Take(file.Length).Count(one => one.IsRight)} of {file.Length}");
                at += file.Length;
            }

            if (parsed.GetValue(write) is { } path) File.WriteAllText(path, Worded(Learn(pairs, figures)));
            return 0;
        });
        return command;
    }

    private static ImmutableArray<PairResult> HeldOut(ImmutableArray<FigurePair> pairs, StatedFigures figures)
    {
        var folds = ArticleFolds.Of(pairs, Folds);
        var weights = Enumerable.Range(0, Folds)
            .Select(fold => new PairWeights(Learn([.. pairs.Where((_, at) => folds[at] != fold)], figures)))
            .ToArray();
        return [.. pairs.Select((pair, at) => PairResult.Of(pair, figures.At(pair.Left), figures.At(pair.Right), weights[folds[at]]))];
    }

    // Only where two numbers differ is anything weighed.
    private static SortedDictionary<string, double> Learn(ImmutableArray<FigurePair> pairs, StatedFigures figures)
    {
        var examples = new List<(IReadOnlyList<(string, double)>, bool)>();
        foreach (var pair in pairs)
        {
            if (figures.At(pair.Left) is not { } left || figures.At(pair.Right) is not { } right || !FigureComparison.IsWeighed(left, right)) continue;
            examples.Add(([.. PairFeatures.Of(left, right, FigureBounds.Of(left, right))], pair.Verdict != FigureRelation.NotComparable));
        }

        return LogisticFit.Fit(examples);
    }

    private static string Worded(SortedDictionary<string, double> weights)
    {
        var text = new StringBuilder();
        text.Append("# How much each feature of two figures with different numbers speaks for one thing counted, learned from pairs coded by hand. Written by\n");
        text.Append("# `dotnet run -c Release --project evaluation/Hearsay.Evaluation -- pairs-learn`; see MODEL.md. Do not edit. Fields: feature, weight.\n");
        foreach (var (name, weight) in weights) text.Append(CultureInfo.InvariantCulture, $"{name}\t{weight:F3}\n");
        return text.ToString();
    }
}
