namespace Hearsay.Fuzz;

/// <summary>Breaks bytes in the ways in which files break, and in those in which people attack.</summary>
internal static class Mutation
{
    private const int LongestInput = 512 * 1024;

    // Pieces that mean something to one of the readers.
    private static readonly byte[][] Pieces =
    [
        "<"u8.ToArray(), ">"u8.ToArray(), "</"u8.ToArray(), "<!--"u8.ToArray(), "-->"u8.ToArray(), "<![CDATA["u8.ToArray(), "]]>"u8.ToArray(), "&amp;"u8.ToArray(), "&#x0;"u8.ToArray(), "&#1114112;"u8.ToArray(),
        "<table><td>"u8.ToArray(), "<svg><p>"u8.ToArray(), "<template>"u8.ToArray(), "<script>"u8.ToArray(), "<plaintext>"u8.ToArray(), "<!DOCTYPE a [<!ENTITY b \"c\">]>"u8.ToArray(),
        "<div hidden id=\"S:1\">"u8.ToArray(), "<script type=\"application/ld+json\">[{"u8.ToArray(), "{\"@graph\":["u8.ToArray(), "\"\\ud800\""u8.ToArray(), "WARC/1.0\r\n"u8.ToArray(), "\r\n\r\n"u8.ToArray(),
        "Content-Length: 99999999999999999999\r\n"u8.ToArray(), "Content-Length: -1\r\n"u8.ToArray(), "Transfer-Encoding: chunked\r\n"u8.ToArray(), "Content-Encoding: gzip\r\n"u8.ToArray(), "FFFFFFFF\r\n"u8.ToArray(),
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3], [0], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC0, 0x80], [0xED, 0xA0, 0x80], "PK\x03\x04"u8.ToArray(), "--boundary--\r\n"u8.ToArray(), "=\r\n"u8.ToArray(), "=?utf-8?B?"u8.ToArray(),
        "1e999"u8.ToArray(), "99999-99-99"u8.ToArray(), "2031-02-30T25:61:61Z"u8.ToArray(),
    ];

    /// <summary>A broken copy of one input, mixed with another now and then.</summary>
    public static byte[] Of(byte[] input, byte[] other, Random random)
    {
        var bytes = new List<byte>(input);
        for (var steps = 1 + random.Next(6); steps > 0; steps--) Step(bytes, other, random);
        return [.. bytes.Take(LongestInput)];
    }

    private static void Step(List<byte> bytes, byte[] other, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        switch (random.Next(8))
        {
            case 0 when bytes.Count > 0:
                bytes[Math.Min(at, bytes.Count - 1)] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.Insert(at, (byte)random.Next(256));
                break;
            case 2:
                bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(200)));
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, random.Next(other.Length - from)).ToArray());
                break;
            case 5:
                var length = Math.Min(bytes.Count - at, random.Next(400));
                var piece = bytes.GetRange(at, length);
                for (var times = random.Next(20); times > 0 && bytes.Count < LongestInput; times--) bytes.InsertRange(at, piece);
                break;
            case 6:
                var token = Pieces[random.Next(Pieces.Length)];
                for (var times = random.Next(10) == 0 ? random.Next(5000) : 1; times > 0 && bytes.Count < LongestInput; times--) bytes.InsertRange(at, token);
                break;
            default:
                bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                break;
        }
    }
}
