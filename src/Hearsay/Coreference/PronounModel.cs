using System.Globalization;

namespace Hearsay.Coreference;

/// <summary>The weights of the pronoun features, and how sure a reading must be to be taken.</summary>
/// <remarks>Immutable once made; safe to share between threads.</remarks>
internal sealed class PronounModel(float[] weights, float[] thresholds)
{
    /// <summary>The lexicon that ships: <c>models/en/coreference/weights.lexicon</c>.</summary>
    internal const string Name = "models/en/coreference/weights.lexicon";

    private static readonly Lazy<PronounModel> Shipped = new(() => Read(Lexicon.Read(Name)));

    /// <summary>The model for English news.</summary>
    internal static PronounModel English => Shipped.Value;

    internal ReadOnlySpan<float> Weights => weights;

    /// <summary>Reads the fields of a lexicon: group, template, value, weight; or group, "threshold", "-", probability.</summary>
    internal static PronounModel Read(IEnumerable<string[]> entries)
    {
        var weights = new float[PronounFeatures.Count];
        var thresholds = new float[Enum.GetValues<PronounGroup>().Length];
        Array.Fill(thresholds, 1.1f);
        foreach (var entry in entries)
        {
            var group = Enum.Parse<PronounGroup>(entry[0]);
            var number = float.Parse(entry[3], CultureInfo.InvariantCulture);
            if (entry[1] is "threshold") thresholds[(int)group] = number;
            else weights[PronounFeatures.Index(group, Enum.Parse<PronounFeatures.Template>(entry[1]), int.Parse(entry[2], CultureInfo.InvariantCulture))] = number;
        }

        return new PronounModel(weights, thresholds);
    }

    /// <summary>The candidate that is meant, or -1 where no reading is sure enough.</summary>
    internal int Choose(PronounChoice choice)
    {
        Span<double> likely = stackalloc double[choice.Candidates.Count + 1];
        Weigh(choice, likely);
        var best = 0;
        for (var i = 1; i < choice.Candidates.Count; i++)
        {
            if (likely[i] > likely[best]) best = i;
        }

        return likely[best] >= thresholds[(int)choice.Group] ? best : -1;
    }

    /// <summary>The probability of each candidate and, last, of none.</summary>
    internal void Weigh(PronounChoice choice, Span<double> likely)
    {
        for (var i = 0; i < choice.Candidates.Count; i++) likely[i] = Sum(choice.Candidates[i].Features);
        likely[^1] = Sum(choice.Nothing);
        var highest = double.NegativeInfinity;
        foreach (var score in likely) highest = Math.Max(highest, score);
        var total = 0.0;
        for (var i = 0; i < likely.Length; i++) total += likely[i] = Math.Exp(likely[i] - highest);
        for (var i = 0; i < likely.Length; i++) likely[i] /= total;
    }

    private double Sum(int[] features)
    {
        var sum = 0.0;
        foreach (var feature in features) sum += weights[feature];
        return sum;
    }
}
