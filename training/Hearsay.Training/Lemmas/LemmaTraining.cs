using System.Text.Json;
using Hearsay.Language;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Lemmas;

/// <summary>Trains the lemmatizer.</summary>
internal sealed class LemmaTraining : IModelTraining
{
    private const int Rounds = 8;
    private const int LargestFile = 1_000_000;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <inheritdoc/>
    public string Name => "lemmas";

    /// <inheritdoc/>
    public string Description => "The lemmatizer: the dictionary form of each word. Run core first.";

    /// <inheritdoc/>
    public void Train(TrainingRun run)
    {
        var treebank = LemmaCorpora.Treebank(run, "ud/en_ewt-train", Corpus.Ewt);
        var gum = LemmaCorpora.Treebank(run, "ud/en_gum-free-train", Corpus.Gum);
        var news = LemmaCorpora.News(run, "polnear/corenlp-train");
        var words = new LemmaWords(treebank, gum, news);
        run.Log.WriteLine($"{words.Rules.All.Length} rules, {words.Lexicon.Count} settled words, {words.Examples.Length} words to learn from");

        var learning = new LemmaLearning(words.Rules);
        learning.Admit(words.Examples);
        var shuffle = new Shuffle(run.Seed);
        for (var round = 1; round <= Rounds; round++)
        {
            shuffle.Apply(words.Examples);
            run.Log.WriteLine($"round {round}: {words.Examples.Count(learning.Learn)} mistakes");
        }

        var file = Fit(words, learning.Gains(), learning.Averages(), run.Log);
        File.WriteAllBytes(Path.Combine(run.Output, "model.bin"), file);
        var scores = Scores(run, Lemmatizer.Load(new MemoryStream(file)));
        File.WriteAllText(Path.Combine(run.Output, "scores.json"), JsonSerializer.Serialize(scores, Indented) + "\n");
        foreach (var (name, value) in scores) run.Log.WriteLine($"{name} {value}");
    }

    private static SortedDictionary<string, double> Scores(TrainingRun run, Lemmatizer lemmatizer)
    {
        var scores = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var tags = new PredictedTags(LoadCore(run));
        foreach (var (name, file, corpus) in new[] { ("ewt_dev", "ud/en_ewt-dev", Corpus.Ewt), ("gum_dev", "ud/en_gum-free-dev", Corpus.Gum) })
        {
            var gold = LemmaCorpora.Treebank(run, file, corpus);
            var predicted = gold.Select(tags.Of).ToArray();
            scores[name + "_gold_tags"] = LemmaMeasuring.Accuracy(lemmatizer, gold);
            scores[name + "_predicted_tags"] = LemmaMeasuring.Accuracy(lemmatizer, predicted);
            scores[name + "_right_tags"] = LemmaMeasuring.TagAccuracy(gold, predicted);
        }

        return scores;
    }

    private static LanguageCore LoadCore(TrainingRun run)
    {
        using var model = File.OpenRead(Path.Combine(run.Checkout, "models", "en", "core", "model.bin"));
        return LanguageCore.Load(model);
    }

    private static byte[] Fit(LemmaWords words, double[] gains, (uint Feature, byte Rule, double Weight)[] weights, TextWriter log)
    {
        // A few outliers are clipped so that the other weights keep their differences.
        var sizes = weights.Select(weight => Math.Abs(weight.Weight)).Order().ToArray();
        var scale = 127 / sizes[(int)(sizes.Length * 0.999)];
        for (var least = 0.5; ; least += 0.25)
        {
            var kept = weights.Where(weight => Math.Abs(weight.Weight * scale) >= least).ToArray();
            var file = LemmaModelWriter.Write(words, gains, kept, scale);
            if (file.Length > LargestFile) continue;
            log.WriteLine($"{kept.Length} of {weights.Length} weights of at least {least} / {scale:F3}; {file.Length} bytes");
            return file;
        }
    }
}
