using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Attributions;
using Hearsay.Documents;
using Hearsay.Evaluation.Annotations;
using Hearsay.Evaluation.Measures;
using Hearsay.Language;
using Hearsay.Training.Attributions;

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

    private static readonly ArticlePipeline Rules = ArticlePipeline.EnglishWith(new RuleAttributionFinder());

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
        var read = gold.ToDictionary(document => document.Name, Analyse, StringComparer.Ordinal);
        var predicted = read.ToDictionary(
            pair => pair.Key, pair => pair.Value is { } analysis ? ProductPredictions.Of(analysis with { Statements = [] }) : [], StringComparer.Ordinal);
        WriteRules(run, gold.SelectMany(document => (read[document.Name]?.Attributions ?? []).Zip(FrameScores.Right(document, predicted[document.Name]), (one, right) => (one.Rule, right))));
        var all = Scores.Of(gold, predicted, draws: 0).Total[Evaluation.Measures.Measure.Linked].F1;
        var outermost = Scores.Of(gold, predicted, draws: 0, outermost: true).Total[Evaluation.Measures.Measure.Linked].F1;
        var json = FormattableString.Invariant(
            $"{{\n  \"polnear_dev_linked_f1\": {all:0.0},\n  \"polnear_dev_linked_f1_outermost\": {outermost:0.0}\n}}\n");
        File.WriteAllText(Path.Combine(run.Output, "scores.json"), json);
        run.Log.Write(json);
    }

    private static void WriteRules(TrainingRun run, IEnumerable<(string Rule, bool Right)> found)
    {
        var lines = new StringBuilder("""
            # How often what a rule finds is linked to what people marked, in the development part of PolNeAR. Written by
            # `dotnet run -c Release --project training/Hearsay.Training -- cues --data DIR`; see MODEL.md. Do not edit.
            # Fields: rule, times it was right, times it found something.

            """);
        foreach (var rule in found.GroupBy(one => one.Rule).OrderBy(group => group.Key, StringComparer.Ordinal))
            lines.Append(CultureInfo.InvariantCulture, $"{rule.Key}\t{rule.Count(one => one.Right)}\t{rule.Count()}\n");
        File.WriteAllText(Path.Combine(run.Output, "rules.lexicon"), lines.ToString());
    }

    // By rules alone: the network that finds attributions stands on what is counted here for what lies inside them.
    private static Analysis? Analyse(GoldDocument document) =>
        ArticleReader.Read(document.Path, default).Article is { } article ? Rules.Analyse(article) : null;
}
