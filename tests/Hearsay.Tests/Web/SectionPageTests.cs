using System.Net;
using System.Text;
using System.Text.Json;
using Hearsay.Ledger;
using Xunit;

namespace Hearsay.Tests.Web;

/// <summary>The pages that hold a section of a story whole: in parts, and for a program in one.</summary>
public class SectionPageTests
{
    private const int LongestPage = 300_000;

    [Fact]
    public async Task A_section_too_long_for_a_page_comes_in_parts_that_lead_on_and_lose_nothing()
    {
        await using var site = await SampleSite.Of(Enumerable.Range(0, 3).Select(number => ($"council-{number}.txt", Encoding.UTF8.GetBytes(Council(number)))));
        var story = (await site.Page("/stories")).QuerySelector(".stories td.title a")!.GetAttribute("href")!;
        using var ledger = LedgerFile.Open(site.Ledger);
        var statements = ledger.Story(cancellationToken: TestContext.Current.CancellationToken)!.Articles.SelectMany(entry => entry.Statements).Select(statement => statement.Id).ToHashSet();
        Assert.True(statements.Count > 200, $"{statements.Count} statements");
        var seen = new List<string>();
        var parts = 0;
        for (var address = $"{story}/statements"; address is not null; parts++)
        {
            var page = await site.Page(address);
            using var sent = await site.Get(address);
            Assert.InRange((await sent.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1, LongestPage);
            seen.AddRange(page.QuerySelectorAll(".ledger tr[id]").Select(row => row.Id!["s-".Length..]));
            Assert.Equal(parts > 0, page.QuerySelector("nav.pages a[rel=prev]") is not null);
            address = page.QuerySelector("nav.pages a[rel=next]")?.GetAttribute("href");
        }

        Assert.True(parts > 1);
        Assert.Equal(statements.Order(), seen.Order());
        using var twin = await site.Get($"{story}/statements.json");
        using var json = JsonDocument.Parse(await twin.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Equal(statements.Count, json.RootElement.GetArrayLength());
        using var beyond = await site.Get($"{story}/statements?page={parts + 1}");
        Assert.Equal(HttpStatusCode.NotFound, beyond.StatusCode);
    }

    [Theory]
    [InlineData("statements?page=0")]
    [InlineData("statements?page=-1")]
    [InlineData("statements?page=1x")]
    [InlineData("statements?page=99999999999")]
    [InlineData("timeline?page=2")]
    public async Task A_part_that_there_is_not_is_not_found(string part)
    {
        await using var site = await SampleSite.Of([("bridge.txt", "The bridge is closed, Mara Denholm said."u8.ToArray())]);
        var story = (await site.Page("/stories")).QuerySelector(".stories td.title a")!.GetAttribute("href")!;
        using var response = await site.Get($"{story}/{part}");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    // A long session with a great many short statements, each with a number of its own.
    private static string Council(int number)
    {
        var text = new StringBuilder($"The council of Dolmyr sat for the {number + 1}th day on the harbour bridge.\n\n");
        for (var at = 0; at < 120; at++)
            text.Append($"Mara Denholm, the interior minister, said on Monday that {number * 200 + at + 3} boats were moored under the bridge in Dolmyr and that nobody had counted the rest of them. The harbour office could not confirm that figure.\n\n");
        return text.ToString();
    }
}
