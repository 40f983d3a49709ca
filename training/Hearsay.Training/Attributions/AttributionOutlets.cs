using System.Text.Json;
using Hearsay.Attributions.Learned;
using Hearsay.Evaluation.Measures;

namespace Hearsay.Training.Attributions;

/// <summary>Measures how much worse the network reads an outlet that it has not learned from: trains it without each outlet in turn.</summary>
/// <remarks>No teachers and no news, and fewer rounds: what is compared are two trainings that differ in the outlet alone.</remarks>
internal sealed class AttributionOutlets : IModelTraining
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <inheritdoc/>
    public string Name => "attribution-outlets";

    /// <inheritdoc/>
    public string Description => "Measures attributions of outlets that were left out of training.";

    /// <inheritdoc/>
    public bool IsShipped => false;

    /// <inheritdoc/>
    public void Train(TrainingRun run)
    {
        var settings = SettingPairs.Over(new AttributionSettings { Rounds = 8, Every = 8 }, run.Settings);
        var all = AttributionCorpus.ReadLabelled(Path.Combine(run.Data, "polnear", "train"));
        AttributionArticle[] exercises = [.. AttributionExercises.Read(Path.Combine(run.Checkout, AttributionTraining.Exercises))];
        var dev = DevelopmentArticles.Read(Path.Combine(run.Data, "polnear", "dev"));
        var learning = new AttributionLearning(settings, run.Log);
        var whole = Learn([.. all, .. exercises]);
        var falls = new SortedDictionary<string, SortedDictionary<string, double>>(StringComparer.Ordinal);
        foreach (var outlet in all.Select(article => article.Outlet).Distinct().Order(StringComparer.Ordinal))
        {
            var without = Learn([.. all.Where(article => article.Outlet != outlet), .. exercises]);
            falls[outlet] = new SortedDictionary<string, double>(StringComparer.Ordinal) { ["learned"] = Linked(whole, outlet), ["left_out"] = Linked(without, outlet) };
            run.Log.WriteLine(FormattableString.Invariant($"{outlet}: linked {falls[outlet]["learned"]}, left out {falls[outlet]["left_out"]}"));
            var mean = new SortedDictionary<string, double>(StringComparer.Ordinal)
            {
                ["learned"] = Math.Round(falls.Values.Average(fall => fall["learned"]), 1),
                ["left_out"] = Math.Round(falls.Values.Average(fall => fall["left_out"]), 1),
            };
            // After each, so that a command that is stopped leaves what it has.
            File.WriteAllText(
                Path.Combine(run.Checkout, "models", "en", "attributions", "outlets.json"),
                JsonSerializer.Serialize(new { linked_f1 = falls, mean_of_outlets = mean }, Indented) + "\n");
        }

        AttributionModel Learn(AttributionArticle[] articles) =>
            AttributionLearning.Model(learning.Learn(AttributionLearning.Begin(settings.Shape, run.Seed), articles, settings.Rounds, settings.Rate, run.Seed, learned => run.Log.WriteLine(DevelopmentArticles.Line(dev.Measure([AttributionLearning.Model(learned)])))));

        // What is likely to be right is fitted on the other outlets.
        double Linked(AttributionModel model, string outlet)
        {
            var (weights, _) = dev.Of(outlet, others: true).Calibrate(model);
            return Math.Round(dev.Of(outlet).Measure([model], kept: frame => FrameConfidence.Of(weights, frame.Evidence) >= FrameConfidence.Least)[Measure.Linked].F1, 1);
        }
    }
}
