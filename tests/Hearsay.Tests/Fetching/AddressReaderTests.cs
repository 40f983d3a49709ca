using System.Net.Http;
using System.Text;
using Hearsay.Documents.Inputs;
using Hearsay.Fetching;
using Xunit;

namespace Hearsay.Tests.Fetching;

public sealed class AddressReaderTests
{
    private const string Page = "<html><body><p>The harbour board of Port Vellan voted on Monday to close the north pier.</p></body></html>";

    [Fact]
    public void A_page_is_read_at_its_address_with_what_the_server_says()
    {
        var web = new FakeWeb { ["https://post.example/pier"] = Answer(Page, "text/html; charset=utf-8") };
        var document = Assert.Single(Read(web, "https://post.example/pier")).Document!;
        Assert.Equal(("https://post.example/pier", "text/html", "https://post.example/pier"), (document.Name, document.MediaType, document.Address));
    }

    [Fact]
    public void A_feed_gives_its_whole_articles_and_leads_to_those_that_it_sums_up()
    {
        var whole = string.Concat(Enumerable.Repeat("The harbour board voted on Monday to close the north pier, its chairwoman said. ", 4));
        var web = new FakeWeb
        {
            ["https://post.example/feed"] = Answer($"<rss version=\"2.0\"><channel><title>Harbour Post</title><item><title>Pier</title><link>https://post.example/1</link><description>{whole}</description></item><item><title>Ferry</title><link>https://post.example/2</link><description>Late again…</description></item><item><title>Gone</title><link>https://post.example/3</link><description>Gone…</description></item></channel></rss>", "application/rss+xml"),
            ["https://post.example/2"] = Answer(Page, "text/html"),
        };
        var items = Read(web, "https://post.example/feed");
        Assert.Equal(["Pier", "Ferry"], items.Where(item => item.Document is not null).Select(item => item.Document!.Facts!.Title));
        Assert.Equal("HS065", Assert.Single(items, item => item.Problem is not null).Problem!.Code);
    }

    [Fact]
    public void Sitemaps_that_lead_to_each_other_come_to_an_end()
    {
        const string Index = "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>https://post.example/map.xml</loc></sitemap><sitemap><loc>https://post.example/news.xml</loc></sitemap></sitemapindex>";
        var web = new FakeWeb
        {
            ["https://post.example/map.xml"] = Answer(Index, "application/xml"),
            ["https://post.example/news.xml"] = Answer("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://post.example/pier</loc></url></urlset>", "application/xml"),
            ["https://post.example/pier"] = Answer(Page, "text/html"),
        };
        Assert.NotEmpty(Read(web, "https://post.example/map.xml"));
        Assert.InRange(web.Asked.Count, 4, 30);
    }

    private static List<InputItem> Read(FakeWeb web, string address)
    {
        using var reader = new AddressReader(InputOptions.Default, web, null, web.Clock);
        return [.. reader.Read(address, TestContext.Current.CancellationToken)];
    }

    private static Func<HttpRequestMessage, HttpResponseMessage> Answer(string body, string type) =>
        _ => new HttpResponseMessage { Content = new StringContent(body, Encoding.UTF8, type.Split(';')[0]) };
}
