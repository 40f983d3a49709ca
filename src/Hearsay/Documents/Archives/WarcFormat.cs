using System.Text;

namespace Hearsay.Documents.Archives;

/// <summary>Records of WARC 1.0 and 1.1 (ISO 28500:2017), and of the drafts before them.</summary>
internal sealed class WarcFormat : IRecordFormat
{
    private static ReadOnlySpan<byte> Version => "WARC/"u8;

    public ReadOnlySpan<byte> Terminator => "\r\n\r\n"u8;

    public bool BeginsRecord(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Version) && bytes.Length >= 9 && char.IsAsciiDigit((char)bytes[5]) && bytes[6] == '.'
        && bytes[7..Math.Min(bytes.Length, 11)].IndexOfAny((byte)'\r', (byte)'\n') is > 0 and var digits
        && !bytes.Slice(7, digits).ContainsAnyExceptInRange((byte)'0', (byte)'9');

    public int FindRecord(ReadOnlySpan<byte> bytes)
    {
        for (var at = 1; at < bytes.Length; at++)
        {
            var found = bytes[at..].IndexOf(Version);
            if (found < 0) return -1;
            at += found;
            if (BeginsRecord(bytes[at..]) && (bytes[at - 1] == '\n' || HasField(bytes[at..]))) return at;
        }

        return -1;
    }

    public bool TryReadHeader(ReadOnlySpan<byte> bytes, out RecordHeader header)
    {
        header = default;
        var length = HeaderLines.BlockLength(bytes);
        if (length < 0) return false;
        long? contentLength = null;
        var kind = RecordKind.PassedOver;
        bool isResponse = false, isSegment = false, isTruncated = false;
        Range address = default, type = default;
        var lines = new HeaderLines(bytes[..length], bytes.IndexOf((byte)'\n') + 1);
        while (lines.Next())
        {
            var value = bytes[lines.Value];
            if (lines.Is("WARC-Type"u8))
            {
                isResponse = Ascii.EqualsIgnoreCase(value, "response"u8);
                if (isResponse || Ascii.EqualsIgnoreCase(value, "resource"u8) || Ascii.EqualsIgnoreCase(value, "conversion"u8)) kind = RecordKind.Bare;
            }
            else if (lines.Is("Content-Length"u8)) contentLength = HeaderLines.Number(value);
            else if (lines.Is("Content-Type"u8)) type = lines.Value;
            else if (lines.Is("WARC-Target-URI"u8)) address = lines.Value;
            else if (lines.Is("WARC-Segment-Number"u8)) isSegment = true;
            else if (lines.Is("WARC-Truncated"u8)) isTruncated = true;
        }

        if (isResponse && (bytes[type].IsEmpty || MediaType.Is(bytes[type], "application/http"u8))) kind = RecordKind.Http;
        if (isSegment && kind != RecordKind.PassedOver) kind = RecordKind.Segment;
        header = new RecordHeader(length, contentLength ?? 0, kind)
        {
            Address = address,
            ContentType = type,
            IsTruncated = isTruncated,
            Fault = contentLength is null ? "it gives no Content-Length, or none that is a number" : null,
        };
        return true;
    }

    private static bool HasField(ReadOnlySpan<byte> bytes)
    {
        var next = bytes[(bytes.IndexOf((byte)'\n') + 1)..];
        return next.StartsWith("WARC-"u8) || next.StartsWith("Content-"u8);
    }
}
