using System.Diagnostics;
using Hearsay.Language;
using Hearsay.Training.Context;
using Hearsay.Training.Corpora;
using Hearsay.Training.Neural;

namespace Hearsay.Training.Encoder;

/// <summary>Trains the language core on treebanks, machine-labelled news and corpora of names, from where <see cref="ContextTraining"/> left off.</summary>
internal sealed class CoreTraining : IModelTraining
{
    private const int Shards = 2;
    private const float LongestGradient = 4;

    /// <inheritdoc/>
    public string Name => "core";

    /// <inheritdoc/>
    public string Description => "The language core: tags, dependency trees and names. Run context first.";

    /// <inheritdoc/>
    public void Train(TrainingRun run)
    {
        var clock = Stopwatch.StartNew();
        var settings = SettingPairs.Over(new EncoderSettings(), run.Settings);
        var noise = new NoiseSource(run.Seed);
        var context = ContextFile.Read(Path.Combine(run.Checkout, ContextTraining.File), noise, Shards);
        var types = new WordTypes();
        var book = new LessonBook(run.Data, types);
        types.Index(context.Vocabulary);
        var parameters = new EncoderParameters(context, noise, Shards, settings.ContextRate);
        EncoderShard[] shards = [.. Enumerable.Range(0, Shards).Select(shard => new EncoderShard(parameters, types, settings, shard, run.Seed))];
        var total = (int)(book.Words(settings) * settings.Rounds / settings.BatchWords) + 1;
        run.Log.WriteLine($"{book.Words(settings)} words a round, {total} steps, {book.Names} names; {clock.Elapsed:mm\\:ss}");
        var pairs = book.TagPairs();
        var steps = 0;
        for (var round = 1; round <= settings.Rounds; round++)
        {
            var lessons = book.Round(settings, noise);
            types.Index(context.Vocabulary);
            for (var next = 0; next < lessons.Length;)
            {
                foreach (var shard in shards) next = shard.Fill(lessons, next, settings.BatchWords / Shards);
                Step(parameters, shards, settings, ++steps, total);
            }

            var losses = Enumerable.Range(0, 4).Select(i => shards.Sum(shard => shard.Losses[i])).ToArray();
            foreach (var shard in shards) Array.Clear(shard.Losses);
            run.Log.WriteLine($"round {round}: tags {losses[0] / losses[3]:F4}, arcs {losses[1] / losses[3]:F4}, names {losses[2] / losses[3]:F4}; {clock.Elapsed:hh\\:mm\\:ss}");
            if (round % 4 == 0 && round < settings.Rounds) CoreMeasuring.Measure(Core(CoreModelWriter.Write(parameters, Corpus.Ewt, pairs)), run, quick: true);
        }

        var file = CoreModelWriter.Write(parameters, Corpus.Ewt, pairs);
        File.WriteAllBytes(Path.Combine(run.Output, "model.bin"), file);
        CoreMeasuring.Write(run.Output, CoreMeasuring.Measure(Core(file), run, quick: false));
        run.Log.WriteLine($"{file.Length} bytes; {clock.Elapsed:hh\\:mm\\:ss}");
    }

    private static void Step(EncoderParameters parameters, EncoderShard[] shards, EncoderSettings settings, int number, int total)
    {
        var both = new ParallelOptions { MaxDegreeOfParallelism = Shards };
        Parallel.ForEach(parameters.All, both, parameter => parameter.Pack());
        Parallel.ForEach(shards, both, shard => shard.Learn());
        var squares = new double[parameters.All.Count];
        Parallel.For(0, squares.Length, both, i => squares[i] = parameters.All[i].Gather());
        var length = (float)Math.Sqrt(squares.Sum() + parameters.Context.Table.Gather());
        var done = Math.Min(1, (float)number / total);
        var rate = settings.Rate * MathF.Min(1, number / 300f) * ((0.5f * (1 + MathF.Cos(MathF.PI * done))) + 0.002f);
        var step = new AdamStep(rate, MathF.Min(1, LongestGradient / length), number, settings.Decay);
        Parallel.ForEach(parameters.All, both, parameter => parameter.Step(step));
        parameters.Context.Table.Step(step with { Rate = rate * settings.ContextRate, Decay = 0 });
    }

    private static LanguageCore Core(byte[] file) => LanguageCore.Load(new MemoryStream(file));
}
