using Dapper;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Ledger;
using Hearsay.Ledger.Store;
using Hearsay.LedgerWriter;
using Hearsay.Output;
using Xunit;

namespace Hearsay.Tests.Ledger;

public class LedgerStoryTests
{
    [Fact]
    public void Every_article_is_in_one_story_and_a_copy_in_that_of_its_original()
    {
        using var ledger = LedgerFile.OpenInMemory();
        foreach (var entry in Invented.EveryCell()) ledger.Add(entry);
        var stories = ledger.Stories(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(Invented.EveryCell().Select(entry => entry.Article.Id).Order(), stories.SelectMany(story => story.ArticleIds).Order());
        var (wire, courier) = (Invented.Story()[0].Article.Id, Invented.Story()[1].Article.Id);
        Assert.Single(stories, story => story.ArticleIds.Contains(wire) && story.ArticleIds.Contains(courier));
    }

    [Fact]
    public void A_story_is_opened_by_the_id_of_any_of_its_articles()
    {
        using var ledger = LedgerFile.OpenInMemory();
        foreach (var entry in Invented.EveryCell()) ledger.Add(entry);
        foreach (var group in ledger.Stories(cancellationToken: TestContext.Current.CancellationToken))
        {
            foreach (var id in group.ArticleIds)
            {
                Assert.Equal(group.ArticleIds.Order(), ledger.Story("t-" + id, cancellationToken: TestContext.Current.CancellationToken)!.Articles.Select(entry => entry.Article.Id).Order());
                Assert.Equal(group.ArticleIds.Length, ledger.Story(id[..9], cancellationToken: TestContext.Current.CancellationToken)!.Articles.Length);
            }
        }

        Assert.Null(ledger.Story("t-nothing", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(Invented.EveryCell().Count, ledger.Story(cancellationToken: TestContext.Current.CancellationToken)!.Articles.Length);
    }

    [Fact]
    public void As_of_a_day_the_ledger_has_what_was_surely_published_by_then_and_counts_what_is_not_settled()
    {
        using var ledger = LedgerFile.OpenInMemory();
        // Of these one has no date at all, one only its month.
        foreach (var entry in Invented.Story()) ledger.Add(entry);
        string[] Held(int month, int day) => [.. ledger.Articles(new DateOnly(2031, month, day)).Select(entry => entry.Article.Document)];
        Assert.Empty(Held(5, 5));
        Assert.Equal(["wire.txt"], Held(5, 6));
        Assert.Equal(["wire.txt", "courier.txt", "lantern.txt"], Held(5, 8));
        Assert.Equal(["ellmere.txt", "wire.txt", "courier.txt", "lantern.txt"], Held(5, 31));
        Assert.Equal((1, 2, 1), (ledger.UnsettledBy(new DateOnly(2031, 4, 30)), ledger.UnsettledBy(new DateOnly(2031, 5, 8)), ledger.UnsettledBy(new DateOnly(2031, 5, 31))));
        Assert.Equal(Held(5, 8).Length, ledger.Story(asOf: new DateOnly(2031, 5, 8), cancellationToken: TestContext.Current.CancellationToken)!.Articles.Length);
        Assert.Equal(Held(5, 8).Length, ledger.Stories(new DateOnly(2031, 5, 8), cancellationToken: TestContext.Current.CancellationToken).Sum(story => story.ArticleIds.Length));
        Assert.Null(ledger.Story("t-" + Invented.Story()[2].Article.Id, new DateOnly(2031, 5, 6), cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_ledger_of_an_earlier_version_is_placed_once_and_shows_the_stories_of_a_new_one()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Ledger", "Formats", "version-3.ledger"), folder["old.db"]);
        using var old = LedgerFile.Open(folder["old.db"]);
        using var fresh = LedgerFile.OpenInMemory();
        foreach (var entry in old.Articles()) fresh.Add(entry);
        Assert.Equal(Canonical.Of(fresh.Stories(cancellationToken: TestContext.Current.CancellationToken)), Canonical.Of(old.Stories(cancellationToken: TestContext.Current.CancellationToken)));
        Assert.Equal(old.Articles().Count(), old.Connection.ExecuteScalar<int>("SELECT count(*) FROM sketches"));
    }

    [Fact]
    public void Placing_an_old_ledger_can_be_stopped_and_goes_on_where_it_was()
    {
        using var folder = new TemporaryFolder();
        using var ledger = LedgerFile.Open(folder["old.db"]);
        for (var number = 0; number < 200; number++) ledger.Add(Invented.Article(number));
        var expected = Canonical.Of(ledger.Stories(cancellationToken: TestContext.Current.CancellationToken));
        ledger.Connection.Execute("DELETE FROM marks; DELETE FROM likenesses; DELETE FROM sketches; UPDATE placing SET method = 0, complete = 0");
        using var stop = new CancellationTokenSource();
        var reports = new Reports(() => stop.Cancel());
        Assert.Throws<OperationCanceledException>(() => ledger.PlaceAll(reports, stop.Token));
        var placed = ledger.Connection.ExecuteScalar<int>("SELECT count(*) FROM sketches");
        Assert.InRange(placed, 1, 199);
        Assert.Equal(AddResult.AlreadyThere, ledger.Add(Invented.Article(0)));
        Assert.Equal(expected, Canonical.Of(ledger.Stories(cancellationToken: TestContext.Current.CancellationToken)));
        Assert.Equal(1, ledger.Connection.ExecuteScalar<int>("SELECT complete FROM placing"));
    }

    [Fact]
    public void What_another_method_placed_is_placed_anew()
    {
        using var ledger = LedgerFile.OpenInMemory();
        foreach (var entry in Invented.EveryCell()) ledger.Add(entry);
        var expected = Canonical.Of(ledger.Stories(cancellationToken: TestContext.Current.CancellationToken));
        ledger.Connection.Execute("DELETE FROM likenesses; UPDATE sketches SET sketch = x'00'; UPDATE placing SET method = @Other", new { Other = StoredPlacement.Method + 1 });
        Assert.Equal(expected, Canonical.Of(ledger.Stories(cancellationToken: TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void The_rows_of_a_list_have_the_largest_story_first()
    {
        using var ledger = LedgerFile.OpenInMemory();
        foreach (var entry in Invented.EveryCell()) ledger.Add(entry);
        var rows = StoryRow.Of(ledger, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(rows.Select(row => row.Articles.Length).OrderDescending(), rows.Select(row => row.Articles.Length));
        Assert.Equal(6, rows.Sum(row => row.Articles.Length));
    }

    [Fact]
    public void Dates_that_no_clock_would_show_neither_stop_the_reading_nor_draw_articles_together()
    {
        using var ledger = LedgerFile.OpenInMemory();
        DateOnly[] days = [DateOnly.MinValue, new(1970, 1, 1), new(2031, 5, 6), new(2031, 5, 7), new(2106, 2, 7), DateOnly.MaxValue];
        for (var at = 0; at < days.Length; at++)
        {
            var entry = Invented.Article(7 * at);
            var published = new Known<DateRange>(DateRange.Day(days[at]), new Evidence("meta article:published_time", "skewed"));
            Assert.Equal(AddResult.Added, ledger.Add(entry with { Article = entry.Article with { Published = published } }));
        }

        Assert.Equal(days.Length, ledger.Stories(cancellationToken: TestContext.Current.CancellationToken).Sum(story => story.ArticleIds.Length));
        Assert.Equal(2, ledger.Articles(new DateOnly(1999, 1, 1)).Count());
        Assert.Equal(days.Length, ledger.Articles(DateOnly.MaxValue).Count());
        Assert.Equal(days.Length, ledger.Story(cancellationToken: TestContext.Current.CancellationToken)!.Articles.Length);
        Assert.True(ledger.Verify(TestContext.Current.CancellationToken).Holds);
    }

    private sealed class Reports(Action first) : IProgress<(int Placed, int All)>
    {
        public void Report((int Placed, int All) value) => first();
    }
}
