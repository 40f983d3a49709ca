using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hearsay.Training.Metadata;

/// <summary>Learns what places and signs weigh for a page's date and authors from the pages with odd numbers, and measures it on those with even ones.</summary>
internal sealed class MetadataTraining : IModelTraining
{
    private const string Head = """
        # How much a kind of place, or a sign about a value, speaks for that value in the description of a page: the weights of a conditional logit. Written by
        # `dotnet run -c Release --project training/Hearsay.Training -- metadata --data DIR`; see MODEL.md. Do not edit.
        # A value counts where its sum is above the threshold of its field. Fields: field (published, author), sign, weight. The signs are made in
        # DateCandidates, DateChoice, AuthorCandidates and AuthorChoice.

        """;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    // How strongly each field's weights are held to the priors, and how much surer than even a value has to be: a wrong one costs a reader more than none.
    private static readonly (string Name, double Hold, double Margin)[] Fields = [("published", 0.7, 0.4), ("author", 1, 0.5)];

    public string Name => "metadata";

    public string Description => "What the places of a page weigh for its date and its authors.";

    public void Train(TrainingRun run)
    {
        var pages = MetadataPages.Read(Path.Combine(run.Data, "wcxb", "html"), Path.Combine(run.Data, "wcxb", "ground-truth"));
        run.Log.WriteLine($"{pages.Count} pages.");
        var priors = File.ReadLines(Path.Combine(run.Checkout, "models", "en", "metadata", "priors.lexicon")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToList();
        var text = new StringBuilder(Head);
        var scores = new SortedDictionary<string, double>(StringComparer.Ordinal) { ["pages"] = pages.Count };
        foreach (var (name, hold, margin) in Fields)
        {
            var odd = Cases(pages, name, 1);
            var weights = new ConditionalLogit(Of(priors, "prior", name), Of(priors, "least", name), hold).Learn(odd);
            weights["threshold"] += margin;
            foreach (var (sign, weight) in weights)
            {
                if (Math.Abs(weight) >= 0.02) text.Append(CultureInfo.InvariantCulture, $"{name}\t{sign}\t{weight:0.00}\n");
            }

            Measure(scores, $"{name}_learned_from", odd, weights);
            Measure(scores, $"{name}_others", Cases(pages, name, 0), weights);
        }

        File.WriteAllText(Path.Combine(run.Output, "weights.lexicon"), text.ToString());
        var json = JsonSerializer.Serialize(scores.ToDictionary(score => score.Key, score => Math.Round(score.Value, 4)), Indented) + "\n";
        File.WriteAllText(Path.Combine(run.Output, "scores.json"), json);
        run.Log.Write(json);
    }

    private static List<FieldCase> Cases(List<MetadataPage> pages, string field, int parity) =>
        [.. pages.Where(page => page.Number % 2 == parity).Select(page => field == "published" ? page.Published : page.Authors)];

    private static Dictionary<string, double> Of(List<string[]> priors, string kind, string field) =>
        priors.Where(entry => entry[0] == kind && entry[1] == field).ToDictionary(entry => entry[2], entry => double.Parse(entry[3], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    // Of the pages for which annotators gave a value: how many get it, and how many get another.
    private static void Measure(SortedDictionary<string, double> scores, string name, List<FieldCase> cases, SortedDictionary<string, double> weights)
    {
        var (all, right, wrong) = (0, 0, 0);
        foreach (var one in cases.Where(one => one.HasValue))
        {
            all++;
            var most = weights["threshold"];
            bool? isRight = null;
            foreach (var (signs, good) in one.Candidates)
            {
                var sum = signs.Sum(sign => weights.GetValueOrDefault(sign));
                if (sum > most) (most, isRight) = (sum, good);
            }

            if (isRight == true) right++;
            else if (isRight == false) wrong++;
        }

        (scores[$"{name}_right"], scores[$"{name}_wrong"]) = ((double)right / Math.Max(1, all), (double)wrong / Math.Max(1, all));
    }
}
