using Hearsay.Documents.Inputs;

namespace Hearsay.Documents.Archives;

/// <summary>Walks an archive of records: gives each document, says what is broken, and goes on with the next record that can be found.</summary>
/// <remarks>Holds one record at a time; one that is longer than the limit is passed without being held. Not safe to share between threads.</remarks>
internal sealed class RecordScanner(string name, Stream stream, IRecordFormat format, CancellationToken cancellation) : IDisposable
{
    private const int LongestHeader = 256 * 1024;

    // A document of the longest length with the envelope that a server may send before it.
    private const int LongestContent = ArticleReader.LongestFile + LongestHeader;

    // Enough to see the record behind a record, and the envelope of what a server sent.
    private const int Lookahead = 4096;

    private const string Interrupted = "another record begins within it";

    private readonly RecordBytes bytes = new(stream, format);
    private int number;

    // Whether what is wrong with the segment has been told: a record that is broken at its end has the damage for its cause.
    private bool isDamageTold;

    private string RecordName => $"{name}#{number}";

    /// <summary>The documents and problems, in the order of the file.</summary>
    public IEnumerable<InputItem> Read()
    {
        var isAnything = false;
        (long Length, long Start) gap;
        while (bytes.NextSegment(out gap, cancellation))
        {
            if (gap.Length > 0) yield return Garbage(gap);
            while (bytes.Fill(1))
            {
                cancellation.ThrowIfCancellationRequested();
                if (bytes.Seen[0] is (byte)'\r' or (byte)'\n') PassBlankLines();
                else if (Record() is { } item)
                {
                    isAnything = true;
                    isDamageTold |= item.Problem is not null && bytes.Damage is not null && bytes.Seen.IsEmpty;
                    yield return item;
                }
            }

            if (bytes.Damage is { } damage && !isDamageTold)
            {
                isAnything = true;
                yield return InputItem.Of(ArchiveProblems.BadGzip(name, bytes.Place, damage));
            }

            isDamageTold = false;
        }

        if (gap.Length > 0) yield return Garbage(gap);
        if (bytes.Failure is { } failure) yield return InputItem.Of(ArchiveProblems.Unreadable(name, failure));
        else if (!isAnything) yield return InputItem.Of(ArchiveProblems.NothingToRead(name));
    }

    public void Dispose() => bytes.Dispose();

    private void PassBlankLines()
    {
        var length = bytes.Seen.IndexOfAnyExcept((byte)'\r', (byte)'\n');
        bytes.Advance(length < 0 ? bytes.Seen.Length : length);
        if (bytes.IsBomb) bytes.Abandon();
    }

    // The record or the garbage that comes next; null where it is in order and holds nothing to read.
    private InputItem? Record()
    {
        var place = bytes.Place;
        bytes.Fill(Lookahead);
        if (!format.BeginsRecord(bytes.Seen)) return InputItem.Of(ArchiveProblems.Garbage(name, Resync(), place));
        number++;
        if (!ReadHeader(out var header))
        {
            Resync();
            return header.Fault is { } fault ? InputItem.Of(ArchiveProblems.BadHeader(RecordName, place, fault)) : Cut(place, "its header breaks off");
        }

        if (header.ContentLength > LongestContent) return Oversized(header, place);
        var length = (int)(header.Length + header.ContentLength);
        if (!bytes.Fill(length)) return Short(header, place);
        bytes.Fill(length + Lookahead);
        var after = bytes.Seen[length..];
        var blank = after.IndexOfAnyExcept((byte)'\r', (byte)'\n');
        var rest = blank < 0 ? [] : after[blank..];
        if (rest.IsEmpty && bytes.Damage is { } damage)
        {
            // The record may look whole, but its checksum cannot be trusted or is not there.
            isDamageTold = true;
            bytes.Advance(length);
            return InputItem.Of(ArchiveProblems.BadGzip(RecordName, place, damage));
        }

        var isEnd = rest.IsEmpty || format.BeginsRecord(rest)
            || (after.StartsWith(format.Terminator) && format.FindRecord(bytes.Seen[(header.Length - 1)..length]) < 0);
        if (!isEnd) return WrongLength(header, length, place);
        var record = bytes.Seen[..length];
        InputItem? item = RecordDocument.IsWanted(header, record) ? RecordDocument.Take(RecordName, place, header, record) : null;
        bytes.Advance(length);
        return item;
    }

