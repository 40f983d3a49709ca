using System.Globalization;
using System.Text;
using Hearsay.Documents.PlainText;

namespace Hearsay.Training.Furniture;

/// <summary>Writes the model of furniture as the lexicon that the library reads.</summary>
internal static class FurnitureModelWriter
{
    private const string Head = """
        # What tells an article's lines from the page around them, learned from flattened pages. Written by
        # `dotnet run -c Release --project training/Hearsay.Training -- furniture --data DIR`; see MODEL.md. Do not edit.
        # "bound": from which probability on a line is the article's; the same for running text. "word": a word or two, what they weigh.
        # "bias": look, what is added. "tree": look, then the nodes, each before its left and its right side: feature:bound, or =what a leaf adds.

        """;

    /// <summary>The text of the lexicon.</summary>
    public static string Write(WordCounting words, BoostedTrees first, BoostedTrees second, float bound, float boundOfProse, Dictionary<uint, string> spellings)
    {
        var text = new StringBuilder(Head);
        text.Append(CultureInfo.InvariantCulture, $"bound\t{bound:0.00}\t{boundOfProse:0.00}\n");
        foreach (var line in words.Lines(spellings)) text.Append(line).Append('\n');
        Write(text, 1, first);
        Write(text, 2, second);
        return text.ToString();
    }

    private static void Write(StringBuilder text, int look, BoostedTrees trees)
    {
        text.Append(CultureInfo.InvariantCulture, $"bias\t{look}\t{trees.Bias:0.0000}\n");
        foreach (var root in trees.Roots)
        {
            text.Append(CultureInfo.InvariantCulture, $"tree\t{look}");
            WriteNode(text, trees, root);
            text.Append('\n');
        }
    }

    private static void WriteNode(StringBuilder text, BoostedTrees trees, int at)
    {
        var node = trees.Nodes[at];
        if (node.Feature < 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\t={node.Value:0.####}");
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\t{node.Feature}:{node.Value:0.#####}");
        WriteNode(text, trees, node.Left);
        WriteNode(text, trees, node.Right);
    }
}
