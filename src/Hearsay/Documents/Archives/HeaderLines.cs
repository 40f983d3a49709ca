using System.Buffers.Text;
using System.Text;

namespace Hearsay.Documents.Archives;

/// <summary>Steps through header fields (RFC 5322, section 2.2, as WARC and HTTP use them) without copying them. Lines may end in a lone line feed.</summary>
internal ref struct HeaderLines
{
    private readonly ReadOnlySpan<byte> bytes;
    private int at;

    /// <summary>Begins with the line at <paramref name="start"/>.</summary>
    public HeaderLines(ReadOnlySpan<byte> bytes, int start)
    {
        this.bytes = bytes;
        at = start;
    }

    /// <summary>The field's name, as written.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>Where the field's value stands, without the white space around it; a folded value without its further lines.</summary>
    public Range Value { get; private set; }

    /// <summary>Where the lines begin that come next.</summary>
    public readonly int Position => at;

    /// <summary>Goes to the next field; false at the blank line that ends them, or where the bytes end.</summary>
    public bool Next()
    {
        while (at < bytes.Length)
        {
            var rest = bytes[at..];
            var length = rest.IndexOf((byte)'\n');
            var line = (length < 0 ? rest : rest[..length]).TrimEnd((byte)'\r');
            var from = at;
            at += length < 0 ? rest.Length : length + 1;
            if (line.IsEmpty) return false;
            if (line[0] is (byte)' ' or (byte)'\t') continue;
            var colon = line.IndexOf((byte)':');
            if (colon <= 0) continue;
            Name = line[..colon].TrimEnd((byte)' ');
            var value = line[(colon + 1)..].Trim(" \t"u8);
            var begin = from + colon + 1 + line[(colon + 1)..].IndexOfAnyExcept((byte)' ', (byte)'\t');
            Value = value.IsEmpty ? default : begin..(begin + value.Length);
            return true;
        }

        return false;
    }

    /// <summary>Whether the field is called so; the name in ASCII, letters of either case.</summary>
    public readonly bool Is(ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(Name, name);

    /// <summary>The length of a header with the blank line behind it; -1 where the blank line is not among the bytes.</summary>
    public static int BlockLength(ReadOnlySpan<byte> bytes)
    {
        for (var line = 0; line < bytes.Length;)
        {
            var feed = bytes[line..].IndexOf((byte)'\n');
            if (feed < 0) return -1;
            line += feed + 1;
            var rest = bytes[line..];
            if (rest.StartsWith("\n"u8)) return line + 1;
            if (rest.StartsWith("\r\n"u8)) return line + 2;
        }

        return -1;
    }

    /// <summary>A number in decimal digits and nothing else; null where it is none.</summary>
    public static long? Number(ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out long value, out var used) && used == digits.Length && value >= 0 && digits[0] != '+' ? value : null;
}
