using System.Text.Json;
using Hearsay.Documents.Metadata;

namespace Hearsay.Training.Metadata;

/// <summary>Learns to choose a page's date and authors among what its places say, and measures it on pages that it did not learn from.</summary>
internal sealed class MetadataTraining : IModelTraining
{
    private const int Folds = 10;

    private const string Head = """
        # Which of the values that the places of a page give for its day of publication and for its authors is the right one: boosted trees. Written by
        # `dotnet run -c Release --project training/Hearsay.Training -- metadata --data DIR`; see MODEL.md. Do not edit.
        # "bound", field, probability: from it on a value counts. "sign", field, number, sign: the features are a value's own signs, then the signs of the page's other
        # values, then how many values there are, which one it is and how many signs it has. "bias" and "tree": see TreeLines. The signs are made in
        # DateCandidates, DateChoice, AuthorCandidates and AuthorChoice.

        """;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly (string Name, float Bound)[] Fields = [("published", 0.5f), ("author", 0.5f)];

    public string Name => "metadata";

    public string Description => "Which of a page's places tell its date and its authors.";

    public void Train(TrainingRun run)
    {
        var pages = MetadataPages.Read(Path.Combine(run.Data, "wcxb", "html"), Path.Combine(run.Data, "wcxb", "ground-truth"));
        run.Log.WriteLine($"{pages.Count} pages.");
        var text = Head;
        var scores = new SortedDictionary<string, double>(StringComparer.Ordinal) { ["pages"] = pages.Count };
        foreach (var (name, bound) in Fields)
        {
            FieldCase[] cases = [.. pages.Select(page => name == "published" ? page.Published : page.Authors)];
            var priors = MetadataPages.Priors(Path.Combine(run.Checkout, "models", "en", "metadata", "priors.lexicon"), name);
            var crossed = new int[cases.Length];
            for (var fold = 0; fold < Folds; fold++)
            {
                var model = Read(ValueLearning.Learn(name, [.. cases.Where((_, at) => at % Folds != fold), .. priors], bound, run.Seed), name);
                for (var at = fold; at < cases.Length; at += Folds) crossed[at] = model.Choose(cases[at].Values);
            }

            var lines = ValueLearning.Learn(name, [.. cases, .. priors], bound, run.Seed);
            text += lines;
            var whole = Read(lines, name);
            Measure(scores, $"{name}_ten_folds", cases, crossed);
            Measure(scores, $"{name}_learned_from", cases, [.. cases.Select(one => whole.Choose(one.Values))]);
            scores[$"{name}_is_among_values"] = Share(cases, at => cases[at].IsRight.Any(right => right));
        }

        File.WriteAllText(Path.Combine(run.Output, "weights.lexicon"), text);
        var json = JsonSerializer.Serialize(scores.ToDictionary(score => score.Key, score => Math.Round(score.Value, 4)), Indented) + "\n";
        File.WriteAllText(Path.Combine(run.Output, "scores.json"), json);
        run.Log.Write(json);
    }

    // What is measured is what is written.
    private static ValueModel Read(string lines, string field) => ValueModel.Read([.. lines.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))], field);

    // Of the pages for which annotators gave a value: how many get it, and how many get another.
    private static void Measure(SortedDictionary<string, double> scores, string name, FieldCase[] cases, int[] chosen)
    {
        scores[$"{name}_right"] = Share(cases, at => chosen[at] >= 0 && cases[at].IsRight[chosen[at]]);
        scores[$"{name}_wrong"] = Share(cases, at => chosen[at] >= 0 && !cases[at].IsRight[chosen[at]]);
    }

    private static double Share(FieldCase[] cases, Predicate<int> holds)
    {
        var known = Enumerable.Range(0, cases.Length).Where(at => cases[at].HasValue).ToList();
        return (double)known.Count(at => holds(at)) / Math.Max(1, known.Count);
    }
}
