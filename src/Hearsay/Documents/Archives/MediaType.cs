using System.Text;

namespace Hearsay.Documents.Archives;

/// <summary>Media types as headers give them (RFC 9110, section 8.3.1), and which of them may hold articles.</summary>
internal static class MediaType
{
    /// <summary>Whether a header's value is of this type, whatever its parameters.</summary>
    public static bool Is(ReadOnlySpan<byte> value, ReadOnlySpan<byte> type) => Ascii.EqualsIgnoreCase(Essence(value), type);

    /// <summary>
    /// Whether a document of the type is handed on: pages, plain text, feeds, JSON and XML, and PDF, of which it is told that it is not read. Of no type or
    /// none in particular, what begins like markup or PDF is.
    /// </summary>
    public static bool IsReadable(ReadOnlySpan<byte> value, ReadOnlySpan<byte> document)
    {
        var type = Essence(value);
        if (type.IsEmpty || type.IndexOf((byte)'/') < 0 || Ascii.EqualsIgnoreCase(type, "application/octet-stream"u8)) return TextDecoder.BeginsLikeMarkup(document) || BinaryFile.IsPdf(document);
        return IsAny(type, "text/html"u8, "text/plain"u8, "application/xhtml+xml"u8) || IsAny(type, "application/json"u8, "text/json"u8, "application/feed+json"u8)
            || IsAny(type, "application/xml"u8, "text/xml"u8, "application/rss+xml"u8) || IsAny(type, "application/atom+xml"u8, "application/rdf+xml"u8, "application/rss"u8)
            || IsAny(type, "application/x-ndjson"u8, "application/jsonl"u8, "application/json-lines"u8) || IsAny(type, "application/x-json"u8, "application/jsonlines"u8, "application/atom"u8)
            || Ascii.EqualsIgnoreCase(type, "application/pdf"u8);
    }

    /// <summary>The type in small letters, or null; and its charset parameter, or null.</summary>
    public static (string? Type, string? Charset) Parse(ReadOnlySpan<byte> value)
    {
        var essence = Essence(value);
        var type = essence.IndexOf((byte)'/') <= 0 ? null
            : Ascii.EqualsIgnoreCase(essence, "text/html"u8) ? "text/html"
            : Encoding.Latin1.GetString(essence).ToLowerInvariant();
        return (type, Parameter(value, "charset"u8));
    }

    /// <summary>A parameter of a header's value, without its quotes; null where it is not there or empty.</summary>
    public static string? Parameter(ReadOnlySpan<byte> value, ReadOnlySpan<byte> name)
    {
        for (var at = value.IndexOf((byte)';'); at >= 0;)
        {
            var rest = value[(at + 1)..].TrimStart(" \t\r\n"u8);
            var equals = rest.IndexOf((byte)'=');
            if (equals < 0) return null;
            var isNamed = Ascii.EqualsIgnoreCase(rest[..equals].Trim(" \t\r\n"u8), name);
            rest = rest[(equals + 1)..].TrimStart(" \t\r\n"u8);
            int end;
            if (rest.Length > 1 && rest[0] == '"')
            {
                rest = rest[1..];
                end = rest.IndexOf((byte)'"');
            }
            else
            {
                end = rest.IndexOf((byte)';');
            }

            var text = (end < 0 ? rest : rest[..end]).Trim(" \t\r\n\"'"u8);
            if (isNamed) return text.IsEmpty ? null : Encoding.Latin1.GetString(text);
            if (end < 0) return null;
            var next = rest[end..].IndexOf((byte)';');
            at = next < 0 ? -1 : value.Length - rest.Length + end + next;
        }

        return null;
    }

    private static ReadOnlySpan<byte> Essence(ReadOnlySpan<byte> value)
    {
        var end = value.IndexOfAny((byte)';', (byte)',');
        return (end < 0 ? value : value[..end]).Trim(" \t\r\n"u8);
    }

    private static bool IsAny(ReadOnlySpan<byte> type, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> c) =>
        Ascii.EqualsIgnoreCase(type, a) || Ascii.EqualsIgnoreCase(type, b) || Ascii.EqualsIgnoreCase(type, c);
}
