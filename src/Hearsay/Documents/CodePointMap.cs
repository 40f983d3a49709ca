namespace Hearsay.Documents;

/// <summary>Converts offsets between UTF-16 units, used inside the process, and Unicode code points, used in every output.</summary>
/// <remarks>
/// Code points are what the W3C Web Annotation model counts in a text position selector. An unpaired surrogate counts as one.
/// Immutable and safe to share between threads; costs nothing for a text without surrogates.
/// </remarks>
public sealed class CodePointMap
{
    private readonly int[] pairs;

    /// <summary>Prepares the map of one text.</summary>
    public CodePointMap(ReadOnlySpan<char> text)
    {
        List<int>? found = null;
        for (var at = text.IndexOfAnyInRange('\uD800', '\uDBFF'); at >= 0 && at + 1 < text.Length; at++)
        {
            if (char.IsSurrogatePair(text[at], text[at + 1]))
            {
                (found ??= []).Add(at++);
            }
        }

        pairs = found?.ToArray() ?? [];
    }

    /// <summary>The number of code points before the UTF-16 unit at <paramref name="offset"/>.</summary>
    /// <remarks>An offset inside a surrogate pair counts the pair's code point as not yet passed.</remarks>
    public int ToCodePoints(int offset)
    {
        // A pair that starts at or before offset - 2 lies wholly before the offset and saves one.
        return offset - CountBelow(offset - 1) - (IsInsidePair(offset) ? 1 : 0);
    }

    /// <summary>The UTF-16 offset of the code point numbered <paramref name="codePoints"/>.</summary>
    public int ToUtf16(int codePoints)
    {
        // The k-th pair (from 0) begins at code point pairs[k] - k.
        int low = 0, high = pairs.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (pairs[middle] - middle < codePoints) low = middle + 1;
            else high = middle;
        }

        return codePoints + low;
    }

    /// <summary>The span in code points.</summary>
    public Span ToCodePoints(Span span) => new(ToCodePoints(span.Start), ToCodePoints(span.End));

    /// <summary>The span in UTF-16 units.</summary>
    public Span ToUtf16(Span span) => new(ToUtf16(span.Start), ToUtf16(span.End));

    private bool IsInsidePair(int offset) => Array.BinarySearch(pairs, offset - 1) >= 0;

    private int CountBelow(int offset)
    {
        var found = Array.BinarySearch(pairs, offset);
        return found >= 0 ? found : ~found;
    }
}
