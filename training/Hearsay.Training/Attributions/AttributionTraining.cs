using System.Diagnostics;
using Hearsay.Attributions.Learned;
using Hearsay.Evaluation.Annotations;
using Hearsay.Evaluation.Measures;
using Hearsay.Training.Neural;

namespace Hearsay.Training.Attributions;

/// <summary>Trains the network that finds attributions on PolNeAR, over what the language core says of each word.</summary>
internal sealed class AttributionTraining : IModelTraining
{
    private const int Shards = 2;
    private const float LongestGradient = 4;

    /// <inheritdoc/>
    public string Name => "attributions";

    /// <inheritdoc/>
    public string Description => "Who is reported to say what. Run core first.";

    /// <inheritdoc/>
    public void Train(TrainingRun run)
    {
        var clock = Stopwatch.StartNew();
        var settings = SettingPairs.Over(new AttributionSettings(), run.Settings);
        var articles = Read(Path.Combine(run.Data, "polnear", "train")).Select(pair => AttributionCorpus.Label(pair.Document, pair.Analysis))
            .Where(article => article.Outlet != settings.HeldOut).ToArray();
        var dev = Read(Path.Combine(run.Data, "polnear", "dev"));
        var words = articles.Sum(article => article.Words);
        var total = settings.Rounds * words / settings.BatchWords;
        run.Log.WriteLine($"{articles.Length} articles, {words} words, {articles.Sum(article => article.Frames.Length)} cues, about {total} steps; {clock.Elapsed:mm\\:ss}");
        var noise = new NoiseSource(run.Seed);
        var parameters = new AttributionParameters(noise, Shards);
        AttributionShard[] shards = [.. Enumerable.Range(0, Shards).Select(shard => new AttributionShard(parameters, settings, shard, run.Seed))];
        var shuffle = new Shuffle(run.Seed);
        var steps = 0;
        for (var round = 1; round <= settings.Rounds; round++)
        {
            shuffle.Apply(articles);
            for (var next = 0; next < articles.Length;)
            {
                foreach (var shard in shards) next = shard.Fill(articles, next, settings.BatchWords / Shards);
                Step(parameters, shards, settings, ++steps, (round - 1 + ((float)next / articles.Length)) / settings.Rounds);
            }

            var losses = Enumerable.Range(0, 3).Select(i => shards.Sum(shard => shard.Losses[i])).ToArray();
            foreach (var shard in shards) Array.Clear(shard.Losses);
            run.Log.WriteLine($"round {round}: cues {losses[0] / losses[2]:F4}, roles {losses[1] / losses[2]:F4}; {clock.Elapsed:hh\\:mm\\:ss}");
            if (round % settings.Every == 0 || round == settings.Rounds) Measure(AttributionModelWriter.Write(parameters), dev, settings.HeldOut, run);
        }

        var file = AttributionModelWriter.Write(parameters);
        File.WriteAllBytes(Path.Combine(run.Output, "model.bin"), file);
        run.Log.WriteLine($"{file.Length} bytes, {steps} steps; {clock.Elapsed:hh\\:mm\\:ss}");
    }

    private static (GoldDocument Document, Analysis Analysis)[] Read(string folder) =>
    [
        .. BratReader.Read(folder).AsParallel().AsOrdered().WithDegreeOfParallelism(Shards).Select(document => (document, AttributionCorpus.Read(document)))
            .Where(pair => pair.Item2 is not null).Select(pair => (pair.document, pair.Item2!)),
    ];

    private static void Step(AttributionParameters parameters, AttributionShard[] shards, AttributionSettings settings, int number, float done)
    {
        var both = new ParallelOptions { MaxDegreeOfParallelism = Shards };
        Parallel.ForEach(parameters.All, both, parameter => parameter.Pack());
        Parallel.ForEach(shards, both, shard => shard.Learn());
        var length = (float)Math.Sqrt(parameters.All.Sum(parameter => parameter.Gather()));
        var rate = settings.Rate * MathF.Min(1, number / 200f) * ((0.5f * (1 + MathF.Cos(MathF.PI * done))) + 0.002f);
        var step = new AdamStep(rate, MathF.Min(1, LongestGradient / length), number, settings.Decay);
        Parallel.ForEach(parameters.All, both, parameter => parameter.Step(step));
    }

    private static void Measure(byte[] file, (GoldDocument Document, Analysis Analysis)[] dev, string only, TrainingRun run)
    {
        var finder = new LearnedAttributionFinder(AttributionModel.Read(new MemoryStream(file)));
        var read = only.Length == 0 ? dev : [.. dev.Where(pair => pair.Document.Outlet == only)];
        var predicted = read.AsParallel().WithDegreeOfParallelism(Shards).ToDictionary(
            pair => pair.Document.Name, pair => ProductPredictions.Of(pair.Analysis with { Attributions = finder.Find(pair.Analysis) }), StringComparer.Ordinal);
        var total = Scores.Of([.. read.Select(pair => pair.Document)], predicted, draws: 0).Total;
        run.Log.WriteLine("  " + string.Join(", ", Enum.GetValues<Evaluation.Measures.Measure>().Select(measure => FormattableString.Invariant($"{measure} {total[measure].F1:0.0}"))));
    }
}
