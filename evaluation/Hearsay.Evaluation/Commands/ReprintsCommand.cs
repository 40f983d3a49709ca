using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Hearsay.Evaluation.Measures;
using Hearsay.Evaluation.Reprints;
using Hearsay.Ledger;
using Hearsay.Ledger.Reprints;

namespace Hearsay.Evaluation.Commands;

/// <summary><c>reprints</c>: measures the groups of reprints that the product finds among edited copies of real articles.</summary>
public static class ReprintsCommand
{
    private static readonly (string Name, double Jaccard)[] Levels = [("light", 0.7), ("medium", 0.4), ("heavy", 0.2)];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<string> news = new("--news") { Description = "The news corpus: JSON Lines, or the same packed by xz.", Required = true };
        Option<int> seed = new("--seed") { Description = "What the copies are drawn from.", DefaultValueFactory = _ => 1 };
        Option<int> originals = new("--originals") { Description = "How many articles get copies.", DefaultValueFactory = _ => 400 };
        Option<string?> level = new("--level") { Description = "light, medium or heavy; all where it is not given." };
        Option<string?> style = new("--style") { Description = "Copies in this style alone." };
        Option<int> differences = new("--differences") { Description = "List so many of what was missed and what was wrongly joined." };
        Option<string?> gold = new("--gold") { Description = "Pairs that a person judged (TSV): the precision on the whole corpus instead." };
        Option<bool> pairs = new("--pairs") { Description = "List every pair of reprints that the product finds in the whole corpus instead, one of each article." };
        var command = new Command("reprints", "Measures groups of reprints among edited copies.") { news, seed, originals, level, style, differences, gold, pairs };
        command.SetAction(parsed =>
        {
            var corpus = NewsArticle.Read(parsed.GetRequiredValue(news)).ToList();
            if (parsed.GetValue(pairs) || parsed.GetValue(gold) is not null)
            {
                RealReprints.Print(corpus, parsed.GetValue(gold));
                return 0;
            }

            foreach (var (name, jaccard) in Levels)
            {
                if (parsed.GetValue(level) is { } only && only != name) continue;
                Measure(name, CopySet.Make(corpus, parsed.GetValue(originals), jaccard, parsed.GetValue(seed), parsed.GetValue(style)), parsed.GetValue(differences));
            }

            return 0;
        });
        return command;
    }

    private static void Measure(string name, CopySet set, int differences)
    {
        var watch = Stopwatch.StartNew();
        var reprints = StoryBuilder.Build(set.Articles).Reprints;
        var seconds = watch.Elapsed.TotalSeconds;
        var numbers = set.Articles.Select((entry, at) => (entry.Article.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
        var found = Enumerable.Range(0, set.Articles.Length).Select(at => -1 - at).ToArray();
        for (var group = 0; group < reprints.Length; group++)
        {
            foreach (var id in reprints[group].ArticleIds) found[numbers[id]] = group;
        }

        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-7} {set.Articles.Length} articles, mean Jaccard {set.MeanJaccard:F3}: adjusted Rand index {RandIndex.Adjusted(set.Groups, found):F4}, {seconds:F1} s"));
        if (differences > 0) List(set, found, differences);
    }

    private static void List(CopySet set, int[] found, int most)
    {
        var texts = set.Articles.Select(entry => ComparedText.Of(entry.Article)).ToArray();
        var pairs = new TextPairs(texts);
        foreach (var group in found.Index().GroupBy(pair => pair.Item).Where(group => group.Select(pair => set.Groups[pair.Index]).Distinct().Skip(1).Any()).Take(most))
        {
            Console.Out.WriteLine("WRONGLY JOINED");
            foreach (var part in group.GroupBy(pair => set.Groups[pair.Index]))
            {
                Console.Out.WriteLine($"  {part.Count()} of {set.Groups.Count(one => one == part.Key)}: {set.Notes[part.First().Index]} ...");
                foreach (var (index, _) in part)
                {
                    var best = group.Where(pair => set.Groups[pair.Index] != part.Key).Select(pair => pair.Index).MaxBy(other => pairs.Strength(index, other));
                    if (pairs.Strength(index, best) > 0) Console.Out.WriteLine($"      {set.Notes[index]} ({texts[index].Length}) with {set.Notes[best]} ({texts[best].Length}) {Short(pairs.Between(index, best))}");
                }
            }
        }

        var missed = 0;
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var one = 0; one < found.Length; one++)
        {
            var mates = Enumerable.Range(0, found.Length).Where(other => other != one && set.Groups[other] == set.Groups[one]).ToList();
            if (mates.Count == 0 || mates.Any(other => found[other] == found[one])) continue;
            var best = mates.MaxBy(other => pairs.Strength(one, other));
            var kind = string.Concat(set.Notes[one].TakeWhile(letter => !char.IsDigit(letter)));
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            if (missed++ < most) Console.Out.WriteLine($"MISSED {set.Notes[one]} ({texts[one].Length} words); best {set.Notes[best]} ({texts[best].Length}) {Short(pairs.Between(one, best))}");
        }

        Console.Out.WriteLine($"missed {missed}: " + string.Join("; ", kinds.Select(pair => $"{pair.Key} {pair.Value}")));
    }

    private static string Short(Overlap overlap) => string.Create(
        CultureInfo.InvariantCulture, $"{overlap.OfGuest:F2} {overlap.OfHost:F2} like {overlap.Likeness:F2} passages {overlap.Passages} longest {overlap.LongestShare:F2}");
}
