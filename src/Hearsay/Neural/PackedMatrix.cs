namespace Hearsay.Neural;

/// <summary>The right factor of a matrix product, laid out so that the product reads it in order.</summary>
/// <remarks>
/// Columns stand in panels of <see cref="PanelWidth"/>, each panel row by row, the last one filled up with zeros (Goto and van de Geijn, "Anatomy of
/// high-performance matrix multiplication", 2008). Reading is safe from several threads; packing is not.
/// </remarks>
internal sealed class PackedMatrix
{
    /// <summary>The columns of a panel: four vectors of sixteen numbers.</summary>
    internal const int PanelWidth = 64;

    private float[] _panels = [];

    /// <summary>A matrix of zeros.</summary>
    internal PackedMatrix(int rows, int columns) => Shape(rows, columns);

    /// <summary>The rows: the length of the sums of a product.</summary>
    internal int Rows { get; private set; }

    /// <summary>The columns of a product's result.</summary>
    internal int Columns { get; private set; }

    /// <summary>The panel that begins at column <paramref name="panel"/> times <see cref="PanelWidth"/>.</summary>
    internal ReadOnlySpan<float> Panel(int panel) => _panels.AsSpan(panel * PanelWidth * Rows, PanelWidth * Rows);

    /// <summary>Sets the size; what the matrix holds is undefined until the next packing.</summary>
    internal void Shape(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        var needed = (columns + PanelWidth - 1) / PanelWidth * PanelWidth * rows;
        if (_panels.Length < needed) _panels = new float[needed];
    }

    /// <summary>Packs a matrix that stands row by row.</summary>
    internal static PackedMatrix Of(ReadOnlySpan<float> values, int rows, int columns)
    {
        var packed = new PackedMatrix(rows, columns);
        packed.Pack(values, columns);
        return packed;
    }

    /// <summary>Takes the values over from a matrix that stands row by row, <paramref name="stride"/> numbers a row.</summary>
    internal void Pack(ReadOnlySpan<float> values, int stride)
    {
        for (int first = 0, at = 0; first < Columns; first += PanelWidth)
        {
            var width = Math.Min(PanelWidth, Columns - first);
            for (var row = 0; row < Rows; row++, at += PanelWidth) values.Slice((row * stride) + first, width).CopyTo(_panels.AsSpan(at));
        }
    }

    /// <summary>Takes the values over from a matrix whose rows are this one's columns, <paramref name="stride"/> numbers a row.</summary>
    internal void PackTransposed(ReadOnlySpan<float> values, int stride)
    {
        for (int first = 0, start = 0; first < Columns; first += PanelWidth, start += PanelWidth * Rows)
        {
            var width = Math.Min(PanelWidth, Columns - first);
            for (var column = 0; column < width; column++)
            {
                var source = values.Slice((first + column) * stride, Rows);
                for (int row = 0, at = start + column; row < source.Length; row++, at += PanelWidth) _panels[at] = source[row];
            }
        }
    }
}
