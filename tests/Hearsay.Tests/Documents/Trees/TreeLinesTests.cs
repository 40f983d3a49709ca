using System.Text;
using Hearsay.Documents.Trees;
using Xunit;

namespace Hearsay.Tests.Documents.Trees;

public class TreeLinesTests
{
    [Fact]
    public void Trees_that_are_written_are_read_as_they_were_and_those_of_another_look_are_passed_over()
    {
        var trees = new BoostedTrees(0.25f, [0, 3], [new(1, 0.5f, 1, 2), new(-1, -1.5f, 0, 0), new(-1, 2, 0, 0), new(-1, 0.125f, 0, 0)]);
        var text = new StringBuilder("sign\tone\t0\tmeta\n");
        TreeLines.Write(text, "one", trees);
        TreeLines.Write(text, "two", new BoostedTrees(7, [0], [new(-1, 1, 0, 0)]));
        var read = TreeLines.Read(text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')), "one");
        Assert.Equal(trees.Bias, read.Bias);
        Assert.Equal(trees.Roots, read.Roots);
        Assert.Equal(trees.Nodes, read.Nodes);
    }
}
