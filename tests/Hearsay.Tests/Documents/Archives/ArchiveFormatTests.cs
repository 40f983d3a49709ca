using System.Text;
using Hearsay.Documents.Archives;
using Xunit;
using static Hearsay.Tests.Documents.Archives.ArchiveSamples;

namespace Hearsay.Tests.Documents.Archives;

public sealed class ArchiveFormatTests
{
    public static TheoryData<string, byte[], ArchiveFormat> Files => new()
    {
        { "a.html", Warc(1), ArchiveFormat.Warc },
        { "a", Gzip(Warc(1)), ArchiveFormat.Warc },
        { "a.warc.gz", [.. "xx"u8, .. Gzip(Warc(1))], ArchiveFormat.Warc },
        { "a.warc", Encoding.UTF8.GetBytes(Page(1)), ArchiveFormat.None },
        { "a", ArcHead(), ArchiveFormat.Arc },
        { "a.gz", Gzip(Join(ArcHead(), Arc(1))), ArchiveFormat.Arc },
        { "a.html.gz", Gzip(Encoding.UTF8.GetBytes(Page(1))), ArchiveFormat.Gzip },
        { "a.html", Zip(("a.html", [1])), ArchiveFormat.Zip },
        { "a.txt", Encoding.ASCII.GetBytes(MessageTests.SavedPage), ArchiveFormat.Mhtml },
        { "a.txt", Encoding.ASCII.GetBytes(MessageTests.Newsletter), ArchiveFormat.Mail },
        { "a.mht", Encoding.ASCII.GetBytes(MessageTests.Newsletter), ArchiveFormat.Mhtml },
        { "a.eml", "Subject: x\n\nwords"u8.ToArray(), ArchiveFormat.Mail },
        { "a.eml", Encoding.UTF8.GetBytes(Page(1)), ArchiveFormat.None },
        { "a.html", Encoding.UTF8.GetBytes(Page(1)), ArchiveFormat.None },
        { "a.txt", "Pier closed\nBy: Zoe\nDate: today\n\nThe board said: closed."u8.ToArray(), ArchiveFormat.None },
        { "a.txt", "WARC/ is a format"u8.ToArray(), ArchiveFormat.None },
        { "a.txt", [], ArchiveFormat.None },
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public void The_bytes_tell_what_a_file_is_whatever_it_is_called(string name, byte[] bytes, ArchiveFormat expected) =>
        Assert.Equal(expected, ArchiveSniffer.Recognize(bytes.AsSpan(0, Math.Min(bytes.Length, ArchiveSniffer.Length)), name));
}
