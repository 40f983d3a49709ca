namespace Hearsay.Ledger.Reprints;

/// <summary>The longest passages that two texts share word for word.</summary>
internal static class SharedRuns
{
    private const int Most = 3;
    private const int Fewest = 5;

    /// <summary>How far around the place of a sentence its words are looked for.</summary>
    private const int Around = 8;

    /// <summary>Up to three runs of equal words, the longest first: where each begins in both texts and how many words it has.</summary>
    public static List<(int Guest, int Host, int Length)> Longest(ComparedText guest, ComparedText host, List<SharedSentence> sentences)
    {
        var found = new List<(int Guest, int Host, int Length)>();
        var reached = 0;
        foreach (var sentence in sentences)
        {
            if (sentence.End <= reached) continue;
            var run = Extend(guest, host, LongestWithin(guest, host, sentence), reached);
            if (run.Length < Fewest) continue;
            found.Add(run);
            reached = run.Guest + run.Length;
        }

        return [.. found.OrderByDescending(run => run.Length).ThenBy(run => run.Guest).Take(Most)];
    }

    private static (int Guest, int Host, int Length) LongestWithin(ComparedText guest, ComparedText host, SharedSentence sentence)
    {
        var (from, to) = (Math.Max(0, sentence.HostStart - Around), Math.Min(host.Length, sentence.HostEnd + Around));
        var (above, best) = (new int[to - from + 1], (Guest: 0, Host: 0, Length: 0));
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            for (var other = to - 1; other >= from; other--)
            {
                above[other - from + 1] = guest.Words[at] == host.Words[other] ? above[other - from] + 1 : 0;
                var length = above[other - from + 1];
                if (length > best.Length) best = (at - length + 1, other - length + 1, length);
            }
        }

        return best;
    }

    private static (int Guest, int Host, int Length) Extend(ComparedText guest, ComparedText host, (int Guest, int Host, int Length) run, int reached)
    {
        if (run.Length == 0) return run;
        var (start, other, end) = (run.Guest, run.Host, run.Guest + run.Length);
        while (start > reached && other > 0 && guest.Words[start - 1] == host.Words[other - 1]) (start, other) = (start - 1, other - 1);
        while (end < guest.Length && other + end - start < host.Length && guest.Words[end] == host.Words[other + end - start]) end++;
        return (start, other, end - start);
    }
}
