using System.Collections.Frozen;
using System.Text;

namespace Hearsay.Documents.Pages;

/// <summary>Leaves tags out of markup that is nested deeper than any page, so that parsing stays linear and no stack overflows.</summary>
/// <remarks>
/// Browsers cap the depth of a page at 512 elements; a parser that does not takes time in the square of the depth, as it looks up the whole
/// stack of open elements at most tags. This pass counts open elements by their tags alone; where they are too many, further tags are left
/// out and their text stays. Tags as long as a page are left out too. Ordinary markup comes back as it is, without a copy.
/// </remarks>
internal static class MarkupDepth
{
    private const int Deepest = 400;
    private const int LongestTag = 65536;

    // Elements without content, and those that the next one of their kind closes: they cannot nest on their own.
    private static readonly FrozenSet<string> Uncounted = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "html", "head", "body", "path", "colgroup");

    private static readonly FrozenSet<string> RawText = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "script", "style", "textarea", "title", "noscript", "iframe", "xmp", "noembed", "noframes");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UncountedBySpan = Uncounted.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RawTextBySpan = RawText.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The markup with its depth limited.</summary>
    public static string Limit(string markup)
    {
        StringBuilder? kept = null;
        var counts = new Dictionary<string, (int Kept, int Dropped)>(StringComparer.OrdinalIgnoreCase);
        var open = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        int depth = 0, copied = 0;
        for (var at = markup.IndexOf('<'); at >= 0 && at + 1 < markup.Length;)
        {
            var isEnd = markup[at + 1] == '/';
            var nameStart = at + (isEnd ? 2 : 1);
            if (nameStart >= markup.Length || !char.IsAsciiLetter(markup[nameStart]))
            {
                at = Next(markup, markup.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal) ? EndOf(markup, "-->", at) : at + 1);
                continue;
            }

            var nameEnd = nameStart;
            while (nameEnd < markup.Length && nameEnd - nameStart < 64 && (char.IsAsciiLetterOrDigit(markup[nameEnd]) || markup[nameEnd] is '-' or ':')) nameEnd++;
            var name = markup.AsSpan(nameStart, nameEnd - nameStart);
            var tagEnd = TagEnd(markup, nameEnd);
            var isTooLong = tagEnd - at > LongestTag;
            var drop = isTooLong;
            // Only drawings and formulas know elements that close themselves: elsewhere the slash means nothing.
            var closesItself = markup[tagEnd - 2] == '/' && (IsOpen(open, "svg") || IsOpen(open, "math"));
            if (!UncountedBySpan.Contains(name) && !isTooLong && !closesItself) drop = Count(open, name, isEnd, ref depth);
            if (drop)
            {
                (kept ??= new StringBuilder(markup.Length)).Append(markup, copied, at - copied);
                copied = tagEnd;
            }

            if (!isEnd && RawTextBySpan.Contains(name))
            {
                // Its end tag is met next; what lies between is no markup.
                var close = EndTag(markup.AsSpan(tagEnd), name);
                if (close < 0) break;
                tagEnd += close;
            }

            at = Next(markup, tagEnd);
        }

        return kept is null ? markup : kept.Append(markup, copied, markup.Length - copied).ToString();
    }

    // Counts the tag and says whether it must go. End tags are matched by name alone; those of dropped elements go first, as they lie inside.
    private static bool Count(Dictionary<string, (int Kept, int Dropped)>.AlternateLookup<ReadOnlySpan<char>> open, ReadOnlySpan<char> name, bool isEnd, ref int depth)
    {
        open.TryGetValue(name, out var known);
        var (kept, dropped) = known;
        if (!isEnd)
        {
            var drop = depth >= Deepest;
            open[name] = drop ? (kept, dropped + 1) : (kept + 1, dropped);
            if (!drop) depth++;
            return drop;
        }

        if (dropped > 0)
        {
            open[name] = (kept, dropped - 1);
            return true;
        }

        if (kept == 0) return false;
        open[name] = (kept - 1, dropped);
        depth--;
        return false;
    }

    private static int EndTag(ReadOnlySpan<char> markup, ReadOnlySpan<char> name)
    {
        for (var at = 0; at < markup.Length;)
        {
            var next = markup[at..].IndexOf("</");
            if (next < 0) return -1;
            at += next;
            if (markup[(at + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase)) return at;
            at += 2;
        }

        return -1;
    }

    private static bool IsOpen(Dictionary<string, (int Kept, int Dropped)>.AlternateLookup<ReadOnlySpan<char>> open, string name) => open.TryGetValue(name, out var count) && count.Kept + count.Dropped > 0;

    private static int Next(string markup, int from) => from >= markup.Length ? -1 : markup.IndexOf('<', from);

    private static int EndOf(string markup, string mark, int from)
    {
        var end = markup.IndexOf(mark, from, StringComparison.Ordinal);
        return end < 0 ? markup.Length : end + mark.Length;
    }

    // One past the tag's closing bracket; brackets within quoted values do not count.
    private static int TagEnd(string markup, int at)
    {
        while (at < markup.Length)
        {
            var next = markup.AsSpan(at).IndexOfAny('>', '=');
            if (next < 0) return markup.Length;
            at += next + 1;
            if (markup[at - 1] == '>') return at;
            while (at < markup.Length && char.IsWhiteSpace(markup[at])) at++;
            if (at >= markup.Length || markup[at] is not ('"' or '\'')) continue;
            var close = markup.IndexOf(markup[at], at + 1);
            if (close < 0) return markup.Length;
            at = close + 1;
        }

        return markup.Length;
    }
}
