using System.Collections.Immutable;
using Hearsay.Attributions.Learned;
using Hearsay.Documents;
using Hearsay.Evaluation.Annotations;
using Hearsay.Evaluation.Measures;
using Hearsay.Text;

namespace Hearsay.Training.Attributions;

/// <summary>Annotated articles on which networks are compared and their confidence is fitted. Immutable.</summary>
internal sealed class DevelopmentArticles
{
    private readonly ImmutableArray<(GoldDocument Document, Analysis Analysis)> _articles;

    private DevelopmentArticles(ImmutableArray<(GoldDocument, Analysis)> articles) => _articles = articles;

    /// <summary>Reads a brat folder as the network sees it.</summary>
    public static DevelopmentArticles Read(string folder) => new([.. AttributionCorpus.ReadAll(folder)]);

    /// <summary>Those of one outlet, or of all others.</summary>
    public DevelopmentArticles Of(string outlet, bool others = false) => new([.. _articles.Where(pair => pair.Document.Outlet == outlet != others)]);

    /// <summary>The counts of what networks find in all articles.</summary>
    /// <param name="models">One network, or several whose scores are averaged.</param>
    /// <param name="lean">How much a cue is favoured.</param>
    /// <param name="kept">Which frames count; null for all.</param>
    public Tally Measure(ImmutableArray<AttributionModel> models, float lean = AttributionShape.CueLean, Func<CueFrame, bool>? kept = null)
    {
        var predicted = _articles.AsParallel().WithDegreeOfParallelism(AttributionLearning.Shards).ToDictionary(
            pair => pair.Document.Name,
            pair =>
            {
                var map = new CodePointMap(pair.Analysis.Article.Text);
                return AttributionNetwork.Read(models, pair.Analysis, lean).Where(frame => kept?.Invoke(frame) ?? true)
                    .Select(frame => FrameScores.Marked(pair.Analysis, map, frame)).ToImmutableArray();
            },
            StringComparer.Ordinal);
        return Scores.Of([.. _articles.Select(pair => pair.Document)], predicted, draws: 0).Total;
    }

    /// <summary>The same as a line for the log.</summary>
    public static string Line(Tally total) => "  " + string.Join(", ", MeasureNames.All.Select(measure => FormattableString.Invariant($"{measure} {total[measure].F1:0.0}")))
        + FormattableString.Invariant($"; linked precision {total[Evaluation.Measures.Measure.Linked].Precision:0.0}, recall {total[Evaluation.Measures.Measure.Linked].Recall:0.0}");

    /// <summary>The weights for <see cref="FrameConfidence"/> that fit a network, and how well they do on the same articles.</summary>
    public (float[] Weights, IEnumerable<(double From, int Found, double Said, double Right)> Curve) Calibrate(AttributionModel model)
    {
        var examples = _articles.AsParallel().AsOrdered().WithDegreeOfParallelism(AttributionLearning.Shards).SelectMany(pair =>
        {
            var frames = AttributionNetwork.Read([model], pair.Analysis);
            return frames.Zip(FrameScores.Right(pair.Document, pair.Analysis, frames), (frame, right) => (frame.Evidence, right));
        }).ToArray();
        var weights = ConfidenceFit.Of(examples);
        return (weights, ConfidenceFit.Curve([.. examples.Select(example => (FrameConfidence.Of(weights, example.Evidence), example.right))]));
    }
}
