using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Hearsay.Attributions.Learned;
using Hearsay.Documents;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Attributions;

/// <summary>Trains the network that finds attributions on PolNeAR, over what the language core says of each word.</summary>
/// <remarks>
/// Several networks learn from the annotated articles; what they find together in news of many other outlets is learned by the last one beside the
/// annotated articles (self-training with an ensemble; Vinyals and others, "Grammar as a foreign language", 2015).
/// </remarks>
internal sealed class AttributionTraining : IModelTraining
{
    /// <summary>The project's own exercises, below the checkout.</summary>
    public const string Exercises = "training/exercises/attributions";

    /// <inheritdoc/>
    public string Name => "attributions";

    /// <inheritdoc/>
    public string Description => "Who is reported to say what. Run core and lemmas first.";

    /// <inheritdoc/>
    public void Train(TrainingRun run)
    {
        var clock = Stopwatch.StartNew();
        var settings = SettingPairs.Over(new AttributionSettings(), run.Settings);
        if (settings.Rounds == 0)
        {
            Try(run);
            return;
        }

        var articles = AttributionCorpus.ReadLabelled(Path.Combine(run.Data, "polnear", "train"));
        Tell("of PolNeAR", articles);
        AttributionArticle[] exercises = [.. AttributionExercises.Read(Path.Combine(run.Checkout, Exercises))];
        Tell("of exercises", exercises);
        AttributionArticle[] annotated = [.. articles, .. exercises];
        var dev = DevelopmentArticles.Read(Path.Combine(run.Data, "polnear", "dev"));
        var learning = new AttributionLearning(settings, run.Log);
        ImmutableArray<string> teachers = [.. Enumerable.Range(1, settings.Teachers).Select(i => Learned($"teacher {i}", AttributionSettings.Teacher, () => annotated, settings.TeacherRounds, run.Seed + (ulong)i))];
        // The news has the teachers' mistakes: the annotated articles have the last word.
        var parameters = AttributionLearning.Begin(settings.Shape, run.Seed);
        AttributionModelWriter.Load(parameters, File.ReadAllBytes(Learned("pupil", settings.Shape, WithNews, settings.Rounds, run.Seed)));
        learning.Learn(parameters, annotated, settings.LastRounds, settings.LastRate, run.Seed, Measured);
        var file = AttributionModelWriter.Write(parameters, Calibrate(AttributionLearning.Model(parameters), dev, run));
        File.WriteAllBytes(Path.Combine(run.Output, "model.bin"), file);
        run.Log.WriteLine($"{file.Length} bytes; {clock.Elapsed:hh\\:mm\\:ss}");

        // What was learned is kept, so that a training that stopped goes on from there.
        string Learned(string name, AttributionShape shape, Func<AttributionArticle[]> some, int rounds, ulong seed)
        {
            var kept = Path.Combine(run.Output, $"{name.Replace(' ', '-')}-{seed}-{rounds}.bin");
            run.Log.WriteLine($"{name}: {kept}; {clock.Elapsed:hh\\:mm\\:ss}");
            if (File.Exists(kept)) return kept;
            var learned = learning.Learn(AttributionLearning.Begin(shape, seed), [.. some()], rounds, settings.Rate, seed, Measured);
            File.WriteAllBytes(kept, AttributionModelWriter.Write(learned, new float[FrameConfidence.Weights]));
            return kept;
        }

        AttributionArticle[] WithNews()
        {
            if (teachers.IsEmpty) return annotated;
            ImmutableArray<AttributionModel> readers = [.. teachers.Select(Load)];
            run.Log.WriteLine(DevelopmentArticles.Line(dev.Measure(readers)));
            var read = ReadNews(run, settings, readers);
            Tell("of news", read);
            return [.. annotated, .. read];
        }

        void Tell(string kind, AttributionArticle[] some) => run.Log.WriteLine(
            $"{some.Length} articles {kind}, {some.Sum(article => article.Words)} words, {some.Sum(article => article.Frames.Length)} cues; {clock.Elapsed:hh\\:mm\\:ss}");

        void Measured(AttributionParameters learned) => run.Log.WriteLine(DevelopmentArticles.Line(dev.Measure([AttributionLearning.Model(learned)])));
    }

    private static AttributionModel Load(string file) => AttributionModel.Read(new MemoryStream(File.ReadAllBytes(file)));

    // The model as it is, with cues favoured more and less.
    private static void Try(TrainingRun run)
    {
        var model = Load(Path.Combine(run.Output, "model.bin"));
        var dev = DevelopmentArticles.Read(Path.Combine(run.Data, "polnear", "dev"));
        foreach (var lean in (float[])[0, 0.25f, 0.5f, 0.75f])
            run.Log.WriteLine(FormattableString.Invariant($"lean {lean}") + DevelopmentArticles.Line(dev.Measure([model], lean)));
        var weights = Calibrate(model, dev, run);
        foreach (var least in (double[])[0.2, 0.25, 0.3, 0.35])
            run.Log.WriteLine(FormattableString.Invariant($"least confidence {least}") + DevelopmentArticles.Line(dev.Measure([model], kept: frame => FrameConfidence.Of(weights, frame.Evidence) >= least)));
    }

    private static float[] Calibrate(AttributionModel model, DevelopmentArticles dev, TrainingRun run)
    {
        var (weights, curve) = dev.Calibrate(model);
        foreach (var (from, found, said, right) in curve) run.Log.WriteLine(FormattableString.Invariant($"  from {from:0.0}: {found} frames, said {100 * said:0.0}, right {100 * right:0.0}"));
        return weights;
    }

    // News of many outlets, from the end of the archive back to its beginning for as many words as are wanted.
    private static AttributionArticle[] ReadNews(TrainingRun run, AttributionSettings settings, ImmutableArray<AttributionModel> teachers) =>
    [
        .. NewsSample.Choose(Path.Combine(run.Data, "news", "articles.jsonl.xz"), settings.NewsWords, settings.OutletWords)
            .AsParallel().AsOrdered().WithDegreeOfParallelism(AttributionLearning.Shards)
            .Select(text => ArticleReader.Read("news.txt", Encoding.UTF8.GetBytes(text)).Article is { } article ? AttributionCorpus.Language.Analyse(article) : null)
            .Where(analysis => analysis is { Tokens.IsEmpty: false })
            .Select(analysis => AttributionCorpus.Of("", analysis!, AttributionNetwork.Read(teachers, analysis!)) with { Weight = settings.NewsWeight }),
    ];
}
