using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using CsvHelper;
using Xunit;

namespace Hearsay.Tests.Web;

public class SiteTableTests
{
    [Fact]
    public async Task A_page_that_is_a_table_leads_to_it_as_comma_separated_values_with_as_many_rows()
    {
        await using var site = await SampleSite.OfSamples();
        var stories = await site.Page("/stories");
        Assert.Equal(stories.QuerySelectorAll(".stories tbody tr").Length, (await Rows(site, stories)).Count);
        var story = stories.QuerySelector(".stories td.title a")!.GetAttribute("href")!;
        foreach (var section in (string[])["articles", "speakers", "statements", "denied", "contested", "conflicts", "repeats"])
        {
            var rows = await Rows(site, await site.Page($"{story}/{section}"));
            Assert.NotEmpty(rows);
            if (section == "articles") Assert.Equal((await site.Page($"{story}/articles")).QuerySelectorAll("#articles tbody tr").Length, rows.Count);
        }

        var article = await site.Page((await site.Page(story)).QuerySelector("#articles td.title a")!.GetAttribute("href")!);
        Assert.StartsWith($"{(await Rows(site, article)).Count} statement", article.QuerySelector("#rows-h")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_hold_the_characters_of_the_article_and_are_sent_as_a_file()
    {
        const string Text = "The bridge, \"the old one\", is closed, Mara Denholm said on Monday.";
        await using var site = await SampleSite.Of([("=1+1, a bridge.txt", Encoding.UTF8.GetBytes(Text))]);
        var story = (await site.Page("/stories")).QuerySelector(".stories td.title a")!.GetAttribute("href")!;
        var row = Assert.Single(await Rows(site, await site.Page($"{story}/statements")));
        Assert.Equal("=1+1, a bridge.txt", row["document"]);
        Assert.StartsWith((string)row["content"], Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_no_table_has_none()
    {
        await using var site = await SampleSite.OfSamples();
        var story = (await site.Page("/stories")).QuerySelector(".stories td.title a")!.GetAttribute("href")!;
        await site.Page(story + ".csv", HttpStatusCode.NotFound);
        await site.Page("/claims/c-none.csv", HttpStatusCode.NotFound);
    }

    private static async Task<List<IDictionary<string, object>>> Rows(SampleSite site, AngleSharp.Html.Dom.IHtmlDocument page)
    {
        var link = page.QuerySelectorAll("footer a").Single(one => one.TextContent.Contains("CSV", StringComparison.Ordinal));
        using var sent = await site.Get(link.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Equal("text/csv", sent.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", sent.Content.Headers.ContentDisposition!.DispositionType);
        Assert.EndsWith(".csv", sent.Content.Headers.ContentDisposition.FileName!.Trim('"'), StringComparison.Ordinal);
        using var csv = new CsvReader(new StringReader(await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>().Select(row => (IDictionary<string, object>)row)];
    }
}
