using Hearsay.Neural;

namespace Hearsay.Training.Neural;

/// <summary>A matrix of weights that is learned, with one gradient per shard and the memory of Adam.</summary>
internal sealed class Parameter
{
    private readonly float[] _first;
    private readonly float[] _second;

    /// <summary>Weights of the given size.</summary>
    /// <param name="name">What it is called in a file.</param>
    /// <param name="rows">The length of the sums.</param>
    /// <param name="columns">The numbers of the result.</param>
    /// <param name="shards">How many parts of a batch have a gradient of their own.</param>
    public Parameter(string name, int rows, int columns, int shards)
    {
        Name = name;
        Rows = rows;
        Columns = columns;
        Values = new float[rows * columns];
        _first = new float[Values.Length];
        _second = new float[Values.Length];
        Gradients = [.. Enumerable.Range(0, shards).Select(_ => new float[rows * columns])];
        Forward = new PackedMatrix(rows, columns);
        Backward = new PackedMatrix(columns, rows);
    }

    public string Name { get; }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Values { get; }

    /// <summary>One gradient per shard; cleared by each step.</summary>
    public float[][] Gradients { get; }

    /// <summary>The weights as right factor of a product; taken over by <see cref="Pack"/>.</summary>
    public PackedMatrix Forward { get; }

    /// <summary>The same with rows and columns exchanged.</summary>
    public PackedMatrix Backward { get; }

    /// <summary>How fast it learns beside the others.</summary>
    public float Rate { get; set; } = 1;

    /// <summary>Fills with random numbers of the given deviation.</summary>
    public Parameter Random(NoiseSource noise, float deviation)
    {
        foreach (ref var value in Values.AsSpan()) value = noise.Normal() * deviation;
        return this;
    }

    /// <summary>Sets some of the weights.</summary>
    public Parameter Fill(int start, int count, float value)
    {
        Values.AsSpan(start, count).Fill(value);
        return this;
    }

    /// <summary>Lays the weights out for products.</summary>
    public void Pack()
    {
        Forward.Pack(Values, Columns);
        Backward.PackTransposed(Values, Columns);
    }

    /// <summary>The sum of the squares of the gradient over all shards, which this adds up in the first.</summary>
    public double Gather()
    {
        var sum = Gradients[0].AsSpan();
        for (var shard = 1; shard < Gradients.Length; shard++)
        {
            System.Numerics.Tensors.TensorPrimitives.Add(sum, Gradients[shard], sum);
            Gradients[shard].AsSpan().Clear();
        }

        return System.Numerics.Tensors.TensorPrimitives.SumOfSquares(sum);
    }

    /// <summary>One step of Adam, and the gradient is cleared.</summary>
    public void Step(AdamStep step)
    {
        step.Apply(Values, Gradients[0], _first, _second, Rate);
        Gradients[0].AsSpan().Clear();
    }
}
