using Dapper;
using Hearsay.Ledger;
using Hearsay.LedgerWriter;
using Xunit;

namespace Hearsay.Tests.Ledger;

/// <summary>Marks wait in memory and are filed from time to time: nobody can tell when.</summary>
public class MarkFilingTests
{
    private const int Articles = 120;

    private static readonly string Expected = Placed(ledger => AddAll(ledger, 0, Articles));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Likenesses_do_not_depend_on_when_marks_are_filed(int fewest) => Assert.Equal(Expected, Placed(ledger => AddAll(ledger, 0, Articles), fewest));

    [Fact]
    public void Marks_that_wait_are_made_again_when_the_ledger_is_opened()
    {
        using var folder = new TemporaryFolder();
        for (var first = 0; first < Articles; first += 10)
        {
            using var ledger = LedgerFile.Open(folder["story.db"], null, 25);
            AddAll(ledger, first, 10);
        }

        using var last = LedgerFile.Open(folder["story.db"]);
        Assert.Equal(Expected, Likenesses(last));
        Assert.InRange(last.Connection.ExecuteScalar<int>("SELECT filed FROM placing"), 25, Articles);
    }

    [Fact]
    public void Two_that_add_by_turns_know_of_each_others_articles()
    {
        using var folder = new TemporaryFolder();
        using var one = LedgerFile.Open(folder["story.db"], null, 5);
        using var other = LedgerFile.Open(folder["story.db"], null, 30);
        for (var number = 0; number < Articles; number++) AddAll(number % 3 == 0 ? one : other, number, 1);
        Assert.Equal(Expected, Likenesses(one));
    }

    [Fact]
    public void After_a_disk_that_filled_up_no_mark_is_there_twice_or_missing()
    {
        Assert.Equal(Expected, Placed(
            ledger =>
            {
                AddAll(ledger, 0, 20);
                ledger.Connection.ExecuteScalar<long>($"PRAGMA max_page_count = {ledger.Connection.ExecuteScalar<long>("PRAGMA page_count") + 12}");
                Assert.Throws<LedgerException>(() => ledger.AddAll([.. Enumerable.Range(20, 100).Select(Invented.Article)]));
                ledger.Connection.ExecuteScalar<long>("PRAGMA max_page_count = 1000000");
                AddAll(ledger, 20, Articles - 20);
            },
            8));
    }

    [Fact]
    public void One_more_copy_of_a_mass_is_kept_under_no_mark_after_opening_either()
    {
        using var folder = new TemporaryFolder();
        var entry = Invented.Story()[0];
        for (var copy = 0; copy < 60; copy++)
        {
            using var ledger = LedgerFile.Open(folder["mass.db"], null, 70);
            ledger.Add(entry with { Article = entry.Article with { Id = $"{copy:x12}", Document = $"copy-{copy}.txt", FetchedFrom = $"https://paper-{copy}.example/dam" }, Statements = [], Figures = [] });
        }

        using var last = LedgerFile.Open(folder["mass.db"]);
        Assert.Equal(24, last.Connection.ExecuteScalar<int>("SELECT count(*) FROM sketches WHERE marked"));
        Assert.Equal(1, last.Connection.ExecuteScalar<int>("SELECT count(*) FROM likenesses WHERE later = 59"));
    }

    private static string Placed(Action<LedgerFile> add, int fewest = 100_000)
    {
        using var folder = new TemporaryFolder();
        using var ledger = LedgerFile.Open(folder["story.db"], null, fewest);
        add(ledger);
        Assert.True(ledger.Verify(TestContext.Current.CancellationToken).Holds);
        return Likenesses(ledger);
    }

    private static void AddAll(LedgerFile ledger, int first, int count)
    {
        foreach (var part in Enumerable.Range(first, count).Select(Invented.Article).Chunk(4)) Assert.All(ledger.AddAll(part), result => Assert.Equal(AddResult.Added, result));
    }

    private static string Likenesses(LedgerFile ledger) => string.Join('\n', ledger.Connection.Query<string>("SELECT later || ' ' || kind || ' ' || earlier || ' ' || score FROM likenesses ORDER BY later, kind, earlier"));
}
