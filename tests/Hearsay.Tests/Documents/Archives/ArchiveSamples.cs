using System.IO.Compression;
using System.Text;
using Hearsay.Documents.Archives;
using Hearsay.Documents.Inputs;

namespace Hearsay.Tests.Documents.Archives;

/// <summary>Small archives of invented pages, and what is read from them.</summary>
internal static class ArchiveSamples
{
    /// <summary>A page long enough to be told from noise.</summary>
    public static string Page(int number) =>
        $"<!DOCTYPE html><html><head><title>Pier {number} closed</title></head><body><p>The harbour board of Tarnhaven said on Monday that pier {number} was closed.</p></body></html>";

    /// <summary>What a server sends for a page.</summary>
    public static byte[] Http(byte[] body, string fields = "Content-Type: text/html; charset=utf-8", string status = "200 OK") =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{fields}\r\n\r\n"), .. body];

    /// <summary>What a server sends for the page of a number.</summary>
    public static byte[] Http(int number) => Http(Encoding.UTF8.GetBytes(Page(number)));

    /// <summary>A WARC record with the two line ends behind it.</summary>
    public static byte[] Warc(byte[] content, int number = 1, string kind = "response", string type = "application/http; msgtype=response", string extra = "", long? length = null) =>
    [
        .. Encoding.ASCII.GetBytes(
            $"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Date: 2024-02-20T12:00:00Z\r\n{extra}WARC-Target-URI: https://tarnhaven-post.example/{number}\r\n"
            + $"Content-Type: {type}\r\nContent-Length: {length ?? content.Length}\r\n\r\n"),
        .. content, .. "\r\n\r\n"u8,
    ];

    /// <summary>A WARC record with the page of a number.</summary>
    public static byte[] Warc(int number) => Warc(Http(number), number);

    /// <summary>An ARC record with the page of a number.</summary>
    public static byte[] Arc(int number, long? length = null, bool isSecond = false)
    {
        var content = Http(number);
        var middle = isSecond ? "text/html 200 AAAA - 512 file.arc" : "text/html";
        return [.. Encoding.ASCII.GetBytes($"http://tarnhaven-post.example/{number} 192.0.2.1 20080214120000 {middle} {length ?? content.Length}\n"), .. content, (byte)'\n'];
    }

    /// <summary>The first record of an ARC file.</summary>
    public static byte[] ArcHead()
    {
        var text = "1 0 Example\nURL IP-address Archive-date Content-type Archive-length\n";
        return Encoding.ASCII.GetBytes($"filedesc://sample.arc 0.0.0.0 20080214120000 text/plain {text.Length}\n{text}\n");
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) stream.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var stream = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                stream.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    public static byte[] Join(params byte[][] parts) => [.. parts.SelectMany(part => part)];

    /// <summary>One line for each item: the end of a document's name, or the code of a problem.</summary>
    public static string Summary(IEnumerable<InputItem> items) =>
        string.Join(' ', items.Select(item => item.Document is { } document ? document.Name[(document.Name.IndexOf('#', StringComparison.Ordinal) + 1)..] : item.Problem!.Code));

    public static string Words(InputDocument document) => Encoding.UTF8.GetString(document.Bytes.Span);

    public static InputItem[] ReadWarc(params byte[][] parts) => [.. WarcReader.Read("crawl.warc", new MemoryStream(Join(parts)))];

    public static InputItem[] ReadArc(params byte[][] parts) => [.. ArcReader.Read("crawl.arc", new MemoryStream(Join(parts)))];
}
