using Xunit;

namespace Hearsay.Tests.Cli;

public sealed class StoriesTests : IDisposable
{
    private readonly Workplace place = new Workplace().With("flood.txt", Articles.Flood).With("answer.txt", Articles.Answer);

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public void Stories_are_listed_in_every_format_from_a_ledger_and_from_paths(string format)
    {
        place.Hearsay("read", ".").Ends(0);
        var kept = place.Hearsay("stories", "--format", format).Ends(0).Bytes;
        Assert.NotEmpty(kept);
        File.Delete(place.PathOf("hearsay.db"));
        Assert.Equal(kept, place.Hearsay("stories", ".", "--format", format).Ends(0).Bytes);
    }

    [Fact]
    public void Every_article_is_in_one_story()
    {
        place.Hearsay("read", ".").Ends(0);
        var rows = place.Hearsay("stories", "--format", "jsonl").Ends(0).Rows();
        Assert.Equal(["answer.txt", "flood.txt"], rows.SelectMany(row => row.GetProperty("documents").EnumerateArray()).Select(one => one.GetString()).Order());
        Assert.Equal(place.ArticleIds().Order(), rows.SelectMany(row => row.GetProperty("articles").EnumerateArray()).Select(one => one.GetString()!).Order());
    }

    [Fact]
    public void As_of_a_day_only_what_was_published_by_then_is_there_and_what_has_no_date_is_counted()
    {
        place.With("undated.txt", "The ferry at Lund Quay has been stopped, said Mara Denholm, the interior minister.\n");
        place.Hearsay("read", ".").Ends(0);
        var run = place.Hearsay("stories", "--as-of", "2023-03-14", "--format", "jsonl").Ends(0);
        Assert.Equal(["flood.txt"], run.Rows().SelectMany(row => row.GetProperty("documents").EnumerateArray()).Select(one => one.GetString()));
        Assert.Contains("1 article left out", run.Error);
        Assert.Empty(place.Hearsay("stories", "--least", "4", "--format", "jsonl").Ends(0).Bytes);
        Assert.Empty(place.Hearsay("stories", "--outlet", "Nobody's Gazette", "--format", "jsonl").Ends(0).Bytes);
        place.Hearsay("stories", "--as-of", "yesterday").Ends(2);
    }
}
