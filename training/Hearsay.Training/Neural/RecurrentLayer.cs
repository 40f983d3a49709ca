using Hearsay.Neural;
using System.Numerics.Tensors;

namespace Hearsay.Training.Neural;

/// <summary>One direction of a simple recurrent unit over the sentences of a batch, for one shard.</summary>
/// <remarks>The forward walk is that of the library (<see cref="RecurrentScan"/>); this adds its derivative.</remarks>
/// <param name="weights">In columns X, F and R; the highway P is a part of the input.</param>
/// <param name="walk">v, w, b and d of the walk, in one row of four times the width.</param>
/// <param name="size">The width of the unit.</param>
/// <param name="backward">Whether it reads from the last word to the first.</param>
/// <param name="shard">Whose gradient to add to.</param>
internal sealed class RecurrentLayer(Parameter weights, Parameter walk, int size, bool backward, int shard)
{
    private readonly Matrix _gates = new();
    private readonly Matrix _mixed = new();
    private readonly Matrix _cells = new();
    private readonly Matrix _gradient = new();
    private readonly Matrix _masked = new();
    private readonly Matrix _maskedGradient = new();
    private readonly Matrix _transposed = new();
    private readonly PackedMatrix _packed = new(0, 0);
    private float[] _mask = [];

    /// <summary>Reads some columns of the input and writes <paramref name="output"/> from <paramref name="outputColumn"/> on.</summary>
    /// <param name="input">One row a word.</param>
    /// <param name="inputColumn">The first of the columns that are read.</param>
    /// <param name="highwayColumn">The first of the columns that the highway takes; they are as many as the unit is wide.</param>
    /// <param name="ends">One past the last row of each sentence.</param>
    /// <param name="mask">Dropout on the input of the product: one row of factors per sentence; empty for none.</param>
    /// <param name="output">Receives the result.</param>
    /// <param name="outputColumn">The first column to write.</param>
    public void Forward(Matrix input, int inputColumn, int highwayColumn, ReadOnlySpan<int> ends, float[] mask, Matrix output, int outputColumn)
    {
        _mask = mask;
        var columns = weights.Columns;
        _gates.Shape(input.Rows, columns);
        if (mask.Length == 0)
        {
            MatrixProduct.Multiply(input.Values.AsSpan(inputColumn), input.Columns, input.Rows, weights.Forward, _gates.Span, columns);
        }
        else
        {
            _masked.Shape(input.Rows, weights.Rows);
            for (int sentence = 0, row = 0; sentence < ends.Length; sentence++)
            {
                for (; row < ends[sentence]; row++)
                    TensorPrimitives.Multiply(input[row].Slice(inputColumn, weights.Rows), mask.AsSpan(sentence * weights.Rows, weights.Rows), _masked[row]);
            }

            MatrixProduct.Multiply(_masked.Span, weights.Rows, input.Rows, weights.Forward, _gates.Span, columns);
        }

        // The walk replaces F and R; X stands.
        _cells.Shape(input.Rows, size);
        for (int sentence = 0, first = 0; sentence < ends.Length; first = ends[sentence++])
        {
            RecurrentScan.Walk(
                _gates.Values.AsSpan(first * columns),
                columns,
                input.Values.AsSpan((first * input.Columns) + highwayColumn),
                input.Columns,
                walk.Values,
                _cells.Values.AsSpan(first * size),
                output.Values.AsSpan((first * output.Columns) + outputColumn),
                output.Columns,
                ends[sentence] - first,
                size,
                backward);
        }
    }

    /// <summary>Adds to the gradients of the weights and of the input.</summary>
    public void Backward(
        Matrix input, int inputColumn, int highwayColumn, ReadOnlySpan<int> ends, Matrix outputGradient, int outputColumn, Matrix inputGradient)
    {
        var columns = weights.Columns;
        _gradient.Shape(input.Rows, columns);
        Span<float> memory = stackalloc float[size * 8];
        for (int sentence = 0, first = 0; sentence < ends.Length; first = ends[sentence++])
        {
            memory.Clear();
            var words = ends[sentence] - first;
            for (var step = words - 1; step >= 0; step--)
            {
                var row = first + (backward ? words - 1 - step : step);
                var before = step == 0 ? -1 : backward ? row + 1 : row - 1;
                RecurrentGradient.Step(
                    _gates[row],
                    input[row].Slice(highwayColumn, size),
                    _cells[row],
                    before < 0 ? memory.Slice(7 * size, size) : _cells[before],
                    outputGradient[row].Slice(outputColumn, size),
                    walk.Values,
                    memory[..size],
                    _gradient[row],
                    inputGradient[row].Slice(highwayColumn, size),
                    memory.Slice(size, 4 * size),
                    size);
            }

            TensorPrimitives.Add(walk.Gradients[shard], memory.Slice(size, 4 * size), walk.Gradients[shard]);
        }

        if (_mask.Length == 0)
        {
            MatrixProduct.Multiply(_gradient.Span, columns, input.Rows, weights.Backward, inputGradient.Values.AsSpan(inputColumn), inputGradient.Columns, add: true);
            _transposed.TransposeOf(input, inputColumn, weights.Rows);
        }
        else
        {
            _maskedGradient.Shape(input.Rows, weights.Rows);
            MatrixProduct.Multiply(_gradient.Span, columns, input.Rows, weights.Backward, _maskedGradient.Span, weights.Rows);
            for (int sentence = 0, row = 0; sentence < ends.Length; sentence++)
            {
                for (; row < ends[sentence]; row++)
                {
                    var target = inputGradient[row].Slice(inputColumn, weights.Rows);
                    TensorPrimitives.MultiplyAdd(_maskedGradient[row], _mask.AsSpan(sentence * weights.Rows, weights.Rows), target, target);
                }
            }

            _transposed.TransposeOf(_masked, 0, weights.Rows);
        }

        _packed.Shape(input.Rows, columns);
        _packed.Pack(_gradient.Span, columns);
        MatrixProduct.Multiply(_transposed.Span, input.Rows, weights.Rows, _packed, weights.Gradients[shard], columns, add: true);
    }
}
