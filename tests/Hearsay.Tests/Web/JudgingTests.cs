using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Hearsay.Ledger;
using Xunit;

namespace Hearsay.Tests.Web;

/// <summary>A person's word in the browser: given, kept, shown, taken back, guarded.</summary>
public class JudgingTests
{
    [Fact]
    public async Task A_split_is_kept_with_its_reason_and_takes_the_two_apart_until_it_is_taken_back()
    {
        await using var site = await SampleSite.OfSamples();
        var (left, right) = JoinedByRule(site);
        Assert.Contains("They are held to say one thing", await Text(site, $"/judge?kind=claim&left={left}&right={right}"), StringComparison.Ordinal);
        using var given = await site.Post("/judgements", Word(left, right, "no", "The one counts a day more."));
        Assert.Equal(HttpStatusCode.SeeOther, given.StatusCode);
        Assert.Equal("/judgements/j1", given.Headers.Location!.ToString());
        Assert.Contains("The one counts a day more.", await Text(site, "/judgements/j1"), StringComparison.Ordinal);
        Assert.NotEqual(await ClaimOf(site, left), await ClaimOf(site, right));

        using var back = await site.Post("/judgements/j1/undo", []);
        using var again = await site.Post("/judgements/j1/undo", []);
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Equal(await ClaimOf(site, left), await ClaimOf(site, right));
        using var ledger = LedgerFile.Open(site.Ledger);
        var kept = Assert.Single(ledger.JudgementLog());
        Assert.NotNull(kept.Undone);
        Assert.Equal("The one counts a day more.", kept.Reason);
    }

