using System.Globalization;
using Hearsay.Dates;

namespace Hearsay.Documents.Metadata;

/// <summary>Reads the day out of a value that a page's markup gives for a date: ISO 8601, RFC 5322, seconds since 1970, or words.</summary>
/// <remarks>The day is taken as written there, whatever the time zone: it is the day that the outlet put on the article.</remarks>
internal static class DateReader
{
    private const int LongestValue = 120;
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>The day, or null where the value gives none for sure.</summary>
    /// <param name="written">The value.</param>
    /// <param name="order">Which of two numbers is the day where both may be.</param>
    public static DateOnly? Read(string written, DayOrder order = DayOrder.Unknown)
    {
        var value = written.AsSpan().Trim();
        if (value.Length is < 6 or > LongestValue) return null;
        if ((Compact(value) ?? Seconds(value)) is { } day) return day;
        var text = value.ToString();
        var tokens = DateScanner.Tokens(text, new Span(0, text.Length));
        for (var at = 0; at < tokens.Count; at++)
        {
            if (DateScanner.Parse(text, tokens, at) is var (date, _))
            {
                if (date.Precision == DatePrecision.Day && IsLikely(date.From.Year)) return date.From;
            }
            else if (AmbiguousDate.Read(text, tokens, at) is { } either && either.In(order) is { } settled)
            {
                return settled;
            }
        }

        return null;
    }

    // 20240305, or 20240305T101500Z
    private static DateOnly? Compact(ReadOnlySpan<char> value)
    {
        if (value.Length < 8 || value[..8].ContainsAnyExceptInRange('0', '9') || (value.Length > 8 && value[8] is not ('T' or ' '))) return null;
        return Day(int.Parse(value[..4], CultureInfo.InvariantCulture), int.Parse(value[4..6], CultureInfo.InvariantCulture), int.Parse(value[6..8], CultureInfo.InvariantCulture));
    }

    // Seconds or milliseconds since 1970, in UTC.
    private static DateOnly? Seconds(ReadOnlySpan<char> value)
    {
        if (value.Length is not (10 or 13) || value.ContainsAnyExceptInRange('0', '9')) return null;
        var number = long.Parse(value, CultureInfo.InvariantCulture);
        var moment = value.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
        return IsLikely(moment.Year) ? DateOnly.FromDateTime(moment.UtcDateTime) : null;
    }

    /// <summary>A day of the calendar on which a page can have been published, or null.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        IsLikely(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static bool IsLikely(int year) => year is >= FirstYear and <= LastYear;
}
