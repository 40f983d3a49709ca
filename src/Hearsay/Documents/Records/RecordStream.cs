using System.Buffers;
using System.Text;

namespace Hearsay.Documents.Records;

/// <summary>Cuts a stream into records: lines, or the objects of an array. Holds one record in memory, and no more than the limit.</summary>
/// <remarks>Not thread-safe. A record is valid until the next is asked for.</remarks>
internal sealed class RecordStream : IDisposable
{
    private readonly Stream stream;
    private readonly int limit;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int start;
    private int end;
    private bool isEnd;
    private bool byObjects;
    private long line = 1;

    public RecordStream(Stream stream, int limit) => (this.stream, this.limit) = (stream, limit);

    /// <summary>The record's bytes; empty for one that was too long.</summary>
    public ReadOnlyMemory<byte> Record { get; private set; }

    /// <summary>The line that it begins at, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>How long it is in bytes, held or not.</summary>
    public long Length { get; private set; }

    /// <summary>Whether the stream ends in it: no line break, or no closing brace.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether records are the objects of an array and not lines.</summary>
    public bool ByObjects => byObjects;

    /// <summary>Why the stream broke off, in words; null where it did not.</summary>
    public string? Fault { get; private set; }

    /// <summary>Opens a stream: finds out how it is divided, and takes UTF-16 and UTF-32 with a mark for UTF-8.</summary>
    public static RecordStream Open(Stream stream, int limit)
    {
        var records = new RecordStream(stream, limit);
        while (records.end < 4096 && records.Fill())
        {
            // A stream may give less than was asked for.
        }

        var beginning = records.buffer.AsSpan(0, records.end);
        if (TextDecoder.WideEncoding(beginning) is { } wide)
        {
            var whole = new PrependedStream(beginning.ToArray(), stream);
            records.Dispose();
            records = new RecordStream(Encoding.CreateTranscodingStream(whole, wide, Encoding.UTF8, leaveOpen: true), limit);
            records.Fill();
            beginning = records.buffer.AsSpan(0, records.end);
        }

        if (beginning is [0xEF, 0xBB, 0xBF, ..]) records.start = 3;
        var text = beginning[records.start..].TrimStart(" \t\r\n\u001E"u8);
        // An array, or one object that is written over several lines.
        records.byObjects = text is [(byte)'[', ..] || (text is [(byte)'{', .. var rest] && rest.TrimStart(" \t\r"u8) is [(byte)'\n', ..]);
        return records;
    }

    /// <summary>Goes to the next record.</summary>
    public bool Next(CancellationToken cancellation) => byObjects ? NextObject(cancellation) : NextLine(cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private bool NextLine(CancellationToken cancellation)
    {
        long dropped = 0;
        Line = line;
        for (var searched = start; ;)
        {
            var at = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (at >= 0 || isEnd)
            {
                var stop = at >= 0 ? searched + at : end;
                if (at < 0 && stop == start && dropped == 0) return false;
                Give(start, stop, dropped, isOpen: at < 0);
                start = at >= 0 ? stop + 1 : stop;
                line++;
                return true;
            }

            cancellation.ThrowIfCancellationRequested();
            Drop(ref dropped);
            searched = end;
            var moved = start;
            Fill();
            searched -= moved - start;
        }
    }

    private bool NextObject(CancellationToken cancellation)
    {
        while (true)
        {
            var at = buffer.AsSpan(start, end - start).IndexOf((byte)'{');
            var passed = at < 0 ? end - start : at;
            line += buffer.AsSpan(start, passed).Count((byte)'\n');
            start += passed;
            if (at >= 0) break;
            if (isEnd) return false;
            cancellation.ThrowIfCancellationRequested();
            Fill();
        }

        Line = line;
        long dropped = 0;
        var scanner = new JsonObjectScanner();
        for (var scanned = start; ;)
        {
            var length = scanner.Scan(buffer.AsSpan(scanned, end - scanned));
            var stop = length < 0 ? end : scanned + length;
            line += buffer.AsSpan(scanned, stop - scanned).Count((byte)'\n');
            if (length >= 0 || isEnd)
            {
                Give(start, stop, dropped, isOpen: length < 0);
                start = stop;
                return true;
            }

            cancellation.ThrowIfCancellationRequested();
            Drop(ref dropped);
            scanned = end;
            var moved = start;
            Fill();
            scanned -= moved - start;
        }
    }

    private void Give(int from, int to, long dropped, bool isOpen)
    {
        Length = dropped + to - from;
        Record = Length > limit ? default : buffer.AsMemory(from, to - from);
        IsOpen = isOpen;
    }

    // A record beyond the limit is not kept: only its length is counted on.
    private void Drop(ref long dropped)
    {
        if (dropped == 0 && end - start <= limit) return;
        dropped += end - start;
        start = end = 0;
    }

    // Brings what is held to the front, makes room and reads on. False at the end of the stream.
    private bool Fill()
    {
        if (isEnd) return false;
        if (start > 0 && (start == end || end == buffer.Length))
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }

        if (end == buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            buffer.AsSpan(0, end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        try
        {
            var read = stream.Read(buffer, end, buffer.Length - end);
            end += read;
            isEnd = read == 0;
        }
        catch (Exception error) when (error is IOException or InvalidDataException or NotSupportedException or ObjectDisposedException)
        {
            Fault = error.Message;
            isEnd = true;
        }

        return !isEnd;
    }
}
