using Dapper;
using Hearsay.Ledger;
using Hearsay.LedgerWriter;
using Xunit;

namespace Hearsay.Tests.Ledger;

public class LedgerBadInputTests
{
    private const string Placed = "SELECT count(*) FROM articles WHERE id NOT IN (SELECT article FROM sketches)";

    [Fact]
    public void Two_texts_under_one_id_are_both_kept_and_linked()
    {
        using var ledger = LedgerFile.OpenInMemory();
        var first = Invented.Article(4);
        var second = WithIdOf(first, Invented.Article(11));
        var third = WithIdOf(first, Invented.Article(18));
        Assert.Equal(AddResult.Added, ledger.Add(first));
        Assert.Equal(AddResult.AddedAsRevision, ledger.Add(second));
        Assert.Equal(AddResult.AddedAsRevision, ledger.Add(third));
        Assert.Equal(
            [first.Article.Text, second.Article.Text, third.Article.Text],
            ledger.Articles().Select(entry => entry.Article.Text).OrderBy(text => text.Length));
        Assert.All(ledger.Revisions(), one => Assert.Equal(first.Article.Id, one.Revises));
        var kept = ledger.Revisions().Select(one => ledger.Article(one.ArticleId)!).Single(entry => entry.Article.Text == second.Article.Text);
        Assert.All(kept.Statements, one => Assert.StartsWith(kept.Article.Id + "-s", one.Id));
        Assert.Equal(second.Statements.Length, kept.Statements.Length);
        Assert.Equal(Canonical.Of(first), Canonical.Of(ledger.Article(first.Article.Id)));
        Assert.True(ledger.Verify(TestContext.Current.CancellationToken).Holds);
    }

    [Fact]
    public void A_revision_that_is_read_again_adds_nothing()
    {
        using var ledger = LedgerFile.OpenInMemory();
        var first = Invented.Article(4);
        var second = WithIdOf(first, Invented.Article(11));
        foreach (var entry in (ArticleEntry[])[first, second]) ledger.Add(entry);
        Assert.Equal(AddResult.AlreadyThere, ledger.Add(second));
        Assert.Equal(AddResult.AlreadyThere, ledger.Add(first));
        Assert.Single(ledger.Revisions());
    }

    [Fact]
    public void The_id_of_a_revision_depends_on_the_plain_id_and_its_text_alone()
    {
        var first = Invented.Article(4);
        var (second, third) = (WithIdOf(first, Invented.Article(11)), WithIdOf(first, Invented.Article(18)));
        string[] Ids(params ArticleEntry[] entries)
        {
            using var ledger = LedgerFile.OpenInMemory();
            foreach (var entry in entries) ledger.Add(entry);
            return [.. ledger.Articles().Select(entry => entry.Article.Id)];
        }

        Assert.Equal(Ids(first, second, third), Ids(first, third, second));
    }

