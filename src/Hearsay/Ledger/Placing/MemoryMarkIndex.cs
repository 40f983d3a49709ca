using System.Runtime.InteropServices;

namespace Hearsay.Ledger.Placing;

/// <summary>Marks in memory, for the articles of one run.</summary>
/// <remarks>Most marks are borne by one article alone, whose number then stands in place of a list. A list runs from its latest article back.</remarks>
internal sealed class MemoryMarkIndex : IMarkIndex
{
    // A number of an article, or where the list of a mark ends, in the complement.
    private readonly Dictionary<long, int> last = [];
    private readonly List<(int Article, int Before)> lists = [];

    public void Add(int article, ReadOnlySpan<long> marks)
    {
        foreach (var mark in marks)
        {
            ref var end = ref CollectionsMarshal.GetValueRefOrAddDefault(last, mark, out var isThere);
            if (!isThere)
            {
                end = article;
                continue;
            }

            if (end >= 0) end = Append(end, None);
            end = Append(article, end);
        }
    }

    public void Count(ReadOnlySpan<long> marks, int most, Dictionary<int, int> counts)
    {
        foreach (var mark in marks) Count(mark, most, counts);
    }

    /// <summary>Counts the articles under one mark, the latest first.</summary>
    /// <returns>How many were counted.</returns>
    public int Count(long mark, int most, Dictionary<int, int> counts)
    {
        if (!last.TryGetValue(mark, out var end)) return 0;
        if (end >= 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, end, out _)++;
            return 1;
        }

        var left = most;
        for (; left > 0 && end != None; left--)
        {
            (var article, end) = lists[~end];
            CollectionsMarshal.GetValueRefOrAddDefault(counts, article, out _)++;
        }

        return most - left;
    }

    /// <summary>Every article with each of its marks, in the order of the marks and then of the articles.</summary>
    public List<(long Mark, int Article)> Ordered()
    {
        var pairs = new List<(long Mark, int Article)>(last.Count + lists.Count);
        foreach (var (mark, end) in last)
        {
            if (end >= 0) pairs.Add((mark, end));
            else for (var at = end; at != None; at = lists[~at].Before) pairs.Add((mark, lists[~at].Article));
        }

        pairs.Sort();
        return pairs;
    }

    private const int None = int.MinValue;

    private int Append(int article, int before)
    {
        lists.Add((article, before));
        return ~(lists.Count - 1);
    }
}
