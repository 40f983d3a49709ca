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
        Option<string[]> drawn = new("--drawn") { Description = "Files of pairs that were drawn by chance: learned from with a constant of their own, since few of them count one thing." };
        Option<string> news = new("--news") { Description = "The articles: JSON Lines, plain or packed by xz.", Required = true };
        Option<string> write = new("--write") { Description = "The file of weights to write." };
        Option<bool> differences = new("--differences") { Description = "List the pairs that are read otherwise when they are held out." };
        var command = new Command("pairs-learn", "Learns the weights of pairs of figures.") { gold, drawn, news, write, differences };
        command.SetAction(parsed =>
        {
            var files = parsed.GetRequiredValue(gold).Select(FigurePair.Read).ToArray();
            var byChance = (parsed.GetValue(drawn) ?? []).Select(FigurePair.Read).ToArray();
            var chosen = files.Sum(file => file.Length);
            var pairs = files.Concat(byChance).SelectMany(file => file).ToImmutableArray();
            var isDrawn = Enumerable.Range(0, pairs.Length).Select(at => at >= chosen).ToArray();
            var figures = new StatedFigures(NewsRecords.Read(parsed.GetRequiredValue(news), pairs.SelectMany(pair => new[] { pair.Left.Article, pair.Right.Article }).ToHashSet()));
            var results = HeldOut(pairs, isDrawn, figures);
            if (parsed.GetValue(differences)) foreach (var one in results.Where(one => !one.IsRight)) Console.Out.WriteLine(one);
            PairsCommand.Print([.. results.Take(chosen)]);
            var at = 0;
            foreach (var file in files.Concat(byChance))
            {
                Console.Out.WriteLine($"held out, right of the file: {results.Skip(at).Take(file.Length).Count(one => one.IsRight)} of {file.Length}");
                at += file.Length;
            }

            if (parsed.GetValue(write) is { } path) File.WriteAllText(path, Worded(Learn(pairs, isDrawn, _ => true, figures)));
            return 0;
        });
        return command;
    }

    private static ImmutableArray<PairResult> HeldOut(ImmutableArray<FigurePair> pairs, bool[] isDrawn, StatedFigures figures)
    {
        var folds = ArticleFolds.Of(pairs, Folds);
        var weights = Enumerable.Range(0, Folds)
            .Select(fold => new PairWeights(Learn(pairs, isDrawn, at => folds[at] != fold, figures)))
            .ToArray();
        return [.. pairs.Select((pair, at) => PairResult.Of(pair, figures.At(pair.Left), figures.At(pair.Right), weights[folds[at]]))];
    }

    // Only where two numbers differ is anything weighed. The constant of drawn pairs is learned and left out: it stands for how they were chosen.
    private static SortedDictionary<string, double> Learn(ImmutableArray<FigurePair> pairs, bool[] isDrawn, Func<int, bool> isLearned, StatedFigures figures)
    {
        var examples = new List<(IReadOnlyList<(string, double)>, bool)>();
        for (var at = 0; at < pairs.Length; at++)
        {
            var pair = pairs[at];
            if (!isLearned(at) || figures.At(pair.Left) is not { } left || figures.At(pair.Right) is not { } right || !FigureComparison.IsWeighed(left, right)) continue;
            var features = PairFeatures.Of(left, right, FigureBounds.Of(left, right));
            if (isDrawn[at]) features = features.Append((LogisticFit.Drawn, 1));
            examples.Add(([.. features], pair.Verdict != FigureRelation.NotComparable));
        }

        var weights = LogisticFit.Fit(examples);
        weights.Remove(LogisticFit.Drawn);
        return weights;
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
