using System.Globalization;
using CsvHelper;
using Xunit;

namespace Hearsay.Tests.Cli;

public sealed class FormatTests : IDisposable
{
    private readonly Workplace place = new Workplace().With("flood.txt", Articles.Flood).With("answer.txt", Articles.Answer);

    public FormatTests() => place.Hearsay("read", "flood.txt", "answer.txt").Ends(0);

    public static TheoryData<string, string> Lists => new()
    {
        { "articles", "" }, { "statements", "" }, { "figures", "" }, { "extract", "flood.txt" }, { "text", "flood.txt" },
    };

    public void Dispose() => place.Dispose();

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_format_holds_the_same_rows(string verb, string path)
    {
        string[] command = path.Length > 0 ? [verb, path] : [verb];
        var lines = place.Hearsay([.. command, "--format", "jsonl"]).Ends(0).Rows();
        var array = place.Hearsay([.. command, "--format", "json"]).Ends(0).Json();
        Assert.NotEmpty(lines);
        Assert.Equal(lines.Select(row => row.GetRawText()), array.EnumerateArray().Select(row => row.GetRawText()));

        var bytes = place.Hearsay([.. command, "--format", "csv"]).Ends(0).Bytes;
        Assert.NotEqual(0xEF, bytes[0]);
        using var csv = new CsvReader(new StreamReader(new MemoryStream(bytes)), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        Assert.Contains("document", csv.HeaderRecord!);
        var documents = new List<string>();
        while (csv.Read())
        {
            Assert.Equal(csv.HeaderRecord!.Length, csv.Parser.Count);
            documents.Add(csv.GetField("document")!);
        }

        Assert.Equal(lines.Select(row => row.GetProperty("document").GetString()!), documents);
        Assert.NotEmpty(place.Hearsay([.. command, "--format", "table"]).Ends(0).Output);
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("statements")]
    [InlineData("report")]
    public void Output_in_a_pipe_has_no_colour(string verb) => Assert.DoesNotContain('\u001b', place.Hearsay(verb).Ends(0).Output);

    [Fact]
    public void An_empty_list_is_still_data()
    {
        Assert.Equal("[]\n", place.Hearsay("statements", "--speaker", "nobody at all", "--format", "json").Ends(0).Output);
        Assert.Empty(place.Hearsay("statements", "--speaker", "nobody at all", "--format", "jsonl").Ends(0).Output);
        Assert.StartsWith("id,document,", place.Hearsay("statements", "--speaker", "nobody at all", "--format", "csv").Ends(0).Output);
        Assert.Empty(place.Hearsay("statements", "--speaker", "nobody at all").Ends(0).Output);
    }
}
