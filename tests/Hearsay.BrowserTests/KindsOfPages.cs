using Microsoft.Playwright;

namespace Hearsay.BrowserTests;

/// <summary>One address of every kind of page, found as a reader finds them: by links.</summary>
internal static class KindsOfPages
{
    /// <summary>Where there is nothing.</summary>
    public const string Missing = "/nothing-here";

    public static async Task<IReadOnlyList<string>> Of(IPage page)
    {
        var found = new List<string> { "/stories", "/search", "/search?q=dam", "/add", "/judgements", Missing };
        var story = await Link(page, "/stories", ".stories td.title a");
        found.Add(story);
        var sections = await Links(page, story, $"a[href^='{story}/']");
        found.AddRange(sections.Where(one => one.Count(sign => sign == '/') == 3));
        var claim = await Link(page, story, "#repeats a[href^='/claims/']");
        found.AddRange([claim, await Link(page, claim, "a.act"), await Link(page, claim, ".chains a[href^='/statements/']")]);
        found.AddRange([await Link(page, story, "a[href*='/speakers/']"), await Link(page, story, "#articles a[href^='/articles/']")]);
        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private static async Task<string> Link(IPage page, string address, string selector)
    {
        await page.GotoAsync(address);
        return (await page.Locator(selector).First.GetAttributeAsync("href"))!;
    }

    private static async Task<IReadOnlyList<string>> Links(IPage page, string address, string selector)
    {
        await page.GotoAsync(address);
        return await page.Locator(selector).EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('href'))");
    }
}
