using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hearsay.Ledger;
using Xunit;

namespace Hearsay.Tests.Web;

/// <summary>What a reader gets at the addresses of the site.</summary>
public class SitePageTests
{
    [Fact]
    public async Task A_reader_comes_from_the_list_of_stories_to_the_marked_words_of_a_statement()
    {
        await using var site = await SampleSite.OfSamples();
        var story = await Follow(site, await site.Page("/stories"), ".stories td.title a");
        var statement = await Follow(site, story, "#contested table a");
        var place = statement.QuerySelector(".go a")!.GetAttribute("href")!;
        var article = await site.Page(place);
        var anchor = article.GetElementById(Uri.UnescapeDataString(place[(place.IndexOf('#', StringComparison.Ordinal) + 1)..]));
        Assert.NotNull(anchor);

        using var ledger = LedgerFile.Open(site.Ledger);
        var said = ledger.Statement(anchor.Id!["t-".Length..])!;
        var words = said.Statement.Attribution.Content[0].Of(said.Article.Text);
        Assert.Contains(words, article.QuerySelector("article.text")!.TextContent, StringComparison.Ordinal);
        var marked = string.Concat(statement.QuerySelectorAll("blockquote mark.c").Select(mark => mark.TextContent));
        Assert.Contains(words.Trim(), marked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_link_of_every_page_leads_to_a_page_and_every_twin_is_json()
    {
        await using var site = await SampleSite.OfSamples();
        var pages = await Crawl(site, "/stories");
        var kinds = pages.Keys.Select(address => address.Split('/', '?')[1]).ToHashSet();
        Assert.Superset(new HashSet<string> { "stories", "claims", "statements", "articles" }, kinds);
        foreach (var (address, page) in pages)
        {
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Single(page.QuerySelectorAll("main"));
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
            foreach (var own in page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")!))
                Assert.True(page.GetElementById(Uri.UnescapeDataString(own[1..])) is not null, $"{address}: {own} leads nowhere");
            if (address == "/add") continue;
            using var twin = await site.Get(page.QuerySelector("link[type='application/json']")!.GetAttribute("href")!);
            Assert.Equal(HttpStatusCode.OK, twin.StatusCode);
            using var json = JsonDocument.Parse(await twin.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_page_loads_nothing_from_elsewhere_and_holds_no_script_and_no_style_of_its_own()
    {
        await using var site = await SampleSite.OfSamples();
        foreach (var page in (await Crawl(site, "/stories")).Values.Take(60))
        {
            Assert.Empty(page.QuerySelectorAll("style, img, iframe, [style], :not(script)[src]"));
            var script = Assert.Single(page.QuerySelectorAll("script"));
            Assert.StartsWith("/script-", script.GetAttribute("src"), StringComparison.Ordinal);
            Assert.Empty(script.TextContent);
            Assert.True(script.HasAttribute("defer"));
            Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
            Assert.All(page.QuerySelectorAll("link[rel=stylesheet]"), link => Assert.StartsWith("/style-", link.GetAttribute("href"), StringComparison.Ordinal));
        }

        using var style = await site.Get((await site.Page("/stories")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);
        Assert.Equal("text/css", style.Content.Headers.ContentType!.MediaType);
        using var program = await site.Get((await site.Page("/stories")).QuerySelector("script")!.GetAttribute("src")!);
        Assert.Equal("text/javascript", program.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task An_article_that_holds_markup_is_shown_and_not_obeyed()
    {
        const string Hostile = "“The <script>alert(1)</script> & \"<img src=x onerror=alert(2)>\" bridge is closed,” Mara Denholm said on Monday.";
        await using var site = await SampleSite.Of([("bridge.txt", Encoding.UTF8.GetBytes(Hostile))]);
        foreach (var page in (await Crawl(site, "/stories")).Values) Assert.Empty(page.QuerySelectorAll("script:not([src^='/script-']), img, [onerror]"));
        var story = await Follow(site, await site.Page("/stories"), ".stories td.title a");
        var article = await Follow(site, story, "#articles td.title a");
        Assert.Equal(Hostile, string.Concat(article.QuerySelector("article.text")!.TextContent.Trim()));
    }

    [Fact]
    public async Task Every_mark_of_a_chart_finds_its_words_in_the_row_of_the_table_beside_it()
    {
        await using var site = await SampleSite.OfSamples();
        var story = await Follow(site, await site.Page("/stories"), ".stories td.title a");
        var charts = story.QuerySelectorAll("figure.question");
        Assert.NotEmpty(charts);
        foreach (var chart in charts.SelectMany(figure => figure.QuerySelectorAll("svg")))
        {
            var rows = chart.Closest("figure")!.QuerySelectorAll("tbody tr").ToList();
            var voices = chart.QuerySelectorAll(".voice").ToList();
            Assert.Equal(rows.Count, voices.Count);
            foreach (var (voice, row) in voices.Zip(rows))
            {
                Assert.NotEmpty(row.QuerySelector(".said")!.TextContent);
                Assert.Equal(row.QuerySelector("[data-label=Speaker] a")!.GetAttribute("href"), voice.QuerySelector("a.dot:not(.again)")!.GetAttribute("href"));
                Assert.Subset(
                    row.QuerySelectorAll("[data-label='Carried on by'] a").Select(link => link.GetAttribute("href")).ToHashSet(),
                    voice.QuerySelectorAll("a.again").Select(link => link.GetAttribute("href")).ToHashSet());
            }
        }

        Assert.NotEmpty(story.QuerySelectorAll("a.again"));
    }

    [Fact]
    public async Task As_of_a_day_shows_what_was_published_by_then_and_goes_on_showing_it()
    {
        await using var site = await SampleSite.OfSamples();
        var all = await Follow(site, await site.Page("/stories"), ".stories td.title a");
        var days = Published(site);
        var first = days.Min();
        var early = await site.Page($"/stories?as-of={first:yyyy-MM-dd}");
        Assert.Contains("As of", early.QuerySelector(".as-of")!.TextContent, StringComparison.Ordinal);
        Assert.All(early.QuerySelectorAll(".stories td.title a"), link => Assert.EndsWith($"?as-of={first:yyyy-MM-dd}", link.GetAttribute("href"), StringComparison.Ordinal));
        var story = await Follow(site, early, ".stories td.title a");
        Assert.True(story.QuerySelectorAll("#articles tbody tr").Length < all.QuerySelectorAll("#articles tbody tr").Length);
        Assert.Equal("No stories yet", (await site.Page($"/stories?as-of={first.AddDays(-1):yyyy-MM-dd}")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_story_can_be_shown_as_of_each_of_its_days_and_tells_which()
    {
        await using var site = await SampleSite.OfSamples();
        var story = await Follow(site, await site.Page("/stories"), ".stories td.title a");
        var form = story.QuerySelector("form.days")!;
        var days = form.QuerySelectorAll("option").Select(option => option.GetAttribute("value")!).ToList();
        Assert.Equal([.. PublishedInStory(site).Distinct().Order().Select(day => day.ToString("yyyy-MM-dd")), ""], days);
        Assert.Equal("", form.QuerySelector("option[selected]")!.GetAttribute("value"));
        var articles = 0;
        foreach (var day in days)
        {
            var then = await site.Page($"{form.GetAttribute("action")}?as-of={day}");
            Assert.Equal(days, then.QuerySelectorAll("form.days option").Select(option => option.GetAttribute("value")!));
            Assert.Equal(day, then.QuerySelector("form.days option[selected]")!.GetAttribute("value"));
            var shown = then.QuerySelectorAll("#articles tbody tr").Length;
            Assert.True(shown > articles || day == "");
            articles = shown;
        }
    }

    [Fact]
    public async Task What_another_process_adds_is_there_at_the_next_request()
    {
        await using var site = await SampleSite.Of([("bridge.txt", "The bridge is closed, Mara Denholm said."u8.ToArray())]);
        Assert.Single((await site.Page("/stories")).QuerySelectorAll(".stories td.title a"));
        SampleSite.Read(site.Ledger, [("harvest.txt", "Wheat prices fell by a third, the growers’ union said."u8.ToArray())]);
        for (var patience = 0; patience < 50 && (await site.Page("/stories")).QuerySelectorAll(".stories td.title a").Length < 2; patience++) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal(2, (await site.Page("/stories")).QuerySelectorAll(".stories td.title a").Length);
    }

    [Fact]
    public async Task The_same_page_has_the_same_characters_whoever_asked_before()
    {
        await using var one = await SampleSite.OfSamples();
        await using var other = await SampleSite.OfSamples();
        // A form carries a token that no other run has.
        var addresses = (await Crawl(one, "/stories")).Where(page => page.Value.QuerySelector("input[name=form-token]") is null).Select(page => page.Key).Take(40).ToList();
        var asked = await Task.WhenAll(addresses.AsEnumerable().Reverse().Select(async address => (address, Text: await Text(other, address))));
        foreach (var (address, text) in asked) Assert.Equal(await Text(one, address), text);
    }

    private static List<DateOnly> Published(SampleSite site)
    {
        using var ledger = LedgerFile.Open(site.Ledger);
        return [.. ledger.Heads().Select(head => head.Published?.To).OfType<DateOnly>()];
    }

    // The days of the greatest story.
    private static IEnumerable<DateOnly> PublishedInStory(SampleSite site)
    {
        using var ledger = LedgerFile.Open(site.Ledger);
        var own = ledger.Stories(cancellationToken: TestContext.Current.CancellationToken).MaxBy(story => story.ArticleIds.Length)!.ArticleIds.ToHashSet();
        return [.. ledger.Heads().Where(head => own.Contains(head.Id)).Select(head => head.Published?.To).OfType<DateOnly>()];
    }

    private static async Task<string> Text(SampleSite site, string address)
    {
        using var response = await site.Get(address);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<IHtmlDocument> Follow(SampleSite site, IHtmlDocument page, string selector) =>
        await site.Page(page.QuerySelector(selector)!.GetAttribute("href")!);

    // Every page that links lead to, by its address without the fragment.
    private static async Task<Dictionary<string, IHtmlDocument>> Crawl(SampleSite site, string begin)
    {
        var found = new Dictionary<string, IHtmlDocument>(StringComparer.Ordinal);
        var waiting = new Queue<string>([begin]);
        var questions = 0;
        while (waiting.TryDequeue(out var address))
        {
            // Of the questions about two things, which are many and alike, some will do.
            if (found.ContainsKey(address) || (address.StartsWith("/judge?", StringComparison.Ordinal) && ++questions > 30)) continue;
            var page = await site.Page(address);
            found.Add(address, page);
            foreach (var link in page.QuerySelectorAll("a[href^='/'], svg a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]))
            {
                if (Path.GetExtension(link.Split('?')[0]) is not (".json" or ".csv")) waiting.Enqueue(link);
            }
        }

        return found;
    }
}
