using System.Collections.Immutable;
using Dapper;
using Hearsay.Ledger;
using Hearsay.LedgerWriter;
using Hearsay.Output;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Hearsay.Tests.Ledger;

public class LedgerJudgementTests
{
    private static readonly DateTimeOffset Noon = new(2031, 5, 9, 12, 0, 0, TimeSpan.FromHours(2));

    [Fact]
    public void A_judgement_is_kept_with_its_date_and_reason_and_stands_when_the_ledger_is_opened_again()
    {
        using var folder = new TemporaryFolder();
        using (var ledger = LedgerFile.Open(folder["story.db"]))
        {
            Assert.Equal("j1", ledger.Judge(DecisionKind.Story, "b", "a", true, "one flood", Noon).Id);
            Assert.Equal("j2", ledger.Judge(DecisionKind.Claim, "x-s1", "y-s2.f1", false, null, Noon.AddDays(1)).Id);
        }

        using var again = LedgerFile.Open(folder["story.db"]);
        Assert.Equal(
            [new("j1", DecisionKind.Story, "a", "b", true, Noon, "one flood"), new("j2", DecisionKind.Claim, "x-s1", "y-s2.f1", false, Noon.AddDays(1), null)],
            again.JudgementLog());
        Assert.True(again.Judgements().On(DecisionKind.Story, "b", "a")?.Same);
        Assert.True(again.Verify(TestContext.Current.CancellationToken).Holds);
    }

    [Fact]
    public void What_is_taken_back_stays_in_the_log_and_what_stood_before_it_stands_again()
    {
        using var ledger = LedgerFile.OpenInMemory();
        ledger.Judge(DecisionKind.Speaker, "a-s1", "b-s1", true, null, Noon);
        ledger.Judge(DecisionKind.Speaker, "a-s1", "b-s1", false, "two of one name", Noon.AddHours(1));
        Assert.False(ledger.Judgements().On(DecisionKind.Speaker, "a-s1", "b-s1")?.Same);
        Assert.Equal("j2", ledger.Undo("speaker:b-s1+a-s1", Noon.AddHours(2))?.Id);
        Assert.True(ledger.Judgements().On(DecisionKind.Speaker, "a-s1", "b-s1")?.Same);
        Assert.Equal("j1", ledger.Undo("j1", Noon.AddHours(3))?.Id);
        Assert.Null(ledger.Judgements().On(DecisionKind.Speaker, "a-s1", "b-s1"));
        Assert.Equal([Noon.AddHours(3), Noon.AddHours(2)], ledger.JudgementLog().Select(one => one.Undone!.Value));
    }

    [Theory]
    [InlineData("j1")]
    [InlineData("j7")]
    [InlineData("speaker:a-s1+b-s1")]
    [InlineData("claim:a-s1+c-s1")]
    [InlineData("nonsense")]
    [InlineData("")]
    public void What_does_not_stand_cannot_be_taken_back(string id)
    {
        using var ledger = LedgerFile.OpenInMemory();
        ledger.Judge(DecisionKind.Speaker, "a-s1", "b-s1", true, null, Noon);
        ledger.Undo("j1", Noon);
        var log = ledger.JudgementLog();
        Assert.Null(ledger.Undo(id, Noon.AddDays(1)));
        Assert.Equal(log, ledger.JudgementLog());
    }

    [Fact]
    public void The_same_word_again_is_not_written_twice_but_a_new_reason_is()
    {
        using var ledger = LedgerFile.OpenInMemory();
        ledger.Judge(DecisionKind.Origin, "a-s1", "b-s1", true, null, Noon);
        Assert.Equal("j1", ledger.Judge(DecisionKind.Origin, "b-s1", "a-s1", true, null, Noon.AddDays(1)).Id);
        Assert.Equal("j2", ledger.Judge(DecisionKind.Origin, "b-s1", "a-s1", true, "one briefing", Noon.AddDays(1)).Id);
        Assert.Equal("j2", ledger.Judge(DecisionKind.Origin, "b-s1", "a-s1", true, null, Noon.AddDays(2)).Id);
        Assert.Throws<ArgumentException>(() => ledger.Judge(DecisionKind.Origin, "a-s1", "a-s1", true, null, Noon));
    }

    [Theory]
    [InlineData("DELETE FROM judgements")]
    [InlineData("UPDATE judgements SET same = 0")]
    [InlineData("UPDATE judgements SET reason = 'another', undone = '2031-05-09T12:00:00.0000000+02:00'")]
    public void The_file_itself_refuses_to_lose_or_change_a_judgement(string sql)
    {
        using var ledger = LedgerFile.OpenInMemory();
        ledger.Judge(DecisionKind.Claim, "a-s1", "b-s1", true, "one flood", Noon);
        Assert.Throws<SqliteException>(() => ledger.Connection.Execute(sql));
        Assert.Single(ledger.JudgementLog());
    }

