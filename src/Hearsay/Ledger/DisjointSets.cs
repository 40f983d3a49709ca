namespace Hearsay.Ledger;

/// <summary>Disjoint sets of the numbers from 0, with the least number of a set as its name (Tarjan 1975, path halving).</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];

    public int Find(int one)
    {
        while (parents[one] != one) one = parents[one] = parents[parents[one]];
        return one;
    }

    /// <summary>Makes one set of two and returns its name; <paramref name="merge"/> gets the name that stays and the one that goes.</summary>
    public int Unite(int left, int right, Action<int, int>? merge = null)
    {
        var (a, b) = (Find(left), Find(right));
        if (a == b) return a;
        var (kept, gone) = a < b ? (a, b) : (b, a);
        parents[gone] = kept;
        merge?.Invoke(kept, gone);
        return kept;
    }
}
