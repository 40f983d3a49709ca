using Hearsay.Ledger.Stories;
using Xunit;

namespace Hearsay.Tests.Ledger.Stories;

public class TopicSketchTests
{
    private const string Dam = """
        Dam above Dolmyr bursts

        A dam of mine waste above the town of Dolmyr in Karvelia burst on Tuesday and buried two streets under mud, rescuers said. Forty people were missing.
        The mine's owner, Orsk Copper, said that it had closed the pit above Dolmyr.
        """;

    private const string DamAgain = """
        Mud buries streets in Dolmyr

        Rescuers searched the mud in Dolmyr, Karvelia, on Wednesday for people missing since the dam of a copper mine burst. The pit of Orsk Copper stayed closed.
        """;

    private const string Strike = """
        Bakers of Wexmoor strike

        Bakers in Wexmoor laid down their work on Tuesday over wages. The union of bakers said that no loaf would leave an oven before the wages rose.
        """;

    [Fact]
    public void Articles_about_one_event_are_more_alike_than_those_about_two()
    {
        var (dam, again, strike) = (Of(Dam, 0), Of(DamAgain, 1), Of(Strike, 0));
        Assert.True(TopicSketch.Compare(dam, again) > 3 * TopicSketch.Compare(dam, strike));
        Assert.True(TopicSketch.Compare(dam, again) > 0.3);
        Assert.Equal(TopicSketch.Compare(dam, again), TopicSketch.Compare(again, dam));
        Assert.InRange(TopicSketch.Compare(dam, dam), 0.999, 1.001);
    }

    [Fact]
    public void The_further_apart_in_time_the_less_alike()
    {
        var likeness = new[] { 0, 1, 5, 12, 40 }.Select(day => TopicSketch.Compare(Of(Dam, 0), Of(DamAgain, day))).ToList();
        Assert.Equal(likeness.OrderDescending(), likeness);
        Assert.Equal(likeness.Count, likeness.Distinct().Count());
        Assert.True(TopicSketch.Compare(Of(Dam, 0), Of(DamAgain, null)) > likeness[^1]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(null)]
    public void A_sketch_survives_its_bytes(int? day)
    {
        var sketch = Of(Dam, day);
        var read = TopicSketch.FromBytes(sketch.ToBytes());
        Assert.Equal(sketch.ToBytes(), read.ToBytes());
        Assert.Equal(sketch.Day, read.Day);
        Assert.Equal(sketch.Label, read.Label);
        Assert.Equal(sketch.LabelSpan, read.LabelSpan);
        Assert.Equal(sketch.TellingWords, read.TellingWords);
        Assert.True(sketch.Marks.SequenceEqual(read.Marks));
        Assert.Throws<FormatException>(() => TopicSketch.FromBytes(sketch.ToBytes().AsSpan(0, 40)));
        Assert.Throws<FormatException>(() => TopicSketch.FromBytes([]));
    }

    [Fact]
    public void Each_mark_stands_once()
    {
        foreach (var sketch in new[] { Of(Dam, 0), Of(Dam, null), Of("x\n\ny", 0), Of("x\n\n ", null) })
        {
            Assert.Equal(sketch.Marks.ToArray().Distinct(), sketch.Marks.ToArray());
            Assert.Equal(sketch.SoughtMarks.ToArray().Distinct(), sketch.SoughtMarks.ToArray());
        }
    }

    [Fact]
    public void An_article_is_sought_where_its_neighbours_are_kept()
    {
        Assert.True(Shared(Of(Dam, 0), Of(DamAgain, 13)) > 0);
        Assert.True(Shared(Of(Dam, 13), Of(DamAgain, 0)) > 0);
        Assert.Equal(0, Shared(Of(Dam, 0), Of(Dam, 60)));
        Assert.True(Shared(Of(Dam, 0), Of(Dam, null)) > 0);
        Assert.True(Shared(Of(Dam, null), Of(Dam, 0)) > 0);
        Assert.True(Shared(Of(Dam, null), Of(Dam, null)) > 0);

        static int Shared(TopicSketch kept, TopicSketch sought) => kept.Marks.ToArray().Intersect(sought.SoughtMarks.ToArray()).Count();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_label_is_words_of_the_article(bool hasTitle)
    {
        var entry = InventedStories.Article(Dam, 0, hasTitle);
        var sketch = TopicSketch.Of(entry);
        Assert.Equal(sketch.Label, sketch.LabelSpan.Of(entry.Article.Text));
        if (hasTitle) Assert.Equal("Dam above Dolmyr bursts", sketch.Label);
        Assert.Contains("Dolmyr", sketch.Label, StringComparison.Ordinal);
        Assert.All(sketch.TellingWords, word => Assert.False(string.IsNullOrWhiteSpace(word.Span.Of(entry.Article.Text))));
        Assert.Contains(sketch.TellingWords, word => word.Span.Of(entry.Article.Text) == "Dolmyr");
    }

    [Fact]
    public void A_byline_is_no_label()
    {
        var entry = InventedStories.Article("Ottilie Marsh\n\nThe ferry between Sundmark and Tarvos ran aground on Tuesday with two hundred people on board.", 0);
        var article = entry.Article with { Title = null, Blocks = [.. entry.Article.Blocks.Select(block => block with { Kind = Hearsay.Documents.BlockKind.Body })] };
        Assert.Contains("Sundmark", TopicSketch.Of(entry with { Article = article }).Label, StringComparison.Ordinal);
    }

    // Two ways to write one term.
    [Theory]
    [InlineData("dams", "dam")]
    [InlineData("Karvelia's", "Karvelia")]
    [InlineData("Karvelia’s", "karvelia")]
    [InlineData("countries", "country")]
    [InlineData("boxes", "box")]
    [InlineData("marches", "march")]
    [InlineData("houses", "house")]
    public void A_plural_or_a_genitive_is_the_same_term(string one, string other) => Assert.Equal(Term(one), Term(other));

    [Theory]
    [InlineData("bus", "bu")]
    [InlineData("glass", "glas")]
    [InlineData("analysis", "analysi")]
    public void What_only_ends_like_a_plural_is_none(string one, string other) => Assert.NotEqual(Term(one), Term(other));

    private static uint Term(string word)
    {
        var terms = new List<TopicTerm>();
        TopicTerms.Read(word, new Hearsay.Documents.Span(0, word.Length), isHeadline: false, 10, terms);
        return Assert.Single(terms).Hash;
    }

    private static TopicSketch Of(string text, int? day) => TopicSketch.Of(InventedStories.Article(text, day));
}
