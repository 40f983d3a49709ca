using Hearsay.Training.Neural;

namespace Hearsay.Training.Context;

/// <summary>The weights that tell the word in a gap; they are thrown away after training.</summary>
internal sealed class GapParameters
{
    public const int Hidden = 256;
    public const int Width = 128;

    /// <summary>How many random words stand against the right one.</summary>
    public const int Drawn = 640;

    private readonly double[] _cumulated;
    private readonly float[] _logOdds;

    public GapParameters(long[] counts, NoiseSource noise, int shards)
    {
        HiddenWeights = new Parameter("gap.hidden", 2 * ContextParameters.Width, Hidden, shards).Random(noise, 1 / MathF.Sqrt(2 * ContextParameters.Width));
        HiddenBias = new Parameter("gap.hidden.bias", 1, Hidden, shards);
        OutWeights = new Parameter("gap.out", Hidden, Width, shards).Random(noise, 1 / MathF.Sqrt(Hidden));
        OutBias = new Parameter("gap.out.bias", 1, Width, shards);
        Words = new RowTable(counts.Length, Width, shards).Random(noise, 0.1f);
        _cumulated = new double[counts.Length];
        var sum = 0.0;
        for (var i = 0; i < counts.Length; i++) _cumulated[i] = sum += Math.Pow(counts[i] + 1, 0.75);
        _logOdds = [.. counts.Select(count => (float)Math.Log(Drawn * Math.Pow(count + 1, 0.75) / sum))];
    }

    public Parameter HiddenWeights { get; }

    public Parameter HiddenBias { get; }

    public Parameter OutWeights { get; }

    public Parameter OutBias { get; }

    /// <summary>One vector per word that may be told.</summary>
    public RowTable Words { get; }

    public IReadOnlyList<Parameter> All => [HiddenWeights, HiddenBias, OutWeights, OutBias];

    /// <summary>The words drawn for this step.</summary>
    public int[] Sample { get; } = new int[Drawn];

    /// <summary>The logarithm of how often a word is expected in a sample.</summary>
    public float LogOdds(int word) => _logOdds[word];

    /// <summary>Draws words by the power 0.75 of their counts.</summary>
    public void Draw(NoiseSource noise)
    {
        foreach (ref var word in Sample.AsSpan())
        {
            var found = Array.BinarySearch(_cumulated, noise.Share() * _cumulated[^1]);
            word = Math.Min(found < 0 ? ~found : found, _cumulated.Length - 1);
        }
    }
}
