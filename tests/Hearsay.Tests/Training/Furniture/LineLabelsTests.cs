using Hearsay.Documents.PlainText;
using Hearsay.Training.Furniture;
using Xunit;

namespace Hearsay.Tests.Training.Furniture;

public class LineLabelsTests
{
    private const string First = "The harbour board voted to close the north pier until its bolts are counted.";
    private const string Second = "Fishermen who moor beside the pier said that they had warned the office twice.";

    [Fact]
    public void A_short_line_is_the_article_s_only_where_it_stands_in_its_place()
    {
        var labels = LineLabels.Of([Keys("Pier"), Keys("Warnings"), Keys("Log in"), Keys(First), Keys("Warnings"), Keys(Second), Keys("Warnings")], Keys($"{First} Warnings {Second}"));
        Assert.Equal([false, false, false, true, true, true, false], labels);
    }

    [Fact]
    public void The_same_rows_and_seed_give_the_same_trees_and_they_part_what_can_be_parted()
    {
        var rows = Enumerable.Range(0, 400).SelectMany(at => new float[] { at % 20, at % 7 }).ToArray();
        var labels = Enumerable.Range(0, 400).Select(at => at % 20 > 12).ToArray();
        var weights = Enumerable.Repeat(1f, 400).ToArray();
        var settings = new TreeSettings(Trees: 20, Leaves: 4, Step: 0.3f, LeastWeight: 1, Shrink: 1, Rows: 0.8, Columns: 1);
        var trees = new TreeLearning(rows, 2).Learn(labels, weights, settings, 5);
        Assert.Equal(trees.Nodes, new TreeLearning(rows, 2).Learn(labels, weights, settings, 5).Nodes);
        Assert.True(trees.Probability([15, 3]) > 0.8f);
        Assert.True(trees.Probability([4, 3]) < 0.2f);
    }

    private static uint[] Keys(string words) => [.. words.Split(' ').Select(word => WordWeights.Key(word.TrimEnd('.')))];
}
