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
        foreach (var mark in marks)
        {
            if (!last.TryGetValue(mark, out var end)) continue;
            if (end >= 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, end, out _)++;
                continue;
            }

            for (var left = most; left > 0 && end != None; left--)
            {
                (var article, end) = lists[~end];
                CollectionsMarshal.GetValueRefOrAddDefault(counts, article, out _)++;
            }
        }
    }

    private const int None = int.MinValue;

    private int Append(int article, int before)
    {
        lists.Add((article, before));
        return ~(lists.Count - 1);
    }
}
