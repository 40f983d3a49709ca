using System.Diagnostics;
using Hearsay.Language;
using Hearsay.Training.Corpora;
using Hearsay.Training.Neural;

namespace Hearsay.Training.Context;

/// <summary>Trains the lower half of the encoder on running news: each word is to be told from the words on both sides of it.</summary>
/// <remarks>
/// One reader goes forward, one backward, and what both know of a gap tells the word in it (Melamud, Goldberger and Dagan, "context2vec", 2016), against
/// words drawn at random (Bengio and Senécal, "Adaptive importance sampling", 2008). The result is no part of the library: <c>core</c> starts from it.
/// </remarks>
internal sealed class ContextTraining : IModelTraining
{
    private const int Shards = 2;
    private const int ShardWords = 1024;

    /// <summary>Where the result lies below the checkout.</summary>
    public const string File = "artifacts/training/context.bin";

    /// <inheritdoc/>
    public string Name => "context";

    /// <inheritdoc/>
    public string Description => "The lower half of the encoder, from running news; core starts from it. Not shipped.";

    /// <inheritdoc/>
    public bool IsShipped => false;

    /// <inheritdoc/>
    public void Train(TrainingRun run)
    {
        var clock = Stopwatch.StartNew();
        var settings = SettingPairs.Over(new ContextSettings(), run.Settings);
        var types = new WordTypes();
        var news = NewsWords.Read(Path.Combine(run.Data, "news", "articles.jsonl.xz"), types, settings.Words);
        run.Log.WriteLine($"{news.Words.Length} words in {news.Ends.Length} sentences, {types.Count} different; {clock.Elapsed:mm\\:ss}");
        var (vocabulary, targets, counts) = WordCounts.Choose(run, news, types, settings.Vocabulary, settings.LeastCount);
        types.Index(vocabulary);
        run.Log.WriteLine($"{vocabulary.Keys.Length} words in the vocabulary, {counts.Length} to be told; {clock.Elapsed:mm\\:ss}");

        var noise = new NoiseSource(run.Seed);
        var parameters = new ContextParameters(vocabulary, noise, Shards);
        var guess = new GapParameters(counts, noise, Shards);
        Parameter[] dense = [.. parameters.All, .. guess.All];
        GapShard[] shards = [.. Enumerable.Range(0, Shards).Select(shard => new GapShard(parameters, guess, types, targets, shard))];
        var order = Enumerable.Range(0, news.Ends.Length).ToArray();
        var shuffle = new Shuffle(run.Seed);
        var steps = 0;
        double loss = 0, told = 0;
        var total = (int)(settings.Rounds * news.Words.LongLength / (Shards * ShardWords)) + 1;
        for (var round = 1; round <= settings.Rounds; round++)
        {
            shuffle.Apply(order);
            for (var next = 0; next < order.Length;)
            {
                foreach (var shard in shards) next = shard.Fill(news, order, next, ShardWords);
                guess.Draw(noise);
                var rate = settings.Rate * MathF.Min(1, (steps + 1) / 500f) * (1.02f - ((float)steps / total));
                Step(parameters, guess, dense, shards, new AdamStep(rate, 1, ++steps));
                loss += shards.Sum(shard => shard.Loss);
                told += shards.Sum(shard => shard.Told);
                if (steps % 200 != 0 && next < order.Length) continue;
                run.Log.WriteLine($"round {round}, {steps}/{total} steps, loss {loss / told:F3}, {clock.Elapsed:hh\\:mm\\:ss}");
                loss = told = 0;
            }
        }

        var file = Path.Combine(run.Checkout, File);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        ContextFile.Write(file, parameters);
        run.Log.WriteLine($"{file}; {clock.Elapsed:hh\\:mm\\:ss}");
    }

    private static void Step(ContextParameters parameters, GapParameters guess, Parameter[] dense, GapShard[] shards, AdamStep step)
    {
        var both = new ParallelOptions { MaxDegreeOfParallelism = Shards };
        Parallel.ForEach(dense, both, parameter => parameter.Pack());
        Parallel.ForEach(shards, both, shard => shard.Learn());
        Parallel.ForEach(dense, both, parameter => parameter.Gather());
        parameters.Table.Gather();
        guess.Words.Gather();
        Parallel.ForEach(dense, both, parameter => parameter.Step(step));
        parameters.Table.Step(step);
        guess.Words.Step(step);
    }
}
