using System.Text;
using Hearsay.Documents.Archives;
using Hearsay.Documents.Inputs;
using Xunit;
using static Hearsay.Tests.Documents.Archives.ArchiveSamples;

namespace Hearsay.Tests.Documents.Archives;

/// <summary>Small archives of each kind, harmed at random from a fixed seed: nothing throws, nothing hangs, and reading twice gives the same.</summary>
public sealed class HostileArchiveTests
{
    private const int Rounds = 600;

    public static TheoryData<string, byte[]> Seeds => new()
    {
        { "warc", Join(Warc(1), Warc(2), Warc(Http(Encoding.ASCII.GetBytes("6\r\n<html>\r\n0\r\n\r\n"), "Content-Type: text/html\r\nTransfer-Encoding: chunked"), 3)) },
        { "warc", Join(Gzip(Warc(1)), Gzip(Warc(Http(Gzip(Encoding.UTF8.GetBytes(Page(2))), "Content-Type: text/html\r\nContent-Encoding: gzip"), 2)), Gzip(Warc(3))) },
        { "warc", Gzip(Join(Warc(1), Warc(2), Warc(3))) },
        { "arc", Join(ArcHead(), Arc(1), Arc(2), Arc(3, isSecond: true)) },
        { "arc", Join(Gzip(ArcHead()), Gzip(Arc(1)), Gzip(Arc(2))) },
        { "gzip", Gzip(Encoding.UTF8.GetBytes(Page(1))) },
        { "zip", Zip(("a.html", Encoding.UTF8.GetBytes(Page(1))), ("b/c.txt", Encoding.UTF8.GetBytes(Page(2))), ("d.warc.gz", Gzip(Warc(1)))) },
        { "mhtml", Encoding.Latin1.GetBytes(MessageTests.SavedPage) },
        { "mail", Encoding.Latin1.GetBytes(MessageTests.Newsletter) },
    };

    [Theory]
    [MemberData(nameof(Seeds), DisableDiscoveryEnumeration = true)]
    public void A_harmed_archive_never_throws_and_reads_the_same_twice(string kind, byte[] seed)
    {
        var random = new Random(seed.Length);
        for (var round = 0; round < Rounds; round++)
        {
            var harmed = Harm(seed, random);
            ArchiveSniffer.Recognize(harmed, "x");
            var once = Describe(kind, harmed);
            Assert.NotEmpty(once);
            if (round % 10 == 0) Assert.Equal(once, Describe(kind, harmed));
        }
    }

    [Fact]
    public void A_byte_wrong_anywhere_costs_one_record_in_a_member_of_its_own_and_is_told()
    {
        byte[][] members = [Gzip(Warc(1)), Gzip(Warc(2)), Gzip(Warc(3))];
        var seed = Join(members);
        for (var at = members[0].Length; at < members[0].Length + members[1].Length; at++)
        {
            var harmed = seed.ToArray();
            harmed[at] ^= 0x5A;
            var items = ReadWarc(harmed);
            var pages = items.Where(item => item.Document is not null).Select(item => Words(item.Document!)).ToList();
            Assert.Equal(Page(1), pages[0]);
            Assert.Equal(Page(3), pages[^1]);
            // The fields of the gzip header say nothing of the data, so a wrong byte there may go unseen.
            Assert.True(pages.Count == 3 ? at - members[0].Length < 10 : items.Length == 3, $"at {at}: {Summary(items)}");
        }
    }

    private static byte[] Harm(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 60), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveRange(at, length); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length)); break;
                case 4: bytes.RemoveRange(at, bytes.Count - at); break;
                default:
                    // A wrong number: where a digit stands, another or a long row of them.
                    while (at < bytes.Count && !char.IsAsciiDigit((char)bytes[at])) at++;
                    if (at < bytes.Count) bytes.InsertRange(at, Enumerable.Repeat((byte)('0' + random.Next(10)), random.Next(1, 20)));
                    break;
            }

            if (bytes.Count == 0) bytes.Add(0);
        }

        return [.. bytes];
    }

    private static string Describe(string kind, byte[] bytes) =>
        string.Join('\n', Read(kind, bytes).Select(item => item.Document is { } document ? $"{document.Name} {document.Address} {Convert.ToHexString(document.Bytes.Span)}" : item.Problem!.ToString()));

    private static IEnumerable<InputItem> Read(string kind, byte[] bytes) => kind switch
    {
        "warc" => WarcReader.Read("x", new MemoryStream(bytes), TestContext.Current.CancellationToken),
        "arc" => ArcReader.Read("x", new MemoryStream(bytes), TestContext.Current.CancellationToken),
        "gzip" => GzipReader.Read("x", new MemoryStream(bytes), TestContext.Current.CancellationToken),
        "zip" => ZipReader.Read("x", new MemoryStream(bytes), TestContext.Current.CancellationToken),
        "mhtml" => MhtmlReader.Read("x", new MemoryStream(bytes), TestContext.Current.CancellationToken),
        _ => MailReader.Read("x", new MemoryStream(bytes), TestContext.Current.CancellationToken),
    };
}
