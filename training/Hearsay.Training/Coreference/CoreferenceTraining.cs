using Hearsay.Coreference;

namespace Hearsay.Training.Coreference;

/// <summary>Learns to lead pronouns from GUM's training part and measures all of coreference on its development part, with GUM's own parses and names.</summary>
internal sealed class CoreferenceTraining : IModelTraining
{
    private const int Folds = 5;

    // A reading is taken from the probability on at which so many are right in the folds.
    private const double Precision = 0.93;

    public string Name => "coreference";

    public string Description => "Whom a pronoun means; and the measures of coreference.";

    public void Train(TrainingRun run)
    {
        var train = GoldDocument.Read(Path.Combine(run.Data, "ud", "en_gum-free-train.conllu.gz"));
        var examples = train.SelectMany(PronounExample.Of).ToList();
        run.Log.WriteLine($"{train.Count} documents, {examples.Count} pronouns.");
        var weights = PronounLearning.Learn(examples, run.Seed);
        var text = PronounLearning.Write(weights, Thresholds(examples, run.Seed));
        File.WriteAllText(Path.Combine(run.Output, "weights.lexicon"), text);

        // What is measured is what was written.
        var model = PronounModel.Read(text.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')));
        var dev = GoldDocument.Read(Path.Combine(run.Data, "ud", "en_gum-free-dev.conllu.gz"));
        var stage = new CoreferenceResolution(model);
        var trainScores = CoreferenceScores.Of(train, stage);
        var scores = CoreferenceScores.Of(dev, stage);
        var json = CoreferenceScores.Json(("gum_dev_gold_layers", scores), ("gum_train_gold_layers", trainScores));
        File.WriteAllText(Path.Combine(run.Output, "scores.json"), json);
        run.Log.Write(json);
        if (Environment.GetEnvironmentVariable("COREF_DUMP") is { } dump) Dump(run, stage, dump);
        if (Environment.GetEnvironmentVariable("COREF_ERRORS") is { } path) File.WriteAllLines(path, trainScores.Errors.Concat(scores.Errors.Select(e => "DEV " + e)));
    }

    /// <summary>Each fold is read by a model that learned from the others.</summary>
    private static float[] Thresholds(List<PronounExample> examples, ulong seed)
    {
        var readings = Enum.GetValues<PronounGroup>().Select(_ => new List<(double, bool)>()).ToArray();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = new PronounModel(PronounLearning.Learn(examples.FindAll(example => example.Document % Folds != fold), seed), new float[readings.Length]);
            foreach (var example in examples.Where(example => example.Document % Folds == fold && example.Choice.Candidates.Count > 0))
            {
                var likely = new double[example.Choice.Candidates.Count + 1];
                model.Weigh(example.Choice, likely);
                var best = model.Choose(example.Choice);
                readings[(int)example.Choice.Group].Add((likely[best], example.IsMeant[best]));
            }
        }

        return [.. readings.Select(group => PronounLearning.Threshold(group, Precision))];
    }

    private static void Dump(TrainingRun run, CoreferenceResolution stage, string path)
    {
        using var writer = new StreamWriter(path);
        foreach (var group in Corpora.SilverNews.Read(Path.Combine(run.Data, "polnear", "corenlp-dev.conllu.gz")).GroupBy(s => s.Document).Take(84))
        {
            var sentences = group.ToList();
            var analysis = stage.Apply(LabelledText.Of(group.Key, sentences, new bool[sentences.Count]));
            var text = analysis.Article.Text;
            var marks = new List<(int At, int Order, string Mark)>();
            foreach (var e in analysis.Entities.Where(e => e.Type != Language.EntityType.Place || e.IsMetonym))
            {
                if (e.Mentions.Length < 2 && e.NameMention < 0) continue;
                for (var i = 0; i < e.Mentions.Length; i++)
                {
                    var rule = string.Join('+', e.Links.Where(l => l.From == i).Select(l => l.Rule + ">" + e.Mentions[l.To].Span.Of(text)));
                    marks.Add((e.Mentions[i].Span.Start, 1, "["));
                    marks.Add((e.Mentions[i].Span.End, 0, "]" + e.Id + (e.IsMetonym ? "M" : "") + (rule.Length > 0 ? "{" + rule + "}" : "")));
                }
            }

            writer.WriteLine("\n##### " + group.Key);
            var at = 0;
            foreach (var (place, _, mark) in marks.OrderBy(m => m.At).ThenBy(m => m.Order))
            {
                writer.Write(text[at..place]);
                writer.Write(mark);
                at = place;
            }

            writer.WriteLine(text[at..]);
            foreach (var e in analysis.Entities.Where(e => e.Mentions.Length > 1)) writer.WriteLine($"  {e.Id} {e.Type} {e.Gender} {(e.Name is { } n ? n.Of(text) : "-")}: {string.Join(" | ", e.Mentions.Select(m => m.Span.Of(text)))}");
        }
    }
}
