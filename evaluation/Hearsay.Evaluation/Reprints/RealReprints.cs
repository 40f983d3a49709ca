using System.Diagnostics;
using System.Globalization;
using Hearsay.Ledger;
using Hearsay.Ledger.Reprints;

namespace Hearsay.Evaluation.Reprints;

/// <summary>The reprints that the product finds among all articles of a corpus, as they are.</summary>
public static class RealReprints
{
    /// <summary>Prints every article with the group's article that it shares most with, or, given judged pairs, how many of those found are right.</summary>
    public static void Print(IReadOnlyList<NewsArticle> corpus, string? gold)
    {
        var watch = Stopwatch.StartNew();
        var entries = corpus.Select(article => article.ToEntry()).ToList();
        var texts = watch.Elapsed.TotalSeconds;
        var groups = StoryBuilder.Build(entries).Reprints;
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{entries.Count} articles in {watch.Elapsed.TotalSeconds - texts:F1} s: {groups.Length} groups, the largest of {groups.Max(group => group.ArticleIds.Count())}"));
        if (gold is not null) Judge(groups.SelectMany(group => group.ArticleIds.Select(id => (id, group))).ToDictionary(pair => pair.id, pair => pair.group), gold);
        else List([.. groups], entries.ToDictionary(entry => entry.Article.Id));
    }

    private static void Judge(Dictionary<string, ReprintGroup> groups, string gold)
    {
        var counts = new Dictionary<(bool Found, bool IsReprint), int>();
        foreach (var line in File.ReadLines(gold).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var fields = line.Split('\t');
            var found = groups.TryGetValue(fields[0], out var group) && groups.TryGetValue(fields[1], out var other) && group == other;
            var key = (found, fields[2] == "reprint");
            counts[key] = counts.GetValueOrDefault(key) + 1;
            if (key.found != key.Item2) Console.Out.WriteLine($"{(found ? "wrong" : "missed")} {fields[0]} {fields[1]}");
        }

        var (right, wrong) = (counts.GetValueOrDefault((true, true)), counts.GetValueOrDefault((true, false)));
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"judged pairs that the product finds: {right + wrong}; right {right} ({100.0 * right / Math.Max(1, right + wrong):F1} %); judged reprints that it does not find: {counts.GetValueOrDefault((false, true))}; rightly left apart {counts.GetValueOrDefault((false, false))}"));
    }

    private static void List(List<ReprintGroup> groups, Dictionary<string, ArticleEntry> entries)
    {
        foreach (var group in groups)
        {
            var ids = group.ArticleIds.ToArray();
            var pairs = new TextPairs([.. ids.Select(id => ComparedText.Of(entries[id].Article))]);
            for (var one = 0; one < ids.Length; one++)
            {
                var best = Enumerable.Range(0, ids.Length).Where(other => other != one).MaxBy(other => pairs.Strength(one, other));
                if (best > one || Enumerable.Range(0, ids.Length).Where(other => other != best).MaxBy(other => pairs.Strength(best, other)) != one)
                {
                    var overlap = pairs.Between(one, best);
                    Console.Out.WriteLine(string.Join('\t', ids[one], ids[best], ids.Length, string.Create(
                        CultureInfo.InvariantCulture, $"{overlap.OfGuest:F2}\t{overlap.OfHost:F2}\t{overlap.Likeness:F2}\t{overlap.Passages}\t{overlap.LongestShare:F2}\t{pairs.Strength(one, best):F2}")));
                }
            }
        }
    }
}
