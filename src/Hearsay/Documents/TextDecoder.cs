using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Hearsay.Documents;

/// <summary>Turns the bytes of a file into characters, and says which encoding it took them for.</summary>
/// <remarks>
/// In this order: a byte order mark; for pages, the declared encoding, its label understood as the WHATWG Encoding Standard says;
/// UTF-8 where the bytes are valid; UTF-16 without a mark where every other byte is zero; UTF-8 with single bytes of windows-1252
/// strewn in; windows-1252. A byte order mark is a signature, not text: it is the only thing that is dropped. What was encoded twice without any doubt
/// ("donâ€™t") is read as what was meant, and a remark says so. Safe to call from several threads.
/// </remarks>
public static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Decodes the bytes of a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="isPage">Whether to heed an encoding declared in the markup.</param>
    /// <param name="transport">The encoding that a server or an archive declares, which goes before the markup's; null where none does.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, bool isPage, string? transport = null) => TwiceEncoded.Mend(DecodeOnce(bytes, isPage, transport));

    private static DecodedText DecodeOnce(ReadOnlySpan<byte> bytes, bool isPage, string? transport)
    {
        if (ByteOrderMark(bytes) is var (marked, length)) return Whole(marked, bytes[length..], []);
        if (WideEncoding(bytes) is { } wide)
        {
            return Whole(wide, bytes, [$"The file does not name its encoding; every other byte is zero, so it was read as {wide.WebName}."]);
        }

        // A label that nobody knows says nothing: the markup is asked, then.
        var label = transport is not null && DeclaredEncoding.Resolve(transport) is not null ? transport : isPage ? DeclaredEncoding.Find(bytes) : null;
        var isUtf8 = System.Text.Unicode.Utf8.IsValid(bytes);
        if (label is null) return isUtf8 ? Whole(StrictUtf8, bytes, []) : Guess(bytes, "The file is not valid UTF-8 and does not name its encoding");

        var declared = DeclaredEncoding.Resolve(label);
        if (declared is null)
        {
            var remark = $"The page names an unknown encoding, \"{label}\"";
            return isUtf8 ? Whole(StrictUtf8, bytes, [$"{remark}; it is valid UTF-8 and was read so."]) : Guess(bytes, remark);
        }

        if (declared.CodePage == Encoding.UTF8.CodePage) return isUtf8 ? Whole(StrictUtf8, bytes, []) : Guess(bytes, "The page says UTF-8 but is not valid UTF-8");

        // Text in another encoding that is valid UTF-8 throughout, beyond ASCII, does not occur by chance.
        return isUtf8 && bytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F)
            ? Whole(StrictUtf8, bytes, [$"The page says {declared.WebName} but is valid UTF-8, and was read as UTF-8."])
            : Whole(declared, bytes, []);
    }

    /// <summary>Whether the first characters are those of a page.</summary>
    internal static bool BeginsLikeMarkup(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 1024)];
        var wide = ByteOrderMark(bytes)?.Encoding ?? WideEncoding(bytes);
        var text = (wide ?? Encoding.Latin1).GetString(start).TrimStart('\uFEFF', 'ï', '»', '¿', ' ', '\t', '\r', '\n');
        foreach (var opening in (ReadOnlySpan<string>)["<!doctype html", "<html", "<head", "<body", "<article", "<!--", "<div", "<p>", "<?xml"])
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>UTF-16 without a byte order mark, told by its zero bytes: Latin letters have one each, always on the same side.</summary>
    internal static Encoding? WideEncoding(ReadOnlySpan<byte> bytes)
    {
        if (ByteOrderMark(bytes) is var (marked, _)) return marked.CodePage == Encoding.UTF8.CodePage ? null : marked;
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        int even = 0, odd = 0;
        for (var at = 0; at < sample.Length; at++)
        {
            if (sample[at] != 0) continue;
            if (at % 2 == 0) even++;
            else odd++;
        }

        var half = sample.Length / 2;
        if (half < 2) return null;
        if (odd * 10 >= half * 6 && even * 50 <= half) return Encoding.Unicode;
        return even * 10 >= half * 6 && odd * 50 <= half ? Encoding.BigEndianUnicode : null;
    }

    private static (Encoding Encoding, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    private static DecodedText Whole(Encoding encoding, ReadOnlySpan<byte> bytes, ImmutableArray<string> remarks)
    {
        if (encoding.CodePage == Encoding.UTF8.CodePage && !System.Text.Unicode.Utf8.IsValid(bytes)) return Guess(bytes, "The file begins with the mark of UTF-8 but is not valid UTF-8");
        var text = encoding.GetString(bytes);
        var lost = encoding.CodePage == Encoding.UTF8.CodePage ? 0 : text.AsSpan().Count('\uFFFD');
        if (lost > 0) remarks = remarks.Add(Invariant($"{lost} places could not be read as {encoding.WebName} and stand as U+FFFD."));
        return new DecodedText(text, encoding.WebName, remarks);
    }

    // Valid sequences beyond ASCII do not arise by chance in windows-1252, so where there are enough of them, what is not valid has strayed in.
    private static DecodedText Guess(ReadOnlySpan<byte> bytes, string why)
    {
        var text = new StringBuilder(bytes.Length);
        int valid = 0, stray = 0, firstStray = 0;
        Span<char> letters = stackalloc char[4];
        for (var at = 0; at < bytes.Length;)
        {
            var ascii = bytes[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0) ascii = bytes.Length - at;
            if (ascii > 0)
            {
                text.Append(Encoding.ASCII.GetString(bytes.Slice(at, ascii)));
                at += ascii;
                continue;
            }

            if (Rune.DecodeFromUtf8(bytes[at..], out var rune, out var consumed) == System.Buffers.OperationStatus.Done)
            {
                valid++;
                text.Append(letters[..rune.EncodeToUtf16(letters)]);
            }
            else
            {
                if (stray == 0) firstStray = text.Length;
                stray += consumed;
                text.Append(letters[..Windows1252.GetChars(bytes.Slice(at, consumed), letters)]);
            }

            at += consumed;
        }

        if (valid == 0 || valid * 4L < stray)
        {
            return new DecodedText(Windows1252.GetString(bytes), Windows1252.WebName, [$"{why}; it was read as windows-1252."]);
        }

        var decoded = text.ToString();
        var first = new CodePointMap(decoded).ToCodePoints(firstStray);
        return new DecodedText(decoded, "utf-8", [Invariant($"{why}: {stray} stray bytes were read as windows-1252, the first at character {first}.")]);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The characters of a file.</summary>
/// <param name="Text">Every character, without a byte order mark.</param>
/// <param name="Encoding">The encoding that the bytes were read with.</param>
/// <param name="Remarks">What was guessed, in words; empty where nothing was.</param>
public sealed record DecodedText(string Text, string Encoding, ImmutableArray<string> Remarks);
