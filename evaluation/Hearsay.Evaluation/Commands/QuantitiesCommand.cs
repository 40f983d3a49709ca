using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Hearsay.Evaluation.Measures;
using Hearsay.Evaluation.Quantities;
using Hearsay.Figures;

namespace Hearsay.Evaluation.Commands;

/// <summary><c>quantities</c>: compares the product's figures with quantities that people marked in single sentences.</summary>
public static class QuantitiesCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<string> gold = new("--gold") { Description = "A JSON list of sentences with their quantities.", Required = true };
        Option<int> differences = new("--differences") { Description = "List so many of each kind of difference." };
        Option<string?> kind = new("--kind") { Description = "With --differences: only missed, extra, unit, change or concept." };
        var command = new Command("quantities", "Compares figures with quantities that people marked.") { gold, differences, kind };
        command.SetAction(parsed =>
        {
            var sentences = GoldQuantityReader.Read(parsed.GetRequiredValue(gold));
            Print("figures", sentences, withAges: false, parsed.GetValue(differences), parsed.GetValue(kind));

            // Such gold counts an age as a quantity; the product reads ages and keeps them out of the figures on purpose.
            Print("with ages", sentences, withAges: true, 0, null);
            return 0;
        });
        return command;
    }

    private static void Print(string name, ImmutableArray<GoldSentence> sentences, bool withAges, int limit, string? kind)
    {
        var differences = new List<QuantityDifference>();
        var score = default(QuantityScore);
        foreach (var sentence in sentences) score += QuantityScore.Of(sentence, Find(sentence.Text, withAges), differences);
        Line(name + ": value", score.Value);
        Line(name + ": + unit", score.Unit);
        Line(name + ": + modifier", score.Change);
        Line(name + ": + bounds", score.Bound);
        Line(name + ": + counted", score.Concept);
        foreach (var group in differences.GroupBy(difference => difference.What).Where(group => kind is null || group.Key == kind))
        {
            foreach (var difference in group.Take(limit)) Console.Out.WriteLine(difference);
        }
    }

    private static ImmutableArray<FoundQuantity> Find(string text, bool withAges) =>
    [
        .. FigureFinding.Readings(ProductRun.BeforeFiguresOf(text))
            .Where(reading => reading.Use == NumberUse.Figure || (withAges && reading.Use == NumberUse.Age))
            .Select(reading => FoundQuantity.Of(text, reading))
            .OfType<FoundQuantity>(),
    ];

    private static void Line(string name, Counts counts) => Console.Out.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{name,-24} P {counts.Precision,6:F2}  R {counts.Recall,6:F2}  F1 {counts.F1,6:F2}"));
}
