using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using Hearsay.Output;
using Hearsay.Site.Stances;
using Xunit;

namespace Hearsay.Tests.Web;

/// <summary>Who stands where: the table of parties by contested figures and claims.</summary>
public class StanceMatrixTests
{
    [Fact]
    public async Task Every_row_and_column_is_headed_and_every_mark_leads_to_its_statement_and_has_its_word()
    {
        await using var site = await SampleSite.OfSamples();
        var page = await site.Page((await site.Page("/stories")).QuerySelector(".stories td.title a")!.GetAttribute("href")!);
        var table = page.QuerySelector("#matrix table")!;
        var columns = table.QuerySelectorAll("thead th[scope=col]").Length;
        Assert.InRange(columns, 2, 8);
        Assert.All(table.QuerySelectorAll("tbody tr"), row =>
        {
            Assert.Single(row.QuerySelectorAll("th[scope=row]"));
            Assert.Equal(columns, row.QuerySelectorAll("td").Length);
            Assert.NotEmpty(row.QuerySelectorAll("td a.last"));
        });
        Assert.All(table.QuerySelectorAll("td svg.mark"), mark =>
        {
            var link = mark.ParentElement!;
            Assert.StartsWith("/statements/", link.GetAttribute("href"), StringComparison.Ordinal);
            Assert.NotEmpty((link.GetAttribute("aria-label") ?? link.TextContent).Trim());
        });
        var frame = table.Closest("[role=region]")!;
        Assert.Equal("0", frame.GetAttribute("tabindex"));
        Assert.NotEmpty(frame.GetAttribute("aria-label")!);
    }

    [Fact]
    public async Task A_party_that_turns_shows_what_it_did_before_and_last_and_the_same_words_again_are_no_turn()
    {
        await using var site = await SampleSite.Of(
        [
            ("monday.txt", Encoding.UTF8.GetBytes("Monday, 13 March 2023\n\nMara Denholm, the interior minister, said 40 boats sank in the storm. Jory Fenn, the union leader, said 60 boats sank in the storm.")),
            ("friday.txt", Encoding.UTF8.GetBytes("Friday, 17 March 2023\n\nMara Denholm, the interior minister, said 52 boats sank in the storm. Jory Fenn, the union leader, said 60 boats sank in the storm.")),
        ]);
        var page = await site.Page((await site.Page("/stories")).QuerySelector(".stories td.title a")!.GetAttribute("href")!);
        var cell = page.QuerySelectorAll("#matrix tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Contains("Denholm", StringComparison.Ordinal)).QuerySelector("td:has(.turns)")!;
        Assert.Equal("52", cell.QuerySelector(".last b")!.TextContent);
        Assert.Equal("said 40, 13 Mar 2023", Assert.Single(cell.QuerySelectorAll(".turns a")).GetAttribute("aria-label"));
        Assert.Equal(2, cell.QuerySelectorAll("details li a").Length);
        var steady = page.QuerySelectorAll("#matrix tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Contains("Fenn", StringComparison.Ordinal));
        Assert.Null(steady.QuerySelector(".turns"));
    }

    [Fact]
    public async Task The_twin_of_the_matrix_has_the_parties_of_each_column()
    {
        await using var site = await SampleSite.OfSamples();
        var story = (await site.Page("/stories")).QuerySelector(".stories td.title a")!.GetAttribute("href")!;
        using var twin = await site.Get($"{story}/matrix.json");
        using var json = JsonDocument.Parse(await twin.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.NotEqual(0, json.RootElement.GetArrayLength());
        foreach (var column in json.RootElement.EnumerateArray())
        {
            var parties = column.GetProperty("parties").EnumerateArray().ToList();
            Assert.True(parties.Count > 1);
            Assert.All(parties, party => Assert.Equal(party.GetProperty("last_stance").GetString(), party.GetProperty("statements").EnumerateArray().Last().GetProperty("stance").GetString()));
        }

        Assert.Equal(json.RootElement.GetArrayLength(), (await site.Page($"{story}/matrix")).QuerySelectorAll("#matrix thead th").Length);
    }

    [Fact]
    public void No_two_stances_have_one_shape()
    {
        var shapes = Enum.GetValues<Hearsay.Statements.Stance>().Select(stance =>
        {
            using var text = new StringWriter();
            StanceMark.Write(new HtmlWriter(text), stance);
            return text.ToString();
        }).ToList();
        Assert.Equal(shapes.Count, shapes.Distinct(StringComparer.Ordinal).Count());
    }
}
