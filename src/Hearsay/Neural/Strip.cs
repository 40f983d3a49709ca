namespace Hearsay.Neural;

/// <summary>Some columns of a matrix that stands row by row in a buffer.</summary>
/// <param name="values">The buffer, from the first number of the first row on.</param>
/// <param name="stride">From one row to the next.</param>
/// <param name="column">The first of the columns.</param>
internal readonly ref struct Strip(Span<float> values, int stride, int column = 0)
{
    private readonly Span<float> _values = values;

    /// <summary>From one row to the next.</summary>
    internal int Stride { get; } = stride;

    /// <summary>From a row's first number on.</summary>
    internal Span<float> From(int row) => _values[((row * Stride) + column)..];

    /// <summary>The same rows from another column on.</summary>
    internal Strip At(int other) => new(_values, Stride, other);
}
