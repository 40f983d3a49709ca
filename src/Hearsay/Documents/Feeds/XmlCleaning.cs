using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace Hearsay.Documents.Feeds;

/// <summary>Makes XML of what feeds hold beside XML: names of HTML characters, bare ampersands, control characters.</summary>
/// <remarks>
/// No entity is ever expanded from a declaration: a name that HTML does not know becomes its own letters. So there are no entity bombs, and
/// nothing is fetched. Linear in the text.
/// </remarks>
internal sealed class XmlCleaning
{
    private const int LongestName = 32;

    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\uFFFE\uFFFF");

    private static readonly SearchValues<char> NameLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");
    private static readonly SearchValues<char> NoName = SearchValues.Create(" \t\r\n<&\"'");

    private readonly StringBuilder cleaned = new();
    private readonly List<(int Cleaned, int Written)> edits = [];
    private int undisturbed;

    private XmlCleaning()
    {
    }

    /// <summary>The text as XML.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The prefixes of elements in it.</summary>
    public HashSet<string> Prefixes { get; } = new(StringComparer.Ordinal);

    /// <summary>Cleans a stretch of a feed that begins outside of any tag.</summary>
    public static XmlCleaning Of(ReadOnlySpan<char> text)
    {
        var cleaning = new XmlCleaning();
        cleaning.Walk(text);
        cleaning.Text = cleaning.cleaned.ToString();
        return cleaning;
    }

    /// <summary>The place in the text as it was written for a place in the cleaned text.</summary>
    public int Written(int place)
    {
        int low = 0, high = edits.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (edits[middle].Cleaned <= place) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? place : edits[low - 1].Written + place - edits[low - 1].Cleaned;
    }

    private void Walk(ReadOnlySpan<char> text)
    {
        var verbatim = 0; // up to here stands a stretch in which only control characters matter
        var (noData, noComment) = (false, false);
        for (var at = 0; at < text.Length;)
        {
            var next = text[at..].IndexOfAny(Special);
            if (next < 0) next = text.Length - at;
            cleaned.Append(text.Slice(at, next));
            at += next;
            if (at == text.Length) break;
            if (text[at] is not ('&' or '<')) Replace(ref at, 1, "");
            else if (at < verbatim) cleaned.Append(text[at++]);
            else if (text[at] == '&') Reference(text, ref at);
            else if (!noData && text[at..].StartsWith("<![CDATA[")) verbatim = Skip(text, at, "]]>", ref noData);
            else if (!noComment && text[at..].StartsWith("<!--")) verbatim = Skip(text, at, "-->", ref noComment);
            else if (at + 1 < text.Length && (char.IsLetter(text[at + 1]) || text[at + 1] is '/' or '!' or '?' or '_' or ':')) Tag(text, ref at);
            else Replace(ref at, 1, "&lt;");
        }
    }

    // One that has no end is left to the parser, which says where it began.
    private static int Skip(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> mark, ref bool none)
    {
        var end = text[at..].IndexOf(mark);
        none = end < 0;
        return none ? text.Length : at + end;
    }

    private void Tag(ReadOnlySpan<char> text, ref int at)
    {
        var name = text.Slice(at + 1, Math.Min(LongestName * 2, text.Length - at - 1)).TrimStart('/');
        var end = name.IndexOfAnyExcept(NameLetters);
        if (end > 0 && name[end] == ':') Prefixes.Add(name[..end].ToString());
        cleaned.Append(text[at++]);
    }

    private void Reference(ReadOnlySpan<char> text, ref int at)
    {
        var rest = text[(at + 1)..];
        var end = rest[..Math.Min(rest.Length, LongestName)].IndexOf(';');
        var name = end <= 0 ? [] : rest[..end];
        if (name.IsEmpty || name.ContainsAny(NoName)) Replace(ref at, 1, "&amp;");
        else if (name is "amp" or "lt" or "gt" or "quot" or "apos") Replace(ref at, end + 2, $"&{name};");
        else if (name[0] == '#') Replace(ref at, end + 2, Numbered(name[1..]));
        else Replace(ref at, end + 2, Named(name));
    }

    private static string Named(ReadOnlySpan<char> name)
    {
        var reference = $"&{name};";
        var letter = WebUtility.HtmlDecode(reference);
        return letter == reference ? $"&amp;{name};" : letter is "&" or "<" or ">" ? WebUtility.HtmlEncode(letter) : letter;
    }

    private static string Numbered(ReadOnlySpan<char> digits)
    {
        var isNumber = digits is ['x' or 'X', .. var hex]
            ? int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        if (!isNumber) return $"&amp;#{digits};";
        if (code is < ' ' and not ('\t' or '\n' or '\r')) return "";
        return Rune.IsValid(code) && code is not (0xFFFE or 0xFFFF) ? string.Create(CultureInfo.InvariantCulture, $"&#{code};") : "\uFFFD";
    }

    private void Replace(ref int at, int length, string by)
    {
        cleaned.Append(by);
        at += length;
        undisturbed += by.Length - length;
        edits.Add((cleaned.Length, cleaned.Length - undisturbed));
    }
}
