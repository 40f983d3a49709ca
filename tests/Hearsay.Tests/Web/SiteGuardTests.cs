using System.Net;
using System.Text.Json;
using Hearsay.Web;
using Xunit;

namespace Hearsay.Tests.Web;

/// <summary>What strangers and malformed requests get.</summary>
public class SiteGuardTests
{
    private static readonly (string, byte[])[] Bridge = [("bridge.txt", "The bridge is closed, Mara Denholm said."u8.ToArray())];

    [Theory]
    [InlineData("hearsay.example")]
    [InlineData("127.0.0.1.hearsay.example")]
    [InlineData("10.0.0.7:8421")]
    public async Task A_name_that_is_not_this_machines_own_is_refused(string host)
    {
        await using var site = await SampleSite.Of(Bridge);
        using var response = await site.Get("/stories", ("Host", host));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("Denholm", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:8421")]
    [InlineData("[::1]:8421")]
    [InlineData("127.0.0.1")]
    public async Task This_machines_own_names_are_answered(string host)
    {
        await using var site = await SampleSite.Of(Bridge);
        using var response = await site.Get("/stories", ("Host", host));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    public async Task Nothing_can_be_sent_to_it(string method)
    {
        await using var site = await SampleSite.Of(Bridge);
        using var response = await site.Send(new HttpMethod(method), "/stories");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Every_answer_forbids_to_load_to_frame_and_to_guess()
    {
        await using var site = await SampleSite.Of(Bridge);
        foreach (var address in (string[])["/stories", "/stories.json", "/nothing"])
        {
            using var response = await site.Get(address);
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
            Assert.False(response.Headers.Contains("Server"));
        }
    }

    [Theory]
    [InlineData("/claims/c-nothing")]
    [InlineData("/claims/%0a")]
    [InlineData("/claims/c-")]
    [InlineData("/statements/..%2f..%2fetc%2fpasswd")]
    [InlineData("/articles/'%20OR%201=1")]
    [InlineData("/articles/%F0%9F%92%A5")]
    [InlineData("/articles/.json")]
    [InlineData("/stories/t-/speakers/p-")]
    [InlineData("/stories/t-0000/nothing")]
    [InlineData("/stories?page=0")]
    [InlineData("/stories?page=99999999999999")]
    [InlineData("/stories?page=2")]
    [InlineData("/../../etc/passwd")]
    public async Task What_is_not_there_is_a_plain_page_with_404(string address)
    {
        await using var site = await SampleSite.Of(Bridge);
        using var response = await site.Get(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("2023-02-30")]
    [InlineData("yesterday")]
    [InlineData("2023-3-1")]
    public async Task A_day_that_is_none_is_told(string day)
    {
        await using var site = await SampleSite.Of(Bridge);
        using var response = await site.Get($"/stories.json?as-of={day}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        using var told = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(400, told.RootElement.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task With_a_token_nobody_gets_in_without_it_and_it_does_not_stay_in_the_address()
    {
        await using var site = await SampleSite.Of(Bridge, options => options with { Listen = IPAddress.Loopback, Token = "a-long-secret" });
        using var without = await site.Get("/stories");
        using var wrong = await site.Get("/stories?token=another");
        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);

        using var right = await site.Get("/stories?token=a-long-secret");
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.Equal("/stories", right.Headers.Location!.ToString());
        var cookie = Assert.Single(right.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        using var inside = await site.Get("/stories", ("Cookie", cookie.Split(';')[0]));
        Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
    }

    [Fact]
    public async Task Without_being_asked_only_this_machine_can_reach_it()
    {
        await using var site = await SampleSite.Of(Bridge);
        Assert.True(IPAddress.IsLoopback(IPAddress.Parse(site.Site.Address.Host)));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        await using var site = await SampleSite.Of(Bridge);
        await Assert.ThrowsAnyAsync<IOException>(() => HearsaySite.Start(new SiteOptions(site.Ledger) { Port = site.Site.Address.Port }, TestContext.Current.CancellationToken));
    }
}
