using Hearsay.Attributions.Learned;
using Hearsay.Training.Attributions;
using Xunit;

namespace Hearsay.Tests.Attributions.Learned;

public sealed class ConfidenceFitTests
{
    [Fact]
    public void What_is_said_of_frames_is_how_often_they_are_right()
    {
        // Frames that are right as often as the network says, but for the cue, which it is twice as sure of as it should be.
        var random = new Random(5);
        var examples = Enumerable.Range(0, 20_000).Select(_ =>
        {
            var logOdds = (random.NextDouble() * 6) - 2;
            var evidence = new FrameEvidence(Sigmoid(2 * logOdds), 0.5, 0.3 + (0.4 * random.NextDouble()));
            return (evidence, Right: random.NextDouble() < Sigmoid(logOdds));
        }).ToArray();

        var weights = ConfidenceFit.Of(examples);

        foreach (var tenth in examples.Select(example => (Said: FrameConfidence.Of(weights, example.evidence), example.Right)).GroupBy(frame => (int)(frame.Said * 10)))
        {
            if (tenth.Count() >= 500) Assert.Equal(tenth.Average(frame => frame.Said), tenth.Average(frame => frame.Right ? 1 : 0), 0.05);
        }
    }

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(1, 0, 1)]
    public void Evidence_that_is_certain_gives_a_share_that_can_be_compared(double cue, double nothing, double roles) =>
        Assert.InRange(FrameConfidence.Of([0.1f, 0.5f, 0.5f, 0.5f], new FrameEvidence(cue, nothing, roles)), 0, 1);

    [Fact]
    public void Frames_that_are_always_right_give_weights_that_are_finite() =>
        Assert.All(ConfidenceFit.Of([.. Enumerable.Repeat((new FrameEvidence(0.9, 0.1, 0.8), true), 50)]), weight => Assert.True(float.IsFinite(weight)));

    private static double Sigmoid(double value) => 1 / (1 + Math.Exp(-value));
}
