using System.Buffers.Text;
using System.Text;

namespace Hearsay.Documents.Records;

/// <summary>Resolves the escapes of a JSON string (RFC 8259, section 7), in UTF-8 throughout.</summary>
internal static class JsonEscapes
{
    /// <summary>Writes a string without its escapes; half a surrogate pair becomes U+FFFD.</summary>
    /// <param name="text">The string between its quotation marks, of which a reader has said that it is valid.</param>
    /// <param name="plain">Takes the result; as long as the text is long enough.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Resolve(ReadOnlySpan<byte> text, Span<byte> plain)
    {
        var written = 0;
        while (true)
        {
            var at = text.IndexOf((byte)'\\');
            var before = at < 0 ? text : text[..at];
            before.CopyTo(plain[written..]);
            written += before.Length;
            if (at < 0 || at + 1 >= text.Length) return written;
            var letter = text[at + 1];
            text = text[(at + 2)..];
            if (letter != (byte)'u')
            {
                plain[written++] = letter switch { (byte)'n' => (byte)'\n', (byte)'t' => (byte)'\t', (byte)'r' => (byte)'\r', (byte)'b' => (byte)'\b', (byte)'f' => (byte)'\f', _ => letter };
                continue;
            }

            var unit = Unit(text);
            text = text[Math.Min(4, text.Length)..];
            if (char.IsHighSurrogate(unit) && text is [(byte)'\\', (byte)'u', .. var rest] && Unit(rest) is var low && char.IsLowSurrogate(low))
            {
                written += new Rune(unit, low).EncodeToUtf8(plain[written..]);
                text = rest[4..];
            }
            else
            {
                written += (Rune.TryCreate(unit, out var rune) ? rune : Rune.ReplacementChar).EncodeToUtf8(plain[written..]);
            }
        }
    }

    private static char Unit(ReadOnlySpan<byte> digits) =>
        digits.Length >= 4 && Utf8Parser.TryParse(digits[..4], out ushort unit, out var used, 'x') && used == 4 ? (char)unit : '\uFFFD';
}
