using Hearsay.Tests.Evaluation;
using Hearsay.Tests.Web;
using Microsoft.Playwright;
using Xunit;

namespace Hearsay.BrowserTests;

/// <summary>Writes the pictures of <c>docs/pages</c>: see <c>docs/write-pictures</c>. No test: run when it is asked for alone.</summary>
public sealed class Pictures(TheBrowser browser)
{
    // The rest of a long page is more of the same.
    private const int Highest = 3600;

    [Theory(Explicit = true)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Write(int width, ColorScheme colours)
    {
        await using var site = await SampleSite.OfSamples();
        await using var window = await browser.Open(site.Site.Address, width, options => options.ColorScheme = colours);
        var page = window.Page;
        await page.GotoAsync("/");
        await Take("stories");
        await page.Locator(".stories td.title a").First.ClickAsync();
        await window.IsAt("/stories/t-");
        await Take("story");
        await page.Locator("#repeats a[href^='/claims/']").First.ClickAsync();
        await window.IsAt("/claims/");
        await Take("claim");
        await page.Locator(".chains li > a").First.ClickAsync();
        await window.IsAt("/articles/");
        await Take("article");

        async Task Take(string name)
        {
            await page.WaitForLoadStateAsync();
            var file = Checkout.Path("docs", "pages", $"{name}-{width}-{(colours == ColorScheme.Light ? "light" : "dark")}.jpg");
            var height = Math.Min(Highest, await page.EvaluateAsync<int>("document.documentElement.scrollHeight"));
            await page.SetViewportSizeAsync(width, height);
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, Type = ScreenshotType.Jpeg, Quality = 82 });
        }
    }
}
