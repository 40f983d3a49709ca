using Hearsay.Attributions.Learned;
using Hearsay.Training.Attributions;
using Xunit;

namespace Hearsay.Tests.Attributions.Learned;

/// <summary>The best sequence and the sums over all sequences are compared with going through every one of them.</summary>
public sealed class LabelSequenceTests
{
    private const int Labels = 5;
    private const int Tokens = 4;

    [Fact]
    public void The_sequence_chosen_is_the_best_of_all_that_can_be()
    {
        var random = new Random(3);
        for (var round = 0; round < 60; round++)
        {
            var (scores, steps) = (Numbers(random, Tokens * Labels), Numbers(random, (Labels + 1) * Labels));
            var chosen = new byte[Tokens];

            LabelSequence.Choose(scores, Labels, steps, chosen);

            Assert.Equal(Sequences().Max(sequence => Score(scores, steps, sequence)), Score(scores, steps, chosen), 1e-3);
        }
    }

    [Fact]
    public void The_loss_is_the_share_of_the_right_sequence_among_all_and_its_gradient_the_slope()
    {
        var random = new Random(4);
        for (var round = 0; round < 20; round++)
        {
            var (scores, steps) = (Numbers(random, Tokens * Labels), Numbers(random, (Labels + 1) * Labels));
            byte[] right = [1, 2, 0, 3];
            var (gradient, stepGradient) = (scores.ToArray(), new float[steps.Length]);

            var loss = SequenceLoss.Gradient(gradient, Labels, right, 1, steps, stepGradient);

            Assert.Equal(Loss(scores, steps, right), loss, 1e-3);
            for (var i = 0; i < scores.Length; i++) Assert.Equal(Slope(scores, i, () => Loss(scores, steps, right)), gradient[i], 1e-2);
            for (var i = 0; i < steps.Length; i++) Assert.Equal(Slope(steps, i, () => Loss(scores, steps, right)), stepGradient[i], 1e-2);
        }
    }

    private static double Slope(float[] values, int at, Func<double> loss)
    {
        const float Little = 1e-2f;
        var kept = values[at];
        values[at] = kept + Little;
        var up = loss();
        values[at] = kept - Little;
        var down = loss();
        values[at] = kept;
        return (up - down) / (2 * Little);
    }

    private static double Loss(float[] scores, float[] steps, byte[] right) =>
        Math.Log(Sequences().Sum(sequence => Math.Exp(Score(scores, steps, sequence)))) - Score(scores, steps, right);

    private static double Score(float[] scores, float[] steps, byte[] sequence)
    {
        var sum = 0.0;
        for (var i = 0; i < sequence.Length; i++) sum += scores[(i * Labels) + sequence[i]] + LabelSequence.Step(steps, Labels, i == 0 ? -1 : sequence[i - 1], sequence[i]);
        return sum;
    }

    private static IEnumerable<byte[]> Sequences()
    {
        for (var number = 0; number < (int)Math.Pow(Labels, Tokens); number++)
        {
            var rest = number;
            var sequence = new byte[Tokens];
            for (var i = 0; i < Tokens; i++, rest /= Labels) sequence[i] = (byte)(rest % Labels);
            yield return sequence;
        }
    }

    private static float[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 4) - 2)];
}
