namespace Hearsay.Evaluation.Measures;

/// <summary>The adjusted Rand index of two partitions (Hubert and Arabie 1985): 1 where they agree, about 0 where they agree by chance.</summary>
public static class RandIndex
{
    /// <summary>The index; each list tells the group of each item.</summary>
    public static double Adjusted(IReadOnlyList<int> truth, IReadOnlyList<int> found)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(found);
        var cells = Pairs(truth.Zip(found));
        var (rows, columns, all) = (Pairs(truth), Pairs(found), Two(truth.Count));
        if (all == 0) return 1;
        var expected = rows * columns / all;
        var most = (rows + columns) / 2;
        return most == expected ? 1 : (cells - expected) / (most - expected);
    }

    private static double Pairs<T>(IEnumerable<T> labels) where T : notnull => labels.GroupBy(label => label).Sum(group => Two(group.Count()));

    private static double Two(long count) => count * (count - 1) / 2.0;
}
