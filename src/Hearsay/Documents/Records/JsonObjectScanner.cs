using System.Buffers;

namespace Hearsay.Documents.Records;

/// <summary>Finds the end of a JSON object by its braces and strings alone, so that a broken one does not hide the next.</summary>
/// <remarks>
/// A struct that is fed stretch by stretch; it begins at the opening brace. A line break ends a string: none may stand in one (RFC 8259, section 7),
/// and a string that was never closed would take all that follows with it.
/// </remarks>
internal struct JsonObjectScanner
{
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> StringEnds = SearchValues.Create("\"\\\n"u8);

    private int depth;
    private bool inString;
    private bool isEscaped;

    /// <summary>Goes on in the next stretch.</summary>
    /// <returns>How many bytes of the stretch belong to the object, its closing brace with them; -1 where it goes on behind the stretch.</returns>
    public int Scan(ReadOnlySpan<byte> stretch)
    {
        for (var at = 0; at < stretch.Length;)
        {
            if (isEscaped)
            {
                isEscaped = false;
                at++;
                continue;
            }

            var next = stretch[at..].IndexOfAny(inString ? StringEnds : Structure);
            if (next < 0) return -1;
            at += next;
            switch (stretch[at++])
            {
                case (byte)'\\': isEscaped = true; break;
                case (byte)'"' or (byte)'\n': inString = !inString; break;
                case (byte)'{' or (byte)'[': depth++; break;
                default:
                    if (--depth <= 0) return at;
                    break;
            }
        }

        return -1;
    }
}
