using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Hearsay.Documents.Archives;

/// <summary>Undoes content codings (RFC 9110, section 8.4.1): gzip, deflate and br, one upon the other where several are named.</summary>
internal static class ContentCoding
{
    /// <summary>Unpacks a document.</summary>
    /// <param name="document">The document as it was sent.</param>
    /// <param name="codings">The value of Content-Encoding.</param>
    /// <param name="mayBeCut">Whether a document that breaks off is taken as far as it goes.</param>
    /// <param name="fault">What is wrong, in words; null where nothing is.</param>
    /// <returns>The document; as it is where it is not packed in the way that the header says, as many crawlers unpack what they store.</returns>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> document, ReadOnlySpan<byte> codings, bool mayBeCut, out Unpacking fault)
    {
        fault = Unpacking.Done;
        while (!codings.IsEmpty)
        {
            var comma = codings.LastIndexOf((byte)',');
            var coding = codings[(comma + 1)..].Trim(" \t"u8);
            codings = comma < 0 ? default : codings[..comma];
            if (coding.IsEmpty || Ascii.EqualsIgnoreCase(coding, "identity"u8) || Ascii.EqualsIgnoreCase(coding, "utf-8"u8)) continue;
            var isGzip = Ascii.EqualsIgnoreCase(coding, "gzip"u8) || Ascii.EqualsIgnoreCase(coding, "x-gzip"u8);
            var isBrotli = Ascii.EqualsIgnoreCase(coding, "br"u8);
            if (isGzip && !document.Span.StartsWith(GzipMember.Signature)) continue;
            if (!isGzip && !isBrotli && !Ascii.EqualsIgnoreCase(coding, "deflate"u8))
            {
                if (IsText(document.Span)) continue;
                fault = Unpacking.Unknown;
                return document;
            }

            var unpacked = isBrotli ? Brotli(document.Span, out var outcome) : Inflate(document, isGzip, out outcome);
            if (outcome == Unpacking.Done || (outcome == Unpacking.Cut && mayBeCut))
            {
                document = unpacked;
            }
            else if (outcome == Unpacking.TooLarge || !IsText(document.Span))
            {
                fault = outcome;
                return document;
            }
        }

        return document;
    }

    /// <summary>Reads an unpacking stream to its end, or to the limit of one document.</summary>
    public static ReadOnlyMemory<byte> ReadAll(Stream stream, CancellationToken cancellation, out Unpacking outcome)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        var length = 0;
        try
        {
            for (int read; (read = stream.Read(buffer, length, buffer.Length - length)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                length += read;
                if (length > ArticleReader.LongestFile) break;

                if (length == buffer.Length) Grow(ref buffer, length);
            }

            outcome = length > ArticleReader.LongestFile ? Unpacking.TooLarge : Unpacking.Done;
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException)
        {
            outcome = Unpacking.Damaged;
        }

        var document = outcome == Unpacking.TooLarge ? [] : buffer.AsSpan(0, length).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        return document;
    }

    private static ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> packed, bool isGzip, out Unpacking outcome)
    {
        var bytes = MemoryMarshal.TryGetArray(packed, out var array) ? array : packed.ToArray();
        using var source = new ArchiveInput(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false));
        if (isGzip) return GzipDocument.Read(source, CancellationToken.None, out outcome);

        // RFC 9110 means zlib by "deflate"; some servers send the bare data.
        var isZlib = packed.Length >= 2 && (packed.Span[0] & 0x0F) == 8 && ((packed.Span[0] << 8) | packed.Span[1]) % 31 == 0;
        using Stream inflater = isZlib ? new ZLibStream(source, CompressionMode.Decompress) : new DeflateStream(source, CompressionMode.Decompress);
        var document = ReadAll(inflater, CancellationToken.None, out outcome);

        // The inflater asks for more bytes than there are only where the data break off; it does not say so itself.
        if (outcome == Unpacking.Done && source.RanDry) outcome = Unpacking.Cut;
        return document;
    }

    private static ReadOnlyMemory<byte> Brotli(ReadOnlySpan<byte> packed, out Unpacking outcome)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        var length = 0;
        using var decoder = new BrotliDecoder();
        while (true)
        {
            var status = decoder.Decompress(packed, buffer.AsSpan(length), out var used, out var written);
            packed = packed[used..];
            length += written;
            outcome = status switch
            {
                OperationStatus.Done => Unpacking.Done,
                OperationStatus.NeedMoreData => Unpacking.Cut,
                OperationStatus.InvalidData => Unpacking.Damaged,
                _ => length > ArticleReader.LongestFile ? Unpacking.TooLarge : Unpacking.Unknown,
            };
            if (outcome != Unpacking.Unknown) break;
            Grow(ref buffer, length);
        }

        if (length > ArticleReader.LongestFile) outcome = Unpacking.TooLarge;
        var document = outcome == Unpacking.TooLarge ? [] : buffer.AsSpan(0, length).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        return document;
    }

    private static void Grow(ref byte[] buffer, int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    private static bool IsText(ReadOnlySpan<byte> document) =>
        document.IsEmpty || (!document[..Math.Min(document.Length, 512)].Contains((byte)0) && document.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'<' or (byte)'{' or (byte)'[', ..]);
}

/// <summary>How unpacking ended.</summary>
internal enum Unpacking
{
    /// <summary>All is there.</summary>
    Done,

    /// <summary>The packed data break off.</summary>
    Cut,

    /// <summary>The packed data make no sense.</summary>
    Damaged,

    /// <summary>More comes out than one document may be long.</summary>
    TooLarge,

    /// <summary>Nothing here undoes this coding.</summary>
    Unknown,
}
