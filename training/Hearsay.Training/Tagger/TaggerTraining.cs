using System.Text.Json;
using Hearsay.Language;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Tagger;

/// <summary>Trains the part-of-speech tagger.</summary>
internal sealed class TaggerTraining : IModelTraining
{
    private const int Rounds = 5;
    private const int LargestFile = 3_900_000;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <inheritdoc/>
    public string Name => "tagger";

    /// <inheritdoc/>
    public string Description => "The part-of-speech tagger: Penn Treebank tags.";

    /// <inheritdoc/>
    public void Train(TrainingRun run)
    {
        var gold = Read(run, "ud/en_ewt-train").Concat(Read(run, "ud/en_gum-free-train")).ToArray();
        var silver = Read(run, "polnear/corenlp-train");
        TaggedSentence[] all = [.. gold, .. silver];
        run.Log.WriteLine($"{all.Length} sentences, {all.Sum(sentence => sentence.Tokens.Length)} words");

        var lexicon = TagLexicon.Count(all);
        var learning = new TaggerLearning(TaggerModel.Read(new MemoryStream(TaggerModelWriter.Write(lexicon))));
        learning.Admit(all);
        var titles = all.Where((_, i) => i % 20 == 7).Select(Titles.From);
        TaggedSentence[] round = [.. gold, .. all, .. titles];
        var shuffle = new Shuffle(run.Seed);
        for (var i = 1; i <= Rounds; i++)
        {
            shuffle.Apply(round);
            var mistakes = round.Sum(learning.Learn);
            run.Log.WriteLine($"round {i}: {mistakes} mistakes");
        }

        var weights = learning.Averages();
        var file = Fit(lexicon, weights, run.Log);
        File.WriteAllBytes(Path.Combine(run.Output, "model.bin"), file);

        var tagger = PartOfSpeechTagger.Load(new MemoryStream(file));
        var scores = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["ewt_dev"] = Accuracy(tagger, Read(run, "ud/en_ewt-dev")),
            ["gum_dev"] = Accuracy(tagger, Read(run, "ud/en_gum-free-dev")),
            ["invented_news"] = Accuracy(tagger, [.. TaggedNews.Read(Path.Combine(run.Checkout, TaggedNews.Path))]),
            ["corenlp_news_dev"] = Accuracy(tagger, Read(run, "polnear/corenlp-dev")),
        };
        File.WriteAllText(Path.Combine(run.Output, "scores.json"), JsonSerializer.Serialize(scores, Indented) + "\n");
        foreach (var (name, value) in scores) run.Log.WriteLine($"{name} {value}");
    }

    /// <summary>The share of words that get the tag of the corpus, in per cent with two decimals.</summary>
    internal static double Accuracy(PartOfSpeechTagger tagger, TaggedSentence[] sentences)
    {
        var right = 0;
        foreach (var sentence in sentences)
        {
            var tags = new PartOfSpeech[sentence.Tokens.Length];
            tagger.Tag(sentence.Text, sentence.Tokens, tags);
            right += tags.Zip(sentence.Tags).Count(pair => pair.First == pair.Second);
        }

        return Math.Round(100.0 * right / sentences.Sum(sentence => sentence.Tokens.Length), 2);
    }

    private static TaggedSentence[] Read(TrainingRun run, string corpus) => [.. Penn.Read(Path.Combine(run.Data, corpus + ".conllu.gz"))];

    private static byte[] Fit(Dictionary<ulong, TaggerEntry> lexicon, (uint Feature, byte Tag, double Weight)[] weights, TextWriter log)
    {
        // A few outliers are clipped so that the other weights keep their differences.
        var sizes = weights.Select(weight => Math.Abs(weight.Weight)).Order().ToArray();
        var scale = 127 / sizes[(int)(sizes.Length * 0.9995)];
        for (var least = 0.5; ; least += 0.25)
        {
            var kept = weights.Where(weight => Math.Abs(weight.Weight * scale) >= least).ToArray();
            var file = TaggerModelWriter.Write(lexicon, kept, scale);
            if (file.Length > LargestFile) continue;
            log.WriteLine($"{kept.Length} of {weights.Length} weights of at least {least} / {scale:F3}; {file.Length} bytes; {lexicon.Count} words");
            return file;
        }
    }
}
