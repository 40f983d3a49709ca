using System.Buffers.Binary;
using System.IO.Compression;

namespace Hearsay.Documents.Archives;

/// <summary>Unpacks gzip members (RFC 1952) one at a time, and knows where each begins and ends in the file.</summary>
/// <remarks>
/// The platform's inflater reads ahead and does not say where it stopped. A member's end is known all the same: it is where the
/// checksum and the length of what came out stand, within the last bytes that the inflater asked for. Not safe to share between threads.
/// </remarks>
internal sealed class GzipMember(ArchiveInput input) : IDisposable
{
    private const int LongestHeader = 64 * 1024;

    private DeflateStream? inflater;
    private uint checksum;

    /// <summary>The first bytes of every member: the signature and the only method there is.</summary>
    public static ReadOnlySpan<byte> Signature => [0x1F, 0x8B, 0x08];

    /// <summary>Where the member begins in the file.</summary>
    public long Start { get; private set; }

    /// <summary>How many bytes came out of it so far.</summary>
    public long Inflated { get; private set; }

    /// <summary>What is wrong with it, in words; null as long as nothing is.</summary>
    public string? Damage { get; private set; }

    /// <summary>Whether bytes may still come out of it.</summary>
    public bool IsOpen => inflater is not null;

    /// <summary>Whether so much came out of so little that it can only be meant to fill a machine: beyond 256 MiB, at more than 100 to 1.</summary>
    public bool IsBomb => Inflated > 256L * 1024 * 1024 && Inflated / 100 > input.Position - Start;

    /// <summary>Begins with the member at the place of the input; false, with the input where it was, where there is no whole header.</summary>
    public bool Open()
    {
        Close();
        var length = HeaderLength(input.Peek(LongestHeader));
        if (length == 0) return false;
        input.Hold();
        Start = input.Position;
        input.Advance(length);
        input.RanDry = false;
        Inflated = 0;
        checksum = 0;
        Damage = null;
        inflater = new DeflateStream(input, CompressionMode.Decompress, leaveOpen: true);
        return true;
    }

    /// <summary>Unpacks more; 0 at the member's end and where it is damaged. At a sound end, the input stands behind the member.</summary>
    public int Read(Span<byte> destination)
    {
        if (inflater is null) return 0;
        try
        {
            var read = inflater.Read(destination);
            if (read > 0)
            {
                checksum = Crc32.Append(checksum, destination[..read]);
                Inflated += read;
                return read;
            }

            if (input.RanDry) Damage = "the file ends within its compressed data";
            else FindEnd();
        }
        catch (InvalidDataException)
        {
            Damage = input.RanDry ? "the file ends within its compressed data" : "its compressed data cannot be unpacked";
        }

        Close();
        return 0;
    }

    /// <summary>Leaves the member unfinished.</summary>
    public void Abandon(string why)
    {
        Damage = why;
        Close();
    }

    public void Dispose() => Close();

    private void Close()
    {
        inflater?.Dispose();
        inflater = null;
    }

    private void FindEnd()
    {
        Span<byte> trailer = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)Inflated);
        var asked = (int)(input.Position - input.LastChunk);
        input.GoTo(input.LastChunk);
        var window = input.Peek(asked + trailer.Length);
        var found = window.IndexOf(trailer);
        if (found >= 0) input.Advance(found + trailer.Length);
        else Damage = window.Length < asked + trailer.Length && window.Length - asked < trailer.Length
            ? "its checksum is missing or wrong at the end of the file"
            : "its checksum is wrong";
    }

    private static int HeaderLength(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 10 || !bytes.StartsWith(Signature)) return 0;
        var flags = bytes[3];
        if ((flags & 0xE0) != 0) return 0;
        var at = 10;
        if ((flags & 4) != 0)
        {
            if (bytes.Length < at + 2) return 0;
            at += 2 + BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
        }

        for (var text = 8; text <= 16; text *= 2)
        {
            if ((flags & text) == 0) continue;
            var end = at < bytes.Length ? bytes[at..].IndexOf((byte)0) : -1;
            if (end < 0) return 0;
            at += end + 1;
        }

        if ((flags & 2) != 0) at += 2;
        return at <= bytes.Length ? at : 0;
    }
}
