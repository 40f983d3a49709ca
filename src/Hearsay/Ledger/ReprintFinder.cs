using System.Collections.Immutable;
using Hearsay.Documents;

namespace Hearsay.Ledger;

/// <summary>Finds the articles that carry one text, whole, trimmed or edited.</summary>
/// <remarks>
/// Containment of word shingles (Broder 1997, "On the resemblance and containment of documents"): the share of the shorter text's
/// runs of five words that the longer one has too. Only body blocks count, so furniture that a site repeats does not.
/// </remarks>
internal static class ReprintFinder
{
    private const int RunLength = 5;

    /// <summary>The least share that makes a copy.</summary>
    private const double Threshold = 0.5;

    /// <summary>A text with fewer runs is too short to be told from a shared quotation.</summary>
    private const int FewestRuns = 20;

    private const string Shared =
        "Half or more of the shorter text's runs of five words stand in the longer one too (body text alone, 20 runs or more).";

    private const string Credited = Shared + " The original is the article of the outlet that the others credit.";

    private const string Earliest = Shared + " The original is the one that was published before all others.";

    public static ImmutableArray<ReprintGroup> Find(ImmutableArray<ArticleEntry> articles, CancellationToken cancellationToken)
    {
        var runs = articles.Select(entry => RunsOf(entry.Article)).ToArray();
        var neighbours = Neighbours(runs, cancellationToken);
        var groups = new List<(int First, ReprintGroup Group)>();
        var isPlaced = new bool[runs.Length];
        // A group gathers around the text that holds most others. Two long texts that share a third, short one are no copies of each other.
        var held = neighbours.Select((list, one) => list.Count(other => runs[other].Length <= runs[one].Length * 1.2)).ToArray();
        foreach (var centre in Enumerable.Range(0, runs.Length).OrderByDescending(one => held[one]).ThenByDescending(one => runs[one].Length)
            .ThenBy(one => one))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (isPlaced[centre] || neighbours[centre].Count == 0) continue;
            var members = Reachable(centre, neighbours, isPlaced).Where(one => one == centre || Share(runs[one], runs[centre]) >= Threshold)
                .Order().ToList();
            if (members.Count < 2) continue;
            foreach (var member in members) isPlaced[member] = true;
            groups.Add((members[0], Describe(members, centre, articles, runs)));
        }

