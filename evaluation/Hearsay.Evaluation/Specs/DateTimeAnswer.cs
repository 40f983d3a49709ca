using System.Globalization;
using System.Text.Json;
using Hearsay.Dates;

namespace Hearsay.Evaluation.Specs;

/// <summary>One of the values that a case of the specifications of dates allows.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>The end of a range is the first day that is no longer in it. In a range from one thing to another ("2014 to 2018", "from 3 to 12
/// September") it is the first day of the last thing; readers of news take that thing as part of the range, and so does the product.</item>
/// <item>"Before", "after", "since" and "until" stand before an expression, whose own days the product gives: the end that the value has must be
/// that expression's. "Early", "mid", "late", "the end of" leave the product's days the whole that is named, or cut off at the day of the text.</item>
/// <item>"Two weeks ago" and "in three months" name the day to the specifications; reports mean the week or the month that lies so far off, and
/// the product gives it: it must hold the day.</item>
/// <item>"The past two weeks" end with the day of the text for the product and with the day before it in the specifications.</item>
/// <item>An hour must be the same. Where the specifications allow the morning and the evening alike, the product leaves the hour open. For a part of
/// the day (morning, night) only the day is compared: when an afternoon begins is a convention of each library.</item>
/// </list>
/// </remarks>
public sealed record DateTimeAnswer(string Timex, string Kind, string? Modifier, DateTime? From, DateTime? To, bool IsResolved)
{
    private static readonly HashSet<string> Distances = EmbeddedTable.Read("Specs/distances.tsv").Select(entry => entry[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a value.</summary>
    public static DateTimeAnswer Read(JsonElement value)
    {
        var single = Text(value, "value");
        var from = Moment(single ?? Text(value, "start"));
        return new DateTimeAnswer(Text(value, "timex") ?? "", Text(value, "type") ?? "", Text(value, "Mod"), from, Moment(single ?? Text(value, "end")), single != "not resolved");
    }

    /// <summary>Whether the product's expression has this value.</summary>
    /// <param name="date">The expression.</param>
    /// <param name="told">The day of the text.</param>
    /// <param name="words">The words that the specifications mark.</param>
    public bool Agrees(DateExpression date, DateOnly? told, string words)
    {
        if (!IsResolved) return date.Value is null;
        if (Kind is "time" or "timerange" && date.Value is not null) return false;
        if (Kind is not ("time" or "timerange") && (date.Value is not { } days || !SameDays(days, told, words))) return false;
        return !Kind.Contains("time", StringComparison.Ordinal) || SameHours(date.Clock, words);
    }

    private bool SameDays(DateRange days, DateOnly? told, string words)
    {
        var isRange = Kind == "daterange";
        DateOnly? first = From is { } from ? DateOnly.FromDateTime(from) : null;
        DateOnly? last = To is { } to ? DateOnly.FromDateTime(to) : null;
        if (isRange && Modifier is not null && !(Modifier is "start" or "mid" or "end"))
        {
            if (Modifier.StartsWith("before", StringComparison.Ordinal)) return last == days.From || (last == days.To.AddDays(1) && Modifier.Length > 6);
            if (Modifier.StartsWith("after", StringComparison.Ordinal)) return first == days.From || first == days.To.AddDays(1);
            if (Modifier.StartsWith("until", StringComparison.Ordinal)) return last == days.To || last == days.To.AddDays(1);
            if (Modifier.StartsWith("since", StringComparison.Ordinal)) return first == days.From || (Modifier.Length > 5 && first > days.From && first <= days.To);
        }

        if (first is null || last is null) return first is not null ? first == days.From : last == days.From;
        if (!isRange)
        {
            if (first == days.From && (last == days.To || Kind == "datetimerange")) return true;
            return Kind == "date" && IsDistance(words) && first >= days.From && first <= days.To;
        }

        var end = last.Value.AddDays(-1);
        if (first == days.From && (end == days.To || (IsFromTo && EndsIn(days.To, last.Value)))) return true;
        if (first == days.From && last == told && days.To == told) return true;
        if (Modifier is not null || IsPart(words)) return days.From <= first && days.To >= end && days.To.DayNumber - days.From.DayNumber <= 366;
        return false;
    }

    /// <summary>A range from one thing to another, not a length: "(2014-01-01,2018-01-01,P4Y)".</summary>
    private bool IsFromTo => Timex.StartsWith('(');

    /// <summary>Whether the day ends the day, month, quarter or year that begins with another.</summary>
    private static bool EndsIn(DateOnly day, DateOnly begins) =>
        day == begins
        || (begins.Day == 1 && day == DateRange.Month(begins.Year, begins.Month).To)
        || (begins is { Day: 1, Month: 1 or 4 or 7 or 10 } && day == begins.AddMonths(3).AddDays(-1))
        || (begins is { Day: 1, Month: 1 } && day == DateRange.Year(begins.Year).To);

    private static bool IsDistance(string words) => words.Split(' ').Any(Distances.Contains);

    private static bool IsPart(string words) => words.Split(' ')[0] is "earlier" or "later" or "end" or "remaining";

    private bool SameHours(ClockRange? clock, string words)
    {
        if (Timex.Contains("TMO", StringComparison.Ordinal) || Timex.Contains("TAF", StringComparison.Ordinal) || Timex.Contains("TEV", StringComparison.Ordinal)
            || Timex.Contains("TNI", StringComparison.Ordinal) || Timex.Contains("TDT", StringComparison.Ordinal) || Modifier is "start" or "mid" or "end")
        {
            return true;
        }

        if (clock is not { } hours) return From is { Hour: < 13 } or null && To is { Hour: < 13 } or null && IsOpen(words);
        return (From is null || Same(hours.From, From.Value)) && (To is null || Same(hours.To, To.Value) || (From is null && Same(hours.From, To.Value)));
    }

    /// <summary>Whether neither half of the day is told.</summary>
    private static bool IsOpen(string words) =>
        !words.EndsWith('m') && !words.EndsWith("m.", StringComparison.Ordinal) && !words.Contains("noon", StringComparison.Ordinal) && !words.Contains("night", StringComparison.Ordinal);

    private static bool Same(TimeOnly clock, DateTime moment) => (clock.Hour, clock.Minute) == (moment.Hour, moment.Minute);

    private static DateTime? Moment(string? text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var moment) ? moment : null;

    private static string? Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.String ? part.GetString() : null;
}
