using System.Buffers;
using System.Text;

namespace Hearsay.Documents.Archives;

/// <summary>Reads header fields with characters beyond ASCII written as encoded words (RFC 2047).</summary>
internal static class EncodedWords
{
    /// <summary>The field with its encoded words decoded; a word that cannot be is left as it stands.</summary>
    public static string Decode(string field)
    {
        if (!field.Contains("=?", StringComparison.Ordinal)) return field;
        var text = new StringBuilder(field.Length);
        var pending = new ArrayBufferWriter<byte>();
        Encoding? pendingEncoding = null;
        var at = 0;
        while (at < field.Length)
        {
            var begin = field.IndexOf("=?", at, StringComparison.Ordinal);
            if (begin < 0 || Word(field.AsSpan(begin)) is not var (encoding, bytes, length))
            {
                Flush();
                var end = begin < 0 ? field.Length : begin + 2;
                text.Append(field, at, end - at);
                at = end;
                continue;
            }

            // White space between two words only parts them. A character may be split between words of one encoding.
            var between = field.AsSpan(at, begin - at);
            if (pendingEncoding is null || !between.IsWhiteSpace())
            {
                Flush();
                text.Append(between);
            }
            else if (pendingEncoding.CodePage != encoding.CodePage)
            {
                Flush();
            }

            pendingEncoding = encoding;
            pending.Write(bytes);
            at = begin + length;
        }

        Flush();
        return text.ToString();

        void Flush()
        {
            if (pendingEncoding is not null) text.Append(pendingEncoding.GetString(pending.WrittenSpan));
            pendingEncoding = null;
            pending.ResetWrittenCount();
        }
    }

    private static (Encoding Encoding, byte[] Bytes, int Length)? Word(ReadOnlySpan<char> field)
    {
        var rest = field[2..];
        var charset = rest.IndexOf('?');
        if (charset <= 0 || charset + 3 > rest.Length || rest[charset + 2] != '?') return null;
        var kind = char.ToUpperInvariant(rest[charset + 1]);
        var content = rest[(charset + 3)..];
        var end = content.IndexOf("?=", StringComparison.Ordinal);
        if (end < 0 || kind is not ('B' or 'Q')) return null;

        // RFC 2231 puts a language behind the charset.
        var label = rest[..charset].ToString().Split('*')[0];
        if (DeclaredEncoding.Resolve(label) is not { } encoding) return null;
        var letters = Encoding.Latin1.GetBytes(content[..end].ToString());
        string? fault = null;
        var bytes = kind == 'B' ? TransferEncoding.Base64(letters, out fault) : TransferEncoding.QuotedPrintable(WithSpaces(letters));
        return fault is null ? (encoding, bytes.ToArray(), 2 + charset + 3 + end + 2) : null;
    }

    private static byte[] WithSpaces(byte[] letters)
    {
        letters.AsSpan().Replace((byte)'_', (byte)' ');
        return letters;
    }
}
