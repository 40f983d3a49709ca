using System.Text.Json;
using Xunit;

namespace Hearsay.Tests.Cli;

public sealed class TextTests : IDisposable
{
    private readonly Workplace place = new Workplace().With("flood.txt", Articles.Flood).With("ferry.html", Articles.Page);

    public void Dispose() => place.Dispose();

    [Fact]
    public void The_extracted_text_of_a_plain_file_is_the_file()
    {
        var row = Assert.Single(place.Hearsay("text", "flood.txt").Ends(0).Rows());
        Assert.Equal(Articles.Flood, row.GetProperty("extracted_text").GetString());
        Assert.Equal("2023-03-14", row.GetProperty("published").GetString());
        Assert.Equal(["Ilse Marrow"], row.GetProperty("authors").EnumerateArray().Select(author => author.GetString()!));
    }

    [Theory]
    [InlineData("flood.txt")]
    [InlineData("ferry.html")]
    public void The_body_is_its_blocks_joined_by_line_feeds(string file)
    {
        var row = Assert.Single(place.Hearsay("text", file).Ends(0).Rows());
        var text = row.GetProperty("extracted_text").GetString()!.EnumerateRunes().ToArray();
        var body = row.GetProperty("blocks").EnumerateArray()
            .Where(block => block[2].GetString() == "body")
            .Select(block => string.Concat(text[block[0].GetInt32()..block[1].GetInt32()].Select(rune => rune.ToString())));
        Assert.Equal(row.GetProperty("text").GetString(), string.Join('\n', body));
        Assert.Equal(row.GetProperty("blocks").GetArrayLength(), row.GetProperty("block_reasons").GetArrayLength());
        Assert.Equal(row.GetProperty("blocks").GetArrayLength(), row.GetProperty("block_forms").GetArrayLength());
        Assert.All(row.GetProperty("blocks").EnumerateArray(), block => Assert.Equal(JsonValueKind.Number, block[0].ValueKind));
    }
}
