using System.Collections.Immutable;
using Hearsay.Ledger;

namespace Hearsay.Evaluation.Reprints;

/// <summary>Articles of which it is known which are copies of which.</summary>
/// <param name="Articles">Originals, their copies, and articles without copies.</param>
/// <param name="Groups">The number of each article's true group.</param>
/// <param name="Notes">What each article is: its original's id and the style and nearness of the copy.</param>
/// <param name="MeanJaccard">How near the copies are to their originals on average.</param>
public sealed record CopySet(ImmutableArray<ArticleEntry> Articles, ImmutableArray<int> Groups, ImmutableArray<string> Notes, double MeanJaccard)
{
    /// <summary>Makes a set: copies in every style, and as many articles without a copy, the half of them of an original's topic and days.</summary>
    /// <param name="corpus">The whole corpus.</param>
    /// <param name="originals">How many articles get copies.</param>
    /// <param name="jaccard">The mean nearness of copies to originals.</param>
    /// <param name="seed">What everything is drawn from.</param>
    /// <param name="style">The name of the only style, or null for all.</param>
    public static CopySet Make(IReadOnlyList<NewsArticle> corpus, int originals, double jaccard, int seed, string? style)
    {
        var random = new Random(seed);
        var styles = EditStyle.All.Where(one => style is null || one.Name == style).ToList();
        var order = Enumerable.Range(0, corpus.Count).ToArray();
        random.Shuffle(order);
        var chosen = order.Take(originals).Select(one => corpus[one]).ToList();
        var near = order.Skip(originals).Select(one => corpus[one])
            .Where(one => one.Topic is not null && chosen.Any(original => original.Topic == one.Topic && original.Published == one.Published))
            .Take(originals / 2).ToList();
        var others = order.Skip(originals).Select(one => corpus[one]).Except(near).Take(originals - near.Count).ToList();
        var maker = new CopyMaker([.. chosen, .. near]);
        var (articles, groups, notes) = (ImmutableArray.CreateBuilder<ArticleEntry>(), ImmutableArray.CreateBuilder<int>(), ImmutableArray.CreateBuilder<string>());
        var (sum, copies) = (0.0, 0);

        void Add(ArticleEntry entry, int group, string note)
        {
            articles.Add(entry);
            groups.Add(group);
            notes.Add(note);
        }

        for (var group = 0; group < chosen.Count; group++)
        {
            var original = chosen[group];
            Add(original.ToEntry(), group, $"original {original.Id}");
            for (var count = random.Next(2, 7); count > 0; count--)
            {
                var look = styles[random.Next(styles.Count)];
                var target = Math.Clamp(jaccard + ((random.NextDouble() + random.NextDouble() - 1) * Math.Min(jaccard, 1 - jaccard) * 0.6), 0.02, 0.98);
                var paragraphs = maker.Make(original, look, target, random.Next());
                var reached = CopyMaker.Jaccard(original, paragraphs);
                (sum, copies) = (sum + reached, copies + 1);
                Add(NewsArticle.ToEntry($"{random.NextInt64(1L << 40):x10}", $"Outlet {random.Next(50)}", original.Published, $"Copy {copies}", paragraphs), group, $"{look.Name} {reached:F2} of {original.Id}");
            }
        }

        foreach (var one in near) Add(one.ToEntry(), groups[^1] + 1, "near");
        foreach (var one in others) Add(one.ToEntry(), groups[^1] + 1, "other");
        return new CopySet(articles.ToImmutable(), groups.ToImmutable(), notes.ToImmutable(), sum / Math.Max(1, copies));
    }
}
