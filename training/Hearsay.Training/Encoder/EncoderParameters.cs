using Hearsay.Language;
using Hearsay.Training.Corpora;
using Hearsay.Training.Neural;

namespace Hearsay.Training.Encoder;

/// <summary>All weights of the encoder and of what reads tags, trees and names from it.</summary>
internal sealed class EncoderParameters
{
    public const int ContextWidth = 2 * ContextParameters.Width;
    public const int Direction = EncoderShape.Direction;
    public const int Width = EncoderShape.Width;
    public const int Arc = EncoderShape.Arc;
    public const int Label = EncoderShape.Label;

    private readonly List<Parameter> _all = [];

    public EncoderParameters(ContextParameters context, NoiseSource noise, int shards, float contextRate)
    {
        Context = context;
        foreach (var parameter in context.All)
        {
            parameter.Rate = contextRate;
            _all.Add(parameter);
        }

        Conventions = Add("conventions", Enum.GetValues<Corpus>().Length, ContextWidth, 0.02f);
        for (var layer = 0; layer < 2; layer++)
        {
            for (var direction = 0; direction < 2; direction++)
            {
                var name = $"encoder.{layer}.{(direction == 0 ? "forward" : "backward")}";
                var input = layer == 0 ? ContextWidth : Width;
                Weights[layer, direction] = Add(name, input, 3 * Direction, 1 / MathF.Sqrt(input));
                Walks[layer, direction] = Add(name + ".walk", 1, 4 * Direction, 0.1f).Fill(3 * Direction, Direction, -0.5f);
            }
        }

        Tags = Add("tags", Width, EncoderShape.TagLabels, 0.02f);
        TagBias = Add("tags.bias", 1, EncoderShape.TagLabels, 0);
        Names = Add("names", Width, EncoderShape.NameLabels, 0.02f);
        NameBias = Add("names.bias", 1, EncoderShape.NameLabels, 0);
        LowerTags = Add("tags.lower", Width, EncoderShape.TagLabels, 0.02f);
        Dependent = Add("arc.dependent", Width, Arc, 1 / MathF.Sqrt(Width));
        DependentBias = Add("arc.dependent.bias", 1, Arc, 0);
        Head = Add("arc.head", Width, Arc, 1 / MathF.Sqrt(Width));
        HeadBias = Add("arc.head.bias", 1, Arc, 0);
        Root = Add("arc.root", 1, Arc, 0.1f);
        Pair = Add("arc.pair", Arc, Arc, 1f / Arc);
        PairBias = Add("arc.pair.bias", 1, Arc, 0);
        LabelDependent = Add("label.dependent", Width, Label, 1 / MathF.Sqrt(Width));
        LabelDependentBias = Add("label.dependent.bias", 1, Label, 0);
        LabelHead = Add("label.head", Width, Label, 1 / MathF.Sqrt(Width));
        LabelHeadBias = Add("label.head.bias", 1, Label, 0);
        LabelRoot = Add("label.root", 1, Label, 0.1f);
        Relations = Add("label", 3 * Label, EncoderShape.RelationLabels, 0.02f);
        RelationBias = Add("label.bias", 1, EncoderShape.RelationLabels, 0);

        Parameter Add(string name, int rows, int columns, float deviation)
        {
            var parameter = new Parameter(name, rows, columns, shards).Random(noise, deviation);
            _all.Add(parameter);
            return parameter;
        }
    }

    public ContextParameters Context { get; }

    public Parameter Conventions { get; }

    public Parameter[,] Weights { get; } = new Parameter[2, 2];

    public Parameter[,] Walks { get; } = new Parameter[2, 2];

    public Parameter Tags { get; }

    public Parameter TagBias { get; }

    public Parameter LowerTags { get; }

    public Parameter Names { get; }

    public Parameter NameBias { get; }

    public Parameter Dependent { get; }

    public Parameter DependentBias { get; }

    public Parameter Head { get; }

    public Parameter HeadBias { get; }

    public Parameter Root { get; }

    public Parameter Pair { get; }

    public Parameter PairBias { get; }

    public Parameter LabelDependent { get; }

    public Parameter LabelDependentBias { get; }

    public Parameter LabelHead { get; }

    public Parameter LabelHeadBias { get; }

    public Parameter LabelRoot { get; }

    public Parameter Relations { get; }

    public Parameter RelationBias { get; }

    /// <summary>All weights but the word vectors, in the order of the file.</summary>
    public IReadOnlyList<Parameter> All => _all;
}
