using System.Text.Json;
using Hearsay.Documents;
using Hearsay.Evaluation;
using Hearsay.Evaluation.Annotations;
using Hearsay.Evaluation.Measures;

namespace Hearsay.Training.Attributions;

/// <summary>Measures attributions as the library finds them, without training, and writes the <c>scores.json</c> of their model.</summary>
internal sealed class AttributionMeasuring : IModelTraining
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <inheritdoc/>
    public string Name => "attribution-scores";

    /// <inheritdoc/>
    public string Description => "Measures attributions as they are and writes their scores.json.";

    /// <inheritdoc/>
    public bool IsShipped => false;

    /// <inheritdoc/>
    public void Train(TrainingRun run)
    {
        var gold = BratReader.Read(Path.Combine(run.Data, "polnear", "dev"));
        var read = gold.AsParallel().WithDegreeOfParallelism(AttributionLearning.Shards).ToDictionary(
            document => document.Name,
            document => ArticleReader.Read(document.Path, default).Article is { } article ? ArticlePipeline.English.Analyse(article) : null,
            StringComparer.Ordinal);
        var predicted = read.ToDictionary(pair => pair.Key, pair => pair.Value is { } analysis ? ProductPredictions.Of(analysis) : [], StringComparer.Ordinal);
        var sureness = gold.SelectMany(document => (read[document.Name]?.Attributions ?? [])
            .Zip(FrameScores.Right(document, predicted[document.Name]), (one, right) => (one.Depth, one.Confidence, right)).Where(one => one.Depth == 0));
        var scores = new SortedDictionary<string, object>(StringComparer.Ordinal)
        {
            ["polnear_dev"] = Figures(Scores.Of(gold, predicted, draws: 0)),
            ["polnear_dev_outermost"] = Figures(Scores.Of(gold, predicted, draws: 0, outermost: true)),
            ["confidence"] = ConfidenceFit.Curve([.. sureness.Select(one => (one.Confidence, one.right))]).Select(tenth => new SortedDictionary<string, double>(StringComparer.Ordinal)
            {
                ["from"] = tenth.From,
                ["found"] = tenth.Found,
                ["said"] = Math.Round(tenth.Said, 3),
                ["right"] = Math.Round(tenth.Right, 3),
            }).ToList(),
        };
        File.WriteAllText(Path.Combine(run.Checkout, "models", "en", "attributions", "scores.json"), JsonSerializer.Serialize(scores, Indented) + "\n");
    }

    private static SortedDictionary<string, SortedDictionary<string, double>> Figures(Scores scores)
    {
        var figures = new SortedDictionary<string, SortedDictionary<string, double>>(StringComparer.Ordinal);
        foreach (var measure in MeasureNames.All)
        {
            var ratio = scores.Total[measure];
            figures[measure.Key()] = new SortedDictionary<string, double>(StringComparer.Ordinal)
            {
                ["f1"] = Math.Round(ratio.F1, 1),
                ["precision"] = Math.Round(ratio.Precision, 1),
                ["recall"] = Math.Round(ratio.Recall, 1),
            };
        }

        return figures;
    }
}
