using System.Buffers.Text;

namespace Hearsay.Documents.Archives;

/// <summary>Undoes the chunked transfer coding (RFC 9112, section 7.1).</summary>
internal static class ChunkedCoding
{
    /// <summary>Puts the chunks together.</summary>
    /// <param name="bytes">What came after the envelope.</param>
    /// <param name="fault">What is wrong with the chunks, in words; null where nothing is.</param>
    /// <returns>The document, or as much of it as was sound. The bytes as they are where they do not begin with a chunk: many crawlers store the document without the chunks but with the header.</returns>
    public static ReadOnlyMemory<byte> Decode(ReadOnlySpan<byte> bytes, out string? fault)
    {
        fault = null;
        if (Size(bytes) is null) return bytes.ToArray();
        var document = new byte[bytes.Length];
        var length = 0;
        for (var at = 0; ;)
        {
            if (Size(bytes[at..]) is not var (size, line))
            {
                fault = at >= bytes.Length ? "its last chunk is missing" : $"no size of a chunk stands at byte {at} of it";
                break;
            }

            at += line;
            if (size == 0) break;
            var there = (int)Math.Min(size, bytes.Length - at);
            bytes.Slice(at, there).CopyTo(document.AsSpan(length));
            length += there;
            at += there;
            if (there < size)
            {
                fault = $"the last chunk has {there} of {size} bytes";
                break;
            }

            if (bytes[at..].StartsWith("\r\n"u8)) at += 2;
            else if (bytes[at..].StartsWith("\n"u8)) at++;
        }

        return document.AsMemory(0, length);
    }

    // The number of a chunk's line and the line's length, or null. Extensions behind the number mean nothing to us.
    private static (long Size, int Length)? Size(ReadOnlySpan<byte> bytes)
    {
        var end = bytes[..Math.Min(bytes.Length, 1024)].IndexOf((byte)'\n');
        if (end < 1) return null;
        var line = bytes[..end].TrimEnd((byte)'\r');
        var semicolon = line.IndexOf((byte)';');
        if (semicolon >= 0) line = line[..semicolon];
        line = line.TrimEnd((byte)' ');
        return line.Length is > 0 and <= 15 && Utf8Parser.TryParse(line, out long size, out var used, 'x') && used == line.Length && size >= 0
            ? (size, end + 1)
            : null;
    }
}
