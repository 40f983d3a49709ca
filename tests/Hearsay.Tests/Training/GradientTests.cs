using Hearsay.Training.Corpora;
using Hearsay.Training.Encoder;
using Hearsay.Training.Neural;
using Hearsay.Language;
using Xunit;

namespace Hearsay.Tests.Training;

/// <summary>Each gradient that is written by hand is compared with the change of the loss when a number is moved a little.</summary>
public sealed class GradientTests
{
    private static readonly int[] Ends = [4, 5, 11];

    [Theory]
    [InlineData(false, 16)]
    [InlineData(true, 16)]
    [InlineData(false, 24)]
    [InlineData(true, 24)]
    public void The_gradient_of_the_recurrent_layer_is_the_slope_of_its_loss(bool backward, int inputs)
    {
        const int Size = 16;
        var noise = new NoiseSource(7);
        var weights = new Parameter("w", inputs, 3 * Size, 1).Random(noise, 0.4f);
        var walk = new Parameter("v", 1, 4 * Size, 1).Random(noise, 0.5f);
        var layer = new RecurrentLayer(weights, walk, Size, backward, 0);
        var input = Filled(11, inputs, noise);
        var slopes = Filled(11, Size, noise);
        var mask = new float[Ends.Length * inputs];
        noise.Dropout(mask, 0.3f);
        var output = new Matrix().Shape(11, Size);
        var gradient = new Matrix().Zeros(11, inputs);

        double Loss()
        {
            weights.Pack();
            layer.Forward(input, 0, inputs - Size, Ends, mask, output, 0);
            return Product(output, slopes);
        }

        Loss();
        layer.Backward(input, 0, inputs - Size, Ends, slopes, 0, gradient);

        Compare(weights.Values, weights.Gradients[0], Loss);
        Compare(walk.Values, walk.Gradients[0], Loss);
        Compare(input.Span.ToArray(), gradient.Span.ToArray(), Loss, input.Values);
    }

    [Fact]
    public void The_gradient_of_the_dense_layer_is_the_slope_of_its_loss()
    {
        var noise = new NoiseSource(8);
        var weights = new Parameter("w", 20, 9, 1).Random(noise, 0.4f);
        var bias = new Parameter("b", 1, 9, 1).Random(noise, 0.4f);
        var layer = new DenseLayer(weights, bias, 0);
        var input = Filled(7, 20, noise);
        var slopes = Filled(7, 9, noise);
        var gradient = new Matrix().Zeros(7, 20);

        double Loss()
        {
            weights.Pack();
            return Product(layer.Forward(input), slopes);
        }

        Loss();
        layer.Backward(input, slopes, gradient);

        Compare(weights.Values, weights.Gradients[0], Loss);
        Compare(bias.Values, bias.Gradients[0], Loss);
        Compare(input.Span.ToArray(), gradient.Span.ToArray(), Loss, input.Values);
    }

    [Fact]
    public void The_gradient_of_arcs_and_labels_is_the_slope_of_their_loss()
    {
        var noise = new NoiseSource(9);
        var parameters = new EncoderParameters(new ContextParameters(new Vocabulary([1, 2, 3]), noise, 1), noise, 1, 1);
        foreach (var parameter in parameters.All) parameter.Random(noise, 0.15f);
        var arcs = new ArcHead(parameters, 0);
        var states = Filled(5, EncoderShape.Width, noise);
        Lesson[] lessons =
        [
            new Lesson(Corpus.Ewt, [0, 0, 0]) { Heads = [2, 0, 2], Relations = [4, 49, 7] },
            new Lesson(Corpus.Ewt, [0]),
            new Lesson(Corpus.Ewt, [0]) { Heads = [0], Relations = [49] },
        ];
        var gradient = new Matrix().Zeros(5, EncoderShape.Width);

        double Loss()
        {
            foreach (var parameter in parameters.All) parameter.Pack();
            return arcs.Learn(states, lessons, 1, new Matrix().Zeros(5, EncoderShape.Width), noise, 0);
        }

        foreach (var parameter in parameters.All) parameter.Pack();
        arcs.Learn(states, lessons, 1, gradient, noise, 0);
        Parameter[] checkedOnes = [parameters.Pair, parameters.Root, parameters.LabelRoot, parameters.Dependent, parameters.Head, parameters.LabelHead, parameters.Relations, parameters.PairBias];
        var gradients = checkedOnes.Select(parameter => parameter.Gradients[0].ToArray()).ToArray();

        for (var i = 0; i < checkedOnes.Length; i++) Compare(checkedOnes[i].Values, gradients[i], Loss);
        Compare(states.Span.ToArray(), gradient.Span.ToArray(), Loss, states.Values);
    }

    private static Matrix Filled(int rows, int columns, NoiseSource noise)
    {
        var matrix = new Matrix().Shape(rows, columns);
        foreach (ref var value in matrix.Span) value = noise.Normal();
        return matrix;
    }

    private static double Product(Matrix left, Matrix right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Span.Length; i++) sum += (double)left.Span[i] * right.Span[i];
        return sum;
    }

    // Looks at about thirty numbers spread over all.
    private static void Compare(float[] values, float[] gradient, Func<double> loss, float[]? live = null)
    {
        live ??= values;
        for (var i = 0; i < values.Length; i += Math.Max(1, values.Length / 30))
        {
            const float Little = 5e-4f;
            var kept = live[i];
            var here = loss();
            live[i] = kept + Little;
            var up = (loss() - here) / Little;
            live[i] = kept - Little;
            var down = (here - loss()) / Little;
            live[i] = kept;

            // Where a rectifier bends between the two, the gradient is the slope of one side or the other.
            var (least, most) = (Math.Min(up, down), Math.Max(up, down));
            var slack = 0.03 + (0.03 * Math.Max(Math.Abs(up), Math.Abs(down)));
            Assert.True(gradient[i] > least - slack && gradient[i] < most + slack, $"number {i}: slopes {down} and {up}, gradient {gradient[i]}");
        }
    }
}
