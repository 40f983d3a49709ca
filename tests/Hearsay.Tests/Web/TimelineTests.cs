using System.Text;
using System.Text.Json;
using Hearsay.Ledger;
using Xunit;

namespace Hearsay.Tests.Web;

/// <summary>Who said what when.</summary>
public class TimelineTests
{
    [Fact]
    public async Task Days_stand_in_order_and_the_section_has_every_statement_once_as_a_line_or_as_a_reprint()
    {
        await using var site = await SampleSite.OfSamples();
        var story = (await site.Page("/stories")).QuerySelector(".stories td.title a")!.GetAttribute("href")!;
        using var twin = await site.Get($"{story}/timeline.json");
        using var json = JsonDocument.Parse(await twin.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var lines = json.RootElement.EnumerateArray().ToList();
        var days = lines.Select(line => line.GetProperty("day")).Where(day => day.ValueKind == JsonValueKind.Object).Select(day => day.GetProperty("from").GetString()).ToList();
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
        var statements = lines.SelectMany(line => line.GetProperty("reprints").EnumerateArray().Append(line.GetProperty("statement"))).Select(id => id.GetString()!).ToList();
        using var ledger = LedgerFile.Open(site.Ledger);
        var all = ledger.Stories(cancellationToken: TestContext.Current.CancellationToken).MaxBy(one => one.ArticleIds.Length)!.ArticleIds.SelectMany(id => ledger.Article(id)!.Statements).Select(statement => statement.Id);
        Assert.Equal(all.Order(StringComparer.Ordinal), statements.Order(StringComparer.Ordinal));
        Assert.Contains(lines, line => line.GetProperty("reprints").GetArrayLength() > 0);
        var shown = (await site.Page($"{story}/timeline")).QuerySelectorAll(".timeline a.words").Length;
        Assert.Equal(lines.Count, shown);
    }

    [Fact]
    public async Task A_statement_stands_on_the_day_that_its_text_tells_and_the_day_of_its_article_stands_behind()
    {
        await using var site = await SampleSite.Of([("bridge.txt", Encoding.UTF8.GetBytes("Friday, 17 March 2023\n\nThe bridge is closed, Mara Denholm said on Tuesday. The ferry will sail, Jory Fenn said."))]);
        var page = await site.Page((await site.Page("/stories")).QuerySelector(".stories td.title a")!.GetAttribute("href")!);
        Assert.Equal(["14 Mar 2023", "17 Mar 2023"], page.QuerySelectorAll(".timeline h3").Select(day => day.TextContent));
        Assert.Equal(["bridge.txt, published 17 Mar 2023", "bridge.txt"], page.QuerySelectorAll(".timeline .from").Select(from => from.TextContent));
    }
}
