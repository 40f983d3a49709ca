using Hearsay.Ledger;
using Hearsay.Ledger.Placing;
using Hearsay.Ledger.Stories;
using Xunit;

namespace Hearsay.Tests.Ledger.Stories;

public class StoryFinderTests
{
    private static readonly DateTimeOffset Given = new(2031, 6, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Three stories of twelve articles over ten days, some without a date, and three articles beside.</summary>
    private static List<ArticleEntry> Archive() =>
    [
        .. Enumerable.Range(0, 36).Select(at => InventedStories.Article(at % 3, at, at % 12 == 7 ? null : at / 4)),
        .. Enumerable.Range(50, 3).Select(story => InventedStories.Article(story, 1, 4)),
    ];

    [Fact]
    public void Each_article_is_in_one_story_and_each_story_is_one_chain_of_events()
    {
        var archive = Archive();
        var stories = InventedStories.Find(archive);
        Assert.Equal([12, 12, 12, 1, 1, 1], stories.Select(story => story.ArticleIds.Length).OrderDescending());
        Assert.Equal(archive.Select(entry => entry.Article.Id).Order(StringComparer.Ordinal), stories.SelectMany(story => story.ArticleIds).Order(StringComparer.Ordinal));
        Assert.All(stories, story => Assert.Equal("t-" + story.ArticleIds[0], story.Id));
        Assert.All(stories, story => Assert.Equal(story.ArticleIds.Length - 1, story.Decisions.Length));
    }

    [Fact]
    public void The_order_in_which_articles_come_has_no_part_in_their_stories()
    {
        var archive = Archive();
        var expected = InventedStories.Shape(InventedStories.Find(archive));
        for (var seed = 0; seed < 5; seed++)
        {
            var shuffled = archive.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(expected, InventedStories.Shape(InventedStories.Find(shuffled)));
        }
    }

    [Fact]
    public void Any_thread_finds_the_same()
    {
        var archive = Archive();
        var shapes = ParallelEnumerable.Range(0, 8).Select(_ => InventedStories.Shape(InventedStories.Find(archive))).ToList();
        Assert.Single(shapes.Distinct());
    }

    [Fact]
    public void A_running_topic_is_not_one_story_for_ever()
    {
        var stories = InventedStories.Find([.. Enumerable.Range(0, 5).Select(at => InventedStories.Article(1, at, at)), .. Enumerable.Range(0, 5).Select(at => InventedStories.Article(1, at + 10, 200 + at))]);
        Assert.Equal([5, 5], stories.Select(story => story.ArticleIds.Length));
    }

    [Fact]
    public void A_story_that_goes_on_day_after_day_stays_one()
    {
        var stories = InventedStories.Find([.. Enumerable.Range(0, 15).Select(at => InventedStories.Article(1, at, at))]);
        Assert.Equal(15, Assert.Single(stories).ArticleIds.Length);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(100, 2)]
    public void What_an_outlet_repeats_for_months_joins_no_stories(int days, int stories)
    {
        // Two thirds of the shorter text stand in the longer one too.
        var repeated = Lines(1, 8);
        ArticleEntry[] articles = [InventedStories.Article($"Title\n\n{repeated}{Lines(2, 4)}", 0), InventedStories.Article($"Other\n\n{repeated}{Lines(3, 6)}", days)];
        var likeness = Assert.Single(InventedStories.Place(articles).Likenesses, one => one.Kind == LikenessKind.Text);
        Assert.InRange(likeness.Score, 0.5, 0.85);
        Assert.Equal(stories, InventedStories.Find(articles).Length);
    }

    [Fact]
    public void A_whole_copy_is_of_one_story_with_its_original_however_late()
    {
        ArticleEntry[] articles = [InventedStories.Article($"Title\n\n{Lines(1, 12)}", 0), InventedStories.Article($"Title\n\n{Lines(1, 12)}", 100)];
        Assert.Single(InventedStories.Find(articles));
    }

    [Fact]
    public void An_article_between_two_stories_does_not_chain_them()
    {
        var apart = Enumerable.Range(0, 12).Select(at => InventedStories.Article(at % 2, at, 2)).ToList();
        var stories = InventedStories.Find([.. apart, InventedStories.Article(0, 99, 2, second: 1)]);
        Assert.Equal(2, stories.Length);
        Assert.All(stories, story => Assert.True(story.ArticleIds.Length >= 6));
    }

    [Fact]
    public void Later_evidence_splits_what_seemed_one()
    {
        // Two articles that tell of two things each look alike; once each thing has its own articles, they part.
        var both = new[] { InventedStories.Article(0, 1, 3, second: 5), InventedStories.Article(1, 1, 3, second: 5) };
        Assert.Single(InventedStories.Find(both));
        var stories = InventedStories.Find([.. both, .. Enumerable.Range(10, 6).Select(at => InventedStories.Article(0, at, 3)), .. Enumerable.Range(10, 6).Select(at => InventedStories.Article(1, at, 3))]);
        Assert.NotEqual(StoryOf(stories, both[0]), StoryOf(stories, both[1]));
    }

    [Fact]
    public void A_late_article_joins_what_it_lies_between()
    {
        var (early, late) = (InventedStories.Article(1, 1, 0), InventedStories.Article(1, 2, 40));
        Assert.Equal(2, InventedStories.Find([early, late]).Length);
        var between = Enumerable.Range(1, 7).Select(at => InventedStories.Article(1, 10 + at, at)).ToList();
        Assert.Equal(8, InventedStories.Find([early, late, .. between]).Single(story => story.ArticleIds.Contains(early.Article.Id)).ArticleIds.Length);
    }

    [Fact]
    public void The_archive_as_of_a_day_is_that_of_the_articles_until_then()
    {
        var archive = Archive();
        var until = new DateOnly(2031, 3, 5);
        var expected = InventedStories.Find([.. archive.Where(entry => entry.Article.Published?.Value.To <= until)]);
        Assert.Equal(InventedStories.Shape(expected), InventedStories.Shape(InventedStories.Find(archive, asOf: until)));
    }

    [Fact]
    public void A_person_joins_stories()
    {
        var archive = Archive();
        var word = new Judgement("j1", DecisionKind.Story, archive[0].Article.Id, archive[1].Article.Id, true, Given, "one flood");
        var stories = InventedStories.Find(archive, new Judgements([word]));
        var joined = stories.Single(story => story.ArticleIds.Contains(archive[0].Article.Id));
        Assert.Contains(archive[1].Article.Id, joined.ArticleIds);
        Assert.Contains(joined.Decisions, decision => decision.Judgement == "j1" && decision.Same);
        Assert.Equal(InventedStories.Shape(InventedStories.Find(archive)), InventedStories.Shape(InventedStories.Find(archive, new Judgements([word with { Undone = Given }]))));
    }

    [Fact]
    public void A_person_keeps_articles_apart()
    {
        var archive = Archive();
        var word = new Judgement("j1", DecisionKind.Story, archive[0].Article.Id, archive[3].Article.Id, false, Given, null);
        var stories = InventedStories.Find(archive, new Judgements([word]));
        Assert.NotEqual(StoryOf(stories, archive[0]), StoryOf(stories, archive[3]));
    }

    [Fact]
    public void Labels_and_evidence_are_the_articles_own_words()
    {
        var archive = Archive();
        var texts = archive.ToDictionary(entry => entry.Article.Id, entry => entry.Article.Text);
        foreach (var story in InventedStories.Find(archive))
        {
            var words = Assert.Single(story.LabelWords);
            Assert.Contains(words.ArticleId, story.ArticleIds);
            Assert.Equal(story.Label, words.Span.Of(texts[words.ArticleId]));
            foreach (var decision in story.Decisions)
            {
                Assert.Equal(DecisionKind.Story, decision.Kind);
                Assert.NotEmpty(decision.Evidence);
                Assert.Equal([decision.Left, decision.Right], decision.Evidence.Select(span => span.ArticleId).Distinct().Order(StringComparer.Ordinal));
                // What is shown of one side is shown of the other.
                var words2 = decision.Evidence.Select(span => (span.ArticleId, Word: span.Span.Of(texts[span.ArticleId]).ToLowerInvariant())).ToLookup(pair => pair.ArticleId, pair => pair.Word);
                Assert.Equal(words2[decision.Left].Order(StringComparer.Ordinal), words2[decision.Right].Order(StringComparer.Ordinal));
            }
        }
    }

    [Fact]
    public void Without_articles_there_is_no_story() => Assert.Empty(InventedStories.Find([]));

    [Fact]
    public void Articles_without_a_word_are_stories_of_their_own()
    {
        var stories = InventedStories.Find([InventedStories.Article("x\n\ny", 1), InventedStories.Article("x\n\nz", 1), InventedStories.Article("x\n\n ", null)]);
        Assert.Equal(3, stories.Length);
    }

    private static string StoryOf(IEnumerable<StoryGroup> stories, ArticleEntry entry) => stories.Single(story => story.ArticleIds.Contains(entry.Article.Id)).Id;

    // So many lines of an invented article.
    private static string Lines(int story, int count) =>
        string.Concat(InventedStories.Article(story, 1, 0).Article.Text.Split('\n').Skip(2).Take(count).Select(line => line + "\n"));
}
