using Hearsay.Tests.Web;
using Microsoft.Playwright;
using Xunit;

namespace Hearsay.BrowserTests;

/// <summary>The whole way without a mouse.</summary>
public sealed class KeyboardTests(TheBrowser browser)
{
    private const int MostTabs = 400;

    [Fact]
    public async Task From_the_stories_to_the_words_and_to_a_word_of_ones_own_by_keys_alone()
    {
        await using var site = await SampleSite.OfSamples();
        await using var window = await browser.Open(site.Site.Address);
        var page = window.Page;
        await page.GotoAsync("/stories");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(":focus")).ToHaveTextAsync("Skip to the content");
        await page.Keyboard.PressAsync("Enter");
        await Reach(page, ".stories td.title a");
        await page.Keyboard.PressAsync("Enter");
        await window.IsAt("/stories/t-");

        await Reach(page, "#repeats a[href^='/claims/']");
        await page.Keyboard.PressAsync("Enter");
        await window.IsAt("/claims/");
        await Reach(page, ".chains .said a");
        await page.Keyboard.PressAsync("Enter");
        await window.IsAt("/statements/");
        await Reach(page, ".go a");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("article.text .at:target")).ToBeInViewportAsync();

        await page.GoBackAsync();
        await page.GoBackAsync();
        await window.IsAt("/claims/");
        await Reach(page, ".why a.act");
        await page.Keyboard.PressAsync("Enter");
        await window.IsAt("/judge");
        await Reach(page, "#reason");
        await page.Keyboard.TypeAsync("Two different days.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await window.IsAt("/judgements/j1$");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Two different days.");
    }

    // Tabs on until the focus is there; on the way every focus must be seen.
    private static async Task Reach(IPage page, string selector)
    {
        for (var at = 0; at < MostTabs; at++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focus = await page.EvaluateAsync<string>(
                """
                selector => {
                  const here = document.activeElement;
                  if (!here || here === document.body) return 'nothing';
                  const style = getComputedStyle(here);
                  const box = here.getBoundingClientRect();
                  if (style.outlineStyle === 'none' && style.boxShadow === 'none') return 'unseen ' + here.outerHTML.slice(0, 120);
                  if (box.bottom < 0 || box.top > innerHeight) return 'outside ' + here.outerHTML.slice(0, 120);
                  return here.matches(selector) ? 'there' : 'on';
                }
                """,
                selector);
            if (focus == "there") return;
            Assert.True(focus == "on", $"{page.Url}: {focus}");
        }

        Assert.Fail($"{page.Url}: {selector} is not reached with {MostTabs} tabs.");
    }
}
