using System.Globalization;
using System.Text;
using Hearsay.Coreference;

namespace Hearsay.Training.Coreference;

/// <summary>Learns the weights of the pronoun model: a log-linear ranker with a reading for none, by AdaGrad.</summary>
internal static class PronounLearning
{
    private const int Rounds = 20;
    private const double Step = 0.1;
    private const double Shrink = 1e-3;

    /// <summary>The weights learned from the examples.</summary>
    public static float[] Learn(IReadOnlyList<PronounExample> examples, ulong seed)
    {
        var weights = new double[PronounFeatures.Count];
        var squares = new double[weights.Length];
        var order = examples.ToArray();
        var shuffle = new Shuffle(seed);
        for (var round = 0; round < Rounds; round++)
        {
            shuffle.Apply(order);
            foreach (var example in order) Update(example, weights, squares);
        }

        return [.. weights.Select(weight => (float)weight)];
    }

    private static void Update(PronounExample example, double[] weights, double[] squares)
    {
        var choice = example.Choice;
        var count = choice.Candidates.Count + 1;
        var features = choice.Candidates.Select(candidate => candidate.Features).Append(choice.Nothing).ToArray();
        var scores = features.Select(indexes => indexes.Sum(index => weights[index])).ToArray();
        var highest = scores.Max();
        var likely = scores.Select(score => Math.Exp(score - highest)).ToArray();
        var total = likely.Sum();
        var none = !example.IsMeant.Contains(true);
        double meant = 0;
        for (var i = 0; i < count; i++)
        {
            if (IsMeant(i)) meant += likely[i];
        }

        for (var i = 0; i < count; i++)
        {
            var gradient = likely[i] / total - (IsMeant(i) ? likely[i] / meant : 0);
            foreach (var index in features[i])
            {
                var slope = gradient + Shrink * weights[index];
                squares[index] += slope * slope;
                if (squares[index] > 0) weights[index] -= Step * slope / Math.Sqrt(squares[index]);
            }
        }

        bool IsMeant(int i) => i < example.IsMeant.Length ? example.IsMeant[i] : none;
    }

    /// <summary>The least probability from which on the readings of a group are right this often, in what was read by models that did not learn from it.</summary>
    public static float Threshold(IReadOnlyList<(double Likely, bool IsRight)> readings, double precision)
    {
        var ordered = readings.OrderByDescending(reading => reading.Likely).ToList();
        var (right, threshold) = (0, 1.1);
        for (var i = 0; i < ordered.Count; i++)
        {
            if (ordered[i].IsRight) right++;
            if (i >= 20 && right >= precision * (i + 1)) threshold = ordered[i].Likely;
        }

        return (float)threshold;
    }

    /// <summary>The lines of the lexicon.</summary>
    public static string Write(float[] weights, float[] thresholds)
    {
        var lines = new StringBuilder("""
            # What the model of pronouns weighs, learned from GUM. Written by
            # `dotnet run -c Release --project training/Hearsay.Training -- coreference --data DIR`; see MODEL.md. Do not edit.
            # Fields: group of pronouns, feature, value, weight; or group, "threshold", -, the probability from which on a reading is taken.

            """);
        foreach (var group in Enum.GetValues<PronounGroup>())
        {
            lines.Append(CultureInfo.InvariantCulture, $"{group}\tthreshold\t-\t{thresholds[(int)group]:0.000}\n");
            foreach (var template in Enum.GetValues<PronounFeatures.Template>())
            {
                for (var value = 0; value < PronounFeatures.Values; value++)
                {
                    var weight = weights[PronounFeatures.Index(group, template, value)];
                    if (Math.Abs(weight) >= 0.001) lines.Append(CultureInfo.InvariantCulture, $"{group}\t{template}\t{value}\t{weight:0.000}\n");
                }
            }
        }

        return lines.ToString();
    }
}
