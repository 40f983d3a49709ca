using Hearsay.Documents.Metadata;
using Hearsay.Documents.Trees;
using Xunit;

namespace Hearsay.Tests.Documents.Metadata;

public class ValueModelTests
{
    // Features: own "meta", own "seen", others' "meta", others' "seen", and the counts.
    private static readonly ValueModel Model = new(["meta", "seen"], new BoostedTrees(-1, [0, 3], [new(1, 0.5f, 1, 2), new(-1, 0, 0, 0), new(-1, 3, 0, 0), new(2, 0.5f, 4, 5), new(-1, 0.5f, 0, 0), new(-1, -0.5f, 0, 0)]), 0.5f);

    [Fact]
    public void The_likeliest_value_is_chosen_and_the_first_of_equals()
    {
        Assert.Equal(1, Model.Choose([["meta"], ["seen"]]));
        Assert.Equal(0, Model.Choose([["seen"], ["seen"]]));
    }

    [Fact]
    public void Where_none_is_likely_enough_none_is_chosen()
    {
        Assert.Equal(-1, Model.Choose([["meta"], ["other"]]));
        Assert.Equal(-1, Model.Choose([]));
    }

    [Fact]
    public void The_signs_of_the_other_values_count_too()
    {
        var row = new float[Model.Width];
        Model.Fill([["meta"], ["seen", "unknown"], ["meta"]], 1, row);
        Assert.Equal([0, 1, 1, 0, 3, 1, 2], row);
    }
}
