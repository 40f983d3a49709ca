using System.Net;
using System.Text;

namespace Hearsay.Documents.Feeds;

/// <summary>The words of a short piece of markup, for titles and for measuring: no layout and no structure.</summary>
internal static class MarkupText
{
    /// <summary>The text without tags, comments, scripts and styles, characters resolved and white space run together. Linear.</summary>
    public static string Of(string markup)
    {
        var text = new StringBuilder(markup.Length);
        var lastClose = markup.LastIndexOf('>');
        var (comments, scripts, styles) = (true, true, true);
        for (var at = 0; at < markup.Length;)
        {
            var next = markup.IndexOf('<', at);
            if (next < 0 || next >= lastClose)
            {
                text.Append(markup, at, markup.Length - at);
                break;
            }

            text.Append(markup, at, next - at);
            var rest = markup.AsSpan(next);
            if (!IsTag(rest))
            {
                text.Append('<');
                at = next + 1;
                continue;
            }

            var end = rest.StartsWith("<!--") ? EndOf(markup, next, "-->", ref comments)
                : Begins(rest, "<script") ? EndOf(markup, next, "</script>", ref scripts)
                : Begins(rest, "<style") ? EndOf(markup, next, "</style>", ref styles) : -1;
            at = end >= 0 ? end : markup.IndexOf('>', next) + 1;
            text.Append(' ');
        }

        return Together(WebUtility.HtmlDecode(text.ToString()));
    }

    /// <summary>Whether there is any tag in it.</summary>
    public static bool HasTags(string text)
    {
        for (var at = 0; (at = text.IndexOf('<', at)) >= 0; at++)
        {
            if (IsTag(text.AsSpan(at)) && text.IndexOf('>', at) > 0) return true;
        }

        return false;
    }

    private static bool IsTag(ReadOnlySpan<char> rest) => rest.Length > 1 && (char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!');

    private static bool Begins(ReadOnlySpan<char> rest, string tag) => rest.StartsWith(tag, StringComparison.OrdinalIgnoreCase);

    // Where none is found, none is further on: it is not looked for again.
    private static int EndOf(string markup, int from, string mark, ref bool isThere)
    {
        var at = isThere ? markup.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase) : -1;
        isThere = at >= 0;
        return isThere ? at + mark.Length : -1;
    }

    private static string Together(string text)
    {
        var result = new StringBuilder(text.Length);
        var gap = false;
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter))
            {
                gap = result.Length > 0;
                continue;
            }

            if (gap) result.Append(' ');
            gap = false;
            result.Append(letter);
        }

        return result.ToString();
    }
}
