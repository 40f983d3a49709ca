using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using Hearsay.Documents;
using Hearsay.Ledger;
using Xunit;

namespace Hearsay.Tests.Web;

public class SearchPageTests
{
    [Fact]
    public async Task The_search_box_of_a_page_leads_to_marked_words_and_on_to_their_statement()
    {
        await using var site = await SampleSite.OfSamples();
        var form = (await site.Page("/stories")).QuerySelector("nav form[role=search][action='/search'][method=get]")!;
        Assert.NotNull(form.QuerySelector("label[for=q]"));
        var page = await site.Page("/search?q=dam");
        Assert.NotEmpty(page.QuerySelectorAll(".hit"));
        Assert.All(page.QuerySelectorAll(".hit mark"), mark => Assert.Equal("dam", mark.TextContent, ignoreCase: true));
        Assert.Equal("dam", page.QuerySelector("#q")!.GetAttribute("value"));
        foreach (var link in page.QuerySelectorAll("main a[href]").Select(link => link.GetAttribute("href")!).Distinct()) await site.Page(link);
    }

    [Fact]
    public async Task Facets_go_together_carry_the_day_and_can_be_taken_away()
    {
        await using var site = await SampleSite.OfSamples();
        var page = await site.Page("/search?q=dam&as-of=2023-03-16");
        var stance = page.QuerySelectorAll(".facets a").Single(link => link.TextContent == "denied");
        var narrowed = await site.Page(stance.GetAttribute("href")!);
        var speaker = narrowed.QuerySelector(".facets li a")!;
        var count = int.Parse(speaker.NextElementSibling!.TextContent);
        var both = await site.Page(speaker.GetAttribute("href")!);
        Assert.Contains($"{count} paragraph", both.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("As of", both.QuerySelector(".as-of")!.TextContent, StringComparison.Ordinal);
        Assert.All(both.QuerySelectorAll("main a, .search"), link => Assert.True(link.GetAttribute("href") is not { } href || href.Contains("as-of=2023-03-16", StringComparison.Ordinal)));
        Assert.Equal("2023-03-16", both.QuerySelector(".search input[name=as-of]")!.GetAttribute("value"));
        var taken = both.QuerySelectorAll(".taken a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(2, taken.Count);
        Assert.All(taken, address => Assert.Contains("q=dam", address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_twin_tells_places_in_the_article_s_text()
    {
        await using var site = await SampleSite.OfSamples();
        using var found = JsonDocument.Parse(await (await site.Get("/search.json?q=mud")).Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var row = found.RootElement.GetProperty("rows")[0];
        using var ledger = LedgerFile.Open(site.Ledger);
        var text = ledger.Article(row.GetProperty("article").GetString()!)!.Article.Text;
        var mark = row.GetProperty("passages").EnumerateArray().First(passage => passage.GetProperty("marks").GetArrayLength() > 0).GetProperty("marks")[0];
        Assert.Equal("mud", new CodePointMap(text).ToUtf16(new Span(mark[0].GetInt32(), mark[1].GetInt32())).Of(text), ignoreCase: true);
    }

    [Theory]
    [InlineData("/search?stance=lies")]
    [InlineData("/search?stance=1")]
    [InlineData("/search?date=soon")]
    [InlineData("/search?as-of=soon")]
    public async Task What_no_search_knows_is_refused_with_advice(string address)
    {
        await using var site = await SampleSite.Of([("bridge.txt", "The bridge is closed, Mara Denholm said."u8.ToArray())]);
        await site.Page(address, HttpStatusCode.BadRequest);
        await site.Page($"/search?q={new string('a', 300)}", HttpStatusCode.BadRequest);
        await site.Page("/search?q=bridge&page=2", HttpStatusCode.NotFound);
        await site.Page("/search?q=bridge&page=2147483647", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Markup_in_a_search_and_in_what_it_finds_is_shown_and_not_obeyed()
    {
        await using var site = await SampleSite.Of([("bridge.txt", Encoding.UTF8.GetBytes("“The <img src=x onerror=alert(1)> bridge is closed,” Mara Denholm said."))]);
        var page = await site.Page("/search?q=" + Uri.EscapeDataString("bridge \"><script>alert(1)</script>"));
        Assert.Empty(page.QuerySelectorAll("main script, img"));
        page = await site.Page("/search?q=bridge");
        Assert.Empty(page.QuerySelectorAll("main script, img"));
        Assert.Contains("<img src=x", page.QuerySelector(".hit .context")!.TextContent, StringComparison.Ordinal);
    }
}
