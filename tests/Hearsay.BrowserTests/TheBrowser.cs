using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Hearsay.BrowserTests.TheBrowser))]

namespace Hearsay.BrowserTests;

/// <summary>Debian's chromium, started once for all tests.</summary>
public sealed class TheBrowser : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium";

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        // A machine that runs other tests beside may be slow.
        Assertions.SetDefaultExpectTimeout(20_000);
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("HEARSAY_CHROMIUM") ?? Path,
            Args = ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
        });
    }

    /// <summary>A window of its own, which remembers nothing of another.</summary>
    /// <param name="address">The site's address, that paths are relative to.</param>
    /// <param name="width">How wide, in CSS pixels.</param>
    /// <param name="with">Changes what else the window is like.</param>
    internal async Task<Window> Open(Uri address, int width = 1280, Action<BrowserNewContextOptions>? with = null)
    {
        var options = new BrowserNewContextOptions { BaseURL = address.AbsoluteUri, ViewportSize = new ViewportSize { Width = width, Height = 900 } };
        with?.Invoke(options);
        var context = await browser!.NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        return new Window(context, await context.NewPageAsync(), address);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