    [Fact]
    public void Undo_restores_exactly_what_was_also_when_the_files_are_read_again()
    {
        using var folder = new TemporaryFolder();
        var entries = Invented.EveryCell();
        using var ledger = LedgerFile.Open(folder["story.db"]);
        foreach (var entry in entries) ledger.Add(entry);
        var before = Whole(ledger);
        var (one, other) = (entries[0].Article.Id, entries[3].Article.Id);
        foreach (var kind in Enum.GetValues<DecisionKind>())
        {
            foreach (var same in (bool[])[true, false])
            {
                var ofArticles = kind is DecisionKind.Reprint or DecisionKind.Story;
                var judged = ledger.Judge(kind, ofArticles ? one : one + "-s1", ofArticles ? other : other + "-s1", same, "as the test says", Noon);
                var after = Whole(ledger);
                Assert.All(entries, entry => Assert.Equal(AddResult.AlreadyThere, ledger.Add(entry)));
                Assert.Equal(after, Whole(ledger));
                Assert.NotNull(ledger.Undo(judged.Id, Noon.AddMinutes(1)));
                Assert.Equal(before, Whole(ledger));
            }
        }

        // The ledger made anew from the same files and given the same word shows the same.
        ledger.Judge(DecisionKind.Story, one, other, true, "as the test says", Noon);
        using var anew = LedgerFile.OpenInMemory();
        anew.Judge(DecisionKind.Story, one, other, true, "as the test says", Noon);
        foreach (var entry in entries) anew.Add(entry);
        Assert.Equal(Canonical.Of(ledger.Story(cancellationToken: TestContext.Current.CancellationToken)), Canonical.Of(anew.Story(cancellationToken: TestContext.Current.CancellationToken)));
        Assert.Equal(
            ledger.Stories(cancellationToken: TestContext.Current.CancellationToken).Select(story => string.Join(' ', story.ArticleIds)), anew.Stories(cancellationToken: TestContext.Current.CancellationToken).Select(story => string.Join(' ', story.ArticleIds)));
    }

    [Fact]
    public void A_word_on_stories_joins_them_and_keeps_them_apart()
    {
        using var ledger = LedgerFile.OpenInMemory();
        foreach (var entry in Invented.EveryCell()) ledger.Add(entry);
        var (one, other) = (ledger.Stories(cancellationToken: TestContext.Current.CancellationToken)[0].ArticleIds[0], Invented.Article(5));
        ledger.Add(other);
        var told = ledger.Judge(DecisionKind.Story, one, other.Article.Id, true, null, Noon);
        var joined = Assert.Single(ledger.Stories(cancellationToken: TestContext.Current.CancellationToken), story => story.ArticleIds.Contains(one));
        Assert.Contains(other.Article.Id, joined.ArticleIds);
        Assert.Contains(joined.Decisions, decision => decision.Judgement == told.Id);
        ledger.Undo(told.Id, Noon);
        ledger.Judge(DecisionKind.Story, one, other.Article.Id, false, null, Noon);
        Assert.DoesNotContain(ledger.Stories(cancellationToken: TestContext.Current.CancellationToken), story => story.ArticleIds.Contains(one) && story.ArticleIds.Contains(other.Article.Id));
    }

    [Fact]
    public void Judgements_on_what_the_ledger_has_not_wait_in_the_log_and_change_nothing()
    {
        using var ledger = LedgerFile.OpenInMemory();
        foreach (var entry in Invented.EveryCell()) ledger.Add(entry);
        var before = Whole(ledger);
        foreach (var kind in Enum.GetValues<DecisionKind>()) ledger.Judge(kind, "000000000000", "ffffffffffff-s9.f3", false, null, Noon);
        Assert.Equal(before, Whole(ledger));
        Assert.Equal(Enum.GetValues<DecisionKind>().Length, ledger.JudgementLog().Length);
    }

    [Theory]
    [InlineData("speaker:a-s1+b-s2", "Speaker a-s1 b-s2")]
    [InlineData("CLAIM:b-s2.f1+a-s1", "Claim a-s1 b-s2.f1")]
    [InlineData("origin:a+", null)]
    [InlineData("origin:+a", null)]
    [InlineData("verdict:a+b", null)]
    [InlineData("a+b", null)]
    public void The_id_of_a_decision_tells_its_kind_and_sides(string id, string? expected) =>
        Assert.Equal(expected, Decision.TryParseId(id) is var (kind, left, right) ? $"{kind} {left} {right}" : null);

    private static string Whole(LedgerFile ledger)
    {
        using var json = new MemoryStream();
        StoryJson.Write(ledger.Story(cancellationToken: TestContext.Current.CancellationToken)!, json);
        return Convert.ToHexString(json.ToArray()) + Canonical.Of(ledger.Story(cancellationToken: TestContext.Current.CancellationToken)) + Canonical.Of(ledger.Stories(cancellationToken: TestContext.Current.CancellationToken));
    }
}
