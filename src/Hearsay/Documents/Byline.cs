using System.Buffers;
using System.Collections.Immutable;

namespace Hearsay.Documents;

/// <summary>Reads the line that says who wrote an article: "By Tomas Rehl", "By A. Quill and T. Rehl, Staff Writers", "Tomas Rehl, Metals Correspondent".</summary>
/// <remarks>A line is taken only where every part of it is a name, a role, an outlet, a place or a date. Words: <c>bylines.lexicon</c>.</remarks>
internal static class Byline
{
    private const int LongestLine = 160;
    private static readonly SearchValues<char> Separators = SearchValues.Create("|•·/–—(;");

    /// <summary>Marks the bylines and returns the authors of the first that names any, and the agency where a byline credits one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="drafts">Its blocks.</param>
    /// <param name="head">The number of blocks before the body: names without "By" are looked for there alone.</param>
    public static BylineReading Find(string text, List<Draft> drafts, int head)
    {
        var authors = ImmutableArray<Known<string>>.Empty;
        Known<string>? agency = null;
        PublishedDate? date = null;
        for (var at = 0; at < drafts.Count; at++)
        {
            if (!drafts[at].IsBody || drafts[at].Span.Length > LongestLine) continue;
            if (IsCredit(drafts[at].Span.In(text)))
            {
                drafts[at].Mark("reporting credit");
                continue;
            }

            var line = drafts[at].Span;
            if (IsOpeningAlone(text, line) && at + 1 < drafts.Count && Names.IsPerson(drafts[at + 1].Span.Of(text)))
            {
                drafts[at].Mark("byline");
                line = drafts[at + 1].Span;
                drafts[at + 1].Mark("byline");
                if (authors.IsEmpty) authors = [Author(text, line)];
                continue;
            }

            if (Read(text, line, bare: at < head) is not { } found) continue;
            drafts[at].Mark("byline");
            if (authors.IsEmpty) authors = found.Authors;
            agency ??= found.Agency;
            date ??= found.Date;
        }

        return new BylineReading(authors, agency, date);
    }

    /// <summary>Reads one line as a byline, or null where it is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line.</param>
    /// <param name="bare">Whether "Name, Role" without "By" will do.</param>
    public static BylineReading? Read(string text, Span line, bool bare)
    {
        if (line.Length > LongestLine) return null;
        var opening = OpeningEnd(text, line);
        if (opening < 0 && !bare) return null;
        var start = opening < 0 ? line.Start : opening;
        var dated = PublicationDates.FindIn(text, line);
        var end = dated is null ? line.End : BeforeDate(text, start, dated.Span.Start);
        var cut = text.AsSpan(start, end - start).IndexOfAny(Separators);
        if (cut >= 0) end = start + cut;
        var spaced = text.AsSpan(start, end - start).IndexOf(" - ", StringComparison.Ordinal);
        if (spaced >= 0) end = start + spaced;

        var parts = Parts(text, Paragraphs.Trim(text, start, end));
        if (parts.Count == 0 || (opening < 0 && !(parts.Count == 2 && Names.HasRole(Words(text, parts[1].Span))))) return null;
        var authors = ImmutableArray.CreateBuilder<Known<string>>();
        Known<string>? agency = null;
        var lastJoined = parts.FindLastIndex(part => part.Joined);
        for (var at = 0; at < parts.Count; at++)
        {
            var (span, _) = parts[at];
            var words = span.Of(text);
            var isName = Names.IsPerson(words);
            var isAffiliation = Names.HasRole(Words(text, span)) || Names.LooksLikeOutlet(words) || Names.LooksLikeAgency(words);
            if (at == 0 && !isName && !isAffiliation) return null;
            if (Names.LooksLikeAgency(words)) agency ??= Author(text, span);

            // "A, B and C" lists authors; "A, B" may be an author and a place.
            if (isName && !isAffiliation && (at == 0 || at <= lastJoined)) authors.Add(Author(text, span));
            else if (!isAffiliation && Prose.CountWords(words) > 4) return null;
        }

        return new BylineReading(authors.ToImmutable(), agency, dated);
    }

