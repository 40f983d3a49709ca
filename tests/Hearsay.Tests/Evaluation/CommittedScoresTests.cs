using Hearsay.Evaluation.Annotations;
using Hearsay.Evaluation.Commands;
using Hearsay.Evaluation.Measures;
using Hearsay.Evaluation.Output;
using Xunit;

namespace Hearsay.Tests.Evaluation;

public class CommittedScoresTests
{
    [Fact]
    public void Scores_of_committed_predictions_are_the_committed_scores()
    {
        var scores = ScoreHarbour(all => all);
        Assert.Equal(File.ReadAllText(Checkout.Case("harbour", "scores.json")), ScoresJson.Write(scores));
    }

    [Fact]
    public void Losing_one_prediction_of_nine_falls_below_the_floor()
    {
        var scores = ScoreHarbour(all => all[1..]);
        Assert.Contains(ScoresFloor.Fallen(File.ReadAllText(Checkout.Case("harbour", "scores.json")), scores), figure => figure.StartsWith("linked recall", StringComparison.Ordinal));
    }

    private static Scores ScoreHarbour(
        Func<System.Collections.Immutable.ImmutableArray<MarkedAttribution>, System.Collections.Immutable.ImmutableArray<MarkedAttribution>> change)
    {
        var gold = GoldFolder.Open(Checkout.Case("harbour", "gold"), Checkout.Case("harbour", "articles"));
        var predictions = Predictions.Read(Checkout.Case("harbour", "predictions.jsonl"));
        return Scores.Of(gold, predictions.ToDictionary(pair => pair.Key, pair => change(pair.Value), StringComparer.Ordinal));
    }
}
