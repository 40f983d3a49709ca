using System.CommandLine;
using Hearsay.Training;
using Hearsay.Training.Attributions;
using Hearsay.Training.Context;
using Hearsay.Training.Coreference;
using Hearsay.Training.Cues;
using Hearsay.Training.Encoder;
using Hearsay.Training.Furniture;
using Hearsay.Training.Lemmas;
using Hearsay.Training.Metadata;
using Hearsay.Training.Terms;

// One class per model. A new model is one more line here.
IModelTraining[] models = [new ContextTraining(), new CoreTraining(), new CoreMeasuring(), new LemmaTraining(), new CoreferenceTraining(), new CueTraining(), new AttributionTraining(), new AttributionMeasuring(), new AttributionOutlets(), new TermCounting(), new FurnitureTraining(), new MetadataTraining()];

var data = new Option<DirectoryInfo>("--data") { Description = "The folder of the corpora.", Required = true };
data.AcceptExistingOnly();
var output = new Option<DirectoryInfo?>("--out") { Description = "Where to write the model; models/en/<name> of the checkout if not given." };
var seed = new Option<ulong>("--seed") { Description = "Where the shuffling starts.", DefaultValueFactory = _ => 20241 };

var set = new Option<string[]>("--set") { Description = "NAME=VALUE: a setting of the model's other than the default, for experiments." };

var root = new RootCommand("Trains the models that Hearsay ships. The same data, seed and version give the same bytes.");
foreach (var model in models)
{
    var command = new Command(model.Name, model.Description) { data, output, seed, set };
    command.SetAction(parsed =>
    {
        var checkout = Checkout.Find();
        var folder = parsed.GetValue(output)?.FullName ?? Path.Combine(checkout, "models", "en", model.Name);
        if (model.IsShipped) Directory.CreateDirectory(folder);
        model.Train(new TrainingRun(parsed.GetRequiredValue(data).FullName, folder, checkout, parsed.GetValue(seed), parsed.GetValue(set) ?? [], Console.Error));
    });
    root.Add(command);
}

return root.Parse(args).Invoke();
