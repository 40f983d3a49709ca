using Xunit;

namespace Hearsay.Tests.Cli;

public sealed class BadInputTests : IDisposable
{
    private readonly Workplace place = new Workplace().With("flood.txt", Articles.Flood);

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData("extract")]
    [InlineData("text")]
    [InlineData("read")]
    [InlineData("report")]
    public void What_cannot_be_read_is_named_and_the_rest_is_read(string verb)
    {
        place.With("empty.txt", "").With("binary.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 1]);
        Directory.CreateDirectory(place.PathOf("nothing"));
        var run = place.Hearsay(verb, "empty.txt", "binary.txt", "missing.txt", "nothing", "flood.txt").Ends(3);
        foreach (var name in new[] { "empty.txt", "binary.txt", "missing.txt", "nothing" })
        {
            Assert.Contains(run.Error.Split('\n'), line => line.Contains(name) && line.Contains("HS0"));
        }

        if (verb == "read") Assert.Contains("1 article added", run.Error);
        else Assert.Contains("flood.txt", run.Output);
    }

    [Fact]
    public void A_page_of_nothing_but_furniture_is_no_article()
    {
        place.With("menu.html", "<html><body><nav><a href='/'>Home</a> <a href='/news'>News</a></nav><footer>Copyright</footer></body></html>");
        var run = place.Hearsay("text", "menu.html").Ends(3);
        Assert.Empty(run.Bytes);
        Assert.Contains("menu.html", run.Error);
    }

    [Fact]
    public void A_wrong_path_leaves_no_ledger_behind()
    {
        place.Hearsay("read", "missing.txt").Ends(3);
        Assert.False(File.Exists(place.PathOf("hearsay.db")));
    }

    [Theory]
    [InlineData("extrac", "flood.txt")]
    [InlineData("extract")]
    [InlineData("extract", "flood.txt", "--format", "xml")]
    [InlineData("extract", "flood.txt", "--threads", "0")]
    [InlineData("extract", "flood.txt", "--threads", "many")]
    [InlineData("extract", "flood.txt", "--colour")]
    [InlineData("statements", "--stance", "lies")]
    [InlineData("statements", "--from", "yesterday")]
    [InlineData("report", "flood.txt", "--format", "csv")]
    [InlineData("completion", "tcsh")]
    [InlineData("show")]
    public void Wrong_use_is_told_on_standard_error_with_code_2(params string[] arguments)
    {
        var run = place.Hearsay(arguments).Ends(2);
        Assert.Empty(run.Bytes);
        Assert.Contains("--help", run.Error);
    }
}
