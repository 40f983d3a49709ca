using System.Text.Json;
using Xunit;

namespace Hearsay.Tests.Cli;

/// <summary>A folder as people have them: one page under several names, crawled on three days, in a feed and in a collection of records.</summary>
public sealed class DuplicateTests : IDisposable
{
    private const string Address = "https://www.vellan-courier.example/news/pier-closed-7";

    private static readonly string[] Paragraphs =
    [
        "PORT VELLAN, Karvelia — The harbour board of Port Vellan voted on Monday to close the north pier for the winter, chairwoman Ilsa Marrow said.",
        "She said that 12 bolts were loose and that up to 40 boats must move before Friday.",
        "“Nobody should walk on it until the spring,” Marrow told reporters after the vote.",
    ];

    private readonly Workplace place = new Workplace()
        .With("folder/crawl.warc", Record(1, Page("a")) + Record(2, Page("b")) + Record(3, Page("c").Replace("12 bolts", "19 bolts", StringComparison.Ordinal)))
        .With("folder/feed.xml", $"""
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Vellan Courier</title>
            <link>https://vellan-courier.example/</link><item><title>Pier closed for the winter</title><link>{Address}?utm_campaign=rss</link>
            <content:encoded><![CDATA[{Markup}]]></content:encoded></item></channel></rss>
            """)
        .With("folder/pier (1).html", Page("d"))
        .With("folder/pier.html", Page("d"))
        .With("folder/records.jsonl", Line("The Vellan Courier", Address) + Line("The Morning Gull", "https://gull.example/pier"));

    private static string Markup => string.Concat(Paragraphs.Select(one => $"<p>{one}</p>\n"));

    public void Dispose() => place.Dispose();

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void Nothing_is_counted_twice_and_everything_is_told(string threads)
    {
        var run = place.Hearsay("read", "folder", "--verbose", "--threads", threads).Ends(0);
        Assert.Contains("3 articles added", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 of them is another state of an article there.", run.Error, StringComparison.Ordinal);
        Assert.Contains("5 the same article under another name (1 with the same bytes, 4 with the same address and text), not added.", run.Error, StringComparison.Ordinal);
        Assert.Contains("crawl.warc#2: the same article as crawl.warc#1 (", run.Error, StringComparison.Ordinal);
        Assert.Contains("HS111: crawl.warc#3: the ledger has another text of its address, crawl.warc#1 (", run.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["crawl.warc#1", "crawl.warc#3", "records.jsonl#2"],
            place.Hearsay("articles", "--format", "jsonl").Ends(0).Rows().Select(row => row.GetProperty("document").GetString()).Order());
        Assert.Contains("0 articles added, with 0 statements. 8 articles there already.", place.Hearsay("read", "folder").Ends(0).Error, StringComparison.Ordinal);
        place.Hearsay("verify").Ends(0);
    }

    [Fact]
    public void The_other_names_of_an_article_are_shown_with_it()
    {
        place.Hearsay("read", "folder").Ends(0);
        var id = place.Hearsay("articles", "--format", "jsonl").Rows().First(row => row.GetProperty("document").GetString() == "crawl.warc#1").GetProperty("id").GetString()!;
        Assert.Contains("pier (1).html", place.Hearsay("show", id).Ends(0).Output, StringComparison.Ordinal);
        var shown = JsonDocument.Parse(place.Hearsay("show", id, "--format", "json").Ends(0).Output).RootElement;
        Assert.Equal(Address, shown.GetProperty("address").GetString());
        Assert.Equal(Address + "?utm_source=crawl", shown.GetProperty("fetched_from").GetString());
    }

    [Fact]
    public void A_report_on_files_counts_them_once_too()
    {
        var run = place.Hearsay("report", "folder", "--format", "json").Ends(0);
        Assert.Equal(3, JsonDocument.Parse(run.Output).RootElement.GetProperty("articles").GetArrayLength());
        Assert.Contains("5 the same article under another name", run.Error, StringComparison.Ordinal);
    }

    private static string Page(string nonce) => $"""
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>Pier closed for the winter - The Vellan Courier</title><link rel="canonical" href="{Address}">
        <meta property="og:site_name" content="The Vellan Courier"><meta property="article:published_time" content="2031-03-03T10:00:00Z"><script nonce="{nonce}"></script></head>
        <body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Pier closed for the winter</h1>
        {Markup}</article><footer><p>© The Vellan Courier</p></footer></body></html>
        """;

    private static string Record(int day, string page)
    {
        var answer = $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}";
        return $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {Address}?utm_source=crawl\r\nWARC-Date: 2031-03-0{day}T12:00:00Z\r\n"
            + $"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000{day}>\r\nContent-Type: application/http; msgtype=response\r\n"
            + $"Content-Length: {System.Text.Encoding.UTF8.GetByteCount(answer)}\r\n\r\n{answer}\r\n\r\n";
    }

    private static string Line(string outlet, string address) => JsonSerializer.Serialize(new
    {
        outlet, url = address, title = "Pier closed for the winter", published = "2031-03-03", text = string.Join('\n', Paragraphs),
    }) + "\n";
}
