using System.Text;
using Hearsay.Documents;
using Hearsay.Documents.Archives;
using Hearsay.Documents.Inputs;
using Xunit;
using static Hearsay.Tests.Documents.Archives.ArchiveSamples;

namespace Hearsay.Tests.Documents.Archives;

/// <summary>One broken record between good ones: it costs one problem, and every other record is read.</summary>
public sealed class BrokenRecordTests
{
    public static TheoryData<string, byte[], string> BrokenWarcRecords => new()
    {
        { "cut in its content", Warc(2)[..300], "1 HS023 3" },
        { "cut in its header", Warc(2)[..60], "1 HS024 3" },
        { "length too long", Warc(Http(2), 2, length: Http(2).Length + 150), "1 HS023 3" },
        { "length far too long", Warc(Http(2), 2, length: 1_000_000), "1 HS023 3" },
        { "length beyond all limits", Warc(Http(2), 2, length: 900_000_000_000), "1 HS023 3" },
        { "length too short", Warc(Http(2), 2, length: 50), "1 HS023 3" },
        { "no length", "WARC/1.0\r\nWARC-Type: response\r\n\r\nx\r\n\r\n"u8.ToArray(), "1 HS024 3" },
        { "length that is no number", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 1e9\r\n\r\nx\r\n\r\n"u8.ToArray(), "1 HS024 3" },
        { "garbage", "here is something\r\nthat nobody wrote WARC/1.0 for\r\n"u8.ToArray(), "1 HS021 3" },
        { "NUL bytes", new byte[70_000], "1 HS021 3" },
        { "no blank lines behind", Warc(2)[..^4], "1 2 3" },
        { "more blank lines behind", [.. Warc(2), .. "\r\n\r\n\n\n"u8], "1 2 3" },
        { "no answer of a server", Warc("something else"u8.ToArray(), 2), "1 HS024 3" },
        { "a segment", Warc(Http(2), 2, extra: "WARC-Segment-Number: 1\r\n"), "1 HS035 3" },
        { "a record quoted in its page", Warc(Http([.. "<html>"u8, .. Warc(9)]), 2), "1 2 3" },
    };

    [Theory]
    [MemberData(nameof(BrokenWarcRecords), DisableDiscoveryEnumeration = true)]
    public void Good_records_around_a_broken_one_are_read(string what, byte[] broken, string expected)
    {
        var items = ReadWarc(Warc(1), broken, Warc(3));
        Assert.Equal(expected, Numbered(items));
        Assert.Equal(expected, Numbered(ReadWarc(Gzip(Join(Warc(1), broken, Warc(3))))));
        foreach (var problem in items.Select(item => item.Problem).OfType<ReadProblem>())
        {
            Assert.True(problem.Reason.Contains($"at byte {Warc(1).Length}", StringComparison.Ordinal), what);
        }
    }

    [Theory]
    [MemberData(nameof(BrokenWarcRecords), DisableDiscoveryEnumeration = true)]
    public void A_record_in_a_member_of_its_own_cannot_harm_the_next(string what, byte[] broken, string expected)
    {
        Assert.NotEmpty(what);
        var read = Numbered(ReadWarc(Gzip(Warc(1)), Gzip(broken), Gzip(Warc(3))));
        Assert.Equal(expected.Split(' ').Length, read.Split(' ').Length);
        Assert.StartsWith("1 ", read, StringComparison.Ordinal);
        Assert.EndsWith(" 3", read, StringComparison.Ordinal);
    }

    public static TheoryData<string, Func<byte[], byte[]>, string> BrokenMembers => new()
    {
        { "cut", member => member[..(member.Length / 2)], "1 HS022 3" },
        { "without its checksum", member => member[..^8], "1 HS027 3" },
        { "with a wrong checksum", member => [.. member[..^8], 1, 2, 3, 4, .. member[^4..]], "1 HS027 3" },
        { "with damaged data", member => Damaged(member), "1 HS027 3" },
        { "without its signature", member => [0, 0, .. member[2..]], "1 HS021 3" },
        { "behind garbage", member => [.. "garbage between"u8, .. member], "1 HS021 2 3" },
        { "of nothing before it", member => [.. Gzip([]), .. member], "1 2 3" },
    };

    [Theory]
    [MemberData(nameof(BrokenMembers), DisableDiscoveryEnumeration = true)]
    public void Good_members_around_a_broken_one_are_read(string what, Func<byte[], byte[]> harm, string expected)
    {
        Assert.NotEmpty(what);
        var first = Gzip(Warc(1));
        var items = ReadWarc(first, harm(Gzip(Warc(2))), Gzip(Warc(3)));
        Assert.Equal(expected, Numbered(items));
        foreach (var item in items.Where(item => item.Problem is not null)) Assert.Contains($"at byte {first.Length}", item.Problem!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_refused_and_the_next_record_read()
    {
        // As much as a bomb of one record needs to show itself, without making one that fills the disk.
        var content = Http(new byte[40 * 1024 * 1024]);
        Assert.Equal("1 HS025 3", Numbered(ReadWarc(Gzip(Warc(1)), Gzip(Warc(content, 2)), Gzip(Warc(3)))));
        Assert.Equal("1 HS025 3", Numbered(ReadWarc(Warc(1), Warc(content, 2), Warc(3))));
        var packed = Http(Gzip(new byte[40 * 1024 * 1024]), "Content-Type: text/html\r\nContent-Encoding: gzip");
        Assert.Equal("1 HS025 3", Numbered(ReadWarc(Warc(1), Warc(packed, 2), Warc(3))));
    }

    [Fact]
    public void Headers_and_false_lengths_without_end_take_no_more_time_than_their_length()
    {
        var headers = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("WARC/1.0\n", 20_000)));
        Assert.EndsWith(" 3", Numbered(ReadWarc(headers, Warc(3))), StringComparison.Ordinal);
        byte[][] lies = [.. Enumerable.Range(0, 3000).Select(number => Warc("x"u8.ToArray(), number, length: 16_700_000))];
        Assert.EndsWith(" 3", Numbered(ReadWarc([.. lies, Warc(3)])), StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> BrokenArcRecords => new()
    {
        { "sound", Arc(2), "1 2 3" },
        { "of the second version", Arc(2, isSecond: true), "1 2 3" },
        { "cut in its content", Arc(2)[..150], "1 HS023 3" },
        { "length too long", Arc(2, length: Http(2).Length + 120), "1 HS023 3" },
        { "length too short", Arc(2, length: 60), "1 HS023 3" },
        { "garbage", "nobody wrote this\nnor that\n"u8.ToArray(), "1 HS021 3" },
        { "a name looked up", "dns:tarnhaven.example 192.0.2.1 20080214120000 text/dns 4\nabcd\n"u8.ToArray(), "1 3" },
    };

    [Theory]
    [MemberData(nameof(BrokenArcRecords), DisableDiscoveryEnumeration = true)]
    public void Good_records_of_an_older_archive_are_read_around_a_broken_one(string what, byte[] record, string expected)
    {
        Assert.NotEmpty(what);
        Assert.Equal(expected, Numbered(ReadArc(ArcHead(), Arc(1), record, Arc(3))));
        Assert.Equal(expected, Numbered(ReadArc(Gzip(Join(ArcHead(), Arc(1), record, Arc(3))))));
    }

    // The page's own number, whichever record it was found in, so that what was read is told from what stood there.
    private static string Numbered(IEnumerable<InputItem> items) =>
        string.Join(' ', items.Select(item => item.Document is { } document ? document.Address![(document.Address!.LastIndexOf('/') + 1)..] : item.Problem!.Code));

    private static byte[] Damaged(byte[] member)
    {
        var harmed = member.ToArray();
        harmed.AsSpan(60, 40).Fill(0xFF);
        return harmed;
    }
}
