namespace Hearsay.Language;

/// <summary>Finds the best tree among all ways to give each word a head.</summary>
/// <remarks>
/// Source: Chu and Liu 1965; Edmonds 1967; for parsing McDonald et al. 2005. Mostly the best head of each word already makes a tree; only then is
/// the search needed, which takes cubic time at worst, so callers bound the words. Not safe to share between threads.
/// </remarks>
internal sealed class TreeDecoder
{
    private int[] _mark = [];

    /// <summary>Chooses heads.</summary>
    /// <param name="scores">For each word a row of <paramref name="words"/> + 1 scores: of the root as head, then of each word.</param>
    /// <param name="words">The number of words.</param>
    /// <param name="heads">Receives for each word the number of its head from 1, or 0; exactly one word gets 0.</param>
    internal void Decode(Span<float> scores, int words, Span<int> heads)
    {
        if (words == 0) return;
        var width = words + 1;
        for (var word = 0; word < words; word++) scores[(word * width) + word + 1] = float.NegativeInfinity;
        BestHeads(scores, words, heads);

        // The word that gains most by being the root stays it; all others look for another head.
        var root = -1;
        var gain = float.NegativeInfinity;
        for (var word = 0; word < words; word++)
        {
            var row = scores.Slice(word * width, width);
            var other = float.NegativeInfinity;
            foreach (var score in row[1..]) other = MathF.Max(other, score);
            if (words > 1 && row[0] - other is var more && more > gain || root < 0)
            {
                root = word;
                gain = row[0] - other;
            }
        }

        for (var word = 0; word < words; word++)
        {
            var row = scores.Slice(word * width, width);
            if (word == root) row[1..].Fill(float.NegativeInfinity);
            else row[0] = float.NegativeInfinity;
        }

        BestHeads(scores, words, heads);
        if (FindCycle(heads) < 0) return;
        var matrix = new float[width, width];
        for (var word = 0; word < words; word++)
        {
            for (var head = 0; head < width; head++) matrix[head, word + 1] = scores[(word * width) + head];
        }

        var solved = Solve(matrix);
        for (var word = 0; word < words; word++) heads[word] = solved[word + 1];
    }

    private static void BestHeads(ReadOnlySpan<float> scores, int words, Span<int> heads)
    {
        var width = words + 1;
        for (var word = 0; word < words; word++)
        {
            var row = scores.Slice(word * width, width);
            var best = 0;
            for (var head = 1; head < width; head++)
            {
                if (row[head] > row[best]) best = head;
            }

            heads[word] = best;
        }
    }

    // A word of a cycle, from 0, or -1.
    private int FindCycle(ReadOnlySpan<int> heads)
    {
        if (_mark.Length < heads.Length) _mark = new int[heads.Length * 2];
        _mark.AsSpan(0, heads.Length).Clear();
        for (var word = 0; word < heads.Length; word++)
        {
            var at = word;
            while (at >= 0 && _mark[at] == 0)
            {
                _mark[at] = word + 1;
                at = heads[at] - 1;
            }

            if (at >= 0 && _mark[at] == word + 1) return at;
        }

        return -1;
    }

    // Node 0 is the root. Returns the head of every other node.
    private int[] Solve(float[,] scores)
    {
        var count = scores.GetLength(0);
        var heads = new int[count];
        for (var node = 1; node < count; node++)
        {
            for (var head = 1; head < count; head++)
            {
                if (head != node && scores[head, node] > scores[heads[node], node]) heads[node] = head;
            }
        }

        var start = FindCycle(heads.AsSpan(1)) + 1;
        if (start == 0) return heads;
        var inside = new bool[count];
        for (var node = start; !inside[node]; node = heads[node]) inside[node] = true;

        // The nodes outside keep their order; the cycle becomes the last node.
        int[] outer = [.. Enumerable.Range(0, count).Where(node => !inside[node])];
        int[] cycle = [.. Enumerable.Range(0, count).Where(node => inside[node])];
        var merged = outer.Length;
        var smaller = new float[merged + 1, merged + 1];
        var enters = new int[merged];
        var leaves = new int[merged];
        for (var i = 0; i < merged; i++)
        {
            for (var j = 0; j < merged; j++) smaller[i, j] = scores[outer[i], outer[j]];
            float into = float.NegativeInfinity, from = float.NegativeInfinity;
            enters[i] = leaves[i] = cycle[0];
            foreach (var node in cycle)
            {
                var enter = scores[outer[i], node] - scores[heads[node], node];
                if (enter > into) (into, enters[i]) = (enter, node);
                var leave = scores[node, outer[i]];
                if (leave > from) (from, leaves[i]) = (leave, node);
            }

            smaller[i, merged] = into;
            smaller[merged, i] = from;
        }

        var solved = Solve(smaller);
        for (var i = 1; i < merged; i++) heads[outer[i]] = solved[i] == merged ? leaves[i] : outer[solved[i]];
        heads[enters[solved[merged]]] = outer[solved[merged]];
        return heads;
    }
}
