using Hearsay.Attributions.Learned;
using Hearsay.Training.Neural;

namespace Hearsay.Training.Attributions;

/// <summary>Some layers of simple recurrent units that read both directions, for one shard.</summary>
internal sealed class RecurrentStack
{
    private readonly (Parameter Weights, Parameter Walk)[,] _weights;
    private readonly int _size;
    private readonly RecurrentLayer[,] _layers;
    private readonly Matrix[] _outputs;
    private readonly Matrix[] _gradients;
    private Matrix _input = new();

    public RecurrentStack((Parameter Weights, Parameter Walk)[,] weights, int size, int shard)
    {
        (_weights, _size) = (weights, size);
        var layers = weights.GetLength(0);
        _layers = new RecurrentLayer[layers, 2];
        for (var layer = 0; layer < layers; layer++)
        {
            for (var direction = 0; direction < 2; direction++)
                _layers[layer, direction] = new RecurrentLayer(weights[layer, direction].Weights, weights[layer, direction].Walk, size, direction == 1, shard);
        }

        _outputs = [.. Enumerable.Range(0, layers).Select(_ => new Matrix())];
        _gradients = [.. Enumerable.Range(0, layers).Select(_ => new Matrix())];
    }

    /// <summary>Reads sequences; the result holds until the next reading.</summary>
    public Matrix Forward(Matrix input, int[] ends, float dropout, NoiseSource noise)
    {
        _input = input;
        for (var layer = 0; layer < _outputs.Length; layer++)
        {
            var output = _outputs[layer].Shape(input.Rows, 2 * _size);
            for (var direction = 0; direction < 2; direction++)
            {
                var mask = new float[ends.Length * input.Columns];
                noise.Dropout(mask, dropout);
                _layers[layer, direction].Forward(input, 0, AttributionNetwork.Highway(input.Columns, _size, direction), ends, mask, output, direction * _size);
            }

            input = output;
        }

        return input;
    }

    /// <summary>Goes back from the gradient of the result to that of the input.</summary>
    public Matrix Backward(int[] ends, Matrix outputGradient)
    {
        for (var layer = _outputs.Length - 1; layer >= 0; layer--)
        {
            var input = layer == 0 ? _input : _outputs[layer - 1];
            var gradient = _gradients[layer].Zeros(input.Rows, input.Columns);
            for (var direction = 0; direction < 2; direction++)
                _layers[layer, direction].Backward(input, 0, AttributionNetwork.Highway(input.Columns, _size, direction), ends, outputGradient, direction * _size, gradient);
            outputGradient = gradient;
        }

        return outputGradient;
    }
}
