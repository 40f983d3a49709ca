using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Hearsay.Ledger;
using Xunit;

namespace Hearsay.Tests.Web;

/// <summary>Articles that are added in the browser: files, texts, addresses.</summary>
public class AddingTests
{
    private static readonly (string, byte[])[] Bridge = [("bridge.txt", "The bridge is closed, Mara Denholm said."u8.ToArray())];

    [Fact]
    public async Task Files_and_the_archives_among_them_are_read_and_what_is_there_already_stays_as_it_is()
    {
        await using var site = await SampleSite.Of(Bridge);
        using var sent = await site.Upload([
            Bridge[0],
            ("harvest.txt", "Wheat prices fell by a third, the growers’ union said."u8.ToArray()),
            ("two.zip", Zip(("one.txt", "The ferry is late, Jory Fenn said."), ("two.txt", "The pier is sound, the harbour office said."))),
            ("scan.pdf", "%PDF-1.7\n"u8.ToArray()),
            ("nothing.txt", []),
        ]);
        var reading = await Finished(site, sent);
        Assert.Equal(["already_there", "added", "added", "added"], reading.GetProperty("articles").EnumerateArray().Select(one => one.GetProperty("outcome").GetString()));
        Assert.Equal(["HS012", "HS003"], reading.GetProperty("problems").EnumerateArray().Select(one => one.GetProperty("code").GetString()));
        using var ledger = LedgerFile.Open(site.Ledger);
        Assert.Equal(["bridge.txt", "harvest.txt", "two.zip#one.txt", "two.zip#two.txt"], ledger.Heads().Select(head => head.Document).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\Users\\me\\note.txt", "note.txt")]
    [InlineData("a\u0007b.txt", "ab.txt")]
    public async Task A_files_name_is_words_and_never_a_path(string sent, string expected)
    {
        await using var site = await SampleSite.Of(Bridge);
        using var answer = await site.Upload([(sent, "The ferry is late, Jory Fenn said."u8.ToArray())]);
        var reading = await Finished(site, answer);
        Assert.Equal(expected, reading.GetProperty("articles")[0].GetProperty("document").GetString());
    }

    [Fact]
    public async Task A_pasted_text_has_the_day_and_the_outlet_that_the_person_gives()
    {
        await using var site = await SampleSite.Of(Bridge);
        using var sent = await site.Post("/add", [("way", "text"), ("text", "“The ferry is late,” Jory Fenn said."), ("title", "Ferry late"), ("outlet", "The Tarn Lantern"), ("day", "2024-05-03"), ("address", "")]);
        var id = (await Finished(site, sent)).GetProperty("articles")[0].GetProperty("id").GetString()!;
        using var ledger = LedgerFile.Open(site.Ledger);
        var article = ledger.Article(id)!.Article;
        Assert.Equal(("Ferry late", "The Tarn Lantern", new DateOnly(2024, 5, 3)), (article.Title!.Value, article.Outlet!.Value, article.Published!.Value.From));
        Assert.Contains("Jory Fenn", await site.Page($"/articles/{id}") is { } page ? page.Body!.TextContent : "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_of_the_own_network_and_lines_that_are_none_are_told_with_their_reasons()
    {
        await using var site = await SampleSite.Of(Bridge);
        using var sent = await site.Post("/add", [("way", "addresses"), ("addresses", "http://127.0.0.1:9/page\r\nferry late\r\n")]);
        var reading = await Finished(site, sent);
        Assert.Empty(reading.GetProperty("articles").EnumerateArray());
        Assert.Equal(["ferry late", "http://127.0.0.1:9/page"], reading.GetProperty("problems").EnumerateArray().Select(one => one.GetProperty("document").GetString()));
    }

    [Fact]
    public async Task Nothing_at_all_is_asked_for_again()
    {
        await using var site = await SampleSite.Of(Bridge);
        using var text = await site.Post("/add", [("way", "text"), ("text", " ")]);
        using var addresses = await site.Post("/add", [("way", "addresses"), ("addresses", "")]);
        using var files = await site.Upload([]);
        Assert.All([text, addresses, files], one => Assert.Equal(HttpStatusCode.BadRequest, one.StatusCode));
    }

    [Fact]
    public async Task Files_that_another_site_sends_are_refused_before_they_are_read()
    {
        await using var site = await SampleSite.Of(Bridge);
        using var wrong = await site.Upload([("harvest.txt", "Wheat prices fell, the growers’ union said."u8.ToArray())], token: "0000");
        Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
        using var ledger = LedgerFile.Open(site.Ledger);
        Assert.Single(ledger.Heads());
    }

    [Theory]
    [InlineData("/add/0")]
    [InlineData("/add/1")]
    [InlineData("/add/-1")]
    [InlineData("/add/99999999999999999999")]
    [InlineData("/add/one.json")]
    public async Task A_reading_that_is_not_there_is_a_plain_page(string address)
    {
        await using var site = await SampleSite.Of(Bridge);
        using var answer = await site.Get(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<JsonElement> Finished(SampleSite site, HttpResponseMessage sent)
    {
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        for (var patience = 0; patience < 200; patience++)
        {
            using var answer = await site.Get(sent.Headers.Location + ".json");
            var reading = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
            if (reading.GetProperty("finished").GetBoolean()) return reading;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The reading did not end.");
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
