namespace Hearsay.Training.Neural;

/// <summary>A buffer for rows of numbers that grows and is used again. Not safe to share between threads.</summary>
internal sealed class Matrix
{
    /// <summary>The numbers, row by row; those behind the last row are left over.</summary>
    public float[] Values { get; private set; } = [];

    /// <summary>The rows in use.</summary>
    public int Rows { get; private set; }

    /// <summary>The numbers of a row.</summary>
    public int Columns { get; private set; }

    /// <summary>The numbers in use.</summary>
    public Span<float> Span => Values.AsSpan(0, Rows * Columns);

    /// <summary>One row.</summary>
    public Span<float> this[int row] => Values.AsSpan(row * Columns, Columns);

    /// <summary>Sets the size; what the matrix holds is then undefined.</summary>
    public Matrix Shape(int rows, int columns)
    {
        if (Values.Length < rows * columns) Values = new float[rows * columns * 5 / 4];
        Rows = rows;
        Columns = columns;
        return this;
    }

    /// <summary>Sets the size and fills with zeros.</summary>
    public Matrix Zeros(int rows, int columns)
    {
        Shape(rows, columns);
        Span.Clear();
        return this;
    }

    /// <summary>Takes over some columns of another matrix, rows and columns exchanged.</summary>
    public Matrix TransposeOf(Matrix other, int first, int columns)
    {
        Shape(columns, other.Rows);
        const int Tile = 16;
        for (var rowTile = 0; rowTile < other.Rows; rowTile += Tile)
        {
            var rowEnd = Math.Min(rowTile + Tile, other.Rows);
            for (var columnTile = 0; columnTile < columns; columnTile += Tile)
            {
                var columnEnd = Math.Min(columnTile + Tile, columns);
                for (var row = rowTile; row < rowEnd; row++)
                {
                    var source = other.Values.AsSpan((row * other.Columns) + first, columns);
                    for (var column = columnTile; column < columnEnd; column++) Values[(column * Columns) + row] = source[column];
                }
            }
        }

        return this;
    }
}
