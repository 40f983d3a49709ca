using Hearsay.Tests.Web;
using Microsoft.Playwright;
using Xunit;

namespace Hearsay.BrowserTests;

/// <summary>What a reader does in a browser.</summary>
public sealed class ReaderTests(TheBrowser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_stories_to_the_highlighted_words_in_the_article(bool hasScripts)
    {
        await using var site = await SampleSite.OfSamples();
        await using var window = await browser.Open(site.Site.Address, with: options => options.JavaScriptEnabled = hasScripts);
        var page = window.Page;
        await window.OpenStory();
        await page.Locator("#contested .twin summary").First.ClickAsync();
        await page.Locator("#contested .twin table a").First.ClickAsync();
        await window.IsAt("/statements/");
        var words = await page.Locator("blockquote mark.c").First.InnerTextAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Show in the article" }).First.ClickAsync();
        await window.IsAt("/articles/.+#t-");
        var place = page.Locator("article.text .at:target");
        await Assertions.Expect(place).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("article.text mark.c", new() { HasText = words.Trim() }).First).ToBeInViewportAsync();
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task The_words_behind_a_mark_of_a_chart_show_when_it_is_pointed_at_or_reached_by_keys()
    {
        await using var site = await SampleSite.OfSamples();
        await using var window = await browser.Open(site.Site.Address);
        var page = window.Page;
        await window.OpenStory();
        var marks = page.Locator("svg.wide.ranges").First.Locator(".voice > a.dot:not(.again)");
        var words = page.Locator(".mark-words");
        await marks.Nth(0).HoverAsync();
        await Assertions.Expect(words).ToBeVisibleAsync();
        var first = await words.InnerTextAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(words).ToBeHiddenAsync();

        await page.Mouse.MoveAsync(0, 0);
        await marks.Nth(0).FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(words).ToBeVisibleAsync();
        Assert.NotEqual(first, await words.InnerTextAsync());
        await Assertions.Expect(marks.Nth(1)).ToBeFocusedAsync();
        var address = await marks.Nth(1).GetAttributeAsync("href");
        await page.Keyboard.PressAsync("Enter");
        await window.IsAt(address + "$");
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_story_is_shown_as_of_an_earlier_day_and_as_a_whole_again(bool hasScripts)
    {
        await using var site = await SampleSite.OfSamples();
        await using var window = await browser.Open(site.Site.Address, with: options => options.JavaScriptEnabled = hasScripts);
        var page = window.Page;
        await window.OpenStory();
        var whole = await page.Locator("#articles tbody tr").CountAsync();
        if (hasScripts)
        {
            // A slider: its least is the first day.
            await page.Locator("form.days input[type=range]").FocusAsync();
            await page.Keyboard.PressAsync("Home");
        }
        else
        {
            await page.Locator("#as-of").SelectOptionAsync(new SelectOptionValue { Index = 0 });
            await page.Locator("form.days button").ClickAsync();
        }

        await window.IsAt("as-of=2023-03-14");
        await Assertions.Expect(page.Locator(".as-of")).ToContainTextAsync("14 Mar 2023");
        Assert.True(await page.Locator("#articles tbody tr").CountAsync() < whole);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_claim_is_split_with_a_reason_and_the_word_taken_back_leaves_it_as_it_was()
    {
        await using var site = await SampleSite.OfSamples();
        await using var window = await browser.Open(site.Site.Address);
        var page = window.Page;
        await window.OpenStory();
        // A claim of several articles has decisions that hold it together.
        await page.Locator("#repeats a[href^='/claims/']").First.ClickAsync();
        await window.IsAt("/claims/");
        var claim = page.Url;
        var before = await page.Locator("main").InnerTextAsync();
        await page.Locator(".why a.act", new() { HasText = "Split" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Do these two say one thing?");

        await page.GetByLabel("Why").FillAsync("One counts the whole valley, the other the town alone.");
        await page.GetByRole(AriaRole.Button, new() { Name = "They say two things" }).ClickAsync();
        await window.IsAt("/judgements/j1$");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("One counts the whole valley, the other the town alone.");
        await page.GotoAsync(claim);
        Assert.NotEqual(before, await page.Locator("main").InnerTextAsync());

        await page.GotoAsync("/judgements");
        await page.Locator(".log a[href='/judgements/j1']").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await Assertions.Expect(page.Locator(".kicker")).ToHaveTextAsync("A person's word, taken back");
        await page.GotoAsync(claim);
        Assert.Equal(before, await page.Locator("main").InnerTextAsync());
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_word_without_a_reason_is_not_taken()
    {
        await using var site = await SampleSite.OfSamples();
        // The browser itself would hold it back: the server must too.
        await using var window = await browser.Open(site.Site.Address);
        var page = window.Page;
        await window.OpenStory();
        await page.Locator("#repeats a[href^='/claims/']").First.ClickAsync();
        await page.Locator(".why a.act").First.ClickAsync();
        await page.EvaluateAsync("document.querySelector('#reason').removeAttribute('required')");
        await page.Locator(".word button").First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say why");
        await page.GotoAsync("/judgements");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("No words yet");
    }

    [Fact]
    public async Task Files_are_added_and_what_cannot_be_read_is_told_with_its_reason()
    {
        await using var site = await SampleSite.OfSamples();
        await using var window = await browser.Open(site.Site.Address);
        var page = window.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add articles" }).ClickAsync();
        await page.Locator("#files").SetInputFilesAsync([
            new FilePayload { Name = "../../bridge.txt", MimeType = "text/plain", Buffer = "The old bridge at Tarn is closed\n\n3 May 2024\n\n\"The bridge is closed,\" Mara Denholm, the mayor, said on Friday. She said 12 people were hurt.\n"u8.ToArray() },
            new FilePayload { Name = "report.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7\n"u8.ToArray() },
        ]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the files" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("1 article added");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("It is a PDF document, which is not read.");
        await page.GetByRole(AriaRole.Link, new() { Name = "The old bridge at Tarn is closed" }).ClickAsync();
        await Assertions.Expect(page.Locator("article.text")).ToContainTextAsync("Mara Denholm");
        await Assertions.Expect(page.Locator(".meta .file")).ToHaveTextAsync("bridge.txt");
        await page.GotoAsync("/stories");
        await Assertions.Expect(page.Locator(".stories")).ToContainTextAsync("The old bridge at Tarn is closed");
    }

    [Fact]
    public async Task A_pasted_text_is_read_with_what_the_person_says_of_it()
    {
        await using var site = await SampleSite.OfSamples();
        await using var window = await browser.Open(site.Site.Address);
        var page = window.Page;
        await page.GotoAsync("/add");
        await page.GetByLabel("Paste the article").FillAsync("“Nobody was hurt,” the mayor, Mara Denholm, said.");
        await page.GetByLabel("Headline", new() { Exact = true }).FillAsync("Mayor speaks");
        await page.GetByLabel("Outlet").FillAsync("The Tarn Lantern");
        await page.GetByLabel("Published on").FillAsync("2024-05-03");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the text" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Mayor speaks" }).ClickAsync();
        await Assertions.Expect(page.Locator(".meta")).ToContainTextAsync("The Tarn Lantern, 3 May 2024");
        Assert.Empty(window.Complaints);
    }
}
