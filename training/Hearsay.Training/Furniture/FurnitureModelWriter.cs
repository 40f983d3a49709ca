using System.Globalization;
using System.Text;
using Hearsay.Documents.Trees;

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
        TreeLines.Write(text, "1", first);
        TreeLines.Write(text, "2", second);
        return text.ToString();
    }
}
