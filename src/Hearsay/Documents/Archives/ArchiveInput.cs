using System.Buffers;

namespace Hearsay.Documents.Archives;

/// <summary>The bytes of an archive as they lie in the file, with a stretch behind the place of reading to which one can go back.</summary>
/// <remarks>
/// A stream for the sake of the inflater that reads from it. A stream beneath that breaks ends here like a file and leaves the reason
/// in <see cref="Failure"/>. Not safe to share between threads.
/// </remarks>
internal sealed class ArchiveInput(Stream stream) : Stream
{
    // A damaged member is searched from its start for the next one. What an inflater swallows before it notices is far below this.
    private const int LongestHold = 4 * 1024 * 1024;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
    private long offset;
    private int held, at, end;
    private bool ended;

    /// <summary>Where in the file the next byte lies.</summary>
    public override long Position
    {
        get => offset + at;
        set => GoTo(value);
    }

    /// <summary>Where the last bytes that were handed out through <see cref="Read(Span{byte})"/> begin.</summary>
    public long LastChunk { get; private set; }

    /// <summary>Whether somebody asked for more bytes than there are.</summary>
    public bool RanDry { get; set; }

    /// <summary>Why the stream beneath broke off; null where it did not.</summary>
    public string? Failure { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    /// <summary>From here on, one can go back to this place.</summary>
    public void Hold() => held = at;

    /// <summary>Goes to a place, or to the nearest that is still held.</summary>
    public void GoTo(long position) => at = (int)Math.Clamp(position - offset, held, end);

    /// <summary>The next bytes, up to a number, without passing them; fewer only at the end of the file.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (end - at < count && More())
        {
        }

        return buffer.AsSpan(at, Math.Min(count, end - at));
    }

    /// <summary>Passes bytes that were seen.</summary>
    public void Advance(int count) => at += count;

    /// <summary>Goes to the next place that a sequence begins at; false, at the end of the file, where there is none.</summary>
    public bool Find(ReadOnlySpan<byte> sequence, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var found = buffer.AsSpan(at, end - at).IndexOf(sequence);
            if (found >= 0)
            {
                at += found;
                return true;
            }

            at = Math.Max(at, end - sequence.Length + 1);
            held = at;
            if (More()) continue;
            at = end;
            return false;
        }
    }

    public override int Read(Span<byte> destination)
    {
        if (at == end && !More())
        {
            RanDry = true;
            return 0;
        }

        LastChunk = Position;
        var count = Math.Min(destination.Length, end - at);
        buffer.AsSpan(at, count).CopyTo(destination);
        at += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = [];
            held = at = end = 0;
            ended = true;
        }

        base.Dispose(disposing);
    }

    private bool More()
    {
        if (ended) return false;
        if (end == buffer.Length) MakeRoom();
        try
        {
            var read = stream.Read(buffer, end, buffer.Length - end);
            end += read;
            ended = read == 0;
        }
        catch (Exception error) when (error is IOException or InvalidDataException or NotSupportedException or UnauthorizedAccessException or ObjectDisposedException)
        {
            Failure = error.Message;
            ended = true;
        }

        return !ended;
    }

    private void MakeRoom()
    {
        if (at - held > LongestHold) held = at - (LongestHold / 4);
        var kept = end - held;
        var target = kept <= buffer.Length / 2 ? buffer : ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(held, kept).CopyTo(target);
        if (target != buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = target;
        }

        offset += held;
        at -= held;
        held = 0;
        end = kept;
    }
}
