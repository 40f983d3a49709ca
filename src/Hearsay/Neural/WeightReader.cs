using System.Runtime.InteropServices;

namespace Hearsay.Neural;

/// <summary>Takes weights from a model's file, one after the other: 16-bit floats, little endian.</summary>
/// <param name="file">The file.</param>
/// <param name="start">Where the first weight stands.</param>
/// <param name="cut">The error where the file ends too early.</param>
internal sealed class WeightReader(byte[] file, int start, Func<InvalidDataException> cut)
{
    /// <summary>Where the next weight stands.</summary>
    internal int At { get; private set; } = start;

    /// <summary>The next numbers.</summary>
    internal float[] Floats(int count)
    {
        if (At + (count * 2) > file.Length) throw cut();
        var values = new float[count];
        var source = MemoryMarshal.Cast<byte, Half>(file.AsSpan(At, count * 2));
        for (var i = 0; i < values.Length; i++) values[i] = (float)source[i];
        At += count * 2;
        return values;
    }

    /// <summary>The next numbers as right factor of a product.</summary>
    internal PackedMatrix Matrix(int rows, int columns) => PackedMatrix.Of(Floats(rows * columns), rows, columns);

    /// <summary>A matrix and then the row that is added to its product.</summary>
    internal DenseWeights Dense(int rows, int columns) => new(Matrix(rows, columns), Floats(columns));

    /// <summary>Two layers over the same rows, as one.</summary>
    internal DenseWeights SideBySide(int rows, int left, int right)
    {
        var (first, firstBias, second, secondBias) = (Floats(rows * left), Floats(left), Floats(rows * right), Floats(right));
        var both = new float[rows * (left + right)];
        for (var row = 0; row < rows; row++)
        {
            first.AsSpan(row * left, left).CopyTo(both.AsSpan(row * (left + right)));
            second.AsSpan(row * right, right).CopyTo(both.AsSpan((row * (left + right)) + left));
        }

        return new DenseWeights(PackedMatrix.Of(both, rows, left + right), [.. firstBias, .. secondBias]);
    }

    /// <summary>One direction of a simple recurrent unit.</summary>
    internal RecurrentWeights Recurrent(int input, int size) => new(Matrix(input, 3 * size), Floats(4 * size), size);
}
