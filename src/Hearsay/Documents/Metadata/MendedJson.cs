using System.Text;
using System.Text.Json;

namespace Hearsay.Documents.Metadata;

/// <summary>Reads JSON out of a script element, mending what publishing systems commonly break.</summary>
/// <remarks>
/// Mended: comments and CDATA marks around the whole, control characters inside strings, backslashes that escape nothing, commas left over, entities
/// for the quotation marks, a text that is cut, and words after the end. What cannot be read even so is null: it describes nothing.
/// </remarks>
internal static class MendedJson
{
    private const int Longest = 4_000_000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64, AllowDuplicateProperties = true };

    /// <summary>The JSON of a script, or null. The caller disposes it.</summary>
    public static JsonDocument? Parse(string script)
    {
        if (script.Length > Longest) return null;
        return TryParse(script) ?? TryParse(Mend(script)) ?? (script.Contains("&quot;", StringComparison.Ordinal) ? TryParse(Mend(System.Net.WebUtility.HtmlDecode(script))) : null);
    }

    private static JsonDocument? TryParse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Walks over the text once and keeps count of what is open; what is still open at the end is closed there.
    private static string Mend(string script)
    {
        var start = script.AsSpan().IndexOfAny('{', '[');
        while (start >= 0 && script.AsSpan(start).StartsWith("[CDATA[", StringComparison.Ordinal))
        {
            var next = script.AsSpan(start + 7).IndexOfAny('{', '[');
            start = next < 0 ? -1 : start + 7 + next;
        }

        if (start < 0) return "";
        var mended = new StringBuilder(script.Length);
        var open = new Stack<char>();
        var isString = false;
        for (var at = start; at < script.Length; at++)
        {
            var letter = script[at];
            if (isString)
            {
                if (letter == '\\')
                {
                    var follows = at + 1 < script.Length ? script[at + 1] : '\0';
                    if (follows is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' || (follows == 'u' && IsHex(script, at + 2)))
                    {
                        mended.Append(letter).Append(follows);
                        at++;
                    }
                }
                else if (letter < ' ')
                {
                    mended.Append(' ');
                }
                else
                {
                    if (letter == '"' && EndsString(script, at)) isString = false;
                    else if (letter == '"') mended.Append('\\');
                    mended.Append(letter);
                }

                continue;
            }

            if (letter == '"') isString = true;
            else if (letter is '{' or '[') open.Push(letter == '{' ? '}' : ']');
            else if (letter is '}' or ']' && (open.Count == 0 || open.Pop() != letter)) break;
            mended.Append(letter);
            if (open.Count == 0) return mended.ToString();
        }

        if (isString) mended.Append('"');
        while (mended.Length > 0 && (char.IsWhiteSpace(mended[^1]) || mended[^1] == ',')) mended.Length--;
        if (mended.Length > 0 && mended[^1] == ':') mended.Append("null");
        foreach (var close in open) mended.Append(close);
        return mended.ToString();
    }

    // A quotation mark ends a string where a comma, a colon or a bracket follows, and the text; any other stands inside it unescaped.
    private static bool EndsString(string script, int at)
    {
        var next = at + 1;
        while (next < script.Length && char.IsWhiteSpace(script[next])) next++;
        return next >= script.Length || script[next] is ',' or ':' or '}' or ']';
    }

    private static bool IsHex(string script, int at)
    {
        for (var index = at; index < at + 4; index++)
        {
            if (index >= script.Length || !char.IsAsciiHexDigit(script[index])) return false;
        }

        return true;
    }
}
