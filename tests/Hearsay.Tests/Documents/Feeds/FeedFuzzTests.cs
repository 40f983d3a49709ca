using System.Text;
using Hearsay.Documents.Feeds;
using Hearsay.Documents.Inputs;
using Hearsay.Documents.Records;
using Xunit;

namespace Hearsay.Tests.Documents.Feeds;

/// <summary>Small valid files, damaged at random from a fixed seed: nothing throws, and reading twice gives the same.</summary>
public sealed class FeedFuzzTests
{
    private const int Rounds = 300;

    private static readonly string[] Pieces =
        ["<![CDATA[", "]]>", "<!--", "-->", "&", "&#0;", "&#x110000;", "&nbsp;", "<item>", "</item>", "</entry>", "<entry", "<", ">", "\"", "{", "}", "[", "]", "\\", "\\ud800", "\n", "\0", "\u001E", "é", "NaN", "<?", "<!DOCTYPE a [", "xmlns:dc=''", "a:b", "]}"];

    [Theory]
    [InlineData("rss")]
    [InlineData("rdf")]
    [InlineData("atom")]
    [InlineData("json")]
    [InlineData("sitemap")]
    [InlineData("lines")]
    [InlineData("array")]
    public void Damaged_files_never_throw_and_give_the_same_twice(string kind)
    {
        var valid = Encoding.UTF8.GetBytes(Valid(kind));
        var random = new Random(20_220_503);
        for (var round = 0; round < Rounds; round++)
        {
            var damaged = Damage(valid, random);

            var first = Read(kind, damaged);
            Assert.Equal(first, Read(kind, damaged));
            Assert.NotEmpty(first);
            Assert.Equal(FeedSniffer.Recognize(damaged), FeedSniffer.Recognize(damaged));
        }
    }

    [Theory]
    [InlineData("rss", 3)]
    [InlineData("rdf", 3)]
    [InlineData("atom", 3)]
    [InlineData("json", 3)]
    [InlineData("lines", 3)]
    [InlineData("array", 3)]
    public void The_valid_files_are_read_whole(string kind, int documents)
    {
        var items = Items(kind, Encoding.UTF8.GetBytes(Valid(kind)));

        Assert.Equal(documents, items.Count(item => item.Document is not null));
        Assert.Equal(documents, items.Count);
    }

    private static string Valid(string kind)
    {
        var text = FeedText.Long;
        return kind switch
        {
            "rss" => FeedText.Rss(FeedText.Item("a"), FeedText.Item("b"), FeedText.Item("c")),
            "rdf" => $"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><channel><title>T</title></channel>{Three(i => $"<item><title>{i}</title><description>{text}</description></item>")}</rdf:RDF>",
            "atom" => $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title>{Three(i => $"<entry xml:base=\"/x\"><title>{i}</title><link href=\"a\"/><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>{text}</p></div></content></entry>")}</feed>",
            "json" => $"{{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[{Three(i => $"{(i > 0 ? "," : "")}{{\"id\":\"{i}\",\"authors\":[{{\"name\":\"A\"}}],\"content_text\":\"{text}\"}}")}]}}",
            "sitemap" => $"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{Three(i => $"<url><loc>https://courier.example/{i}</loc></url>")}</urlset>",
            "lines" => Three(i => $"{{\"id\":{i},\"authors\":[\"A\",{{\"name\":\"B\"}}],\"title\":\"T\\u00e9\",\"text\":\"{text}\\n\\n{i}\"}}\n"),
            _ => $"[{Three(i => $"{(i > 0 ? ",\n" : "")}{{\"id\":{i},\"source\":{{\"name\":\"O\"}},\"date\":1474329600,\"text\":\"{text}\"}}")}]",
        };

        static string Three(Func<int, string> make) => string.Concat(Enumerable.Range(0, 3).Select(make));
    }

    private static byte[] Damage(byte[] valid, Random random)
    {
        var bytes = new List<byte>(valid);
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(bytes.Count + 1);
            switch (random.Next(5))
            {
                case 0 when at < bytes.Count: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, Math.Min(random.Next(40), bytes.Count - at)); break;
                case 2: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)])); break;
                case 3: bytes.InsertRange(at, valid[random.Next(valid.Length / 2)..].Take(random.Next(200))); break;
                case 4 when random.Next(4) == 0: bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }

        return [.. bytes];
    }

    private static string[] Read(string kind, byte[] file) =>
        [.. Items(kind, file).Select(item => item.Document is { } document ? $"{document.Name} {document.Address} {document.Facts!.Title} {Convert.ToHexString(document.Bytes.Span)}" : item.Problem!.ToString())];

    private static List<InputItem> Items(string kind, byte[] file) => kind is "lines" or "array"
        ? [.. RecordReader.Read("f", new MemoryStream(file), null, TestContext.Current.CancellationToken)]
        : [.. FeedReader.Read("f", new MemoryStream(file), TestContext.Current.CancellationToken)];
}
