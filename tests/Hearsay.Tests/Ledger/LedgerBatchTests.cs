using Hearsay.Cli;
using Hearsay.Documents;
using Hearsay.Ledger;
using Hearsay.LedgerWriter;
using Xunit;

namespace Hearsay.Tests.Ledger;

/// <summary>Articles that are added together: the same ledger as one by one, and all of them or none.</summary>
public class LedgerBatchTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    public void Articles_added_together_make_the_ledger_that_they_make_one_by_one(int together)
    {
        using var one = LedgerFile.OpenInMemory();
        using var several = LedgerFile.OpenInMemory();
        ArticleEntry[] entries = [.. Enumerable.Range(0, 40).Select(Invented.Article)];
        foreach (var entry in entries) one.Add(entry);
        foreach (var part in entries.Chunk(together)) Assert.All(several.AddAll(part), result => Assert.Equal(AddResult.Added, result));
        Assert.Equal(Canonical.Of(one.Articles()), Canonical.Of(several.Articles()));
        Assert.Equal(Canonical.Of(Stories(one)), Canonical.Of(Stories(several)));
    }

    [Fact]
    public void What_became_of_each_article_is_told_in_their_order()
    {
        using var ledger = LedgerFile.OpenInMemory();
        var (first, other) = (Invented.Article(4), Invented.Article(11));
        var revision = Invented.Article(18) with { Statements = [] };
        revision = revision with { Article = revision.Article with { Id = first.Article.Id } };
        Assert.Equal(
            [AddResult.Added, AddResult.AlreadyThere, AddResult.AddedAsRevision, AddResult.Added, AddResult.AlreadyThere],
            ledger.AddAll([first, first, revision, other, revision]));
        Assert.Empty(ledger.AddAll([]));
        Assert.Equal(3, ledger.Articles().Count());
    }

    [Fact]
    public void Where_one_article_cannot_be_stored_those_before_it_are()
    {
        using var ledger = LedgerFile.OpenInMemory();
        var entry = Invented.Article(2);
        var half = entry with { Article = entry.Article with { Title = new Known<string>("x", new Evidence("text", "x", new Span(-1, 2))) } };
        Assert.Equal("HS107", Assert.Throws<LedgerException>(() => ledger.AddAll([Invented.Article(1), half, Invented.Article(3)])).Code);
        Assert.Equal([Invented.Article(1).Article.Id], ledger.Articles().Select(one => one.Article.Id));
        Assert.Equal(AddResult.Added, ledger.Add(Invented.Article(3)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(60)]
    public void A_disk_that_fills_up_keeps_all_articles_that_were_to_be_added_together_or_none(int room)
    {
        using var folder = new TemporaryFolder();
        var added = new List<string>();
        using (var ledger = LedgerFile.Open(folder["small.db"]))
        {
            Limit(ledger, room);
            var error = Assert.Throws<LedgerException>(() =>
            {
                foreach (var part in Enumerable.Range(0, 400).Select(Invented.Article).Chunk(8))
                {
                    ledger.AddAll(part);
                    added.AddRange(part.Select(one => one.Article.Id));
                }
            });
            Assert.Equal("HS104", error.Code);
            Limit(ledger, 100_000);
            Assert.Equal(AddResult.Added, ledger.Add(Invented.Article(500)));
        }

        using var again = LedgerFile.Open(folder["small.db"]);
        Assert.Equal(added.Append(Invented.Article(500).Article.Id).Order(), again.Articles().Select(one => one.Article.Id).Order());
        Assert.True(again.Verify(TestContext.Current.CancellationToken).Holds);

        // Numbers of articles that were given back are not taken for those of others.
        using var fresh = LedgerFile.OpenInMemory();
        foreach (var number in Enumerable.Range(0, added.Count).Append(500)) fresh.Add(Invented.Article(number));
        Assert.Equal(Canonical.Of(Stories(fresh)), Canonical.Of(Stories(again)));
    }

    [Fact]
    public void A_reading_that_is_stopped_adds_what_it_has_read()
    {
        using var folder = new TemporaryFolder();
        var count = new ArrivalCount(saysCopies: false);
        using (var reading = new LedgerReading(folder["stopped.db"], count, CancellationToken.None))
        {
            for (var number = 0; number < 20; number++) reading.Add(Invented.Article(number));
            Assert.InRange(count.Added, 16, 20);
        }

        using var ledger = LedgerFile.Open(folder["stopped.db"]);
        Assert.Equal(20, ledger.Articles().Count());
    }

    [Fact]
    public void A_reading_without_an_article_makes_no_ledger()
    {
        using var folder = new TemporaryFolder();
        using (var reading = new LedgerReading(folder["none.db"], new ArrivalCount(saysCopies: false), CancellationToken.None)) reading.Flush();
        Assert.False(File.Exists(folder["none.db"]));
    }

    private static IReadOnlyList<object> Stories(LedgerFile ledger) => [.. ledger.Stories(cancellationToken: TestContext.Current.CancellationToken)];

    private static void Limit(LedgerFile ledger, int room)
    {
        using var command = ledger.Connection.CreateCommand();
        command.CommandText = "PRAGMA page_count";
        var pages = (long)command.ExecuteScalar()!;
        command.CommandText = $"PRAGMA max_page_count = {pages + room}";
        command.ExecuteScalar();
    }
}
