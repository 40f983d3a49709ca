using Dapper;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Store;
using Hearsay.LedgerWriter;
using Xunit;

namespace Hearsay.Tests.Ledger;

public class VerificationTests
{
    [Fact]
    public void A_ledger_as_it_was_written_holds()
    {
        using var ledger = Filled();
        var found = ledger.Verify(TestContext.Current.CancellationToken);
        Assert.True(found.Holds);
        Assert.Empty(found.Differences);
        Assert.Equal(Invented.Story().Count, found.Articles);
        Assert.Equal(ledger.Connection.ExecuteScalar<int>("SELECT (SELECT count(*) FROM spans) + (SELECT count(updated_start) + count(lead_caption_start) FROM articles)"), found.Spans);
    }

    // Each line damages the story's ledger in one way, and names a role that must then be reported.
    [Theory]
    [InlineData("UPDATE articles SET text = replace(text, 'dam', 'dan') WHERE document = 'wire.txt'", "text")]
    [InlineData("UPDATE articles SET text = replace(text, '1,200', '1,300') WHERE document = 'wire.txt'", "figure")]
    [InlineData("UPDATE articles SET text = text || '.' WHERE document = 'blank.txt'", "text")]
    [InlineData("UPDATE articles SET lead_caption_end = lead_caption_end - 1", "lead_caption")]
    [InlineData("UPDATE articles SET lead_caption_end = 100000", "lead_caption")]
    [InlineData("UPDATE articles SET text = 'gone' WHERE document = 'wire.txt'", "block")]
    [InlineData("UPDATE spans SET start = start + 1 WHERE role = 'speaker'", "speaker")]
    [InlineData("UPDATE spans SET end = end - 1 WHERE role = 'modifier'", "modifier")]
    [InlineData("UPDATE spans SET end = end + 100000 WHERE role = 'wire'", "wire")]
    [InlineData("UPDATE spans SET text = upper(text) WHERE role = 'content'", "content")]
    [InlineData("DELETE FROM spans WHERE role = 'cue'", "cue")]
    [InlineData("DELETE FROM spans WHERE role = 'figure'", "figure")]
    [InlineData("DELETE FROM spans WHERE role = 'relay' AND number = 2", "relay")]
    [InlineData("DELETE FROM articles WHERE document = 'wire.txt'", "reference")]
    [InlineData("UPDATE spans SET article = (SELECT id FROM articles WHERE document = 'blank.txt') WHERE role = 'source'", "source")]
    public void Any_change_to_what_was_stored_is_found(string damage, string role)
    {
        using var ledger = Filled();
        ledger.Connection.Execute("PRAGMA foreign_keys = OFF");
        Assert.True(ledger.Connection.Execute(damage) > 0);
        var found = ledger.Verify(TestContext.Current.CancellationToken);
        Assert.False(found.Holds);
        Assert.Contains(found.Differences, difference => difference.Role == role);
    }

    [Fact]
    public void A_difference_says_where_it_is_what_should_be_there_and_what_is()
    {
        using var ledger = Filled();
        ledger.Connection.Execute("UPDATE spans SET text = '40 farmers' WHERE role = 'figure' AND text = 'some 9,000'");
        var difference = Assert.Single(ledger.Verify(TestContext.Current.CancellationToken).Differences);
        var rumour = Invented.Story().Single(entry => entry.Article.Document == "ellmere.txt");
        Assert.Equal(new Difference(rumour.Article.Id, rumour.Article.Id + "-f1", "figure", "40 farmers", "some 9,000"), difference);
    }

    [Fact]
    public void A_check_that_is_cancelled_stops()
    {
        using var ledger = Filled();
        Assert.Throws<OperationCanceledException>(() => ledger.Verify(new CancellationToken(canceled: true)));
    }

    private static LedgerFile Filled()
    {
        var ledger = LedgerFile.OpenInMemory();
        foreach (var entry in Invented.Story()) ledger.Add(entry);
        return ledger;
    }
}
