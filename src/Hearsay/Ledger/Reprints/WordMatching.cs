namespace Hearsay.Ledger.Reprints;

/// <summary>Matches the words of two texts in order: anchors first, then what lies between them.</summary>
internal static class WordMatching
{
    private static readonly int[] RunLengths = [6, 3, 1];

    /// <summary>The most cells of the table of a longest common subsequence; a larger gap without anchors is left unmatched.</summary>
    private const int MostCells = 1 << 18;

    /// <summary>For each word of the left text the index of its partner in the right one, or -1. Partners rise.</summary>
    public static int[] Of(ulong[] left, ulong[] right)
    {
        var partners = new int[left.Length];
        Array.Fill(partners, -1);
        var gaps = new Stack<(int From, int To, int Begin, int End, int Level)>();
        gaps.Push((0, left.Length, 0, right.Length, 0));
        while (gaps.TryPop(out var gap))
        {
            var (from, to, begin, end, level) = gap;
            while (from < to && begin < end && left[from] == right[begin]) partners[from++] = begin++;
            while (from < to && begin < end && left[to - 1] == right[end - 1]) partners[--to] = --end;
            if (from == to || begin == end) continue;
            if (level == RunLengths.Length)
            {
                if ((long)(to - from) * (end - begin) <= MostCells) Align(left, right, from, to, begin, end, partners);
                continue;
            }

            var length = RunLengths[level];
            var (lastLeft, lastRight) = (from, begin);
            foreach (var (one, other) in Anchors(left, right, from, to, begin, end, length))
            {
                if (one < lastLeft || other < lastRight) continue;
                gaps.Push((lastLeft, one, lastRight, other, level + 1));
                for (var step = 0; step < length; step++) partners[one + step] = other + step;
                (lastLeft, lastRight) = (one + length, other + length);
            }

            gaps.Push((lastLeft, to, lastRight, end, level + 1));
        }

        return partners;
    }

    /// <summary>The longest rising list of runs that stand once in both ranges (patience sorting).</summary>
    private static List<(int Left, int Right)> Anchors(ulong[] left, ulong[] right, int from, int to, int begin, int end, int length)
    {
        var inRight = Unique(right, begin, end, length);
        var pairs = Unique(left, from, to, length).Where(pair => pair.Value >= 0 && inRight.GetValueOrDefault(pair.Key, -1) >= 0)
            .Select(pair => (Left: pair.Value, Right: inRight[pair.Key])).OrderBy(pair => pair.Left).ToList();
        var (tails, before) = (new List<int>(), new int[pairs.Count]);
        for (var at = 0; at < pairs.Count; at++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (pairs[tails[middle]].Right < pairs[at].Right) low = middle + 1;
                else high = middle;
            }

            before[at] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count) tails.Add(at);
            else tails[low] = at;
        }

        var found = new List<(int, int)>();
        for (var at = tails.Count > 0 ? tails[^1] : -1; at >= 0; at = before[at]) found.Add(pairs[at]);
        found.Reverse();
        return found;
    }

    private static Dictionary<ulong, int> Unique(ulong[] words, int from, int to, int length)
    {
        var places = new Dictionary<ulong, int>();
        for (var at = from; at + length <= to; at++)
        {
            var run = length == 1 ? words[at] : Words.Run(words.AsSpan(at, length));
            if (!places.TryAdd(run, at)) places[run] = -1;
        }

        return places;
    }

    private static void Align(ulong[] left, ulong[] right, int from, int to, int begin, int end, int[] partners)
    {
        var width = end - begin + 1;
        var table = new int[(to - from + 1) * width];
        for (var at = to - 1; at >= from; at--)
        {
            for (var other = end - 1; other >= begin; other--)
            {
                var cell = ((at - from) * width) + (other - begin);
                table[cell] = left[at] == right[other] ? table[cell + width + 1] + 1 : Math.Max(table[cell + width], table[cell + 1]);
            }
        }

        for (int at = from, other = begin; at < to && other < end;)
        {
            var cell = ((at - from) * width) + (other - begin);
            if (left[at] == right[other]) partners[at++] = other++;
            else if (table[cell + width] >= table[cell + 1]) at++;
            else other++;
        }
    }
}
