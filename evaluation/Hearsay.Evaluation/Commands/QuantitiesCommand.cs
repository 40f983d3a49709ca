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
            Print("figures", sentences, new(false, false), parsed.GetValue(differences), parsed.GetValue(kind));

            // Such gold counts "from 40 to 60" as one quantity; the product gives both ends as figures on purpose.
            Print("changes joined", sentences, new(false, true), 0, null);

            // It counts an age as a quantity, too; the product reads ages and keeps them out of the figures on purpose.
            Print("with ages", sentences, new(true, false), 0, null);
            Print("both", sentences, new(true, true), 0, null);
            return 0;
        });
        return command;
    }

    private static void Print(string name, ImmutableArray<GoldSentence> sentences, Reading reading, int limit, string? kind)
    {
        var differences = new List<QuantityDifference>();
        var score = default(QuantityScore);
        foreach (var sentence in sentences) score += QuantityScore.Of(sentence, Find(sentence.Text, reading), differences);
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

    private static ImmutableArray<FoundQuantity> Find(string text, Reading reading)
    {
        var found = ImmutableArray.CreateBuilder<FoundQuantity>();
        var last = -1;
        foreach (var number in FigureFinding.Readings(ProductRun.BeforeFiguresOf(text)))
        {
            if (number.Use != NumberUse.Figure && !(reading.WithAges && number.Use == NumberUse.Age)) continue;
            if (FoundQuantity.Of(text, number) is not { } quantity) continue;
            if (reading.JoinsChanges && number.EndsChange && last >= 0)
            {
                found[last] = FoundQuantity.Join(found[last], quantity);
                continue;
            }

            if (number.Use == NumberUse.Figure) last = found.Count;
            found.Add(quantity);
        }

        return found.ToImmutable();
    }

    private static void Line(string name, Counts counts) => Console.Out.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{name,-24} P {counts.Precision,6:F2}  R {counts.Recall,6:F2}  F1 {counts.F1,6:F2}"));

    /// <summary>How the product's figures are read as what annotators mark.</summary>
    /// <param name="WithAges">Whether ages count.</param>
    /// <param name="JoinsChanges">Whether the two ends of a change are one quantity.</param>
    private readonly record struct Reading(bool WithAges, bool JoinsChanges);
}
