namespace Hearsay.Neural;

/// <summary>A matrix and the row that is added to its product.</summary>
internal sealed record DenseWeights(PackedMatrix Matrix, float[] Bias)
{
    /// <summary>Computes x W + b for each row of <paramref name="input"/>.</summary>
    internal void Apply(ReadOnlySpan<float> input, int rows, Span<float> result)
    {
        var columns = Matrix.Columns;
        for (var row = 0; row < rows; row++) Bias.CopyTo(result[(row * columns)..]);
        MatrixProduct.Multiply(input, Matrix.Rows, rows, Matrix, result, columns, add: true);
    }
}
