using System.Collections.Frozen;
using Hearsay.Dates;

namespace Hearsay.Documents;

/// <summary>Reads the place, and the agency, that open the first paragraph: "TARVOS, March 12 (Meridian Wire) —", "Brussels: …".</summary>
/// <remarks>
/// The form is that of the agencies' style books: a place in capitals or known as one, at will a region and a date, at will an agency in
/// brackets, then a dash; or a known place and a colon. The block stays body. Places and labels are data: <c>datelines.lexicon</c>.
/// </remarks>
internal static class Dateline
{
    private const int Longest = 110;

    private static readonly ILookup<string, string> Words =
        Lexicon.Read("Documents/datelines.lexicon").ToLookup(entry => entry[0], entry => entry[1], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Places = Words["place"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Labels = Words["label"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The place and the agency that a paragraph opens with; both null where it opens otherwise.</summary>
    public static (Known<string>? Place, Known<string>? Agency) Read(string text, Span paragraph)
    {
        var head = text.AsSpan(paragraph.Start, Math.Min(paragraph.Length, Longest));
        var bracket = head.IndexOf('(');
        if (bracket >= 0 && bracket < 70 && head[bracket..].IndexOf(')') is var closing and > 0)
        {
            var agency = Paragraphs.Trim(text, paragraph.Start + bracket + 1, paragraph.Start + bracket + closing);
            var after = head[(bracket + closing + 1)..].TrimStart();
            var before = Paragraphs.Trim(text, paragraph.Start, paragraph.Start + bracket);
            var dashed = !after.IsEmpty && after[0] is '-' or '–' or '—' or ':';
            if (IsAgencyName(agency.Of(text)) && (before.IsEmpty || IsPlaceAndDate(text, before, dashed)) && (dashed || StartsSentence(after)))
            {
                var place = before.IsEmpty ? null : PlaceOf(text, before);
                return before.IsEmpty && !dashed && !Names.LooksLikeAgency(agency.Of(text)) ? (null, null) : (place, Know(text, agency));
            }
        }

        var dash = Dash(head);
        if (dash > 0)
        {
            var before = Paragraphs.Trim(text, paragraph.Start, paragraph.Start + dash);
            return IsPlaceAndDate(text, before, inCapitals: true) ? (PlaceOf(text, before), null) : (null, null);
        }

        var colon = head.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0)
        {
            var before = new Span(paragraph.Start, paragraph.Start + colon);
            if (IsKnownPlace(text, before) && StartsSentence(head[(colon + 2)..])) return (Know(text, before), null);
        }

        return (null, null);
    }

    /// <summary>The day that a dateline gives with its year ("TARVOS, March 12, 2023 —"), or null: when it was filed, which is when it was published.</summary>
    public static Known<DateRange>? Day(string text, Known<string>? place)
    {
        if (place?.Evidence.Span is not { } span) return null;
        var rest = text.AsSpan(span.End, Math.Min(Longest, text.Length - span.End));
        var end = rest.IndexOfAny("(—–\n");
        if (end <= 0) return null;
        var date = PublicationDates.FindIn(text, Paragraphs.Trim(text, span.End, span.End + end));
        return date?.Date is { Precision: DatePrecision.Day } day ? new(day, new Evidence("dateline", date.Span.Of(text), date.Span)) : null;
    }

    private static int Dash(ReadOnlySpan<char> head)
    {
        var at = head.IndexOfAny('—', '–');
        var hyphen = head.IndexOf(" - ", StringComparison.Ordinal);
        var twice = head.IndexOf(" -- ", StringComparison.Ordinal);
        foreach (var other in (ReadOnlySpan<int>)[hyphen, twice])
        {
            if (other >= 0 && (at < 0 || other < at)) at = other;
        }

        return at;
    }

    // CITY; CITY, Region; CITY, Month 12; CITY, Region, March 12
    private static bool IsPlaceAndDate(string text, Span before, bool inCapitals)
    {
        var parts = before.Of(text).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 4) return false;
        var place = parts[0];
        var words = place.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isUpper = place.Count(char.IsLetter) >= 3 && place.All(letter => !char.IsLower(letter));
        var isTitle = words.Length <= 4 && words.All(word => char.IsUpper(word[0]));
        if (words.Length > 5 || !(isUpper || Places.Contains(place) || (!inCapitals && isTitle)) || !place.All(IsPlaceLetter)) return false;
        return parts.Skip(1).All(part => IsDayOfMonth(part) || (part.Length <= 30 && char.IsUpper(part[0]) && part.All(IsPlaceLetter) && part.Split(' ').Length <= 4));
    }

    private static bool IsPlaceLetter(char letter) => char.IsLetter(letter) || letter is ' ' or '.' or '-' or '\'' or '’' or '/';

    private static bool IsDayOfMonth(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 1 or 2 && words.All(word => DateScanner.Month(word.TrimEnd('.')) is not null || word.All(char.IsAsciiDigit));
    }

    // A place that the list does not know is one where the text says elsewhere that something is in it.
    private static bool IsKnownPlace(string text, Span before)
    {
        var place = before.Of(text);
        var words = place.Split(' ');
        if (words.Length > 3 || Labels.Contains(place) || !words.All(word => word.Length > 1 && char.IsUpper(word[0])) || !place.All(IsPlaceLetter)) return false;
        if (Places.Contains(place)) return true;
        foreach (var joint in (ReadOnlySpan<string>)[" in ", " near ", " outside "])
        {
            if (text.AsSpan(before.End).Contains(joint + place, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool IsAgencyName(string words) =>
        Names.LooksLikeAgency(words) || (words.Length is >= 2 and <= 40 && words.Split(' ') is { Length: <= 4 } parts
            && parts.All(part => part.Length > 0 && char.IsUpper(part[0]) && part.All(letter => char.IsLetter(letter) || letter is '-' or '/' or '&' or '.'))
            && (parts.Length > 1 || words.All(letter => !char.IsLower(letter))));

    private static bool StartsSentence(ReadOnlySpan<char> rest)
    {
        var start = rest.TrimStart();
        return !start.IsEmpty && (char.IsUpper(start[0]) || char.IsAsciiDigit(start[0]) || Prose.IsQuote(start[0]));
    }

    // The place without its date: "TARVOS, March 12" is TARVOS; "DOLMYR, Karvelia, March 14" is DOLMYR, Karvelia.
    private static Known<string> PlaceOf(string text, Span before)
    {
        var end = before.End;
        for (var comma = before.In(text).LastIndexOf(','); comma > 0; comma = text.AsSpan(before.Start, comma).LastIndexOf(','))
        {
            if (!IsDayOfMonth(text[(before.Start + comma + 1)..end].Trim())) break;
            end = before.Start + comma;
        }

        return Know(text, Paragraphs.Trim(text, before.Start, end));
    }

    private static Known<string> Know(string text, Span span) => new(span.Of(text), new Evidence("text", span.Of(text), span));
}
