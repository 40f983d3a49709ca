using Xunit;

namespace Hearsay.Tests.Cli;

public sealed class ShowTests : IDisposable
{
    private readonly Workplace place = new Workplace().With("flood.txt", Articles.Flood).With("answer.txt", Articles.Answer);

    public ShowTests() => place.Hearsay("read", "flood.txt", "answer.txt").Ends(0);

    public void Dispose() => place.Dispose();

    [Fact]
    public void An_article_opens_by_the_beginning_of_its_id()
    {
        var id = place.ArticleIds()[0];
        var output = place.Hearsay("show", id[..6]).Ends(0).Output;
        Assert.Contains("Bridge at Corvin Ford closed after flood", output);
        Assert.Contains("[boilerplate", output);
    }

    [Fact]
    public void A_statement_is_shown_in_its_paragraph_with_brackets_around_the_evidence()
    {
        var row = place.Hearsay("statements", "--format", "jsonl").Rows().First(one => one.GetProperty("source").ValueKind == System.Text.Json.JsonValueKind.Object);
        var output = Unwrapped(place.Hearsay("show", row.GetProperty("id").GetString()!).Ends(0).Output);
        Assert.Contains($"[source:\u00A0{row.GetProperty("source").GetProperty("text").GetString()}", output);
        Assert.Contains($"[cue:\u00A0{row.GetProperty("cue").GetProperty("text").GetString()}", output);
        Assert.Contains("[content:\u00A0", output);
        var span = row.GetProperty("cue").GetProperty("spans")[0];
        Assert.Contains($"at {span[0]}-{span[1]}", output);
    }

    [Fact]
    public void A_statement_opens_from_paths_without_a_ledger()
    {
        var id = place.StatementIds()[0];
        File.Delete(place.PathOf("hearsay.db"));
        Assert.Contains(id, place.Hearsay("show", id, "flood.txt", "answer.txt").Ends(0).Output);
    }

    [Theory]
    [InlineData("zzzz")]
    [InlineData("")]
    [InlineData("-s1")]
    public void An_id_that_is_not_there_is_not_found(string id)
    {
        var run = place.Hearsay("show", id, "--ledger", "hearsay.db");
        Assert.NotEqual(0, run.ExitCode);
        Assert.Empty(run.Bytes);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void A_statement_number_beyond_the_last_is_not_found()
    {
        var run = place.Hearsay("show", place.ArticleIds()[0] + "-s999").Ends(1);
        Assert.Contains("-s999", run.Error);
    }

    [Fact]
    public void A_beginning_that_two_articles_share_is_refused()
    {
        // Seventeen articles cannot all begin with another hexadecimal digit.
        for (var i = 0; i < 17; i++) place.With($"more/{i}.txt", Articles.Flood + $"The river rose by {i + 2} metres.\n");
        place.Hearsay("read", "more").Ends(0);
        var shared = place.ArticleIds().GroupBy(id => id[0]).First(group => group.Count() > 1).Key;
        Assert.Contains("more than one", place.Hearsay("show", shared.ToString()).Ends(1).Error);
    }

    private static string Unwrapped(string output) => string.Join(' ', output.Split('\n').Select(line => line.Trim()));
}
