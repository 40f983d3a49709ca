using System.Text.Json;

namespace Hearsay.Documents.Records;

/// <summary>Reads the two faults of JSON that programs write in good faith: halves of surrogate pairs, and NaN for a missing number.</summary>
/// <remarks>
/// A half becomes U+FFFD. NaN and Infinity outside of strings become an empty string, which fills no field. All else that is no JSON stays none.
/// </remarks>
internal static class JsonRepair
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>Parses an object, repaired where that helps.</summary>
    /// <exception cref="JsonException">It is no JSON even so.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(Of(json.Span) is { } repaired ? repaired : json, Lenient);
        }
        catch (InvalidOperationException error)
        {
            throw new JsonException(error.Message, error);
        }
    }

    /// <summary>The repaired bytes; null where there is nothing to repair.</summary>
    public static byte[]? Of(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\u"u8) < 0 && json.IndexOf("NaN"u8) < 0 && json.IndexOf("Infinity"u8) < 0) return null;
        byte[]? repaired = null;
        var inString = false;
        for (var at = 0; at < json.Length; at++)
        {
            var rest = json[at..];
            if (!inString)
            {
                var next = rest.IndexOfAny("\"NI"u8);
                if (next < 0) break;
                at += next;
                rest = json[at..];
                var length = rest.StartsWith("NaN"u8) ? 3 : rest.StartsWith("Infinity"u8) ? 8 : 0;
                if (length > 0)
                {
                    var from = at > 0 && json[at - 1] == (byte)'-' ? at - 1 : at;
                    repaired ??= json.ToArray();
                    // As long as what it takes the place of: the places of later faults stay those in the file.
                    var place = repaired.AsSpan(from, at + length - from);
                    place.Fill((byte)' ');
                    "\"\""u8.CopyTo(place);
                    at += length - 1;
                }
                else if (rest[0] == (byte)'"')
                {
                    inString = true;
                }

                continue;
            }

            var end = rest.IndexOfAny((byte)'"', (byte)'\\');
            if (end < 0) break;
            at += end;
            if (json[at] == (byte)'"') inString = false;
            else if (Half(json, at, out var isPair) && !isPair)
            {
                repaired ??= json.ToArray();
                "\\uFFFD"u8.CopyTo(repaired.AsSpan(at));
                at += 5;
            }
            else
            {
                at += isPair ? 11 : 1;
            }
        }

        return repaired;
    }

    // Whether half a surrogate pair is written at the place, and whether the other half follows.
    private static bool Half(ReadOnlySpan<byte> json, int at, out bool isPair)
    {
        isPair = false;
        var unit = Unit(json, at);
        if (unit is < 0xD800 or > 0xDFFF) return false;
        isPair = unit < 0xDC00 && Unit(json, at + 6) is >= 0xDC00 and <= 0xDFFF;
        return true;
    }

    private static int Unit(ReadOnlySpan<byte> json, int at) =>
        at + 6 <= json.Length && json[at] == (byte)'\\' && json[at + 1] == (byte)'u'
        && System.Buffers.Text.Utf8Parser.TryParse(json.Slice(at + 2, 4), out int unit, out var used, 'x') && used == 4 ? unit : -1;
}
