namespace Hearsay.Dates;

/// <summary>The days from <paramref name="From"/> to <paramref name="To"/>, both included: one day, a month, a year or any stretch.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public readonly record struct DateRange(DateOnly From, DateOnly To)
{
    /// <summary>A single day.</summary>
    public static DateRange Day(DateOnly day) => new(day, day);

    /// <summary>A whole calendar month.</summary>
    public static DateRange Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>A whole calendar year.</summary>
    public static DateRange Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>How exact the range is.</summary>
    public DatePrecision Precision =>
        From == To ? DatePrecision.Day
        : this == Month(From.Year, From.Month) ? DatePrecision.Month
        : this == Year(From.Year) ? DatePrecision.Year
        : DatePrecision.Range;

    /// <summary>ISO 8601: 2023-03-12, 2023-03, 2023, or 2023-03-06/2023-03-12 for any other stretch.</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Day => From.ToString("yyyy-MM-dd"),
        DatePrecision.Month => From.ToString("yyyy-MM"),
        DatePrecision.Year => From.ToString("yyyy"),
        _ => $"{From:yyyy-MM-dd}/{To:yyyy-MM-dd}",
    };
}

/// <summary>How exact a date is.</summary>
public enum DatePrecision
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>Any other stretch of days.</summary>
    Range,
}
