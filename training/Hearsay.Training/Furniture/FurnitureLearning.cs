using Hearsay.Documents.PlainText;
using Hearsay.Documents.Trees;
using Hearsay.Training.Trees;

namespace Hearsay.Training.Furniture;

/// <summary>Learns the model of furniture: words first, then the first look, then the second from what first looks think of pages that they did not learn from.</summary>
internal sealed class FurnitureLearning(TreeSettings first, TreeSettings second, int folds, ulong seed)
{
    /// <summary>The trees and words learned from some pages.</summary>
    public (WordCounting Words, BoostedTrees First, BoostedTrees Second) Learn(IReadOnlyList<TrainingPage> pages)
    {
        // Each page's articles made of it share its number; its words are counted once.
        var words = new WordCounting(pages.DistinctBy(page => page.Number));
        var own = pages.DistinctBy(page => page.Number).ToDictionary(page => page.Number);
        var rows = new List<float[]>();
        foreach (var page in pages)
        {
            page.Lines.Weigh(key => words.WithoutOwn(key, own[page.Number]));
            rows.Add(LineFeatures.Of(page.Lines));
        }

        var likely = new float[pages.Count][];
        for (var fold = 0; fold < folds; fold++)
        {
            var others = Enumerable.Range(0, pages.Count).Where(at => pages[at].Number % folds != fold).ToArray();
            var trees = Grow(others, first, rows, LineFeatures.Count, pages);
            for (var at = 0; at < pages.Count; at++)
            {
                if (pages[at].Number % folds == fold) likely[at] = LineModel.Probabilities(trees, rows[at], LineFeatures.Count);
            }
        }

        var all = Enumerable.Range(0, pages.Count).ToArray();
        var look = Grow(all, first, rows, LineFeatures.Count, pages);
        for (var at = 0; at < pages.Count; at++) rows[at] = LikelihoodFeatures.Of(pages[at].Lines, rows[at], likely[at]);
        return (words, look, Grow(all, second, rows, LikelihoodFeatures.Count, pages));
    }

    // What rules have marked is not asked, so it is not learned from.
    private BoostedTrees Grow(int[] chosen, TreeSettings settings, List<float[]> rows, int width, IReadOnlyList<TrainingPage> pages)
    {
        var lines = chosen.SelectMany(page => Enumerable.Range(0, pages[page].Labels.Length).Where(line => pages[page].IsOpen[line]).Select(line => (page, line))).ToArray();
        var table = new float[lines.Length * width];
        for (var at = 0; at < lines.Length; at++) rows[lines[at].page].AsSpan(lines[at].line * width, width).CopyTo(table.AsSpan(at * width));
        return new TreeLearning(table, width).Learn([.. lines.Select(line => pages[line.page].Labels[line.line])], [.. lines.Select(line => pages[line.page].Weights[line.line])], settings, seed);
    }
}
