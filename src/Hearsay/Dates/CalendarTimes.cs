namespace Hearsay.Dates;

/// <summary>Days, a month or a year by their place in the calendar; days and months may lack their year.</summary>
/// <param name="Year">The year, or null.</param>
/// <param name="Month">The month, or null for a year.</param>
/// <param name="Day">The first day, or null for a month.</param>
/// <param name="DayTo">The last day.</param>
/// <param name="Weekday">The day of the week that the words give, from 1 for Monday, or null.</param>
internal sealed record CalendarTime(int? Year, int? Month = null, int? Day = null, int? DayTo = null, int? Weekday = null)
    : TimePhrase(Month is null ? DateGrain.Year : Day is null ? DateGrain.Month : Day != (DayTo ?? Day) ? DateGrain.Stretch : DateGrain.Day)
{
    public override bool NeedsAnchor => Year is null;

    public override DateRange? Resolve(DateOnly anchor, bool ahead)
    {
        if (Year is { } year) return In(year);
        if (Month is null) return null;
        var start = ahead ? 0 : 1;

        // Four years on either side reach the next 29 February, save around a century's turn.
        for (var step = -start; Math.Abs(step) <= 4; step += ahead ? 1 : -1)
        {
            if (In(anchor.Year + start + step) is not { } days) continue;
            if (ahead ? days.To >= anchor : days.From <= anchor) return Agrees(days) ? days : Agreeing(days);
        }

        return null;
    }

    public override DateFlaw Flaw(DateRange? value)
    {
        if (Day is { } day && Month is { } month)
        {
            if (DayTo < day) return DateFlaw.UpsideDown;
            var longest = DateTime.DaysInMonth(Year is { } year and >= 1 and <= 9999 ? year : 2000, month);
            if (day > longest || DayTo > longest) return DateFlaw.NoSuchDay;
        }

        return value is { } days && !Agrees(days) ? DateFlaw.OtherWeekday : DateFlaw.None;
    }

    private bool Agrees(DateRange days) => Weekday is null || Holiday.Weekday(days.From) == Weekday;

    /// <summary>The same days of the year before or behind where the weekday is right there; else those found.</summary>
    private DateRange? Agreeing(DateRange days)
    {
        foreach (var year in (ReadOnlySpan<int>)[days.From.Year + 1, days.From.Year - 1])
        {
            if (In(year) is { } other && Agrees(other)) return other;
        }

        return days;
    }

    private DateRange? In(int year)
    {
        if (year is < 1 or > 9999) return null;
        if (Month is not { } month) return DateRange.Year(year);
        if (Day is not { } day) return DateRange.Month(year, month);
        var length = DateTime.DaysInMonth(year, month);
        var to = DayTo ?? day;
        return day < 1 || to < day || to > length ? null : new DateRange(new DateOnly(year, month, day), new DateOnly(year, month, to));
    }
}

/// <summary>Years from one to another: "2019-2021", a decade, a century.</summary>
internal sealed record YearSpan(int First, int Last, DateGrain Grain) : TimePhrase(Grain)
{
    public override bool NeedsAnchor => false;

    public override DateRange? Resolve(DateOnly anchor, bool ahead) =>
        First < 1 || Last > 9999 || Last < First ? null : new DateRange(new DateOnly(First, 1, 1), new DateOnly(Last, 12, 31));

    public override DateFlaw Flaw(DateRange? value) => Last < First ? DateFlaw.UpsideDown : DateFlaw.None;
}

/// <summary>A decade named by its two digits ("the '90s", "the nineties"): the last that began before publication.</summary>
internal sealed record ShortDecade(int First) : TimePhrase(DateGrain.Decade)
{
    // The decades that nobody means of this century yet need no date.
    public override bool NeedsAnchor => First < 30;

    public override DateRange? Resolve(DateOnly anchor, bool ahead)
    {
        var year = NeedsAnchor ? (anchor.Year / 100 * 100) + First : 1900 + First;
        if (NeedsAnchor && year > anchor.Year) year -= 100;
        return year < 1 ? null : new DateRange(new DateOnly(year, 1, 1), new DateOnly(year + 9, 12, 31));
    }
}

/// <summary>A quarter (length 3) or a half (6) of a calendar year; the year may be missing.</summary>
internal sealed record YearPart(int? Year, int Number, int Length) : TimePhrase(DateGrain.Quarter)
{
    public override bool NeedsAnchor => Year is null;

    public override DateRange? Resolve(DateOnly anchor, bool ahead)
    {
        if (Year is { } year) return In(year);
        var here = In(anchor.Year);
        return ahead ? here?.To >= anchor ? here : In(anchor.Year + 1) : here?.From <= anchor ? here : In(anchor.Year - 1);
    }

    private DateRange? In(int year) => Months(((year - 1) * 12L) + ((Number - 1) * Length), Length);
}

/// <summary>A day with a name, with or without its year.</summary>
internal sealed record HolidayTime(Holiday Holiday, int? Year, int Shift = 0) : TimePhrase(DateGrain.Day)
{
    public override bool NeedsAnchor => Year is null && Holiday.Rule != HolidayRule.Day;

    public override DateRange? Resolve(DateOnly anchor, bool ahead)
    {
        if (Year is not null || !NeedsAnchor) return Holiday.In(Year ?? 1) is { } told ? DateRange.Day(told) : null;
        if (Shift != 0) ahead = Shift > 0;
        for (var year = anchor.Year + (ahead ? -1 : 1); Math.Abs(year - anchor.Year) <= 2; year += ahead ? 1 : -1)
        {
            if (Holiday.In(year) is { } day && (ahead ? day >= anchor : day <= anchor)) return DateRange.Day(day);
        }

        return null;
    }
}

/// <summary>A day of the month alone ("on the 18th"), or with its weekday ("Monday the 18th").</summary>
internal sealed record MonthDay(int Day, int? Weekday) : TimePhrase(DateGrain.Day)
{
    public override DateRange? Resolve(DateOnly anchor, bool ahead)
    {
        if (Weekday is null) return Nearest(anchor, ahead);

        // A weekday on that day of the month is rare: the nearer one is meant, whatever the tense.
        return (Nearest(anchor, false), Nearest(anchor, true)) switch
        {
            ({ } past, { } next) => Distance(past, anchor) < Distance(next, anchor) || (Distance(past, anchor) == Distance(next, anchor) && !ahead) ? past : next,
            var (past, next) => past ?? next,
        };
    }

    private static int Distance(DateRange day, DateOnly anchor) => Math.Abs(day.From.DayNumber - anchor.DayNumber);

    private DateRange? Nearest(DateOnly anchor, bool ahead)
    {
        for (var step = 0; step <= 48; step++)
        {
            if (Months(MonthNumber(anchor) + (ahead ? step : -step), 1) is not { } month || Day > month.To.Day) continue;
            var day = new DateOnly(month.From.Year, month.From.Month, Day);
            if ((ahead ? day >= anchor : day <= anchor) && (Weekday is null || Holiday.Weekday(day) == Weekday)) return DateRange.Day(day);
        }

        return null;
    }
}
