using System.Globalization;
using System.Text.Json;
using Hearsay.Documents;
using Hearsay.Documents.PlainText;
using Hearsay.Training.Trees;

namespace Hearsay.Training.Furniture;

/// <summary>Learns to tell an article's lines from the page around them, and measures it on pages that it did not learn from.</summary>
internal sealed class FurnitureTraining : IModelTraining
{
    private const int Folds = 5;
    private const int InnerFolds = 3;
    private const float Bound = 0.5f;
    private const float BoundOfProse = 0.3f;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public string Name => "furniture";

    public string Description => "Which lines of a flattened page are the article's.";

    public void Train(TrainingRun run)
    {
        var spellings = new Dictionary<uint, string>();
        var texts = FurniturePages.Read(Path.Combine(run.Data, "wcxb", "flattened"), Path.Combine(run.Data, "wcxb", "ground-truth"));
        var pages = texts.SelectMany(page => FurniturePages.Label(page, spellings)).ToList();
        run.Log.WriteLine($"{texts.Count} pages, {pages.Sum(page => page.Labels.Length)} lines with those made of them.");

        var wholes = pages.DistinctBy(page => page.Number).ToDictionary(page => page.Number);
        var scores = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var (crossed, cleanWords, cleanLost) = (new List<double>(), 0L, 0L);
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Read(Learn(pages.FindAll(page => page.Number % Folds != fold), spellings, run.Seed));
            foreach (var page in texts.Where(page => page.Number % Folds == fold))
            {
                crossed.Add(PageWords.F1(Body(page.Text, model), page.Article));
                var before = PageWords.Of(Body(page.Article, null)).Length;
                (cleanWords, cleanLost) = (cleanWords + before, cleanLost + before - PageWords.Of(Body(page.Article, model)).Length);
            }

            run.Log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fold {fold}: word F1 so far {crossed.Average():0.0000}, lost of clean articles {100.0 * cleanLost / cleanWords:0.00} %"));
        }

        var text = Learn(pages, spellings, run.Seed);
        File.WriteAllText(Path.Combine(run.Output, "weights.lexicon"), text);
        scores["pages"] = texts.Count;
        scores["word_f1_five_folds"] = crossed.Average();
        scores["word_f1_learned_from"] = texts.Average(page => PageWords.F1(Body(page.Text, Read(text)), page.Article));
        scores["word_f1_rules_alone"] = texts.Average(page => PageWords.F1(Body(page.Text, null), page.Article));
        scores["word_f1_labels"] = texts.Average(page => PageWords.F1(string.Join(' ', wholes[page.Number].Spelled.Where((_, line) => wholes[page.Number].Labels[line]).SelectMany(words => words)), page.Article));
        scores["clean_words_lost_five_folds"] = (double)cleanLost / cleanWords;
        var json = JsonSerializer.Serialize(scores.ToDictionary(score => score.Key, score => Math.Round(score.Value, 4)), Indented) + "\n";
        File.WriteAllText(Path.Combine(run.Output, "scores.json"), json);
        run.Log.Write(json);
    }

    private static string Learn(List<TrainingPage> pages, Dictionary<uint, string> spellings, ulong seed)
    {
        var settings = new TreeSettings(Trees: 100, Leaves: 16, Step: 0.1f, LeastWeight: 8, Shrink: 4, Rows: 0.4, Columns: 0.35);
        var (words, first, second) = new FurnitureLearning(settings, settings, InnerFolds, seed).Learn(pages);
        return FurnitureModelWriter.Write(words, first, second, Bound, BoundOfProse, spellings);
    }

    // What is measured is what is written.
    private static LineModel Read(string text) => LineModel.Read(text.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')));

    private static string Body(string text, LineModel? model)
    {
        var article = PlainTextReader.Read("page", "page.txt", new DecodedText(text, "utf-8", []), model, CancellationToken.None);
        return string.Join('\n', article.Blocks.Where(block => block.Kind == BlockKind.Body).Select(block => block.Span.Of(text)));
    }
}