    // False where the header is cut (no fault) or faulty; then nothing was passed.
    private bool ReadHeader(out RecordHeader header)
    {
        for (var want = Lookahead; ; want *= 4)
        {
            var isMore = bytes.Fill(want);
            var seen = bytes.Seen[..Math.Min(bytes.Seen.Length, want)];
            if (format.TryReadHeader(seen, out header)) break;
            if (!isMore) return false;
            if (format.FindRecord(seen) > 0)
            {
                header = new RecordHeader { Fault = Interrupted };
                return false;
            }

            if (want < LongestHeader) continue;
            header = new RecordHeader { Fault = $"it does not end within {LongestHeader} bytes" };
            return false;
        }

        if (format.FindRecord(bytes.Seen[..header.Length]) > 0) header = header with { Fault = Interrupted };
        return header.Fault is null;
    }

    // The segment ends before the record does: the record is cut, or its length reaches over others.
    private InputItem Short(in RecordHeader header, string place)
    {
        var there = bytes.Seen.Length - header.Length;
        var next = format.FindRecord(bytes.Seen[(header.Length - 1)..]);
        bytes.Advance(next < 0 ? bytes.Seen.Length : header.Length - 1 + next);
        return next < 0
            ? Cut(place, $"{there} of its {header.ContentLength} bytes are there")
            : InputItem.Of(ArchiveProblems.WrongLength(RecordName, place, $"{header.ContentLength} bytes are declared, and the next record begins after {next - 1}"));
    }

    private InputItem WrongLength(in RecordHeader header, int length, string place)
    {
        var next = format.FindRecord(bytes.Seen[(header.Length - 1)..length]);
        if (next >= 0)
        {
            bytes.Advance(header.Length - 1 + next);
            return InputItem.Of(ArchiveProblems.WrongLength(RecordName, place, $"{header.ContentLength} bytes are declared, and the next record begins after {next - 1}"));
        }

        bytes.Advance(length - 1);
        var more = Resync() - 1;
        return InputItem.Of(ArchiveProblems.WrongLength(RecordName, place, $"{header.ContentLength} bytes are declared, and {more} more stand before the next record"));
    }

    // Too long to be held, so whether its length is right shows only when the next record is found.
    private InputItem? Oversized(in RecordHeader header, string place)
    {
        bytes.Fill(LongestHeader);
        var isWanted = RecordDocument.IsWanted(header, bytes.Seen);
        var passed = Resync() - header.Length;
        if (isDamageTold || passed - header.ContentLength is >= 0 and <= 8)
            return isWanted || isDamageTold ? InputItem.Of(ArchiveProblems.TooLarge(RecordName, place, $"its record declares {header.ContentLength}")) : null;
        return bytes.Fill(1)
            ? InputItem.Of(ArchiveProblems.WrongLength(RecordName, place, $"{header.ContentLength} bytes are declared, and the next record begins after {passed}"))
            : Cut(place, $"{passed} of its {header.ContentLength} bytes are there");
    }

    // Passes everything up to the next record or the end of the segment, and says how much that was.
    private long Resync()
    {
        for (var passed = 0L; ;)
        {
            cancellation.ThrowIfCancellationRequested();
            var isMore = bytes.Fill(16 * Lookahead);
            var next = format.FindRecord(bytes.Seen);
            var pass = next > 0 ? next : isMore ? bytes.Seen.Length - Lookahead : bytes.Seen.Length;
            bytes.Advance(pass);
            passed += pass;
            if (next > 0 || !isMore) return passed;
            if (!bytes.IsBomb) continue;
            bytes.Abandon();
            isDamageTold = true;
            return passed;
        }
    }

    private InputItem Cut(string place, string detail)
    {
        if (bytes.Damage is { } damage)
        {
            isDamageTold = true;
            detail = $"{detail}, and {damage}";
        }

        return InputItem.Of(ArchiveProblems.Cut(RecordName, place, detail));
    }

    private InputItem Garbage((long Length, long Start) gap) => InputItem.Of(ArchiveProblems.Garbage(name, gap.Length, $"at byte {gap.Start}"));
}
