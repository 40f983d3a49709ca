using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Hearsay.Ledger;
using Hearsay.Ledger.Placing;
using Hearsay.Ledger.Stories;

namespace Hearsay.Evaluation.Stories;

/// <summary>Articles of the news corpus, placed one after the other, and the stories found among them.</summary>
internal sealed class StoryArchive
{
    private readonly List<PlacedArticle> articles = [];
    private readonly List<ArticleSketch> sketches = [];
    private readonly ImmutableArray<StoryGroup> stories;

    private StoryArchive(string path, Func<string, bool> isWanted)
    {
        var clock = Stopwatch.StartNew();
        var placer = new Placer(new MemoryMarkIndex(), number => sketches[number]);
        var likenesses = new List<Likeness>();
        foreach (var (news, sketch) in NewsArticles.Read(path, isWanted).Select(news => (news, ArticleSketch.Of(new ArticleEntry(news.Article, [], [])))))
        {
            articles.Add(new PlacedArticle(articles.Count, news.Id, news.Article.Published?.Value));
            sketches.Add(sketch);
            likenesses.AddRange(placer.Place(sketches.Count - 1, sketch));
        }

        var placed = clock.Elapsed;
        stories = StoryFinder.Find(articles, number => sketches[number].Topic, likenesses, Judgements.None, CancellationToken.None);
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{articles.Count} articles read, sketched and placed in {placed.TotalSeconds:F1} s, {likenesses.Count} likenesses; {stories.Length} stories found in {(clock.Elapsed - placed).TotalSeconds:F1} s."));
        StoryOf = stories.SelectMany(story => story.ArticleIds.Select(id => (id, story.Id))).ToDictionary(pair => pair.id, pair => pair.Id, StringComparer.Ordinal);
    }

    /// <summary>The story of each article, by ids.</summary>
    public IReadOnlyDictionary<string, string> StoryOf { get; }

    /// <summary>Reads, places and groups those articles of the corpus that are wanted.</summary>
    public static StoryArchive Read(string path, Func<string, bool> isWanted) => new(path, isWanted);

    /// <summary>Prints, for each coded story, into which stories its articles went; and found stories that mix coded ones.</summary>
    public void List(IReadOnlyDictionary<string, string> codes, TextWriter output)
    {
        var labels = articles.ToDictionary(one => one.Id, one => $"{one.Published} {sketches[one.Number].Topic.Label}", StringComparer.Ordinal);
        foreach (var story in codes.Keys.Where(StoryOf.ContainsKey).GroupBy(id => StoryOf[id]).Where(group => group.Select(id => codes[id]).Distinct().Count() > 1)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"mixed {story.Key} ({stories.First(one => one.Id == story.Key).ArticleIds.Length} articles)");
            foreach (var id in story.OrderBy(id => codes[id], StringComparer.Ordinal)) output.WriteLine($"    {codes[id],-10} {labels[id]}");
        }

        foreach (var story in codes.Keys.Where(StoryOf.ContainsKey).GroupBy(id => codes[id]).Where(group => group.Select(id => StoryOf[id]).Distinct().Count() > 1)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"split {story.Key}");
            foreach (var part in story.GroupBy(id => StoryOf[id]).OrderByDescending(part => part.Count()))
            {
                output.WriteLine($"    {part.Key}");
                foreach (var id in part) output.WriteLine($"        {labels[id]}");
            }
        }
    }

    /// <summary>Prints the largest stories.</summary>
    public void Largest(int count, TextWriter output)
    {
        var labels = articles.ToDictionary(one => one.Id, one => $"{one.Published} {sketches[one.Number].Topic.Label}", StringComparer.Ordinal);
        foreach (var story in stories.OrderByDescending(story => story.ArticleIds.Length).Take(count))
        {
            output.WriteLine($"{story.ArticleIds.Length} articles: {story.Label}");
            foreach (var id in story.ArticleIds) output.WriteLine($"    {id} {labels[id]}");
        }
    }
}
