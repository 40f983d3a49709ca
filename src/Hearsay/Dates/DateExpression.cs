using Hearsay.Documents;

namespace Hearsay.Dates;

/// <summary>Words that name a time ("on Tuesday", "October 18", "last week"), with what they come to.</summary>
/// <param name="Span">The words, without a leading preposition.</param>
/// <param name="Value">The days meant, or null where the text does not settle them (a weekday in an article without a date).</param>
public sealed record DateExpression(Span Span, DateRange? Value)
{
    /// <summary>How exactly the words name the time; what <see cref="Value"/> spans follows from it.</summary>
    public DateGrain Grain { get; init; }

    /// <summary>The time of day that the words name ("Friday morning", "at 5:30 p.m. on Monday"), or null.</summary>
    public ClockRange? Clock { get; init; }

    /// <summary>What is wrong with the date as it is written; it is kept as worded and never mended.</summary>
    public DateFlaw Flaw { get; init; }
}

/// <summary>A time of day from one minute to another, both of the same day unless <paramref name="To"/> is earlier (a night).</summary>
/// <param name="From">The first minute.</param>
/// <param name="To">The last minute; the same as <paramref name="From"/> for a point in time.</param>
public readonly record struct ClockRange(TimeOnly From, TimeOnly To);

/// <summary>How exactly words name a time.</summary>
public enum DateGrain
{
    /// <summary>One day, or several that are named as days.</summary>
    Day,

    /// <summary>A part of a day ("Friday morning", "last night").</summary>
    PartOfDay,

    /// <summary>An hour or a minute of a day.</summary>
    Minute,

    /// <summary>A week, or a weekend.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter or a season.</summary>
    Quarter,

    /// <summary>A year, of the calendar or of account.</summary>
    Year,

    /// <summary>A decade or longer.</summary>
    Decade,

    /// <summary>A stretch that is not one of the calendar ("the past three days", "from 3 to 9 October").</summary>
    Stretch,
}

/// <summary>What is wrong with a date as it is written.</summary>
public enum DateFlaw
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>No such day exists ("31 February"); there is no value.</summary>
    NoSuchDay,

    /// <summary>A range whose end lies before its beginning; there is no value.</summary>
    UpsideDown,

    /// <summary>The weekday given is not that day's ("Monday, 3 October 2031"); the value is that of the numbers.</summary>
    OtherWeekday,
}
