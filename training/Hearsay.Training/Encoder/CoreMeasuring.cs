using System.Text.Json;
using Hearsay.Language;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Encoder;

/// <summary>Measures the core of the checkout again, without training, and writes its <c>scores.json</c>.</summary>
internal sealed class CoreMeasuring : IModelTraining
{
    /// <summary>The project's own gold, below the checkout.</summary>
    public const string Invented = "evaluation/gold/language/invented-news.conllu";

    /// <summary>The project's own names in plain sentences, below the checkout.</summary>
    public const string Names = "evaluation/gold/language/invented-names.cases";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <inheritdoc/>
    public string Name => "core-scores";

    /// <inheritdoc/>
    public string Description => "Measures the language core as it is and writes its scores.json.";

    /// <inheritdoc/>
    public bool IsShipped => false;

    /// <inheritdoc/>
    public void Train(TrainingRun run)
    {
        var folder = Path.Combine(run.Checkout, "models", "en", "core");
        using var model = File.OpenRead(Path.Combine(folder, "model.bin"));
        Write(folder, Measure(LanguageCore.Load(model), run, quick: false));
    }

    /// <summary>Counts on every set, or on the treebank alone; logs the figures and, where all are counted, what is confused most.</summary>
    public static SortedDictionary<string, SortedDictionary<string, double>> Measure(LanguageCore core, TrainingRun run, bool quick)
    {
        var scores = new SortedDictionary<string, SortedDictionary<string, double>>(StringComparer.Ordinal);
        Note("ewt_dev", NameCorpora.WithNames(
            UniversalTreebank.Read(In("ud/en_ewt-dev.conllu.gz"), Corpus.Ewt), NameCorpora.UniversalNer(In("ner/uner/en_ewt-ud-dev.iob2"))));
        if (quick) return scores;
        Note("gum_dev", UniversalTreebank.Read(In("ud/en_gum-free-dev.conllu.gz"), Corpus.Gum));
        Note("corenlp_news_dev", SilverNews.Read(In("polnear/corenlp-dev.conllu.gz")));
        Note("re3d_test", NameCorpora.Re3d(In("ner/re3d/data/test/re3d-test.conll")));
        Note("invented_news", UniversalTreebank.ReadInvented(Path.Combine(run.Checkout, Invented)));
        Note("invented_names", InventedNames.Read(Path.Combine(run.Checkout, Names)));
        return scores;

        string In(string file) => Path.Combine(run.Data, file);

        void Note(string set, IReadOnlyList<AnnotatedSentence> sentences)
        {
            var counted = CoreScores.Count(core, sentences);
            scores[set] = CoreScores.Figures(counted);
            run.Log.WriteLine($"  {set}: {string.Join(", ", scores[set].Select(score => $"{score.Key} {score.Value:F2}"))}");
            if (!quick) counted.WriteConfusions(run.Log, 12);
        }
    }

    /// <summary>Writes the figures into a folder.</summary>
    public static void Write(string folder, SortedDictionary<string, SortedDictionary<string, double>> scores) =>
        File.WriteAllText(Path.Combine(folder, "scores.json"), JsonSerializer.Serialize(scores, Indented) + "\n");
}
