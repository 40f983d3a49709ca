using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Attributions;
using Hearsay.Documents;
using Hearsay.Evaluation.Annotations;
using Hearsay.Evaluation.Measures;
using Hearsay.Language;

namespace Hearsay.Training.Cues;

/// <summary>Counts how often each verb of <c>cues.lexicon</c> was a cue in each construction, in the training part of PolNeAR.</summary>
/// <remarks>
/// A place inside the content of another attribution is left out: PolNeAR marks the outermost attributions alone, so nothing is known of it.
/// Measures on the development part: linked F1 of all attributions and of the outermost.
/// </remarks>
internal sealed class CueTraining : IModelTraining
{
    // A pair seen once says too little to carry.
    private const int Least = 2;

    public string Name => "cues";

    public string Description => "Which verbs attribute, in which construction.";

    public void Train(TrainingRun run)
    {
        var counts = new SortedDictionary<(string Lemma, Construction Construction), (int Cues, int All)>();
        foreach (var document in BratReader.Read(Path.Combine(run.Data, "polnear", "train"))) Count(document, counts);
        var lines = new StringBuilder("""
            # How often a verb of cues.lexicon was a cue in a construction, counted in the training part of PolNeAR. Written by
            # `dotnet run -c Release --project training/Hearsay.Training -- cues --data DIR`; see MODEL.md. Do not edit.
            # Fields: lemma, construction, times it was a cue, times it stood so.

            """);
        foreach (var ((lemma, construction), (cues, all)) in counts)
        {
            if (all >= Least) lines.Append(CultureInfo.InvariantCulture, $"{lemma}\t{construction}\t{cues}\t{all}\n");
        }

        File.WriteAllText(Path.Combine(run.Output, "counts.lexicon"), lines.ToString());
        run.Log.WriteLine($"{counts.Count} pairs. Build again: the library embeds the counts, and what is measured below was read with the old ones.");
        Measure(run);
    }

    private static void Count(GoldDocument document, SortedDictionary<(string, Construction), (int Cues, int All)> counts)
    {
        if (Analyse(document) is not { } analysis) return;
        var words = WrittenWords.Of(analysis);
        var map = new CodePointMap(analysis.Article.Text);
        var cues = document.Attributions.Where(attribution => !attribution.Content.IsEmpty).SelectMany(attribution => attribution.Cue).ToList();
        var contents = document.Attributions.SelectMany(attribution => attribution.Content).ToList();
        var paragraphs = new Hearsay.Attributions.Paragraphs(words);
        foreach (var site in paragraphs.Units.SelectMany(unit => CueSites.Find(paragraphs, unit.Range, threshold: -1)))
        {
            var at = map.ToCodePoints(words.Tokens[site.Group.Verb].Start);
            var cue = cues.Exists(span => span.Contains(at));
            if (!cue && contents.Exists(span => span.Contains(at))) continue;
            var preposition = site.Reading.Construction == Construction.Preposition ? words.Word(site.Reading.At) : default;
            var key = (CueLexicon.Key(site.Cue.Lemma, site.Reading.Construction, preposition).ToLowerInvariant(), site.Reading.Construction);
            var (found, all) = counts.GetValueOrDefault(key);
            counts[key] = (found + (cue ? 1 : 0), all + 1);
        }
    }

    private static void Measure(TrainingRun run)
    {
        var gold = BratReader.Read(Path.Combine(run.Data, "polnear", "dev"));
        var predicted = gold.ToDictionary(
            document => document.Name, document => Analyse(document) is { } analysis ? ProductPredictions.Of(analysis) : [], StringComparer.Ordinal);
        var all = Scores.Of(gold, predicted, draws: 0).Total[Evaluation.Measures.Measure.Linked].F1;
        var outermost = Scores.Of(gold, predicted, draws: 0, outermost: true).Total[Evaluation.Measures.Measure.Linked].F1;
        var json = FormattableString.Invariant(
            $"{{\n  \"polnear_dev_linked_f1\": {all:0.0},\n  \"polnear_dev_linked_f1_outermost\": {outermost:0.0}\n}}\n");
        File.WriteAllText(Path.Combine(run.Output, "scores.json"), json);
        run.Log.Write(json);
    }

    private static Analysis? Analyse(GoldDocument document) =>
        ArticleReader.Read(document.Path, default).Article is { } article ? ArticlePipeline.English.Analyse(article) : null;
}