    [Fact]
    public void One_more_copy_of_an_article_costs_no_more_than_the_one_before()
    {
        const int Copies = 400;
        using var ledger = LedgerFile.OpenInMemory();
        var entry = Invented.Story()[0];
        var rows = new List<long>();
        for (var copy = 0; copy < Copies; copy++)
        {
            var before = Rows(ledger);
            ledger.Add(entry with { Article = entry.Article with { Id = $"{copy:x12}", Document = $"copy-{copy}.txt", FetchedFrom = $"https://paper-{copy}.example/dam" }, Statements = [], Figures = [] });
            rows.Add(Rows(ledger) - before);
        }

        // The first few are likened to each other; from then on the rows that an article adds do not grow.
        Assert.True(rows[^1] <= rows[Copies / 2], $"{rows[^1]} rows for the last copy and {rows[Copies / 2]} for one in the middle");
        Assert.All(rows, count => Assert.InRange(count, 1, 200));
        var story = Assert.Single(ledger.Stories(cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(Copies, story.ArticleIds.Length);
    }

    [Fact]
    public void A_large_story_is_placed_gathered_and_opened()
    {
        const int Articles = 600;
        using var ledger = LedgerFile.OpenInMemory();
        for (var number = 0; number < Articles; number++) ledger.Add(Invented.Article(number));
        var mostRows = ledger.Connection.ExecuteScalar<long>("SELECT max(n) FROM (SELECT count(*) AS n FROM likenesses GROUP BY later)");
        Assert.InRange(mostRows, 0, 64);
        var stories = ledger.Stories(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(Articles, stories.Sum(story => story.ArticleIds.Length));
        var largest = stories.MaxBy(story => story.ArticleIds.Length)!;
        Assert.Equal(largest.ArticleIds.Length, ledger.Story(largest.Id, cancellationToken: TestContext.Current.CancellationToken)!.Articles.Length);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    [InlineData(31)]
    [InlineData(70)]
    public void A_disk_that_fills_up_loses_nothing_that_was_added_and_keeps_nothing_half(int room)
    {
        using var folder = new TemporaryFolder();
        var added = new HashSet<string>();
        using (var ledger = LedgerFile.Open(folder["small.db"]))
        {
            ledger.Judge(DecisionKind.Story, "a", "b", true, null, DateTimeOffset.UnixEpoch);
            ledger.Connection.ExecuteScalar<long>($"PRAGMA max_page_count = {ledger.Connection.ExecuteScalar<long>("PRAGMA page_count") + room}");
            var error = Assert.Throws<LedgerException>(() =>
            {
                for (var number = 0; number < 400; number++)
                {
                    ledger.Add(Invented.Article(number));
                    added.Add(Invented.Article(number).Article.Id);
                }
            });
            Assert.Equal("HS104", error.Code);
            Assert.Equal("HS104", Assert.Throws<LedgerException>(() => FillUpJudging(ledger)).Code);
            AssertWhole(ledger, added);
        }

        using var again = LedgerFile.Open(folder["small.db"]);
        AssertWhole(again, added);
        for (var number = 0; number < 60; number++) again.Add(Invented.Article(number));
        using var fresh = LedgerFile.OpenInMemory();
        for (var number = 0; number < 60; number++) fresh.Add(Invented.Article(number));
        if (added.Count <= 60) Assert.Equal(Canonical.Of(fresh.Stories(cancellationToken: TestContext.Current.CancellationToken)), Canonical.Of(again.Stories(cancellationToken: TestContext.Current.CancellationToken)));
        Assert.True(again.Verify(TestContext.Current.CancellationToken).Holds);
    }

    [Fact]
    public void A_ledger_that_is_locked_refuses_a_judgement_and_its_taking_back_and_keeps_the_log()
    {
        using var folder = new TemporaryFolder();
        using var first = LedgerFile.Open(folder["story.db"]);
        first.Judge(DecisionKind.Story, "a", "b", true, null, DateTimeOffset.UnixEpoch);
        using var second = LedgerFile.Open(folder["story.db"], TimeSpan.FromSeconds(1));
        using (first.Connection.BeginTransaction(deferred: false))
        {
            Assert.Equal("HS103", Assert.Throws<LedgerException>(() => second.Judge(DecisionKind.Story, "a", "c", true, null, DateTimeOffset.UnixEpoch)).Code);
            Assert.Equal("HS103", Assert.Throws<LedgerException>(() => second.Undo("j1", DateTimeOffset.UnixEpoch)).Code);
        }

        Assert.Null(Assert.Single(second.JudgementLog()).Undone);
        Assert.Equal("j2", second.Judge(DecisionKind.Story, "a", "c", true, null, DateTimeOffset.UnixEpoch).Id);
    }

    private static void FillUpJudging(LedgerFile ledger)
    {
        var reason = new string('r', 3000);
        for (var number = 0; number < 400; number++) ledger.Judge(DecisionKind.Story, "a", $"c{number}", true, reason, DateTimeOffset.UnixEpoch);
    }

    private static void AssertWhole(LedgerFile ledger, HashSet<string> added)
    {
        Assert.True(ledger.Verify(TestContext.Current.CancellationToken).Holds);
        Assert.Equal(added.Order(), ledger.Articles().Select(entry => entry.Article.Id).Order());
        Assert.Equal(0, ledger.Connection.ExecuteScalar<int>(Placed));
        Assert.Equal("j1", ledger.JudgementLog()[0].Id);
        Assert.Equal(added.Count, ledger.Stories(cancellationToken: TestContext.Current.CancellationToken).Sum(story => story.ArticleIds.Length));
    }

    private static ArticleEntry WithIdOf(ArticleEntry one, ArticleEntry other) => other with
    {
        Article = other.Article with { Id = one.Article.Id },
        Statements = [.. other.Statements.Select((statement, at) => statement with { Id = $"{one.Article.Id}-s{at + 1}" })],
    };

    private static long Rows(LedgerFile ledger) => ledger.Connection.ExecuteScalar<long>(
        "SELECT (SELECT count(*) FROM marks) + (SELECT count(*) FROM likenesses) + (SELECT count(*) FROM sketches) + (SELECT count(*) FROM spans)");
}
