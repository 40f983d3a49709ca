using System.Text;

namespace Hearsay.Documents.Archives;

/// <summary>A part of a message (RFC 2045): header fields and a body, or further parts in the body. Immutable.</summary>
internal sealed class MimePart
{
    private readonly ReadOnlyMemory<byte> header;

    private MimePart(ReadOnlyMemory<byte> header, ReadOnlyMemory<byte> body, int offset)
    {
        this.header = header;
        Body = body;
        Offset = offset;
        var type = Field("Content-Type"u8);
        ContentType = type is null ? "text/plain" : type.Split(';')[0].Trim().ToLowerInvariant();
        if (type is null) return;
        var bytes = Encoding.Latin1.GetBytes(type);
        Charset = MediaType.Parameter(bytes, "charset"u8);
        Boundary = MediaType.Parameter(bytes, "boundary"u8);
        Start = MediaType.Parameter(bytes, "start"u8);
    }

    /// <summary>The media type in small letters; plain text where none is given.</summary>
    public string ContentType { get; }

    /// <summary>The character encoding as written, or null.</summary>
    public string? Charset { get; }

    /// <summary>What parts the parts within it, or null.</summary>
    public string? Boundary { get; }

    /// <summary>The Content-ID of the part that is the page (RFC 2387), or null.</summary>
    public string? Start { get; }

    /// <summary>The body, still encoded for transfer.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Where the part begins in the message, in bytes.</summary>
    public int Offset { get; }

    /// <summary>The length of the header with the blank line behind it, in bytes.</summary>
    public int HeaderLength => header.Length;

    /// <summary>Whether the part is to be saved as a file rather than shown.</summary>
    public bool IsAttachment => Field("Content-Disposition"u8)?.StartsWith("attachment", StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>Reads a part; one without a blank line is all header.</summary>
    public static MimePart Parse(ReadOnlyMemory<byte> bytes, int offset)
    {
        // A part may begin with the blank line: it has no header then.
        var span = bytes.Span;
        var length = span.StartsWith("\r\n"u8) ? 2 : span.StartsWith("\n"u8) ? 1 : HeaderLines.BlockLength(span);
        if (length < 0) length = span.Length;
        return new MimePart(bytes[..length], bytes[length..], offset);
    }

    /// <summary>A field of the header on one line (RFC 5322, section 2.2.3), its bytes read as UTF-8 where they are, or as windows-1252; null where it is not there.</summary>
    public string? Field(ReadOnlySpan<byte> name)
    {
        var span = header.Span;
        var lines = new HeaderLines(span, 0);
        while (lines.Next())
        {
            if (!lines.Is(name)) continue;
            var end = lines.Position;
            while (end < span.Length && span[end] is (byte)' ' or (byte)'\t') end += span[end..].IndexOf((byte)'\n') is >= 0 and var feed ? feed + 1 : span.Length - end;
            var from = lines.Value.End.Value == 0 ? lines.Position : lines.Value.Start.Value;
            var text = TextDecoder.Decode(span[from..Math.Max(from, end)], isPage: false).Text;
            return text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace('\t', ' ').Trim();
        }

        return null;
    }

    /// <summary>The parts in the body.</summary>
    /// <param name="isClosed">Whether the boundary that ends the last part is there.</param>
    public List<MimePart> Parts(out bool isClosed)
    {
        isClosed = false;
        var parts = new List<MimePart>();
        if (Boundary is null) return parts;
        var delimiter = Encoding.Latin1.GetBytes("--" + Boundary);
        var span = Body.Span;
        var bodyOffset = Offset + header.Length;
        var partStart = -1;
        for (var at = 0; at <= span.Length - delimiter.Length;)
        {
            var found = span[at..].IndexOf(delimiter);
            if (found < 0) break;
            found += at;
            at = found + delimiter.Length;
            if (found > 0 && span[found - 1] != '\n') continue;
            var rest = span[at..];
            var isLast = rest.StartsWith("--"u8);
            if (isLast) rest = rest[2..];
            var feed = rest.IndexOf((byte)'\n');
            if (!(feed < 0 ? rest : rest[..feed]).Trim(" \t\r"u8).IsEmpty) continue;
            if (partStart >= 0)
            {
                // The line end before a boundary belongs to it.
                var end = Math.Max(partStart, found > 1 && span[found - 2] == '\r' ? found - 2 : found - 1);
                parts.Add(Parse(Body[partStart..end], bodyOffset + partStart));
            }

            if (isLast)
            {
                isClosed = true;
                return parts;
            }

            partStart = feed < 0 ? span.Length : span.Length - rest.Length + feed + 1;
            at = Math.Max(at, partStart - 1);
        }

        if (partStart >= 0) parts.Add(Parse(Body[partStart..], bodyOffset + partStart));
        return parts;
    }

    /// <summary>The body without its transfer encoding (RFC 2045, section 6).</summary>
    /// <param name="fault">What is wrong, in words; null where nothing is.</param>
    public ReadOnlyMemory<byte> Decode(out string? fault)
    {
        fault = null;
        switch (Field("Content-Transfer-Encoding"u8)?.ToLowerInvariant())
        {
            case "base64":
                return TransferEncoding.Base64(Body.Span, out fault);
            case "quoted-printable":
                return TransferEncoding.QuotedPrintable(Body.Span);
            case null or "" or "7bit" or "8bit" or "binary":
                return Body;
            case var other:
                fault = $"its encoding {(other.Length > 40 ? other[..40] : other)} is not known";
                return default;
        }
    }
}
