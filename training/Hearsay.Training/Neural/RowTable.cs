using System.Numerics.Tensors;

namespace Hearsay.Training.Neural;

/// <summary>Rows of numbers of which a batch touches only some: word vectors.</summary>
/// <remarks>Each shard gathers its own gradient; a row's memory of Adam moves only when the row is touched.</remarks>
internal sealed class RowTable
{
    private readonly float[] _first;
    private readonly float[] _second;
    private readonly float[][] _gradients;
    private readonly int[][] _touched;
    private readonly bool[][] _marked;
    private readonly int[] _counts;

    /// <summary>Rows of zeros.</summary>
    public RowTable(int rows, int columns, int shards)
    {
        Rows = rows;
        Columns = columns;
        Values = new float[rows * columns];
        _first = new float[Values.Length];
        _second = new float[Values.Length];
        _gradients = [.. Enumerable.Range(0, shards).Select(_ => new float[rows * columns])];
        _touched = [.. Enumerable.Range(0, shards).Select(_ => new int[rows])];
        _marked = [.. Enumerable.Range(0, shards).Select(_ => new bool[rows])];
        _counts = new int[shards];
    }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Values { get; }

    /// <summary>Fills with random numbers of the given deviation.</summary>
    public RowTable Random(NoiseSource noise, float deviation)
    {
        foreach (ref var value in Values.AsSpan()) value = noise.Normal() * deviation;
        return this;
    }

    /// <summary>One row.</summary>
    public ReadOnlySpan<float> this[int row] => Values.AsSpan(row * Columns, Columns);

    /// <summary>The gradient of a row in a shard, to be added to.</summary>
    public Span<float> Gradient(int shard, int row)
    {
        if (!_marked[shard][row])
        {
            _marked[shard][row] = true;
            _touched[shard][_counts[shard]++] = row;
        }

        return _gradients[shard].AsSpan(row * Columns, Columns);
    }

    /// <summary>Brings the gradients of all shards into the first.</summary>
    /// <returns>The sum of the squares.</returns>
    public double Gather()
    {
        for (var shard = 1; shard < _gradients.Length; shard++)
        {
            for (var i = 0; i < _counts[shard]; i++)
            {
                var row = _touched[shard][i];
                var source = _gradients[shard].AsSpan(row * Columns, Columns);
                var target = Gradient(0, row);
                TensorPrimitives.Add(target, source, target);
                source.Clear();
                _marked[shard][row] = false;
            }

            _counts[shard] = 0;
        }

        var sum = 0.0;
        for (var i = 0; i < _counts[0]; i++) sum += TensorPrimitives.SumOfSquares(_gradients[0].AsSpan(_touched[0][i] * Columns, Columns));
        return sum;
    }

    /// <summary>One step for the rows that were touched, in two threads.</summary>
    public void Step(AdamStep step)
    {
        var half = _counts[0] / 2;
        Parallel.Invoke(() => Step(step, 0, half), () => Step(step, half, _counts[0]));
        _counts[0] = 0;
    }

    private void Step(AdamStep step, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            var row = _touched[0][i];
            int at = row * Columns;
            var gradient = _gradients[0].AsSpan(at, Columns);
            step.Apply(Values.AsSpan(at, Columns), gradient, _first.AsSpan(at, Columns), _second.AsSpan(at, Columns));
            gradient.Clear();
            _marked[0][row] = false;
        }
    }
}
