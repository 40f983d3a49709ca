using System.Buffers;

namespace Hearsay.Documents.Archives;

/// <summary>The unpacked bytes of an archive of records, in segments: a plain file is one; of a gzip file, each member that begins with a record begins one.</summary>
/// <remarks>
/// So a damaged member costs the records in it and no others, and a record whose length is wrong cannot reach into the next member.
/// Members that do not begin with a record go on with the one before: some tools pack in blocks. Memory is bounded by what the
/// caller asks to see at once. Not safe to share between threads.
/// </remarks>
internal sealed class RecordBytes : IDisposable
{
    // Enough of a member's first bytes to see whether a record begins.
    private const int Opening = 4096;

    private readonly ArchiveInput input;
    private readonly IRecordFormat format;
    private readonly GzipMember? member;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(256 * 1024);
    private int start, end;

    // Where the segment ends within the buffer; -1 as long as that is not known. What lies behind it opens the next.
    private int boundary = -1;
    private bool isNextOpen;
    private long segmentStart, passed;
    private bool first = true;

    /// <summary>Begins with a file; whether it is packed, its first bytes tell.</summary>
    public RecordBytes(Stream stream, IRecordFormat format)
    {
        input = new ArchiveInput(stream);
        this.format = format;
        var opening = input.Peek(64 * 1024);
        if (!format.BeginsRecord(opening) && opening.IndexOf(GzipMember.Signature) is >= 0 and var packed
            && (packed == 0 || format.FindRecord(opening[..packed]) < 0)) member = new GzipMember(input);
    }

    /// <summary>What is there of the segment to be seen.</summary>
    public ReadOnlySpan<byte> Seen => buffer.AsSpan(start, (boundary < 0 ? end : boundary) - start);

    /// <summary>Why the segment ended before its time; null as long as nothing is wrong.</summary>
    public string? Damage { get; private set; }

    /// <summary>Why the file could not be read on; null where it could.</summary>
    public string? Failure => input.Failure;

    /// <summary>Whether the segment is meant to fill a machine.</summary>
    public bool IsBomb => member is { IsBomb: true };

    /// <summary>Words for the place of what comes next: in the file, and within the member where the file is packed.</summary>
    public string Place => member is null ? $"at byte {passed}"
        : passed == 0 ? $"at byte {segmentStart}"
        : $"at byte {segmentStart}, {passed} bytes into what it unpacks to,";

    /// <summary>Goes on to the next segment.</summary>
    /// <param name="gap">How many bytes before it belong to no member, and where; zero where there are none or where a damaged segment went before.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>False at the end of the file.</returns>
    public bool NextSegment(out (long Length, long Start) gap, CancellationToken cancellation)
    {
        gap = default;
        if (member is null)
        {
            var more = first;
            first = false;
            return more;
        }

        first = false;
        var wasDamaged = Damage is not null;
        Damage = null;
        passed = 0;
        if (isNextOpen)
        {
            start = boundary;
            boundary = -1;
            isNextOpen = false;
            segmentStart = member.Start;
            return true;
        }

        start = end = 0;
        boundary = -1;
        var from = input.Position;
        if (wasDamaged)
        {
            if (!member.IsBomb) input.GoTo(member.Start + 1);
        }
        else if (OpenNext())
        {
            segmentStart = member.Start;
            return true;
        }

        while (input.Find(GzipMember.Signature, cancellation))
        {
            var candidate = input.Position;
            if (OpenNext() && format.BeginsRecord(Seen))
            {
                segmentStart = member.Start;
                if (!wasDamaged) gap = (segmentStart - from, from);
                return true;
            }

            start = end = 0;
            input.GoTo(candidate + 1);
        }

        Damage = null;
        if (!wasDamaged) gap = (input.Position - from, from);
        return false;
    }

    /// <summary>Sees to it that a number of bytes can be seen; false where the segment ends before.</summary>
    public bool Fill(int count)
    {
        while (Seen.Length < count)
        {
            if (boundary >= 0) return false;
            MakeRoom(count);
            if (member is null)
            {
                var read = input.Read(buffer.AsSpan(end));
                end += read;
                if (read == 0) boundary = end;
            }
            else if (Inflate() == 0)
            {
                Damage = member.Damage;
                Continue();
            }
        }

        return true;
    }

    /// <summary>Passes bytes that were seen.</summary>
    public void Advance(int count)
    {
        start += count;
        passed += count;
    }

    /// <summary>Leaves the rest of the segment unread.</summary>
    public void Abandon()
    {
        member?.Abandon("it unpacks to more than anybody could read");
        Damage = member?.Damage;
        end = start;
        boundary = start;
        isNextOpen = false;
    }

    public void Dispose()
    {
        member?.Dispose();
        input.Dispose();
        if (buffer.Length == 0) return;
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        start = end = 0;
    }

    private int Inflate()
    {
        var read = member!.Read(buffer.AsSpan(end));
        end += read;
        return read;
    }

    // A member has ended. The next one goes on with the segment, unless a record begins there or nothing comes out of it.
    private void Continue()
    {
        var kept = end - start;
        var isNew = false;
        if (Damage is null && OpenNext())
        {
            var opening = buffer.AsSpan(start + kept, end - start - kept);
            isNew = format.BeginsRecord(opening) || (opening.IsEmpty && member!.Damage is not null);
            if (!isNew) return;
        }

        boundary = start + kept;
        isNextOpen = isNew;
    }

    private bool OpenNext()
    {
        if (!member!.Open()) return false;
        var kept = end - start;
        MakeRoom(kept + Opening);
        while (end - start - kept < Opening && Inflate() > 0)
        {
        }

        return true;
    }

    private void MakeRoom(int count)
    {
        if (buffer.Length - start >= count && end < buffer.Length) return;
        var kept = end - start;

        // In place only where much was passed since the last time: or else a file of false lengths would be moved about for every record.
        var target = buffer.Length >= count && start >= buffer.Length / 4 ? buffer : ArrayPool<byte>.Shared.Rent(Math.Max(count, buffer.Length + 1));
        buffer.AsSpan(start, kept).CopyTo(target);
        if (target != buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = target;
        }

        start = 0;
        end = kept;
    }
}
