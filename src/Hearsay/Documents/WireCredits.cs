using System.Buffers;

namespace Hearsay.Documents;

/// <summary>Reads the closing line that says which agency supplied the article: "This story was supplied by Meridian Wire."</summary>
internal static class WireCredits
{
    private const int LongestLine = 200;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" .,;)*");

    private static readonly string[] Openings =
    [
        "supplied by ", "provided by ", "distributed by ", "first published by ", "syndicated from ", "produced by ", "copyright by ",
    ];

    /// <summary>Marks the line that credits an agency and returns the agency, or null.</summary>
    public static Known<string>? Find(string text, List<Draft> drafts)
    {
        for (var at = drafts.Count - 1; at >= 0; at--)
        {
            var line = drafts[at].Span;
            if (line.Length > LongestLine || !OpensCredit(line.In(text))) continue;
            foreach (var opening in Openings)
            {
                var found = line.In(text).IndexOf(opening, StringComparison.OrdinalIgnoreCase);
                if (found < 0) continue;
                var name = NameAt(text, line.Start + found + opening.Length, line.End);
                if (!Names.LooksLikeAgency(name.Of(text)) && !Names.LooksLikeOutlet(name.Of(text))) continue;
                drafts[at].Mark("wire credit");
                return new Known<string>(name.Of(text), new Evidence("text", name.Of(text), name));
            }
        }

        return null;
    }

    private static bool OpensCredit(ReadOnlySpan<char> line)
    {
        foreach (var noun in (ReadOnlySpan<string>)["This story ", "This article ", "This report ", "Story ", "Article ", "Report ", "This copy ", "Copy ", "Content "])
        {
            if (line.TrimStart("(*[ ").StartsWith(noun, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // The run of words with capitals.
    private static Span NameAt(string text, int start, int end)
    {
        var last = start;
        for (var at = start; at < end;)
        {
            var space = text.AsSpan(at, end - at).IndexOfAny(NameEnds);
            var next = space < 0 ? end : at + space;
            if (next == at || !(char.IsUpper(text[at]) || text.AsSpan(at, next - at) is "the")) break;
            last = next;
            if (next >= end || text[next] != ' ') break;
            at = next + 1;
        }

        return new Span(start, last);
    }
}
