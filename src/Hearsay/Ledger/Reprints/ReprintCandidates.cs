namespace Hearsay.Ledger.Reprints;

/// <summary>Two texts that may share a good part, by their numbers.</summary>
internal readonly record struct CandidatePair(int Left, int Right);

/// <summary>Finds the pairs of texts that are worth comparing, without comparing all with all.</summary>
/// <remarks>
/// Each text is entered under the least hashes of its word pairs. A pair of words that many texts have weighs little, and of its holders
/// only those that follow in the order of the texts are met, around in a ring: so ten thousand copies of one text are still all linked, each
/// to a few others. Near-linear in the number of texts.
/// </remarks>
internal static class ReprintCandidates
{
    private const int FewestKept = 64;
    private const int MostKept = 192;

    /// <summary>Of the holders of one pair of words so many are met.</summary>
    private const int MostHolders = 32;

    /// <summary>A text is compared with so many others at most, those first with which it shares most.</summary>
    private const int MostPartners = 20;

    private const int TextBits = 24;
    private const ulong TextMask = (1UL << TextBits) - 1;

    /// <summary>The pairs, each once, in order.</summary>
    /// <param name="pairsOf">The sorted hashes of each text's word pairs; empty for a text that is too short to compare.</param>
    /// <param name="count">How many texts there are; at most 16 million.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static List<CandidatePair> Find(Func<int, ulong[]> pairsOf, int count, CancellationToken cancellationToken)
    {
        var (entries, kept) = Enter(pairsOf, count, cancellationToken);
        var (weights, shared) = (new double[count], new int[count]);
        var found = new HashSet<ulong>();
        var met = new List<int>();
        for (var one = 0; one < count; one++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var entry in kept[one]) Meet(entries, entry, one, count, weights, shared, met);
            var own = kept[one].Length;
            foreach (var other in met.Where(other => shared[other] >= 2 && shared[other] * 40 >= Math.Min(own, kept[other].Length))
                .OrderByDescending(other => weights[other]).ThenBy(other => other).Take(MostPartners))
            {
                found.Add(((ulong)Math.Min(one, other) << 32) | (uint)Math.Max(one, other));
            }

            foreach (var other in met) (weights[other], shared[other]) = (0, 0);
            met.Clear();
        }

        return [.. found.Order().Select(pair => new CandidatePair((int)(pair >> 32), (int)(pair & uint.MaxValue)))];
    }

    private static (ulong[] Entries, ulong[][] Kept) Enter(Func<int, ulong[]> pairsOf, int count, CancellationToken cancellationToken)
    {
        var kept = new ulong[count][];
        for (var one = 0; one < count; one++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var pairs = pairsOf(one);
            kept[one] = pairs[..Math.Min(pairs.Length, Math.Clamp(pairs.Length / 4, FewestKept, MostKept))];
            for (var at = 0; at < kept[one].Length; at++) kept[one][at] = (Spread(kept[one][at]) & ~TextMask) | (uint)one;
        }

        var entries = new ulong[kept.Sum(list => (long)list.Length)];
        var filled = 0;
        foreach (var list in kept)
        {
            list.CopyTo(entries, filled);
            filled += list.Length;
        }

        Array.Sort(entries);
        return (entries, kept);
    }

    /// <summary>The least hashes of a text begin with zeros: this puts what differs between them into the upper bits.</summary>
    private static ulong Spread(ulong hash) => hash * 0x9E3779B97F4A7C15;

    private static void Meet(ulong[] entries, ulong entry, int one, int count, double[] weights, int[] shared, List<int> met)
    {
        var at = Array.BinarySearch(entries, entry);
        var (start, end) = (at, at + 1);
        // A pair of words that very many texts have is not walked to its ends: its weight hardly matters.
        const int far = 4 * MostHolders;
        while (start > 0 && at - start < far && (entries[start - 1] & ~TextMask) == (entry & ~TextMask)) start--;
        while (end < entries.Length && end - at < far && (entries[end] & ~TextMask) == (entry & ~TextMask)) end++;
        var holders = end - start;
        if (holders < 2) return;
        var weight = Math.Log((double)count / holders) + 0.1;
        for (var step = 1; step < holders && step <= MostHolders; step++)
        {
            var place = at + step < end ? at + step : start + (at + step - end);
            var other = (int)(entries[place] & TextMask);
            if (other == one) continue;
            if (shared[other]++ == 0) met.Add(other);
            weights[other] += weight;
        }
    }
}
