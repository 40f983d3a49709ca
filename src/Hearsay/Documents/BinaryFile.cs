using System.Buffers;

namespace Hearsay.Documents;

/// <summary>Tells files that are not text from text.</summary>
internal static class BinaryFile
{
    // The signatures of what people save or drag in by mistake.
    private static readonly (byte[] Signature, string Kind)[] Signatures =
    [
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        ("SQLite format 3"u8.ToArray(), "an SQLite database"),
        ("{\\rtf"u8.ToArray(), "a rich text document"),
    ];

    // All below the blank but tab, line feed, vertical tab, form feed, carriage return and escape.
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code).Where(letter => letter is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001B'))]);

    /// <summary>Whether the bytes begin as a PDF document does (ISO 32000-1, section 7.5.2), a byte order mark or empty lines before it.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        return bytes[..Math.Min(bytes.Length, 64)].TrimStart(" \t\r\n\0"u8).StartsWith("%PDF-"u8);
    }

    /// <summary>Whether a name ends as those of PDF documents do.</summary>
    public static bool IsNamedPdf(string name) => name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);

    /// <summary>What kind of file the bytes are, or null where they may be text.</summary>
    public static string? Recognize(ReadOnlySpan<byte> bytes)
    {
        foreach (var (signature, kind) in Signatures)
        {
            if (bytes.StartsWith(signature)) return kind;
        }

        return bytes.Contains((byte)0) && TextDecoder.WideEncoding(bytes) is null ? "binary data (it holds NUL bytes)" : null;
    }

    /// <summary>Whether more than one in fifty characters is a control character that no text uses, or any is NUL.</summary>
    public static bool HasControlCharacters(ReadOnlySpan<char> text)
    {
        var found = 0;
        var rest = text;
        for (var at = rest.IndexOfAny(Controls); at >= 0; at = rest.IndexOfAny(Controls))
        {
            if (rest[at] == '\0') return true;
            found++;
            rest = rest[(at + 1)..];
        }

        return found * 50L > text.Length;
    }
}
