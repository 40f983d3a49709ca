using System.Globalization;

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

    /// <summary>Reads the fields of a lexicon: "word", words, weight; "bound", probability, probability of running text; "bias", look, value; or "tree", look and the tree's nodes.</summary>
    internal static LineModel Read(IEnumerable<string[]> entries)
    {
        var words = new List<(string, string)>();
        var (bound, boundOfProse) = (0.5f, 0.5f);
        var biases = new float[2];
        List<int>[] roots = [[], []];
        List<TreeNode>[] nodes = [[], []];
        foreach (var entry in entries)
        {
            switch (entry[0])
            {
                case "word":
                    words.Add((entry[1], entry[2]));
                    break;
                case "bound":
                    (bound, boundOfProse) = (Number(entry[1]), Number(entry[2]));
                    break;
                case "bias":
                    biases[int.Parse(entry[1], CultureInfo.InvariantCulture) - 1] = Number(entry[2]);
                    break;
                case "tree":
                    var look = int.Parse(entry[1], CultureInfo.InvariantCulture) - 1;
                    roots[look].Add(nodes[look].Count);
                    ReadTree(entry.AsSpan(2), nodes[look]);
                    break;
            }
        }

        return new LineModel(WordWeights.Read(words), new BoostedTrees(biases[0], [.. roots[0]], [.. nodes[0]]), new BoostedTrees(biases[1], [.. roots[1]], [.. nodes[1]]), bound, boundOfProse);
    }

    // A tree is one line: each node its feature and bound, its left side and its right side after it; a leaf is "=" and what it adds.
    private static void ReadTree(ReadOnlySpan<string> fields, List<TreeNode> nodes)
    {
        var next = 0;
        ReadNode(fields, ref next, nodes);
    }

    private static int ReadNode(ReadOnlySpan<string> fields, ref int next, List<TreeNode> nodes)
    {
        var at = nodes.Count;
        var field = fields[next++];
        if (field[0] == '=')
        {
            nodes.Add(new TreeNode(-1, Number(field.AsSpan(1)), 0, 0));
            return at;
        }

        var colon = field.IndexOf(':', StringComparison.Ordinal);
        nodes.Add(default);
        var left = ReadNode(fields, ref next, nodes);
        var right = ReadNode(fields, ref next, nodes);
        nodes[at] = new TreeNode(short.Parse(field.AsSpan(0, colon), CultureInfo.InvariantCulture), Number(field.AsSpan(colon + 1)), left, right);
        return at;
    }

    private static float Number(ReadOnlySpan<char> field) => float.Parse(field, CultureInfo.InvariantCulture);
}
