using System.Collections.Frozen;
using Hearsay.Dates;

namespace Hearsay.Documents;

/// <summary>Reads the lines that say when an article was published: "Published: 12 March 2023, 21:14", "Mon 13 Mar 2023 10.02 GMT".</summary>
/// <remarks>
/// A line is taken only where nothing but a date, a time and the words around them stand in it. "3 months ago" dates nothing, as nobody knows
/// when the page was saved, and 04/03/2023 is two days: both are left unknown. The words are data: <c>date-lines.lexicon</c>.
/// </remarks>
internal static class PublicationDates
{
    private const int LongestLine = 160;

    private static readonly FrozenDictionary<string, string> Words = Lexicon.Read("Documents/date-lines.lexicon")
        .ToFrozenDictionary(entry => entry[0], entry => entry[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The dates of a line that is nothing but dates, or an empty list.</summary>
    public static List<PublishedDate> Read(string text, Span line)
    {
        var dates = new List<PublishedDate>();
        if (line.Length > LongestLine) return dates;
        var tokens = DateScanner.Tokens(text, line);
        var role = DateRole.Bare;
        for (var at = 0; at < tokens.Count;)
        {
            if (DateScanner.Parse(text, tokens, at) is var (date, end))
            {
                dates.Add(new PublishedDate(date, role, new Span(tokens[at].Start, tokens[end - 1].End)));
                role = DateRole.Bare;
                at = end;
                continue;
            }

            if (DateScanner.SkipUnsettled(text, tokens, at) is var unsettled and > 0)
            {
                dates.Add(new PublishedDate(null, role, new Span(tokens[at].Start, tokens[unsettled - 1].End)));
                at = unsettled;
                continue;
            }

            if (!IsAllowed(text, tokens, at, ref role)) return [];
            at++;
        }

        return dates;
    }

    /// <summary>The first date inside a line that says other things too, or null.</summary>
    public static PublishedDate? FindIn(string text, Span line)
    {
        if (line.Length > LongestLine) return null;
        var tokens = DateScanner.Tokens(text, line);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (DateScanner.Parse(text, tokens, at) is var (date, end)) return new PublishedDate(date, DateRole.Bare, new Span(tokens[at].Start, tokens[end - 1].End));
        }

        return null;
    }

    /// <summary>Marks the date lines and returns the publication date: one called so, else a bare one, else none. An update is no publication.</summary>
    /// <param name="text">The text.</param>
    /// <param name="drafts">Its blocks.</param>
    /// <param name="head">The number of blocks before the body: elsewhere a bare date may be the heading of a chronicle.</param>
    public static Known<DateRange>? Find(string text, List<Draft> drafts, int head)
    {
        PublishedDate? best = null;
        for (var at = 0; at < drafts.Count; at++)
        {
            if (!drafts[at].IsBody) continue;
            var dates = Read(text, drafts[at].Span);
            if (dates.Count == 0 || (at >= head && dates.TrueForAll(date => date.Role == DateRole.Bare))) continue;
            drafts[at].Mark("date line");
            foreach (var date in dates)
            {
                if (date.Date is not null && date.Role != DateRole.Updated && (best is null || date.Role < best.Role)) best = date;
            }
        }

        return best is null ? null : new Known<DateRange>(best.Date!.Value, new Evidence("text", best.Span.Of(text), best.Span));
    }

    /// <summary>What a word says of the date after it ("Updated"); bare where it says nothing.</summary>
    public static DateRole RoleOf(string word) =>
        Words.TryGetValue(word, out var kind) ? kind == "published" ? DateRole.Published : kind == "updated" ? DateRole.Updated : DateRole.Bare : DateRole.Bare;

    /// <summary>What the last word that says something of a date says, in a few words or in the name of a class.</summary>
    public static DateRole RoleIn(string? words)
    {
        var role = DateRole.Bare;
        if (words is null || words.Length > LongestLine) return role;
        foreach (var token in DateScanner.Tokens(words, new Span(0, words.Length)))
        {
            if (RoleOf(token.Of(words)) is var told and not DateRole.Bare) role = told;
        }

        return role;
    }

    private static bool IsAllowed(string text, List<Span> tokens, int at, ref DateRole role)
    {
        var word = tokens[at].Of(text);
        if (char.IsAsciiDigit(word[0])) return IsTime(text, tokens, at);
        if (!char.IsLetter(word[0])) return word is "," or "." or ":" or "|" or "-" or "–" or "—" or "•" or "·" or "(" or ")" or "/" or "+" or "*";
        if (Words.TryGetValue(word, out var kind))
        {
            if (kind == "published") role = DateRole.Published;
            else if (kind == "updated") role = DateRole.Updated;
            return true;
        }

        // The zone after a time: GMT, ET, CEST.
        return DateScanner.IsWeekday(word) || (word.Length is >= 2 and <= 5 && word.All(char.IsUpper) && at > 1)
            || (word is "T" or "Z" && at > 0 && char.IsAsciiDigit(text[tokens[at - 1].Start]));
    }

    private static bool IsTime(string text, List<Span> tokens, int at)
    {
        if (tokens[at].Length > 4) return false;
        var next = at + 1 < tokens.Count ? tokens[at + 1].Of(text) : "";
        var before = at > 0 ? tokens[at - 1].Of(text) : "";
        return next is ":" or "." || before is ":" or "." or "+" || next.ToLowerInvariant() is "am" or "pm" or "a" or "p" or "h" or "min" or "mins" or "minute"
            || (tokens[at].Length == 4 && next.Length is >= 2 and <= 4 && next.All(char.IsUpper));
    }
}
