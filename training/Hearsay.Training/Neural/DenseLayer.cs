using Hearsay.Neural;

namespace Hearsay.Training.Neural;

/// <summary>y = x W + b over the rows of a batch, for one shard.</summary>
/// <param name="weights">W.</param>
/// <param name="bias">b, one row; null for none.</param>
/// <param name="shard">Whose gradient to add to.</param>
internal sealed class DenseLayer(Parameter weights, Parameter? bias, int shard)
{
    private readonly Matrix _transposed = new();
    private readonly PackedMatrix _packed = new(0, 0);

    /// <summary>The result of the last <see cref="Forward"/>.</summary>
    public Matrix Output { get; } = new();

    /// <summary>Computes the result for each row of <paramref name="input"/>.</summary>
    public Matrix Forward(Matrix input)
    {
        Output.Shape(input.Rows, weights.Columns);
        if (bias is not null)
        {
            for (var row = 0; row < input.Rows; row++) bias.Values.CopyTo(Output[row]);
        }

        if (input.Rows > 0)
            MatrixProduct.Multiply(input.Span, input.Columns, input.Rows, weights.Forward, Output.Span, weights.Columns, bias is not null);
        return Output;
    }

    /// <summary>Adds to the gradients of the weights and, unless it is null, of the input.</summary>
    public void Backward(Matrix input, Matrix gradient, Matrix? inputGradient)
    {
        if (input.Rows == 0) return;
        if (inputGradient is not null)
        {
            MatrixProduct.Multiply(gradient.Span, gradient.Columns, gradient.Rows, weights.Backward, inputGradient.Span, inputGradient.Columns, add: true);
        }

        _transposed.TransposeOf(input, 0, weights.Rows);
        _packed.Shape(gradient.Rows, gradient.Columns);
        _packed.Pack(gradient.Span, gradient.Columns);
        MatrixProduct.Multiply(_transposed.Span, input.Rows, weights.Rows, _packed, weights.Gradients[shard], weights.Columns, add: true);
        if (bias is null) return;
        var sum = bias.Gradients[shard].AsSpan();
        for (var row = 0; row < gradient.Rows; row++) System.Numerics.Tensors.TensorPrimitives.Add(sum, gradient[row], sum);
    }
}
