using System.Collections.Immutable;
using Hearsay.Documents;

namespace Hearsay.Ledger.Reprints;

/// <summary>Marks the words that an outlet repeats in its articles for weeks: captions, lists of links, notes on the author, stock background.</summary>
/// <remarks>
/// A run of six words is stock where three articles or more of one outlet have it and a week or more lies between them: a text is copied in
/// days, furniture stays. Where dates or outlets are not known it takes more articles. Articles that have nearly all of their runs in common
/// with others are copies, and what they have in common is no stock. Every fourth run is looked at, chosen by its first word.
/// </remarks>
internal static class StockPhrases
{
    private const int RunLength = 6;
    private const int FewestArticles = 3;
    private const int FewestUndated = 8;
    private const int FewestUnknown = 12;

    /// <summary>Of a copy more of the runs stand in other articles too.</summary>
    private const double MostInCommon = 0.85;

    private const int FewestDays = 7;
    private const int TextBits = 24;
    private const ulong TextMask = (1UL << TextBits) - 1;

    /// <summary>Marks them in the texts.</summary>
    public static void Mark(IReadOnlyList<ComparedText> texts, ImmutableArray<ArticleEntry> articles, CancellationToken cancellationToken)
    {
        var outlets = articles.Select(entry => entry.Article.Outlet?.Value).ToArray();
        foreach (var outlet in outlets.Index().GroupBy(pair => pair.Item, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (outlet.Skip(FewestArticles - 1).Any()) Mark([.. outlet.Select(pair => pair.Index)], outlet.Key is not null, texts, articles);
        }
    }

    private static void Mark(int[] members, bool isKnown, IReadOnlyList<ComparedText> texts, ImmutableArray<ArticleEntry> articles)
    {
        var entries = new List<ulong>();
        var (inCommon, all) = (new int[members.Length], new int[members.Length]);
        for (var member = 0; member < members.Length; member++)
        {
            var before = entries.Count;
            foreach (var (_, hash) in Runs(texts[members[member]])) entries.Add((hash & ~TextMask) | (uint)member);
            all[member] = entries.Count - before;
        }

        entries.Sort();
        var shared = Shared(entries, isKnown ? FewestArticles : FewestUnknown);
        foreach (var (start, end) in shared)
        {
            for (var at = start; at < end; at++) inCommon[entries[at] & TextMask]++;
        }

        var stock = new HashSet<ulong>();
        foreach (var (start, end) in shared)
        {
            var holders = entries.GetRange(start, end - start).Select(entry => (int)(entry & TextMask)).Distinct().ToList();
            if (isKnown && !IsLasting(holders.Select(holder => articles[members[holder]].Article))) continue;
            if (holders.Count(holder => inCommon[holder] > MostInCommon * all[holder]) * 2 <= holders.Count) stock.Add(entries[start] & ~TextMask);
        }

        if (stock.Count == 0) return;
        foreach (var member in members)
        {
            foreach (var (at, hash) in Runs(texts[member]))
            {
                if (stock.Contains(hash & ~TextMask)) texts[member].MarkStock(at, at + RunLength);
            }
        }
    }

    /// <summary>The stretches of equal runs in the sorted list that are long enough.</summary>
    private static List<(int Start, int End)> Shared(List<ulong> entries, int fewest)
    {
        var found = new List<(int, int)>();
        for (int start = 0, end; start < entries.Count; start = end)
        {
            for (end = start + 1; end < entries.Count && (entries[end] & ~TextMask) == (entries[start] & ~TextMask);) end++;
            if (end - start >= fewest) found.Add((start, end));
        }

        return found;
    }

    private static bool IsLasting(IEnumerable<Article> holders)
    {
        var (count, dated, first, last) = (0, 0, DateOnly.MaxValue, DateOnly.MinValue);
        foreach (var holder in holders)
        {
            count++;
            if (holder.Published is not { } published) continue;
            dated++;
            if (published.Value.To < first) first = published.Value.To;
            if (published.Value.From > last) last = published.Value.From;
        }

        return count >= FewestArticles && (dated >= FewestArticles ? last.DayNumber - first.DayNumber >= FewestDays : count >= FewestUndated);
    }

    private static IEnumerable<(int At, ulong Hash)> Runs(ComparedText text)
    {
        for (var at = 0; at + RunLength <= text.Length; at++)
        {
            if ((text.Words[at] & 3) == 0) yield return (at, Hash(text.Words.AsSpan(at, RunLength)));
        }
    }

    private static ulong Hash(ReadOnlySpan<uint> words)
    {
        var hash = 0x9E3779B97F4A7C15;
        foreach (var word in words) hash = System.Numerics.BitOperations.RotateLeft((hash ^ word) * 0xff51afd7ed558ccd, 29);
        return hash * 0xc4ceb9fe1a85ec53;
    }
}
