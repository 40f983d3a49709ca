using Hearsay.Attributions.Learned;
using Hearsay.Training.Neural;

namespace Hearsay.Training.Attributions;

/// <summary>All weights of the network that finds attributions.</summary>
internal sealed class AttributionParameters
{
    private readonly List<Parameter> _all = [];

    public AttributionParameters(AttributionShape shape, NoiseSource noise, int shards)
    {
        Shape = shape;
        var (width, frame) = (shape.Width, shape.Frame);
        Words = Add("words", AttributionShape.Input, shape.Token + shape.Head, 1 / MathF.Sqrt(AttributionShape.Input));
        WordBias = Add("words.bias", 1, shape.Token + shape.Head, 0);
        Heads = Add("heads", shape.Head, shape.Token, 1 / MathF.Sqrt(shape.Head));
        Tokens = Add("tokens", TokenFeatures.Rows, shape.Token, 0.1f);
        Article = Layers("article", shape.Token, shape.Direction);
        Cues = Add("cues", width, AttributionShape.CueLabels, 0.02f);
        CueBias = Add("cues.bias", 1, AttributionShape.CueLabels, 0);
        CueSteps = Add("cues.steps", AttributionShape.CueLabels + 1, AttributionShape.CueLabels, 0);
        FrameTokens = Add("frame.tokens", width, frame, 1 / MathF.Sqrt(width));
        FrameTokenBias = Add("frame.tokens.bias", 1, frame, 0);
        FrameCues = Add("frame.cues", 2 * width, frame, 1 / MathF.Sqrt(2 * width));
        FrameCueBias = Add("frame.cues.bias", 1, frame, 0);
        Surroundings = Add("surroundings", CueSurroundings.Rows, frame, 0.1f);
        Frames = Layers("frame", frame, frame);
        Roles = Add("roles", 2 * frame, AttributionShape.RoleLabels, 0.02f);
        RoleBias = Add("roles.bias", 1, AttributionShape.RoleLabels, 0);
        RoleSteps = Add("roles.steps", AttributionShape.RoleLabels + 1, AttributionShape.RoleLabels, 0);

        Parameter Add(string name, int rows, int columns, float deviation)
        {
            var parameter = new Parameter(name, rows, columns, shards).Random(noise, deviation);
            _all.Add(parameter);
            return parameter;
        }

        (Parameter Weights, Parameter Walk)[,] Layers(string name, int input, int size)
        {
            var layers = new (Parameter, Parameter)[AttributionShape.Layers, 2];
            for (var layer = 0; layer < AttributionShape.Layers; layer++)
            {
                var below = layer == 0 ? input : 2 * size;
                for (var direction = 0; direction < 2; direction++)
                {
                    var own = $"{name}.{layer}.{(direction == 0 ? "forward" : "backward")}";
                    layers[layer, direction] = (Add(own, below, 3 * size, 1 / MathF.Sqrt(below)), Add(own + ".walk", 1, 4 * size, 0.1f).Fill(3 * size, size, -0.5f));
                }
            }

            return layers;
        }
    }

    public AttributionShape Shape { get; }

    public Parameter Words { get; }

    public Parameter WordBias { get; }

    public Parameter Heads { get; }

    public Parameter Tokens { get; }

    public (Parameter Weights, Parameter Walk)[,] Article { get; }

    public Parameter Cues { get; }

    public Parameter CueBias { get; }

    public Parameter CueSteps { get; }

    public Parameter FrameTokens { get; }

    public Parameter FrameTokenBias { get; }

    public Parameter FrameCues { get; }

    public Parameter FrameCueBias { get; }

    public Parameter Surroundings { get; }

    public (Parameter Weights, Parameter Walk)[,] Frames { get; }

    public Parameter Roles { get; }

    public Parameter RoleBias { get; }

    public Parameter RoleSteps { get; }

    /// <summary>Takes the weights of a model's file over, to learn on from there.</summary>
    /// <param name="weights">The weights as the file has them, without its head.</param>
    public void Take(ReadOnlySpan<Half> weights)
    {
        foreach (var parameter in _all)
        {
            for (var i = 0; i < parameter.Values.Length; i++) parameter.Values[i] = (float)weights[i];
            weights = weights[parameter.Values.Length..];
        }
    }

    /// <summary>All weights, in the order of the file.</summary>
    public IReadOnlyList<Parameter> All => _all;
}
