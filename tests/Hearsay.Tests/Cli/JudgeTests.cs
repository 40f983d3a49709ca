using Xunit;

namespace Hearsay.Tests.Cli;

public sealed class JudgeTests : IDisposable
{
    private readonly Workplace place = new Workplace().With("flood.txt", Articles.Flood).With("answer.txt", Articles.Answer);

    public void Dispose() => place.Dispose();

    [Fact]
    public void A_word_is_given_listed_and_taken_back_and_the_report_is_then_what_it_was()
    {
        place.Hearsay("read", ".").Ends(0);
        var before = place.Hearsay("report", "--format", "json").Ends(0).Bytes;
        var (one, other) = (place.StatementIds()[0], place.StatementIds()[^1]);
        var given = place.Hearsay("judge", one[..6] + one[one.IndexOf('-')..], other, "--same", "--as", "claim", "--reason", "one count").Ends(0);
        Assert.Contains("given: j1", given.Output);
        Assert.Contains("one count", given.Output);
        Assert.Contains("stands already", place.Hearsay("judge", other, one, "--same", "--as", "claim").Ends(0).Output);
        Assert.Contains("1 there already".Replace("1", "2 articles"), place.Hearsay("read", ".").Ends(0).Error);
        Assert.Contains("one count", place.Hearsay("judge", "--list").Ends(0).Output);
        Assert.Contains("taken back: j1", place.Hearsay("judge", one, other, "--undo", "--as", "claim").Ends(0).Output);
        Assert.Contains("taken back", place.Hearsay("judge", "--list").Ends(0).Output);
        Assert.Equal(before, place.Hearsay("report", "--format", "json").Ends(0).Bytes);
    }

    [Fact]
    public void A_decision_is_named_by_the_id_that_it_is_shown_with()
    {
        place.Hearsay("read", ".").Ends(0);
        var ids = place.ArticleIds();
        Assert.Contains("given: j1", place.Hearsay("judge", $"story:{ids[0]}+{ids[1]}", "--different").Ends(0).Output);
        Assert.Contains("given: j2", place.Hearsay("judge", "t-" + ids[1][..5], "t-" + ids[0], "--same").Ends(0).Output);
        Assert.Contains("taken back: j2", place.Hearsay("judge", $"story:{ids[1]}+{ids[0]}", "--undo").Ends(0).Output);
        Assert.Contains("taken back: j1", place.Hearsay("judge", "j1", "--undo").Ends(0).Output);
    }

    [Theory]
    [InlineData(1, "judge", "ffff", "FLOOD", "--same", "--as", "reprint")]
    [InlineData(1, "judge", "FLOOD-s99", "FLOOD-s1", "--same", "--as", "claim")]
    [InlineData(1, "judge", "FLOOD-s1.f99", "FLOOD-s2", "--same", "--as", "claim")]
    [InlineData(1, "judge", "p-nobody", "FLOOD-s1", "--same")]
    [InlineData(1, "judge", "j1", "--undo")]
    [InlineData(1, "judge", "FLOOD-s1", "FLOOD-s2", "--undo", "--as", "speaker")]
    [InlineData(2, "judge", "FLOOD-s1", "FLOOD-s2", "--same")]
    [InlineData(2, "judge", "FLOOD-s1", "--same")]
    [InlineData(2, "judge", "FLOOD-s1", "FLOOD-s1", "--same", "--as", "claim")]
    [InlineData(2, "judge", "FLOOD-s1", "FLOOD", "--same", "--as", "story")]
    [InlineData(2, "judge", "FLOOD", "FLOOD-s1", "--same", "--as", "speaker")]
    [InlineData(2, "judge", "FLOOD-s1", "FLOOD-s2", "--same", "--different", "--as", "claim")]
    [InlineData(2, "judge", "FLOOD-s1", "FLOOD-s2", "--as", "claim")]
    [InlineData(2, "judge", "--same")]
    [InlineData(2, "judge")]
    public void What_cannot_be_judged_is_said_and_nothing_is_logged(int code, params string[] arguments)
    {
        place.Hearsay("read", "flood.txt").Ends(0);
        var run = place.Hearsay([.. arguments.Select(one => one.Replace("FLOOD", place.ArticleIds()[0]))]).Ends(code);
        Assert.Empty(run.Bytes);
        Assert.NotEmpty(run.Error);
        Assert.Empty(place.Hearsay("judge", "--list").Ends(0).Bytes);
    }

    [Fact]
    public void Without_a_ledger_there_is_nothing_to_judge()
    {
        Assert.Contains("none.db", place.Hearsay("judge", "j1", "--undo", "--ledger", "none.db").Ends(1).Error);
        Assert.False(File.Exists(place.PathOf("none.db")));
    }
}
