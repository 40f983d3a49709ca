namespace Hearsay.Ledger.Reprints;

/// <summary>Two texts of which one is made of the other.</summary>
/// <param name="Left">The number of one.</param>
/// <param name="Right">The number of the other.</param>
/// <param name="Strength">See <see cref="ReprintRule"/>.</param>
/// <param name="Preference">1 where neither side shares more of itself with any other text; less where one does.</param>
internal readonly record struct ReprintLink(int Left, int Right, double Strength, double Preference);

/// <summary>Finds the links between texts: each article belongs where it shares most, and what was put into it from elsewhere joins nothing.</summary>
internal sealed class ReprintLinks
{
    /// <summary>A text that shares less than this part of what it shares with its best partner is asked where the words stand.</summary>
    private const double Clearly = 0.7;

    /// <summary>The least part of the shared words that the best partner must share too, else they are a foreign paragraph.</summary>
    private const double LeastOwn = 0.25;

    private readonly TextPairs pairs;
    private readonly (double Share, int Partner)[] best;

    private ReprintLinks(TextPairs pairs, int count) => (this.pairs, best) = (pairs, new (double, int)[count]);

    /// <summary>The links among the candidates, in the candidates' order.</summary>
    public static List<ReprintLink> Among(IEnumerable<CandidatePair> candidates, TextPairs pairs, int count, CancellationToken cancellationToken)
    {
        var linked = new List<CandidatePair>();
        var finder = new ReprintLinks(pairs, count);
        foreach (var pair in candidates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (pairs.Strength(pair.Left, pair.Right) <= 0) continue;
            linked.Add(pair);
            finder.Note(pair.Left, pair.Right);
            finder.Note(pair.Right, pair.Left);
        }

        var links = new List<ReprintLink>();
        foreach (var pair in linked)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (finder.IsOwn(pair.Left, pair.Right) && finder.IsOwn(pair.Right, pair.Left)) links.Add(finder.Link(pair));
        }

        return links;
    }

    private void Note(int one, int other)
    {
        var share = pairs.ShareOf(one, other);
        if (share > best[one].Share || (share == best[one].Share && other < best[one].Partner)) best[one] = (share, other);
    }

    private ReprintLink Link(CandidatePair pair) => new(pair.Left, pair.Right, pairs.Strength(pair.Left, pair.Right), Math.Min(
        pairs.ShareOf(pair.Left, pair.Right) / best[pair.Left].Share, pairs.ShareOf(pair.Right, pair.Left) / best[pair.Right].Share));

    /// <summary>Whether what one text shares with another is of the stuff that it shares with its best partner.</summary>
    private bool IsOwn(int one, int other)
    {
        var (share, partner) = best[one];
        if (partner == other || pairs.ShareOf(one, other) >= Clearly * share) return true;
        var (shared, own) = (pairs.PlacesIn(one, other), pairs.PlacesIn(one, partner));
        var (both, all) = (0, 0);
        for (var at = 0; at < shared.Length; at++)
        {
            if (!shared[at]) continue;
            all++;
            if (own[at]) both++;
        }

        return both >= LeastOwn * all;
    }
}
