using Hearsay.Training.Trees;
using Xunit;

namespace Hearsay.Tests.Training.Trees;

public class TreeLearningTests
{
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
}
