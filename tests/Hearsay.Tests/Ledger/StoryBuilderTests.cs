using FsCheck;
using FsCheck.Fluent;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Store;
using Hearsay.LedgerWriter;
using Xunit;

namespace Hearsay.Tests.Ledger;

public class StoryBuilderTests
{
    private const string Report =
        "The old bridge at Kestrow was shut on Monday after a barge struck its second pier in thick fog.\n" +
        "Engineers looked at the stones under the water line and found a crack as long as a man is tall.\n" +
        "Carts and coaches now take the road by the mill, which adds half an hour to the way into town.\n" +
        "The harbour office wants to know why nobody had lit the lamps that warn boats of the pier.\n";

    [Fact]
    public void The_order_in_which_articles_are_given_does_not_matter()
    {
        var articles = Invented.Story().Concat(Enumerable.Range(0, 12).Select(Invented.Article)).ToArray();
        var expected = Canonical.Of(StoryBuilder.Build(articles, cancellationToken: TestContext.Current.CancellationToken));
        Prop.ForAll(Gen.Shuffle(articles).ToArbitrary(), shuffled => Canonical.Of(StoryBuilder.Build(shuffled)) == expected)
            .QuickCheckThrowOnFailure();
        Assert.Equal(expected, Canonical.Of(StoryBuilder.Build([.. articles, articles[3]], cancellationToken: TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void The_story_of_no_article_is_empty()
    {
        var story = StoryBuilder.Build([], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(story.Articles);
        Assert.Empty(story.Reprints);
        Assert.Empty(story.Claims);
    }

    [Fact]
    public void A_copy_that_credits_an_agency_in_the_story_is_a_reprint_of_the_agencys_article()
    {
        var group = Assert.Single(StoryBuilder.Build(Invented.Story(), cancellationToken: TestContext.Current.CancellationToken).Reprints);
        Assert.Equal(Id("wire.txt"), group.Original);
        var copy = Assert.Single(group.Copies);
        Assert.Equal(Id("courier.txt"), copy.ArticleId);
        Assert.True(copy.SharedShare > 0.9);
        var text = Invented.Story().Single(entry => entry.Article.Document == "courier.txt").Article.Text;
        Assert.Equal(["Meridian Wire"], copy.Evidence.Select(span => span.Of(text)));
        Assert.Contains("credit", group.Rule);
    }

    [Fact]
    public void Without_a_credit_the_original_is_the_one_that_was_published_before_all_others()
    {
        var early = new EntryBuilder("early.txt", Report).Outlet("The Kestrow Bell").Published(2031, 4, 1).Build();
        var late = new EntryBuilder("late.txt", "New top.\n" + Report).Outlet("The Mill Road Post").Published(2031, 4, 2).Build();
        var group = Assert.Single(Build(late, early).Reprints);
        Assert.Equal(early.Article.Id, group.Original);
        Assert.Empty(Assert.Single(group.Copies).Evidence);
    }

    [Fact]
    public void The_original_is_unknown_where_days_or_credits_do_not_settle_it()
    {
        EntryBuilder Bell() => new EntryBuilder("bell.txt", Report + "Meridian Wire\n").Outlet("The Kestrow Bell");
        EntryBuilder Post() => new EntryBuilder("post.txt", "New top.\n" + Report).Outlet("The Mill Road Post");
        foreach (var (bell, post) in ((EntryBuilder, EntryBuilder)[])
        [
            (Bell().Published(2031, 4, 1), Post().Published(2031, 4, 1)),
            (Bell().Published(2031, 4, 1), Post()),
            (Bell(), Post()),
            (Bell().Published(Hearsay.Dates.DateRange.Month(2031, 4)), Post().Published(2031, 4, 20)),
            // The agency that one of them credits has no article here: it is the first, and not the earlier of these two.
            (Bell().Published(2031, 4, 1).Wire("Meridian Wire"), Post().Published(2031, 4, 2)),
        ])
        {
            var group = Assert.Single(Build(bell.Build(), post.Build()).Reprints);
            Assert.Null(group.Original);
            Assert.Equal(2, group.Copies.Length);
        }
    }

    [Fact]
    public void A_trimmed_copy_is_a_reprint_and_furniture_that_two_pages_share_is_not()
    {
        var whole = new EntryBuilder("whole.txt", Report).Build();
        var trimmed = new EntryBuilder("trimmed.txt", string.Join('\n', Report.Split('\n')[..2]) + "\n").Build();
        Assert.Single(Build(whole, trimmed).Reprints);

        var (one, other) = (new EntryBuilder("one.txt", Report + "Rain fell."), new EntryBuilder("other.txt", Report + "Snow lay."));
        foreach (var line in Report.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            one.Boilerplate(line, "furniture");
            other.Boilerplate(line, "furniture");
        }

        Assert.Empty(Build(one.Build(), other.Build()).Reprints);
    }

    [Fact]
    public void Two_texts_that_share_only_a_short_third_one_are_not_copies_of_each_other()
    {
        var longer = string.Concat(Enumerable.Range(0, 30).Select(n => $"Sheep number {n} of the northern herd was counted by torchlight.\n"));
        var other = string.Concat(Enumerable.Range(0, 30).Select(n => $"Barrel {n} rolled from the southern store into the wet yard below.\n"));
        var story = Build(
            new EntryBuilder("a.txt", Report + longer).Published(2031, 4, 1).Build(),
            new EntryBuilder("b.txt", Report + other).Published(2031, 4, 2).Build(),
            new EntryBuilder("c.txt", Report).Published(2031, 4, 3).Build());
        var group = Assert.Single(story.Reprints);
        var members = group.Copies.Select(copy => copy.ArticleId).Append(group.Original).OfType<string>().ToList();
        Assert.Equal(2, members.Count);
        Assert.Contains(story.Articles[2].Article.Id, members);
    }

    [Fact]
    public void A_thousand_copies_are_one_group_and_a_thousand_strangers_are_none()
    {
        var copies = Enumerable.Range(0, 1000).Select(n => new EntryBuilder($"{n:0000}.txt", $"Top {n}.\n" + Report).Build()).ToArray();
        Assert.Equal(1000, Assert.Single(Build(copies).Reprints).Copies.Length);
        var strangers = Enumerable.Range(0, 1000).Select(n => new EntryBuilder(
            $"{n:0000}.txt", string.Concat(Enumerable.Range(0, 40).Select(word => $"w{n}x{word} ")) + "said in a statement on Monday that").Build());
        Assert.Empty(Build([.. strangers]).Reprints);
    }

    private static Story Build(params ArticleEntry[] articles) => StoryBuilder.Build(articles, cancellationToken: TestContext.Current.CancellationToken);

    private static string Id(string document) => Invented.Story().Single(entry => entry.Article.Document == document).Article.Id;
}