        return [.. groups.OrderBy(pair => pair.First).Select(pair => pair.Group)];
    }

    private static ulong[] RunsOf(Article article)
    {
        var words = article.Blocks.Where(block => block.Kind == BlockKind.Body)
            .SelectMany(block => Words.In(article.Text, block.Span)).Select(word => word.Hash).ToArray();
        var runs = new HashSet<ulong>();
        for (var at = 0; at + RunLength <= words.Length; at++) runs.Add(Words.Run(words.AsSpan(at, RunLength)));
        if (runs.Count < FewestRuns) return [];
        var sorted = runs.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>Of each article the others that it shares enough with, found through the runs that more than one article has.</summary>
    private static List<int>[] Neighbours(ulong[][] runs, CancellationToken cancellationToken)
    {
        // A run that hundreds of articles have is a stock phrase, or the text has hundreds of copies: either way a few will do.
        const int mostPerRun = 64;
        var neighbours = runs.Select(_ => new List<int>()).ToArray();
        var holders = SharedRuns(runs);
        var counts = new int[runs.Length];
        for (var one = 0; one < runs.Length; one++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var met = new List<int>();
            foreach (var run in runs[one])
            {
                if (!holders.TryGetValue(run, out var list)) continue;
                for (var at = Math.Max(0, list.Count - mostPerRun); at < list.Count; at++)
                {
                    if (counts[list[at]]++ == 0) met.Add(list[at]);
                }

                list.Add(one);
            }

            foreach (var other in met)
            {
                // The counts are a lower bound where a run has many holders, so a near miss is counted out.
                var least = Threshold * Math.Min(runs[one].Length, runs[other].Length);
                if (counts[other] >= least / 2 && Share(runs[one], runs[other]) >= Threshold)
                {
                    neighbours[one].Add(other);
                    neighbours[other].Add(one);
                }

                counts[other] = 0;
            }
        }

        return neighbours;
    }

    /// <summary>The runs that more than one article has, each with an empty list: all others need no place in the index.</summary>
    private static Dictionary<ulong, List<int>> SharedRuns(ulong[][] runs)
    {
        var all = new ulong[runs.Sum(list => (long)list.Length)];
        var filled = 0;
        foreach (var list in runs)
        {
            list.CopyTo(all, filled);
            filled += list.Length;
        }

        Array.Sort(all);
        var shared = new Dictionary<ulong, List<int>>();
        for (var at = 1; at < all.Length; at++)
        {
            if (all[at] == all[at - 1]) shared.TryAdd(all[at], []);
        }

        return shared;
    }

    private static double Share(ulong[] left, ulong[] right)
    {
        var (shared, i, j) = (0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            var (a, b) = (left[i], right[j]);
            if (a == b) shared++;
            if (a <= b) i++;
            if (b <= a) j++;
        }

        var shorter = Math.Min(left.Length, right.Length);
        return shorter == 0 ? 0 : (double)shared / shorter;
    }

    private static List<int> Reachable(int from, List<int>[] neighbours, bool[] isPlaced)
    {
        var found = new List<int> { from };
        var seen = new HashSet<int> { from };
        for (var at = 0; at < found.Count; at++)
        {
            foreach (var other in neighbours[found[at]])
            {
                if (!isPlaced[other] && seen.Add(other)) found.Add(other);
            }
        }

        return found;
    }

    private static ReprintGroup Describe(List<int> members, int centre, ImmutableArray<ArticleEntry> articles, ulong[][] runs)
    {
        var (original, rule) = OriginalOf(members, articles);
        var credit = original is { } first ? Name(articles[first].Article.Outlet) : null;
        var copies = members.Where(one => one != original).Select(one => new ReprintCopy(
            articles[one].Article.Id,
            one != (original ?? centre)
                ? Share(runs[one], runs[original ?? centre])
                : members.Where(other => other != one).Max(other => Share(runs[one], runs[other])),
            CreditOf(articles[one].Article, credit)));
        return new ReprintGroup(original is { } index ? articles[index].Article.Id : null, [.. copies], rule);
    }

    /// <summary>Who was first: the credited one, or the earliest where nobody credits an outsider; else nobody can tell.</summary>
    private static (int? Original, string Rule) OriginalOf(List<int> members, ImmutableArray<ArticleEntry> articles)
    {
        var credits = members.Where(one => articles[one].Article.WireCredit is not null)
            .Select(one => (By: one, Credit: Name(articles[one].Article.WireCredit)!)).ToList();
        var credited = members.Where(one => Name(articles[one].Article.Outlet) is { } outlet
            && credits.Exists(pair => pair.By != one && pair.Credit == outlet)).ToList();
        if (credited.Count == 1) return (credited[0], Credited);
        if (credits.Count > 0 || credited.Count > 1) return (null, Shared);

        var days = members.Select(one => articles[one].Article.Published?.Value).ToList();
        if (days.Contains(null)) return (null, Shared);
        var earliest = members.Zip(days, (one, range) => (one, range: range!.Value)).MinBy(pair => pair.range.To);
        return days.Count(range => range!.Value.From <= earliest.range.To) == 1 ? (earliest.one, Earliest) : (null, Shared);
    }

    private static ImmutableArray<Span> CreditOf(Article article, string? original) =>
        article.WireCredit is { Evidence.Span: { } span } credit && (original is null || Name(credit) == original) ? [span] : [];

    private static string? Name(Known<string>? known) => known is null ? null : string.Join(' ', Words.OfName(known.Value));
}
