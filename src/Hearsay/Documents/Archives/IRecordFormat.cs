namespace Hearsay.Documents.Archives;

/// <summary>How an archive of records tells where one begins and what it holds. Without state, so safe to share between threads.</summary>
internal interface IRecordFormat
{
    /// <summary>What stands behind a record, before the next one or whatever else may follow.</summary>
    ReadOnlySpan<byte> Terminator { get; }

    /// <summary>Whether a record begins with the first of these bytes.</summary>
    bool BeginsRecord(ReadOnlySpan<byte> bytes);

    /// <summary>Where the first record begins that comes after the first byte; -1 where none does. It may begin within a line, where the record before it is cut.</summary>
    int FindRecord(ReadOnlySpan<byte> bytes);

    /// <summary>Reads the header that the bytes begin with; false where more bytes are needed to see all of it.</summary>
    bool TryReadHeader(ReadOnlySpan<byte> bytes, out RecordHeader header);
}

/// <summary>What the header of a record says. Immutable; the ranges are counted from the header's first byte.</summary>
/// <param name="Length">The length of the header in bytes, with the blank line behind it.</param>
/// <param name="ContentLength">The length of the content in bytes.</param>
/// <param name="Kind">What the content is.</param>
internal readonly record struct RecordHeader(int Length, long ContentLength, RecordKind Kind)
{
    /// <summary>The address that was asked for.</summary>
    public Range Address { get; init; }

    /// <summary>The media type of the content, with its parameters.</summary>
    public Range ContentType { get; init; }

    /// <summary>Whether the crawler says that it stored only the beginning.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>What is wrong with the header, in words; null where nothing is.</summary>
    public string? Fault { get; init; }
}

/// <summary>What the content of a record is.</summary>
internal enum RecordKind
{
    /// <summary>Nothing to read: a request, a note on the crawl, a page that is stored elsewhere.</summary>
    PassedOver,

    /// <summary>An answer of a server, its header first.</summary>
    Http,

    /// <summary>A document without an envelope.</summary>
    Bare,

    /// <summary>A part of a record that was split.</summary>
    Segment,
}
