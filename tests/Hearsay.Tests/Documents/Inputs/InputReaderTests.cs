using System.IO.Compression;
using System.Text;
using Hearsay.Documents;
using Hearsay.Documents.Inputs;
using Xunit;

namespace Hearsay.Tests.Documents.Inputs;

public class InputReaderTests
{
    private const string Page = "<!doctype html><html><head><title>Pier closed</title></head><body><article><p>The harbour board of Port Vellan voted on Monday to close the north pier, its chairwoman said.</p></article></body></html>";

    private static readonly string Record =
        """{"title": "Pier closed", "outlet": "Harbour Post", "published": "2031-05-14", "authors": ["Mira Oll"], "text": "The harbour board voted on Monday to close the north pier, its chairwoman said."}""";

    private static readonly string Feed =
        $"""<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title><item><title>Pier closed</title><link>https://post.example/pier</link><pubDate>Wed, 14 May 2031 08:00:00 GMT</pubDate><description><![CDATA[<p>{string.Concat(Enumerable.Repeat("The harbour board voted on Monday to close the north pier, its chairwoman said. ", 4))}</p>]]></description></item></channel></rss>""";

    private static readonly byte[] Warc = Encoding.ASCII.GetBytes(WarcRecord("https://post.example/pier", Page));

    public static TheoryData<string, byte[], string> Kinds => new()
    {
        { "pier.html", Bytes(Page), "pier.html" },
        { "pier", Bytes(Page), "pier" },
        { "notes.txt", Bytes("[Port Vellan, Monday] The board said that the pier was closed."), "notes.txt" },
        { "notes.txt", Bytes("From: the pier\nDate: Monday\nSubject: boats\n\nThe board said that the pier was closed."), "notes.txt" },
        { "crawl.warc", Warc, "crawl.warc#1" },
        { "crawl.warc.gz", Packed(Warc), "crawl.warc.gz#1" },
        { "crawl.dat", Warc, "crawl.dat#1" },
        { "pier.html.gz", Packed(Bytes(Page)), "pier.html.gz#pier.html" },
        { "all.jsonl", Bytes(Record + "\n"), "all.jsonl#1" },
        { "all.jsonl.gz", Packed(Bytes(Record + "\n")), "all.jsonl.gz#1" },
        { "all", Bytes(Record), "all#1" },
    };

    [Theory]
    [MemberData(nameof(Kinds), DisableDiscoveryEnumeration = true)]
    public void A_document_comes_out_of_a_file_of_any_kind(string name, byte[] bytes, string document)
    {
        var item = Assert.Single(Read(name, bytes));
        Assert.Null(item.Problem);
        Assert.Equal(document, item.Document!.Name);
        Assert.True(ArticleReader.Read(item.Document, TestContext.Current.CancellationToken).Succeeded);
    }

    [Fact]
    public void What_stands_inside_one_another_is_read_whatever_it_is_called()
    {
        var zip = Zipped(("a/pier.html", Bytes(Page)), ("a/feed.html", Bytes(Feed)), ("crawl.warc.gz", Packed(Warc)), ("all.jsonl", Bytes($"{Record}\n{Record}\n")));
        var documents = Read("story.zip", zip).Select(item => item.Document?.Name ?? item.Problem!.ToString()).ToList();
        Assert.Equal(5, documents.Count);
        Assert.All(documents, name => Assert.StartsWith("story.zip#", name, StringComparison.Ordinal));
    }

    [Fact]
    public void Archives_inside_one_another_without_an_end_are_told()
    {
        var bytes = Zipped(("pier.html", Bytes(Page)));
        for (var depth = 0; depth < InputReader.DeepestNesting + 1; depth++) bytes = Zipped(("inner.zip", bytes));
        Assert.Equal("HS010", Assert.Single(Read("story.zip", bytes)).Problem!.Code);
    }

    [Fact]
    public void What_a_record_says_of_itself_goes_before_what_its_text_seems_to_say()
    {
        var article = ArticleReader.Read(Assert.Single(Read("all.jsonl", Bytes(Record))).Document!, TestContext.Current.CancellationToken).Article!;
        Assert.Equal("Pier closed", article.Title!.Value);
        Assert.Equal("JSON record", article.Title.Evidence.Where);
        Assert.Equal("Harbour Post", article.Outlet!.Value);
        Assert.Equal(["Mira Oll"], article.Authors.Select(author => author.Value));
        Assert.Equal(new DateOnly(2031, 5, 14), article.Published!.Value.From);
        Assert.Equal("The harbour board voted on Monday to close the north pier, its chairwoman said.", Assert.Single(article.Of(BlockKind.Body)));
    }

    [Fact]
    public void A_first_line_that_is_no_headline_for_the_record_is_body()
    {
        var record = """{"title": "Pier closed", "text": "A short first line\n\nThe harbour board voted on Monday to close the north pier, its chairwoman said."}""";
        var article = ArticleReader.Read(Assert.Single(Read("all.jsonl", Bytes(record))).Document!, TestContext.Current.CancellationToken).Article!;
        Assert.Equal("Pier closed", article.Title!.Value);
        Assert.Empty(article.Of(BlockKind.Title));
        Assert.Contains("A short first line", article.Of(BlockKind.Body));
    }

    [Fact]
    public void The_encoding_that_a_server_declares_goes_before_the_page_s_own()
    {
        var page = "<html><head><meta charset=\"utf-8\"></head><body><p>Café Vellan said that the pier would stay closed until the bolts had been looked at.</p></body></html>";
        var bytes = Encoding.Latin1.GetBytes(page);
        var article = ArticleReader.Read(new InputDocument("pier.html", bytes) { Charset = "iso-8859-1", MediaType = "text/html" }, TestContext.Current.CancellationToken).Article!;
        Assert.StartsWith("Café Vellan", article.Text, StringComparison.Ordinal);
    }

    private static List<InputItem> Read(string name, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return [.. InputReader.Read(name, stream, InputOptions.Default, TestContext.Current.CancellationToken)];
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string WarcRecord(string address, string page)
    {
        var answer = $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {page.Length}\r\n\r\n{page}";
        return $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2031-05-14T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {answer.Length}\r\n\r\n{answer}\r\n\r\n";
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Zipped(params (string Name, byte[] Bytes)[] entries)
    {
        using var zipped = new MemoryStream();
        using (var zip = new ZipArchive(zipped, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return zipped.ToArray();
    }
}