    // "Reporting by …; editing by …", "… contributed to this report."
    private static bool IsCredit(ReadOnlySpan<char> line)
    {
        var words = line.TrimStart("(");
        foreach (var credit in Names.Credits)
        {
            if (words.StartsWith(credit, StringComparison.OrdinalIgnoreCase) && words.Length > credit.Length && words[credit.Length] is ' ' or ':' && char.IsUpper(words[0])) return true;
        }

        return line.Contains(" contributed to this ", StringComparison.Ordinal) && Prose.CountWords(line) <= 30 && line.IndexOfAny("\"“”") < 0;
    }

    private static bool IsOpeningAlone(string text, Span line)
    {
        foreach (var opening in Names.Openings)
        {
            if (line.In(text).TrimEnd(": ").Equals(opening, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static int OpeningEnd(string text, Span line)
    {
        var words = line.In(text);
        foreach (var opening in Names.Openings)
        {
            if (!words.StartsWith(opening, StringComparison.OrdinalIgnoreCase) || words.Length <= opening.Length) continue;
            var rest = words[opening.Length..];
            if (rest[0] != ' ' && rest[0] != ':' && rest[0] != '\u00A0') continue;
            var start = line.End - rest.TrimStart(": \u00A0").Length;
            var next = text.AsSpan(start, line.End - start);
            var space = next.IndexOfAny(" ,\u00A0");
            if (next.IsEmpty || Names.IsTimeWord((space < 0 ? next : next[..space]).ToString())) return -1;
            return start;
        }

        return -1;
    }

    private static int BeforeDate(string text, int start, int date)
    {
        var end = date;
        while (true)
        {
            var span = Paragraphs.Trim(text, start, end);
            var at = span.End;
            while (at > span.Start && !char.IsWhiteSpace(text[at - 1])) at--;
            var word = text[at..span.End].Trim(',', ':', '|', '-', '–', '—', '•', '·');
            if (at == span.Start || !(word.Length == 0 || DateScanner.IsWeekday(word) || word.ToLowerInvariant() is "on" or "published" or "updated" or "posted" or "at" or "last" or "first")) return span.End;
            end = at;
        }
    }

    private static List<(Span Span, bool Joined)> Parts(string text, Span names)
    {
        var parts = new List<(Span, bool)>();
        var joined = false;
        for (int start = names.Start, at = names.Start; at <= names.End; at++)
        {
            var rest = text.AsSpan(at, names.End - at);
            var joint = at == names.End ? 1 : rest[0] == ',' ? 1 : Joint(rest);
            if (joint == 0) continue;
            var span = Paragraphs.Trim(text, start, at);
            if (!span.IsEmpty) parts.Add((BeforePlace(text, span), joined));
            joined = joint > 1;
            start = at + joint;
            at = start - 1;
        }

        return parts;
    }

    private static int Joint(ReadOnlySpan<char> rest) =>
        rest.StartsWith(" and ", StringComparison.OrdinalIgnoreCase) ? 5 : rest.StartsWith(" & ", StringComparison.Ordinal) ? 3
        : rest.StartsWith("and ", StringComparison.Ordinal) ? 4 : rest.StartsWith(" with ", StringComparison.OrdinalIgnoreCase) ? 6 : 0;

    // "By Tomas Rehl in Dolmyr", "By Tomas Rehl for the Chronicle"
    private static Span BeforePlace(string text, Span part)
    {
        foreach (var joint in (ReadOnlySpan<string>)[" in ", " for ", " at ", " of ", " from "])
        {
            var at = part.In(text).IndexOf(joint, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && Names.IsPerson(text.Substring(part.Start, at))) return part with { End = part.Start + at };
        }

        return part;
    }

    private static string[] Words(string text, Span span) => span.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Known<string> Author(string text, Span span) => new(span.Of(text), new Evidence("text", span.Of(text), span));
}

/// <summary>What a byline says.</summary>
/// <param name="Authors">The people that it names.</param>
/// <param name="Agency">The agency that it credits, or null.</param>
/// <param name="Date">The date that it ends in, or null.</param>
internal sealed record BylineReading(ImmutableArray<Known<string>> Authors, Known<string>? Agency, PublishedDate? Date);
