using System.IO.Compression;
using System.Text;

namespace Hearsay.Documents.Archives;

/// <summary>The containers that are read, told by their bytes.</summary>
public enum ArchiveFormat
{
    /// <summary>None of these: a document, a feed, or something else.</summary>
    None,

    /// <summary>A WARC file, packed or not: <see cref="WarcReader"/>.</summary>
    Warc,

    /// <summary>An ARC file, packed or not: <see cref="ArcReader"/>.</summary>
    Arc,

    /// <summary>One document packed with gzip: <see cref="GzipReader"/>.</summary>
    Gzip,

    /// <summary>A zip archive: <see cref="ZipReader"/>.</summary>
    Zip,

    /// <summary>A page saved as one file: <see cref="MhtmlReader"/>.</summary>
    Mhtml,

    /// <summary>A mail: <see cref="MailReader"/>.</summary>
    Mail,
}

/// <summary>Tells what a file or an entry is by its first bytes, as its name or the type that somebody declares may be wrong.</summary>
/// <remarks>Never throws. Safe to call from several threads.</remarks>
public static class ArchiveSniffer
{
    /// <summary>How many of the first bytes are enough.</summary>
    public const int Length = 8192;

    private static readonly WarcFormat Warc = new();
    private static readonly ArcFormat Arc = new();

    /// <summary>The format of a file.</summary>
    /// <param name="start">Its first bytes: <see cref="Length"/> of them, or all.</param>
    /// <param name="name">Its name, which decides between a mail and a saved page, and where an archive's first bytes are broken.</param>
    public static ArchiveFormat Recognize(ReadOnlySpan<byte> start, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8)) return ArchiveFormat.Zip;
        if (Records(start) is var plain and not ArchiveFormat.None) return plain;
        if (start.StartsWith(GzipMember.Signature))
        {
            Span<byte> inside = stackalloc byte[2048];
            if (Records(inside[..Unpack(start, inside)]) is var packed and not ArchiveFormat.None) return packed;
            return ByName(name) is var named and not ArchiveFormat.None ? named : ArchiveFormat.Gzip;
        }

        if (TextDecoder.BeginsLikeMarkup(start)) return ArchiveFormat.None;
        return ByName(name) is var broken and not ArchiveFormat.None ? broken : Message(start, name);
    }

    private static ArchiveFormat Records(ReadOnlySpan<byte> bytes) =>
        Warc.BeginsRecord(bytes) ? ArchiveFormat.Warc : Arc.BeginsRecord(bytes) ? ArchiveFormat.Arc : ArchiveFormat.None;

    private static ArchiveFormat ByName(string name) =>
        Ends(name, ".warc") || Ends(name, ".warc.gz") || Ends(name, ".wet.gz") || Ends(name, ".wet") ? ArchiveFormat.Warc
        : Ends(name, ".arc") || Ends(name, ".arc.gz") ? ArchiveFormat.Arc
        : ArchiveFormat.None;

    private static bool Ends(string name, string extension) => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    private static int Unpack(ReadOnlySpan<byte> start, Span<byte> inside)
    {
        try
        {
            using var stream = new GZipStream(new MemoryStream(start.ToArray(), writable: false), CompressionMode.Decompress);
            return stream.ReadAtLeast(inside, inside.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException)
        {
            return 0;
        }
    }

    // A mail has fields that no text begins with by chance; a saved page has one body with its pictures and was sent to nobody.
    private static ArchiveFormat Message(ReadOnlySpan<byte> start, string name)
    {
        int fields = 0, others = 0;
        bool isMime = false, isRelated = false, isSaved = false, isSent = false;
        var lines = new HeaderLines(start, 0);
        while (lines.Next())
        {
            var value = start[lines.Value];
            if (lines.Name.ContainsAny((byte)' ', (byte)'<')) others++;
            else if (lines.Is("MIME-Version"u8)) isMime = true;
            else if (lines.Is("Snapshot-Content-Location"u8)) isSaved = true;
            else if (lines.Is("Content-Type"u8)) isRelated = MediaType.Is(value, "multipart/related"u8);
            else if (lines.Is("Received"u8) || lines.Is("To"u8) || lines.Is("Return-Path"u8) || lines.Is("Delivered-To"u8) || lines.Is("Message-ID"u8)) isSent = true;
            else if (lines.Is("From"u8) || lines.Is("Date"u8) || lines.Is("Subject"u8)) fields++;
            if (lines.Is("From"u8) && Encoding.Latin1.GetString(value).Contains("saved by", StringComparison.OrdinalIgnoreCase)) isSaved = true;
        }

        if (others > 0) return ArchiveFormat.None;
        if (Ends(name, ".mht") || Ends(name, ".mhtml")) return isMime || isRelated || fields > 0 ? ArchiveFormat.Mhtml : ArchiveFormat.None;
        if (Ends(name, ".eml")) return isMime || isSent || fields > 0 ? ArchiveFormat.Mail : ArchiveFormat.None;
        if (isSaved || (isMime && isRelated && !isSent)) return ArchiveFormat.Mhtml;
        return fields >= 2 && (isMime || isSent) ? ArchiveFormat.Mail : ArchiveFormat.None;
    }
}
