using System.IO.Compression;
using System.Text;
using Hearsay.Documents;
using Hearsay.Documents.Archives;
using Xunit;
using static Hearsay.Tests.Documents.Archives.ArchiveSamples;

namespace Hearsay.Tests.Documents.Archives;

public sealed class WarcTests
{
    [Fact]
    public void A_page_comes_with_its_address_type_and_encoding_and_without_its_envelope()
    {
        var document = Assert.Single(ReadWarc(Warc(7))).Document;
        Assert.NotNull(document);
        Assert.Equal("crawl.warc#1", document.Name);
        Assert.Equal("https://tarnhaven-post.example/7", document.Address);
        Assert.Equal("text/html", document.MediaType);
        Assert.Equal("utf-8", document.Charset);
        Assert.Null(document.Facts);
        Assert.Equal(Page(7), Words(document));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("gzip per record")]
    [InlineData("gzip as a whole")]
    [InlineData("gzip in blocks")]
    public void Records_are_read_however_the_file_is_packed(string how)
    {
        byte[][] records = [Warc(1), Warc(2), Warc("software: sample"u8.ToArray(), 3, "warcinfo", "application/warc-fields"), Warc(4)];
        var plain = Join(records);
        var file = how switch
        {
            "gzip per record" => Join([.. records.Select(Gzip)]),
            "gzip as a whole" => Gzip(plain),
            "gzip in blocks" => Join([.. plain.Chunk(100).Select(Gzip)]),
            _ => plain,
        };
        var items = ReadWarc(file);
        Assert.Equal("1 2 4", Summary(items));
        Assert.Equal(Page(4), Words(items[2].Document!));
    }

    [Theory]
    [InlineData("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n", false)]
    [InlineData("revisit", "application/http; msgtype=response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", false)]
    [InlineData("metadata", "application/warc-fields", "via: x", false)]
    [InlineData("response", "text/dns", "20240220 tarnhaven.example", false)]
    [InlineData("response", "application/http", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Gone", false)]
    [InlineData("response", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG", false)]
    [InlineData("response", "application/http", "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n<rss/>", true)]
    [InlineData("response", "application/http", "HTTP/1.1 200 OK\n\n<html>", true)]
    [InlineData("resource", "text/html", "<html>", true)]
    [InlineData("resource", "image/jpeg", "JPEG", false)]
    [InlineData("conversion", "text/plain", "Pier closed", true)]
    public void Only_what_may_hold_articles_is_given_on_and_the_rest_passed_over_in_silence(string kind, string type, string content, bool isRead)
    {
        Assert.Equal(isRead ? "1 2" : "2", Summary(ReadWarc(Warc(Encoding.ASCII.GetBytes(content), 1, kind, type), Warc(2))));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("br")]
    [InlineData("gzip, br")]
    [InlineData("already unpacked gzip")]
    public void Packed_pages_are_unpacked(string how)
    {
        var page = Encoding.UTF8.GetBytes(Page(1));
        var body = how switch
        {
            "gzip" => Gzip(page),
            "deflate" => Pack(page, stream => new ZLibStream(stream, CompressionLevel.Fastest)),
            "raw deflate" => Pack(page, stream => new DeflateStream(stream, CompressionLevel.Fastest)),
            "br" => Pack(page, stream => new BrotliStream(stream, CompressionLevel.Fastest)),
            "gzip, br" => Pack(Gzip(page), stream => new BrotliStream(stream, CompressionLevel.Fastest)),
            _ => page,
        };
        var coding = how.Replace("raw ", "", StringComparison.Ordinal).Replace("already unpacked ", "", StringComparison.Ordinal);
        var items = ReadWarc(Warc(Http(body, $"Content-Type: text/html\r\nContent-Encoding: {coding}")), Warc(2));
        Assert.Equal("1 2", Summary(items));
        Assert.Equal(Page(1), Words(items[0].Document!));
    }

    [Theory]
    [InlineData("6\r\n<html>\r\n4;x=y\r\nPier\r\n0\r\n\r\n", "<html>Pier")]
    [InlineData("6\n<html>\n0\n\n", "<html>")]
    [InlineData("<html>stored without chunks", "<html>stored without chunks")]
    [InlineData("6\r\n<html>\r\nzz\r\nPier\r\n0\r\n\r\n", null)]
    [InlineData("6\r\n<html>\r\nff\r\nPier", null)]
    [InlineData("6\r\n<html>\r\n", null)]
    public void Chunks_are_put_together_and_wrong_ones_told(string body, string? expected)
    {
        var items = ReadWarc(Warc(Http(Encoding.ASCII.GetBytes(body), "Content-Type: text/html\r\nTransfer-Encoding: chunked")), Warc(2));
        Assert.Equal(expected is null ? "HS026 2" : "1 2", Summary(items));
        if (expected is not null) Assert.Equal(expected, Words(items[0].Document!));
    }

    [Theory]
    [InlineData("Content-Encoding: gzip", "\u001F\u008B\u0008broken and more of it", "HS026 2")]
    [InlineData("Content-Encoding: br", "\u0001\u0002\u0003", "HS026 2")]
    [InlineData("Content-Encoding: zstd", "\u0028\u00B5\u002F\u00FD", "HS026 2")]
    [InlineData("Content-Encoding: zstd", "<html>", "1 2")]
    public void A_page_whose_coding_does_not_fit_is_told(string field, string body, string expected)
    {
        Assert.Equal(expected, Summary(ReadWarc(Warc(Http(Encoding.Latin1.GetBytes(body), $"Content-Type: text/html\r\n{field}")), Warc(2))));
    }

    [Fact]
    public void A_page_that_the_crawler_stored_in_part_is_read_as_far_as_it_goes()
    {
        var packed = Gzip(Encoding.UTF8.GetBytes(Page(1) + new string(' ', 50) + Guid.Empty))[..^12];
        var items = ReadWarc(Warc(Http(packed, "Content-Type: text/html\r\nContent-Encoding: gzip"), extra: "WARC-Truncated: length\r\n"), Warc(2));
        Assert.Equal("1 2", Summary(items));
        Assert.StartsWith("<!DOCTYPE html><html><head><title>Pier 1", Words(items[0].Document!), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_archive_is_told()
    {
        Assert.Equal("HS034", Summary(ReadWarc([])));
        Assert.Equal("HS034", Summary(ReadWarc(Warc("software: sample"u8.ToArray(), 3, "warcinfo", "application/warc-fields"))));
    }

    [Fact]
    public void A_stream_that_breaks_off_is_told_after_what_it_gave()
    {
        using var stream = new BreakingStream(Join(Warc(1), Warc(2)), Warc(1).Length + 40);
        Assert.Equal("1 HS022 HS020", Summary(WarcReader.Read("crawl.warc", stream, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Reading_stops_when_it_is_told_to()
    {
        using var source = new CancellationTokenSource();
        using var items = WarcReader.Read("crawl.warc", new MemoryStream(Join(Warc(1), Warc(2))), source.Token).GetEnumerator();
        Assert.True(items.MoveNext());
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => items.MoveNext());
    }

    private static byte[] Pack(byte[] bytes, Func<Stream, Stream> coding)
    {
        var packed = new MemoryStream();
        using (var stream = coding(packed)) stream.Write(bytes);
        return packed.ToArray();
    }

    private sealed class BreakingStream(byte[] bytes, int length) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            Position >= length ? throw new IOException("The disk is gone.") : base.Read(buffer, offset, (int)Math.Min(count, length - Position));
    }
}
