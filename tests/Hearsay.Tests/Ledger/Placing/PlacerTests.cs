using Hearsay.Ledger.Placing;
using Hearsay.Tests.Ledger.Stories;
using Xunit;

namespace Hearsay.Tests.Ledger.Placing;

public class PlacerTests
{
    [Theory]
    [InlineData(0, 3, true)]
    [InlineData(3, 0, true)]
    [InlineData(0, 13, true)]
    [InlineData(0, null, true)]
    [InlineData(null, 0, true)]
    [InlineData(null, null, true)]
    [InlineData(0, 400, false)]
    public void An_article_finds_its_story_whichever_came_first(int? first, int? second, bool isFound)
    {
        var (_, _, likenesses) = InventedStories.Place([InventedStories.Article(1, 1, first), InventedStories.Article(2, 1, first), InventedStories.Article(1, 2, second)]);
        Assert.Equal(isFound, likenesses.Exists(one => one is { Kind: LikenessKind.Topic, Left: 0, Right: 2 }));
        Assert.DoesNotContain(likenesses, one => one is { Left: 1, Right: 2 });
    }

    [Fact]
    public void A_likeness_does_not_depend_on_which_article_came_first()
    {
        var entries = Enumerable.Range(0, 20).Select(at => InventedStories.Article(at % 4, at, at % 5 == 4 ? null : at)).ToList();
        var expected = Named(entries);
        entries.Reverse();
        Assert.Equal(expected, Named(entries));

        static IEnumerable<(LikenessKind, string, string, float)> Named(List<Hearsay.Ledger.ArticleEntry> entries)
        {
            var (articles, _, likenesses) = InventedStories.Place(entries);
            return likenesses.Select(one => (Names: new[] { articles[one.Left].Id, articles[one.Right].Id }.Order(StringComparer.Ordinal).ToArray(), one))
                .Select(pair => (pair.one.Kind, pair.Names[0], pair.Names[1], pair.one.Score)).Order();
        }
    }

    [Fact]
    public void Ten_thousand_copies_of_one_article_cost_no_more_each_than_a_few()
    {
        var sketch = ArticleSketch.Of(InventedStories.Article(1, 1, 0));
        var index = new CountingIndex();
        var placer = new Placer(index, _ => sketch);
        var likenesses = Enumerable.Range(0, 10_000).Sum(number => placer.Place(number, sketch).Length);
        Assert.InRange(likenesses, 9_999, 12_000);
        Assert.InRange(index.Marks, 1, 5_000);
    }

    [Fact]
    public void A_story_of_thousands_keeps_a_few_likenesses_an_article()
    {
        var sketches = Enumerable.Range(0, 3_000).Select(at => ArticleSketch.Of(InventedStories.Article(1, at, at / 300))).ToList();
        var placer = new Placer(new MemoryMarkIndex(), number => sketches[number]);
        Assert.All(sketches.Select((sketch, number) => placer.Place(number, sketch)).ToList(), found => Assert.InRange(found.Length, 0, 64));
    }

    [Fact]
    public void A_sketch_survives_its_bytes()
    {
        var sketch = ArticleSketch.Of(InventedStories.Article(1, 1, 0));
        Assert.Equal(sketch.ToBytes(), ArticleSketch.FromBytes(sketch.ToBytes()).ToBytes());
    }

    [Fact]
    public void The_index_counts_the_latest_bearers_of_a_mark()
    {
        var index = new MemoryMarkIndex();
        for (var article = 0; article < 5; article++) index.Add(article, [7, article]);
        var counts = new Dictionary<int, int>();
        index.Count([7, 4, 99], 3, counts);
        Assert.Equal([(2, 1), (3, 1), (4, 2)], counts.Select(pair => (pair.Key, pair.Value)).Order());
    }

    private sealed class CountingIndex : IMarkIndex
    {
        private readonly MemoryMarkIndex index = new();

        public int Marks { get; private set; }

        public void Add(int article, ReadOnlySpan<long> marks)
        {
            Marks += marks.Length;
            index.Add(article, marks);
        }

        public void Count(ReadOnlySpan<long> marks, int most, Dictionary<int, int> counts) => index.Count(marks, most, counts);
    }
}