    [Fact]
    public async Task The_address_of_a_claim_that_is_none_any_more_leads_to_the_statement_that_it_began_with()
    {
        await using var site = await SampleSite.OfSamples();
        using var ledger = LedgerFile.Open(site.Ledger);
        var story = ledger.Story(cancellationToken: TestContext.Current.CancellationToken)!;
        var inClaims = story.Claims.SelectMany(one => one.StatementIds).ToHashSet();
        var alone = story.Articles.SelectMany(one => one.Statements).First(one => !inClaims.Contains(one.Id));
        using var answer = await site.Get($"/claims/c-{alone.Id}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/statements/{alone.Id}", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Two_claims_that_no_rule_joins_are_one_after_a_persons_word()
    {
        await using var site = await SampleSite.OfSamples();
        using var ledger = LedgerFile.Open(site.Ledger);
        var claims = ledger.Story(cancellationToken: TestContext.Current.CancellationToken)!.Claims.Where(one => one.Members.Length == 1).Take(2).Select(one => one.Members[0].Id).ToList();
        using var given = await site.Post("/judgements", Word(claims[0], claims[1], "yes", "Both mean the same road."));
        Assert.Equal(HttpStatusCode.SeeOther, given.StatusCode);
        Assert.Equal(await ClaimOf(site, claims[0]), await ClaimOf(site, claims[1]));
        var log = await site.Page("/judgements");
        Assert.Contains("Both mean the same road.", log.QuerySelector(".log")!.TextContent, StringComparison.Ordinal);
        using var twin = JsonDocument.Parse(await Text(site, "/judgements.json"));
        Assert.Equal("j1", twin.RootElement[0].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("", "no")]
    [InlineData("   ", "no")]
    [InlineData("Because.", "")]
    [InlineData("Because.", "perhaps")]
    public async Task A_word_that_is_not_whole_is_asked_for_again_and_nothing_is_noted(string reason, string same)
    {
        await using var site = await SampleSite.OfSamples();
        var (left, right) = JoinedByRule(site);
        using var answer = await site.Post("/judgements", Word(left, right, same, reason));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        AssertNothingNoted(site);
    }

    [Theory]
    [InlineData("/judge?kind=claim&left=nothing&right=nowhere", HttpStatusCode.NotFound)]
    [InlineData("/judge?kind=claim&left=nothing", HttpStatusCode.BadRequest)]
    [InlineData("/judge?kind=murder&left=a&right=b", HttpStatusCode.BadRequest)]
    [InlineData("/judge", HttpStatusCode.BadRequest)]
    [InlineData("/judgements/j7", HttpStatusCode.NotFound)]
    [InlineData("/judgements/%0a", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_asked_about_is_a_plain_page(string address, HttpStatusCode expected)
    {
        await using var site = await SampleSite.OfSamples();
        await site.Page(address, expected);
    }

    [Fact]
    public async Task A_post_that_another_site_makes_a_browser_send_is_refused()
    {
        await using var site = await SampleSite.OfSamples();
        var (left, right) = JoinedByRule(site);
        var token = await site.FormToken();
        var word = Word(left, right, "no", "Because.");
        using var wrongToken = await site.Post("/judgements", word, token: "0000");
        using var noToken = await site.Post("/judgements", word, token: "");
        using var otherOrigin = await site.Post("/judgements", word, token, ("Origin", "https://other.example"));
        using var hiddenOrigin = await site.Post("/judgements", word, token, ("Origin", "null"));
        using var otherSite = await site.Post("/judgements", word, token, ("Sec-Fetch-Site", "cross-site"));
        using var sameSite = await site.Post("/judgements", word, token, ("Sec-Fetch-Site", "same-site"));
        using var otherPort = await site.Post("/judgements", word, token, ("Origin", "http://127.0.0.1:1"));
        Assert.All([wrongToken, noToken, otherOrigin, hiddenOrigin, otherSite, sameSite, otherPort], one => Assert.Equal(HttpStatusCode.Forbidden, one.StatusCode));
        AssertNothingNoted(site);
        using var own = await site.Post("/judgements", word, token, ("Origin", site.Site.Address.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal(HttpStatusCode.SeeOther, own.StatusCode);
    }

    [Fact]
    public async Task A_reason_that_holds_markup_is_shown_and_not_obeyed()
    {
        await using var site = await SampleSite.OfSamples();
        var (left, right) = JoinedByRule(site);
        const string Hostile = "<script>alert(1)</script>“><img src=x onerror=alert(2)>";
        using var given = await site.Post("/judgements", Word(left, right, "no", Hostile));
        foreach (var address in (string[])["/judgements", "/judgements/j1", $"/judge?kind=claim&left={left}&right={right}"])
        {
            var page = await site.Page(address);
            Assert.Contains(Hostile, page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("main script, main img"));
        }
    }

    [Fact]
    public async Task Two_editors_and_a_reading_process_at_once_lose_nothing()
    {
        await using var site = await SampleSite.OfSamples();
        using var before = LedgerFile.Open(site.Ledger);
        var members = before.Story(cancellationToken: TestContext.Current.CancellationToken)!.Claims.SelectMany(one => one.Members).Select(one => one.Id).Where(id => !id.Contains(".f", StringComparison.Ordinal)).Take(25).ToList();
        var articles = before.Heads().Length;
        var words = new ConcurrentBag<string>();
        var editors = Enumerable.Range(0, 2).Select(async editor =>
        {
            for (var at = 0; at < 12; at++)
            {
                var reason = string.Create(CultureInfo.InvariantCulture, $"editor {editor}, word {at}");
                using var answer = await site.Post("/judgements", Word(members[editor * 12 + at], members[24], "no", reason));
                Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
                words.Add(reason);
            }
        });
        var reading = Task.Run(() =>
        {
            for (var at = 0; at < 12; at++) SampleSite.Read(site.Ledger, [(string.Create(CultureInfo.InvariantCulture, $"note{at}.txt"), Encoding.UTF8.GetBytes($"The ferry number {at} is late, Mara Denholm said. Nobody waits at pier {at * 7}."))]);
        }, TestContext.Current.CancellationToken);
        var browsing = Task.Run(async () =>
        {
            for (var at = 0; at < 12; at++) await site.Page("/stories");
        }, TestContext.Current.CancellationToken);
        await Task.WhenAll([.. editors, reading, browsing]);
        using var after = LedgerFile.Open(site.Ledger);
        Assert.Equal(words.Order(StringComparer.Ordinal), after.JudgementLog().Select(one => one.Reason!).Order(StringComparer.Ordinal));
        Assert.Equal(articles + 12, after.Heads().Length);
        Assert.True(after.Verify(TestContext.Current.CancellationToken).Holds);
    }

    private static (string Name, string Value)[] Word(string left, string right, string same, string reason) => [("kind", "claim"), ("left", left), ("right", right), ("same", same), ("reason", reason)];

    // Two members of one claim that a rule put together, each of them the claim's only such pair, so that to split them splits the claim.
    private static (string Left, string Right) JoinedByRule(SampleSite site)
    {
        using var ledger = LedgerFile.Open(site.Ledger);
        var claim = ledger.Story(cancellationToken: TestContext.Current.CancellationToken)!.Claims.First(one => one.Members.Length == 2 && one.Members.All(member => member.Figure is not null) && one.Decisions.Any(decision => decision.Same));
        var found = claim.Decisions.First(one => one.Same);
        return (found.Left, found.Right);
    }

    private static async Task<string> ClaimOf(SampleSite site, string member)
    {
        using var claim = JsonDocument.Parse(await Text(site, $"/claims/c-{member}.json"));
        return claim.RootElement.GetProperty("id").GetString()!;
    }

    private static async Task<string> Text(SampleSite site, string address)
    {
        using var response = await site.Get(address);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {response.StatusCode}");
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static void AssertNothingNoted(SampleSite site)
    {
        using var ledger = LedgerFile.Open(site.Ledger);
        Assert.Empty(ledger.JudgementLog());
    }
}
