using System.Diagnostics;
using Hearsay.Attributions.Learned;
using Hearsay.Training.Neural;

namespace Hearsay.Training.Attributions;

/// <summary>Teaches one network.</summary>
/// <param name="settings">How.</param>
/// <param name="log">Where progress is told.</param>
internal sealed class AttributionLearning(AttributionSettings settings, TextWriter log)
{
    /// <summary>The threads that share a batch. The result depends on it.</summary>
    public const int Shards = 2;

    private const float LongestGradient = 4;

    /// <summary>The weights that some articles teach.</summary>
    /// <param name="parameters">The weights to begin with; changed.</param>
    /// <param name="articles">The articles; their order is changed.</param>
    /// <param name="rounds">How often they are gone through.</param>
    /// <param name="rate">How far the first steps go.</param>
    /// <param name="seed">The same seed gives the same weights.</param>
    /// <param name="measure">Told the weights after every few rounds.</param>
    public AttributionParameters Learn(AttributionParameters parameters, AttributionArticle[] articles, int rounds, float rate, ulong seed, Action<AttributionParameters> measure)
    {
        var clock = Stopwatch.StartNew();
        AttributionShard[] shards = [.. Enumerable.Range(0, Shards).Select(shard => new AttributionShard(parameters, settings, shard, seed))];
        var shuffle = new Shuffle(seed);
        var steps = 0;
        for (var round = 1; round <= rounds; round++)
        {
            shuffle.Apply(articles);
            for (var next = 0; next < articles.Length;)
            {
                foreach (var shard in shards) next = shard.Fill(articles, next, settings.BatchWords / Shards);
                Step(parameters, shards, ++steps, rate, (round - 1 + ((float)next / articles.Length)) / rounds, round > 1);
            }

            var losses = Enumerable.Range(0, 3).Select(i => shards.Sum(shard => shard.Losses[i])).ToArray();
            foreach (var shard in shards) Array.Clear(shard.Losses);
            log.WriteLine($"round {round}: cues {losses[0] / losses[2]:F4}, roles {losses[1] / losses[2]:F4}; {clock.Elapsed:hh\\:mm\\:ss}");
            if (round % settings.Every == 0 || round == rounds) measure(parameters);
        }

        return parameters;
    }

    /// <summary>The weights to begin with.</summary>
    public static AttributionParameters Begin(AttributionShape shape, ulong seed) => new(shape, new NoiseSource(seed), Shards);

    /// <summary>A network of weights, whose confidence is not yet fitted.</summary>
    public static AttributionModel Model(AttributionParameters parameters) =>
        AttributionModel.Read(new MemoryStream(AttributionModelWriter.Write(parameters, new float[FrameConfidence.Weights])));

    private void Step(AttributionParameters parameters, AttributionShard[] shards, int number, float first, float done, bool doubtful)
    {
        var both = new ParallelOptions { MaxDegreeOfParallelism = Shards };
        Parallel.ForEach(parameters.All, both, parameter => parameter.Pack());
        Parallel.ForEach(shards, both, shard => shard.Learn(doubtful));
        var length = (float)Math.Sqrt(parameters.All.Sum(parameter => parameter.Gather()));
        var rate = first * MathF.Min(1, number / 200f) * ((0.5f * (1 + MathF.Cos(MathF.PI * done))) + 0.002f);
        var step = new AdamStep(rate, MathF.Min(1, LongestGradient / length), number, settings.Decay);
        Parallel.ForEach(parameters.All, both, parameter => parameter.Step(step));
    }
}
