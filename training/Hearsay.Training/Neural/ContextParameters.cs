using Hearsay.Language;

namespace Hearsay.Training.Neural;

/// <summary>The weights of the part of the encoder that is trained on running text first: word vectors and two layers that read each direction by itself.</summary>
internal sealed class ContextParameters
{
    /// <summary>The width of a word vector and of each direction.</summary>
    public const int Width = 192;

    /// <summary>How many layers.</summary>
    public const int Layers = 2;

    private readonly List<Parameter> _all = [];

    /// <summary>Random weights.</summary>
    public ContextParameters(Vocabulary vocabulary, NoiseSource noise, int shards)
    {
        Vocabulary = vocabulary;
        Table = new RowTable(WordRows.Hashed + vocabulary.Keys.Length, Width, shards).Random(noise, 0.25f);
        for (var layer = 0; layer < Layers; layer++)
        {
            for (var direction = 0; direction < 2; direction++)
            {
                var name = $"context.{layer}.{(direction == 0 ? "forward" : "backward")}";
                Weights[layer, direction] = Add(new Parameter(name, Width, 3 * Width, shards).Random(noise, 1 / MathF.Sqrt(Width)));
                Walks[layer, direction] = Add(new Parameter(name + ".walk", 1, 4 * Width, shards).Random(noise, 0.1f).Fill(3 * Width, Width, -0.5f));
            }
        }
    }

    public Vocabulary Vocabulary { get; }

    public RowTable Table { get; }

    public Parameter[,] Weights { get; } = new Parameter[Layers, 2];

    public Parameter[,] Walks { get; } = new Parameter[Layers, 2];

    public IReadOnlyList<Parameter> All => _all;

    private Parameter Add(Parameter parameter)
    {
        _all.Add(parameter);
        return parameter;
    }
}
