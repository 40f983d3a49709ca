namespace Hearsay.Neural;

/// <summary>The weights of one direction of a simple recurrent unit: see <see cref="RecurrentScan"/>.</summary>
/// <param name="Matrix">In columns X, F and R.</param>
/// <param name="Walk">v, w, b and d.</param>
/// <param name="Size">The width of the unit.</param>
internal sealed record RecurrentWeights(PackedMatrix Matrix, float[] Walk, int Size)
{
    /// <summary>Reads sequences that stand one behind the other, product and walk.</summary>
    /// <param name="input">One row a word: the columns that are multiplied.</param>
    /// <param name="highway">The columns that are handed on.</param>
    /// <param name="ends">One past the last row of each sequence.</param>
    /// <param name="room">For the gates and the cell: <see cref="Room"/> numbers.</param>
    /// <param name="output">Receives the result.</param>
    /// <param name="backward">Whether to read from the last word to the first.</param>
    internal void Read(Strip input, Strip highway, ReadOnlySpan<int> ends, Span<float> room, Strip output, bool backward)
    {
        if (ends.Length == 0) return;
        MatrixProduct.Multiply(input.From(0), input.Stride, ends[^1], Matrix, room[Size..], Matrix.Columns);
        Go(highway, ends, room, output, backward);
    }

    /// <summary>Goes along sequences whose products stand in <paramref name="room"/> behind the cell.</summary>
    internal void Go(Strip highway, ReadOnlySpan<int> ends, Span<float> room, Strip output, bool backward)
    {
        var columns = Matrix.Columns;
        for (int i = 0, first = 0; i < ends.Length; first = ends[i++])
        {
            if (first == ends[i]) continue;
            RecurrentScan.Walk(
                room[(Size + (first * columns))..], columns, highway.From(first), highway.Stride, Walk, room[..Size], output.From(first), output.Stride, ends[i] - first, Size, backward);
        }
    }

    /// <summary>The numbers that <see cref="Read"/> needs beside its input.</summary>
    internal int Room(int words) => Size + (words * Matrix.Columns);
}
