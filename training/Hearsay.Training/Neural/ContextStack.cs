namespace Hearsay.Training.Neural;

/// <summary>The layers of <see cref="ContextParameters"/> for one shard.</summary>
internal sealed class ContextStack
{
    private const int Width = ContextParameters.Width;
    private readonly RecurrentLayer[,] _layers = new RecurrentLayer[ContextParameters.Layers, 2];
    private readonly Matrix[] _outputs = [.. Enumerable.Range(0, ContextParameters.Layers).Select(_ => new Matrix())];
    private readonly Matrix _gradient = new();
    private readonly Matrix _vectorGradient = new();

    public ContextStack(ContextParameters parameters, WordTypes types, int shard)
    {
        Vectors = new WordVectors(parameters.Table, types, shard);
        for (var layer = 0; layer < ContextParameters.Layers; layer++)
        {
            for (var direction = 0; direction < 2; direction++)
                _layers[layer, direction] = new RecurrentLayer(parameters.Weights[layer, direction], parameters.Walks[layer, direction], Width, direction == 1, shard);
        }
    }

    public WordVectors Vectors { get; }

    /// <summary>For each word the state of the forward and of the backward reader, side by side.</summary>
    public Matrix Output => _outputs[^1];

    /// <summary>Reads the sentences.</summary>
    /// <param name="words">Their words, one sentence after the other.</param>
    /// <param name="ends">One past the last word of each sentence.</param>
    /// <param name="hide">The share of words that are known by their letters alone.</param>
    /// <param name="dropout">The share of numbers that each layer does not see, the same ones all along a sentence.</param>
    /// <param name="noise">What decides both.</param>
    public Matrix Forward(int[] words, ReadOnlySpan<int> ends, float hide, float dropout, NoiseSource noise)
    {
        var input = Vectors.Forward(words, hide, noise);
        for (var layer = 0; layer < ContextParameters.Layers; layer++)
        {
            var output = _outputs[layer].Shape(words.Length, 2 * Width);
            for (var direction = 0; direction < 2; direction++)
            {
                var column = layer == 0 ? 0 : direction * Width;
                var mask = dropout > 0 ? new float[ends.Length * Width] : [];
                noise.Dropout(mask, dropout);
                _layers[layer, direction].Forward(input, column, column, ends, mask, output, direction * Width);
            }

            input = output;
        }

        return input;
    }

    /// <summary>Goes back from the gradient of <see cref="Output"/>, which is used up.</summary>
    public void Backward(ReadOnlySpan<int> ends, Matrix outputGradient)
    {
        var gradient = outputGradient;
        for (var layer = ContextParameters.Layers - 1; layer >= 0; layer--)
        {
            var input = layer == 0 ? Vectors.Output : _outputs[layer - 1];
            var inputGradient = (layer == 0 ? _vectorGradient : _gradient).Zeros(input.Rows, input.Columns);
            for (var direction = 0; direction < 2; direction++)
            {
                var column = layer == 0 ? 0 : direction * Width;
                _layers[layer, direction].Backward(input, column, column, ends, gradient, direction * Width, inputGradient);
            }

            gradient = inputGradient;
        }

        Vectors.Backward(gradient);
    }
}
