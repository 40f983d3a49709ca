using Hearsay.Documents;
using Xunit;

namespace Hearsay.Tests.Documents;

public class ArticleAddressTests
{
    public static TheoryData<string> Cases() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Documents", "article-addresses.cases")).Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Addresses_are_one_where_they_lead_to_one_article(string line)
    {
        var fields = line.Split('\t');
        var key = ArticleAddress.Key(fields[1]);
        if (fields[0] == "none")
        {
            Assert.Null(key);
            return;
        }

        Assert.NotNull(key);
        Assert.Equal(fields[0] == "same", key == ArticleAddress.Key(fields[2]));
        Assert.Equal(key, ArticleAddress.Key("https://" + key));
    }

    [Theory]
    [InlineData("https://amp.lantern.example/pier", "https://www.lantern.example/pier", true)]
    [InlineData("https://news.lantern.example/pier", "https://lantern.example/7", true)]
    [InlineData("https://lantern.co.uk/pier", "https://gull.co.uk/pier", false)]
    [InlineData("https://news.lantern.co.uk/pier", "https://lantern.co.uk/pier", true)]
    [InlineData("https://lantern.example/pier", "https://gull.example/pier", false)]
    [InlineData("http://192.0.2.7/pier", "http://198.51.2.7/pier", false)]
    [InlineData("/pier", "https://gull.example/pier", null)]
    public void A_site_is_what_one_name_was_registered_for(string left, string right, bool? same) => Assert.Equal(same, ArticleAddress.AreOfOneSite(left, right));

    [Theory]
    [InlineData(null)]
    [InlineData("https://a.example/%")]
    [InlineData("https://a.example/%zz?%")]
    [InlineData("https://a.example/\0\uD83C?\uDC00")]
    [InlineData("https://[::1")]
    [InlineData("https://[::1]:99999/")]
    [InlineData("https://xn--\u0080.example/x")]
    public void Broken_addresses_throw_nothing(string? address) => _ = ArticleAddress.Key(address);

    [Fact]
    public void An_address_of_any_length_is_taken_in_no_time()
    {
        Assert.Null(ArticleAddress.Key("https://a.example/" + new string('a', 10_000_000)));
        Assert.NotNull(ArticleAddress.Key("https://a.example/" + string.Concat(Enumerable.Repeat("%41", 1300))));
        Assert.NotNull(ArticleAddress.Key("https://a.example/p?" + string.Concat(Enumerable.Repeat("&b", 2000))));
    }
}
