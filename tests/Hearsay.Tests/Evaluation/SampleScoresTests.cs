using Hearsay.Evaluation.Commands;
using Hearsay.Evaluation.Measures;
using Hearsay.Evaluation.Output;
using Xunit;

namespace Hearsay.Tests.Evaluation;

public class SampleScoresTests
{
    [Fact]
    public void No_score_on_the_samples_falls_more_than_five_points_below_the_committed_one()
    {
        var gold = GoldFolder.Open(Checkout.Path("evaluation", "gold", "samples"), Checkout.Path("samples"));
        var scores = Scores.Of(gold, ProductRun.Predict(gold));
        Assert.NotEqual(0, scores.Total[Measure.Linked].GoldHits);
        Assert.Empty(ScoresFloor.Fallen(File.ReadAllText(Checkout.Path("evaluation", "scores.json")), scores));
    }
}
