using System.Text.Json;
using Hearsay.Tests.Web;
using Microsoft.Playwright;
using Xunit;

namespace Hearsay.BrowserTests;

/// <summary>What holds of every kind of page, on a desk and on a phone, in the light and in the dark, on paper.</summary>
public sealed class PageTests(TheBrowser browser)
{
    private const int Desk = 1280;
    private const int Phone = 390;

    private static readonly string Axe = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js"));

    [Theory]
    [InlineData(Desk, ColorScheme.Light)]
    [InlineData(Phone, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious_and_the_console_is_silent(int width, ColorScheme colours)
    {
        await using var site = await SampleSite.OfSamples();
        await using var window = await browser.Open(site.Site.Address, width, options => options.ColorScheme = colours);
        foreach (var address in await KindsOfPages.Of(window.Page))
        {
            await window.Page.GotoAsync(address);
            await window.Page.EvaluateAsync("for (const one of document.querySelectorAll('details')) one.open = true");
            await window.Page.EvaluateAsync(Axe);
            var found = await window.Page.EvaluateAsync<JsonElement>("axe.run(document, { resultTypes: ['violations'] })");
            var serious = found.GetProperty("violations").EnumerateArray().Where(one => one.GetProperty("impact").GetString() is "serious" or "critical")
                .Select(one => $"{one.GetProperty("id").GetString()}: {string.Join(" | ", one.GetProperty("nodes").EnumerateArray().Take(3).Select(node => node.GetProperty("html").GetString() + " " + node.GetProperty("failureSummary").GetString()))}").ToList();
            Assert.True(serious.Count == 0, $"{address}: {string.Join("\n", serious)}");
        }

        // The browser itself complains of a page that is not there.
        Assert.DoesNotContain(window.Complaints, one => !one.Contains(KindsOfPages.Missing, StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_a_phone_nothing_is_wider_than_the_window()
    {
        await using var site = await SampleSite.OfSamples();
        await using var window = await browser.Open(site.Site.Address, Phone);
        foreach (var address in await KindsOfPages.Of(window.Page))
        {
            await window.Page.GotoAsync(address);
            var (wide, widest) = (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await window.Page.EvaluateAsync<string>(
                "[...document.querySelectorAll('main *')].filter(one => one.getBoundingClientRect().right > innerWidth + 1).map(one => one.outerHTML.slice(0, 100))[0] ?? ''"));
            Assert.True(wide <= Phone, $"{address} is {wide} wide: {widest}");
        }
    }

    [Fact]
    public async Task On_paper_there_is_the_content_and_nothing_to_press()
    {
        await using var site = await SampleSite.OfSamples();
        await using var window = await browser.Open(site.Site.Address, with: options => options.ColorScheme = ColorScheme.Dark);
        await window.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var address in await KindsOfPages.Of(window.Page))
        {
            await window.Page.GotoAsync(address);
            Assert.Equal("rgb(255, 255, 255)", await window.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
            Assert.Equal(0, await window.Page.EvaluateAsync<int>("[...document.querySelectorAll('nav, button, .tools, .skip, .act')].filter(one => one.checkVisibility()).length"));
            Assert.True(await window.Page.Locator("h1").IsVisibleAsync());
            Assert.True((await window.Page.PdfAsync(new PagePdfOptions { Format = "A4" })).Length > 1000);
        }
    }
}
