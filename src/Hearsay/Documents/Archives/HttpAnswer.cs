using System.Text;

namespace Hearsay.Documents.Archives;

/// <summary>The envelope of what a server sent (RFC 9112): status, type and codings. The ranges are counted from the envelope's first byte.</summary>
/// <param name="Length">The length of the envelope with the blank line behind it.</param>
/// <param name="Status">The status code; 0 where none can be read.</param>
internal readonly record struct HttpAnswer(int Length, int Status)
{
    /// <summary>Content-Type.</summary>
    public Range ContentType { get; init; }

    /// <summary>Content-Encoding: how the document is packed.</summary>
    public Range ContentCoding { get; init; }

    /// <summary>Whether the document came in chunks.</summary>
    public bool IsChunked { get; init; }

    /// <summary>Reads the envelope; null where the bytes do not begin with one, or not with all of it.</summary>
    public static HttpAnswer? Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("HTTP/"u8)) return null;
        var length = HeaderLines.BlockLength(bytes);
        if (length < 0) return null;
        var first = bytes[..bytes.IndexOf((byte)'\n')];
        var space = first.IndexOf((byte)' ');
        var digits = space < 0 ? default : first[(space + 1)..].TrimStart((byte)' ');
        var status = digits.Length >= 3 ? (int)(HeaderLines.Number(digits[..3]) ?? 0) : 0;
        Range type = default, coding = default;
        var isChunked = false;
        var lines = new HeaderLines(bytes[..length], first.Length + 1);
        while (lines.Next())
        {
            if (lines.Is("Content-Type"u8)) type = lines.Value;
            else if (lines.Is("Content-Encoding"u8)) coding = lines.Value;
            else if (lines.Is("Transfer-Encoding"u8)) isChunked = bytes[lines.Value] is var value && value.Length >= 7 && Ascii.EqualsIgnoreCase(value[^7..], "chunked"u8);
        }

        return new HttpAnswer(length, status) { ContentType = type, ContentCoding = coding, IsChunked = isChunked };
    }
}
