using System.Globalization;
using Hearsay.Documents.Trees;

namespace Hearsay.Documents.PlainText;

/// <summary>Tells how likely each line of a page is to be the article's: two looks, the second with what the first thought of the lines around.</summary>
/// <remarks>Immutable once made; safe to share between threads. Time grows with the number of words.</remarks>
internal sealed class LineModel(WordWeights words, BoostedTrees first, BoostedTrees second, float bound, float boundOfProse)
{
    /// <summary>The lexicon that ships: <c>models/en/furniture/weights.lexicon</c>.</summary>
    internal const string Name = "models/en/furniture/weights.lexicon";

    private static readonly Lazy<LineModel> Shipped = new(() => Read(Lexicon.Read(Name)));

    /// <summary>The model for pages in English.</summary>
    internal static LineModel English => Shipped.Value;

    /// <summary>The words' weights.</summary>
    internal WordWeights Words => words;

    /// <summary>The trees of the first look.</summary>
    internal BoostedTrees First => first;

    /// <summary>From this probability on a line is the article's.</summary>
    internal float Bound => bound;

    /// <summary>From this probability on a line that reads as running text is the article's.</summary>
    internal float BoundOfProse => boundOfProse;

    /// <summary>How likely each line is to be the article's.</summary>
    internal float[] Weigh(PageLines page)
    {
        var rows = LineFeatures.Of(page);
        var likely = Probabilities(first, rows, LineFeatures.Count);
        return Probabilities(second, LikelihoodFeatures.Of(page, rows, likely), LikelihoodFeatures.Count);
    }

    /// <summary>The probability that trees give each row.</summary>
    internal static float[] Probabilities(BoostedTrees trees, ReadOnlySpan<float> rows, int width)
    {
        var likely = new float[rows.Length / width];
        for (var at = 0; at < likely.Length; at++) likely[at] = trees.Probability(rows.Slice(at * width, width));
        return likely;
    }

    /// <summary>Reads the fields of a lexicon: "word", words, weight; "bound", probability, probability of running text; the rest is the trees of looks 1 and 2.</summary>
    internal static LineModel Read(IEnumerable<string[]> entries)
    {
        var lines = entries.ToList();
        var bounds = lines.Find(entry => entry[0] == "bound") ?? ["bound", "0.5", "0.5"];
        var words = lines.Where(entry => entry[0] == "word").Select(entry => (entry[1], entry[2]));
        return new LineModel(WordWeights.Read(words), TreeLines.Read(lines, "1"), TreeLines.Read(lines, "2"), Number(bounds[1]), Number(bounds[2]));
    }

    private static float Number(string field) => float.Parse(field, CultureInfo.InvariantCulture);
}
