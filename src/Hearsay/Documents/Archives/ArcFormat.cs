namespace Hearsay.Documents.Archives;

/// <summary>Records of the Internet Archive's ARC format, versions 1 and 2: one line of fields parted by spaces, then what the server sent.</summary>
/// <remarks>After "ARC File Format", Internet Archive, 1996. The first record describes the file and is passed over.</remarks>
internal sealed class ArcFormat : IRecordFormat
{
    private const int LongestLine = 16 * 1024;

    public ReadOnlySpan<byte> Terminator => "\n"u8;

    public bool BeginsRecord(ReadOnlySpan<byte> bytes) => Parse(bytes) is { Fault: null };

    public int FindRecord(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length; at++)
        {
            var found = bytes[at..].IndexOf((byte)'\n');
            if (found < 0) return -1;
            at += found;
            var line = bytes[(at + 1)..];
            if (BeginsRecord(line)) return at + 1;
            var end = line.IndexOf((byte)'\n');
            var address = line[..Math.Max(end, 0)].LastIndexOf("http"u8);
            if (address > 0 && BeginsRecord(line[address..])) return at + 1 + address;
        }

        return -1;
    }

    public bool TryReadHeader(ReadOnlySpan<byte> bytes, out RecordHeader header)
    {
        header = Parse(bytes) ?? default;
        return header.Length > 0;
    }

    private static RecordHeader? Parse(ReadOnlySpan<byte> bytes)
    {
        var scheme = bytes[..Math.Min(bytes.Length, 16)].IndexOf((byte)':');
        if (scheme <= 0 || bytes[..scheme].ContainsAnyExceptInRange((byte)'a', (byte)'z')) return null;
        var end = bytes[..Math.Min(bytes.Length, LongestLine)].IndexOf((byte)'\n');
        if (end < 0) return null;
        var line = bytes[..end].TrimEnd((byte)'\r');

        // Addresses may hold spaces, the other fields none: they are counted from the end.
        Span<int> spaces = stackalloc int[9];
        var count = 0;
        for (var at = line.Length; count < spaces.Length && (at = line[..at].LastIndexOf((byte)' ')) > 0;) spaces[count++] = at;
        foreach (var (address, type) in (ReadOnlySpan<(int, int)>)[(8, 6), (3, 1)])
        {
            if (count <= address || HeaderLines.Number(line[(spaces[0] + 1)..]) is not { } length) continue;
            var date = line[(spaces[type + 1] + 1)..spaces[type]];
            if (date.Length is not (8 or 12 or 14) || date.ContainsAnyExceptInRange((byte)'0', (byte)'9')) continue;
            var kind = bytes.StartsWith("http"u8) ? RecordKind.Http : RecordKind.PassedOver;
            return new RecordHeader(end + 1, length, kind) { Address = ..spaces[address], ContentType = (spaces[type] + 1)..spaces[type - 1] };
        }

        return new RecordHeader(end + 1, 0, RecordKind.PassedOver) { Fault = "the line does not give an address, a date, a type and a length" };
    }
}
