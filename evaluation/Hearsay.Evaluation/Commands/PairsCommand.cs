using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Hearsay.Evaluation.Pairs;
using Hearsay.Ledger.Conflicts;

namespace Hearsay.Evaluation.Commands;

/// <summary><c>pairs</c>: compares what the product says of pairs of figures with what a person says.</summary>
public static class PairsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<string> gold = new("--gold") { Description = "The file of pairs.", Required = true };
        Option<string> news = new("--news") { Description = "The articles: JSON Lines, plain or packed by xz.", Required = true };
        Option<bool> differences = new("--differences") { Description = "List the pairs that the product holds otherwise, with both figures and the reason." };
        Option<bool> all = new("--all") { Description = "List every pair." };
        var command = new Command("pairs", "Measures how pairs of figures are told to stand to one another.") { gold, news, differences, all };
        command.SetAction(parsed =>
        {
            var results = Run(FigurePair.Read(parsed.GetRequiredValue(gold)), parsed.GetRequiredValue(news));
            var isAll = parsed.GetValue(all);
            if (isAll || parsed.GetValue(differences)) foreach (var one in results.Where(one => isAll || !one.IsRight)) Console.Out.WriteLine(one);
            Print(results);
            return 0;
        });
        return command;
    }

    private static ImmutableArray<PairResult> Run(ImmutableArray<FigurePair> pairs, string news)
    {
        var figures = new StatedFigures(NewsRecords.Read(news, pairs.SelectMany(pair => new[] { pair.Left.Article, pair.Right.Article }).ToHashSet()));
        return [.. pairs.Select(pair => PairResult.Of(pair, figures.At(pair.Left), figures.At(pair.Right)))];
    }

    internal static void Print(ImmutableArray<PairResult> results)
    {
        var relations = Enum.GetValues<FigureRelation>();
        Console.Out.WriteLine($"{"coded \\ read",-16}{string.Concat(relations.Select(relation => $"{FigurePair.NameOf(relation),16}"))}");
        foreach (var coded in relations)
        {
            var cells = relations.Select(read => $"{results.Count(one => one.Pair.Verdict == coded && one.Relation == read),16}");
            Console.Out.WriteLine($"{FigurePair.NameOf(coded),-16}{string.Concat(cells)}");
        }

        var right = results.Count(one => one.IsRight);
        var wrong = results.Count(one => one.Relation == FigureRelation.Conflict && !one.IsRight);
        Console.Out.WriteLine($"right            {right} of {results.Length} ({Part(right, results.Length)} %)");
        Console.Out.WriteLine($"false conflicts  {wrong} of {results.Length} ({Part(wrong, results.Length)} %)");
        Console.Out.WriteLine($"not found        {results.Count(one => one.Left is null || one.Right is null)} pairs with a figure that the product does not have");
    }

    private static string Part(int count, int of) => (100.0 * count / Math.Max(1, of)).ToString("F1", CultureInfo.InvariantCulture);
}
