using Hearsay.Coreference;
using Hearsay.Language;

namespace Hearsay.Training.Coreference;

/// <summary>Learns to lead pronouns from GUM's training part and measures all of coreference on its development part, with GUM's own parses and names.</summary>
internal sealed class CoreferenceTraining : IModelTraining
{
    private const int Folds = 5;

    // A reading is taken from the probability on at which so many are right in the folds. "They" has few examples, so it must show more.
    private const double Precision = 0.92;
    private const double PrecisionOfFew = 0.96;

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
        var stage = new CoreferenceResolution(model.Choose);
        var trainScores = CoreferenceScores.Of(train, stage);
        var scores = CoreferenceScores.Of(dev, stage);
        var byRule = CoreferenceScores.Of(dev, new CoreferenceResolution(NearestSubject));
        var (core, lemmas) = (new LanguageAnnotation(), new Lemmatization());
        var predicted = CoreferenceScores.Of(dev.Select(document => document with { Analysis = lemmas.Apply(core.Apply(document.Analysis)) }), stage);
        var json = CoreferenceScores.Json(("gum_dev_gold_layers_nearest_subject", byRule), ("gum_dev_predicted_layers", predicted), ("gum_dev_gold_layers", scores), ("gum_train_gold_layers", trainScores));
        File.WriteAllText(Path.Combine(run.Output, "scores.json"), json);
        run.Log.Write(json);
    }

    /// <summary>What the model must beat: the nearest subject in the sentence or the one before it, "he" and "she" alone.</summary>
    private static int NearestSubject(PronounChoice choice)
    {
        if (choice.Group != PronounGroup.Personal) return -1;
        for (var i = 0; i < choice.Candidates.Count; i++)
        {
            var candidate = choice.Candidates[i].Mention;
            if (candidate.Role == SyntacticRole.Subject && choice.Pronoun.Sentence - candidate.Sentence <= 1) return i;
        }

        return -1;
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

        return [.. readings.Select((group, index) => PronounLearning.Threshold(group, index == (int)PronounGroup.Personal ? Precision : PrecisionOfFew))];
    }
}
