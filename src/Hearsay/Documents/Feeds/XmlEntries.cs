namespace Hearsay.Documents.Feeds;

/// <summary>Divides the text of an XML feed into its entries and the shell around them, so that a broken entry breaks no other.</summary>
/// <remarks>An entry ends at its closing tag, or where the next one begins. Marks in CDATA and comments do not count. Linear in the text.</remarks>
internal sealed class XmlEntries
{
    private readonly string text;
    private readonly string[] names;
    private int lastData = -1;
    private int nextData = -1;

    private XmlEntries(string text, string[] names) => (this.text, this.names) = (text, names);

    /// <summary>Divides a feed.</summary>
    /// <param name="text">The feed.</param>
    /// <param name="names">What its entries are called, without a prefix.</param>
    public static List<XmlSlice> Find(string text, params string[] names) => new XmlEntries(text, names).Find();

    private List<XmlSlice> Find()
    {
        var slices = new List<XmlSlice>();
        var open = -1;
        lastData = text.LastIndexOf("]]>", StringComparison.Ordinal);
        var lastComment = text.LastIndexOf("-->", StringComparison.Ordinal);
        for (var at = 0; (at = text.IndexOf('<', at)) >= 0;)
        {
            var rest = text.AsSpan(at);
            if (rest.StartsWith("<![CDATA[")) at = AfterData(at, open >= 0);
            else if (rest.StartsWith("<!--") && at < lastComment) at = text.IndexOf("-->", at, StringComparison.Ordinal) is var end and >= 0 ? end + 3 : at + 4;
            else if (IsEntry(rest[1..]))
            {
                if (open >= 0) slices.Add(new XmlSlice(open, at - open, Closed: false));
                open = at++;
            }
            else if (open >= 0 && rest.Length > 1 && rest[1] == '/' && IsEntry(rest[2..]))
            {
                var tag = rest.IndexOf('>');
                at = tag < 0 ? text.Length : at + tag + 1;
                slices.Add(new XmlSlice(open, at - open, Closed: tag >= 0));
                open = -1;
            }
            else
            {
                at++;
            }
        }

        if (open >= 0) slices.Add(new XmlSlice(open, text.Length - open, Closed: false));
        return slices;
    }

    // A stretch of CDATA that holds the entry's end and then begins another stretch was never closed: no article holds both.
    private int AfterData(int at, bool inEntry)
    {
        at += "<![CDATA[".Length;
        if (at > lastData) return at;
        if (nextData < at) nextData = text.IndexOf("]]>", at, StringComparison.Ordinal);
        if (inEntry)
        {
            var stretch = text.AsSpan(at, nextData - at);
            var again = stretch.LastIndexOf("<![CDATA[");
            if (again >= 0 && EntryEnd(stretch[..again]) is var closing and >= 0) return at + closing;
        }

        return nextData + 3;
    }

    private int EntryEnd(ReadOnlySpan<char> stretch)
    {
        for (var from = 0; ;)
        {
            var at = stretch[from..].IndexOf("</");
            if (at < 0) return -1;
            if (IsEntry(stretch[(from + at + 2)..])) return from + at;
            from += at + 2;
        }
    }

    private bool IsEntry(ReadOnlySpan<char> tag)
    {
        foreach (var name in names)
        {
            if (Is(tag, name)) return true;
        }

        var colon = tag[..Math.Min(tag.Length, 24)].IndexOfAny(": >");
        if (colon <= 0 || tag[colon] != ':' || tag[..colon].IndexOfAny("</\"'=") >= 0) return false;
        foreach (var name in names)
        {
            if (Is(tag[(colon + 1)..], name)) return true;
        }

        return false;
    }

    private static bool Is(ReadOnlySpan<char> tag, string name) =>
        tag.StartsWith(name) && (tag.Length == name.Length || tag[name.Length] is ' ' or '>' or '\t' or '\r' or '\n' or '/');
}

/// <summary>One entry's stretch of a feed. Immutable.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
/// <param name="Closed">Whether its closing tag is there.</param>
internal readonly record struct XmlSlice(int Start, int Length, bool Closed);
