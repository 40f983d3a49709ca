using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Hearsay.BrowserTests;

/// <summary>A window of the browser, which takes down what a reader's console would show and what was asked of other sites.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    public Window(IBrowserContext context, IPage page, Uri own)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Add($"{message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(own.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)) complaints.Add($"asked elsewhere: {request.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, faults of scripts, requests to other sites: none is right.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Goes from the list to its first story, as a reader does.</summary>
    public async Task OpenStory()
    {
        await Page.GotoAsync("/");
        await Page.Locator(".stories td.title a").First.ClickAsync();
        await IsAt("/stories/t-");
    }

    /// <summary>Waits until the window is at an address that a pattern fits, and the page is there to its end.</summary>
    public async Task IsAt(string pattern)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1)), new PageAssertionsToHaveURLOptions { Timeout = 20_000 });
        await Page.WaitForLoadStateAsync();
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
