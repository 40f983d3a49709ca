namespace Hearsay.Dates;

/// <summary>A day of the week, with "last" (-1), "this" (0) or "next" (1) before it or with nothing (null).</summary>
internal sealed record WeekdayTime(int Weekday, int? Shift) : TimePhrase(DateGrain.Day)
{
    public override DateRange? Resolve(DateOnly anchor, bool ahead)
    {
        var today = Holiday.Weekday(anchor);
        var back = (today - Weekday + 7) % 7;
        var forth = (7 - back) % 7;
        var offset = Shift switch
        {
            -1 => back == 0 ? -7 : -back,
            1 => forth == 0 ? 7 : forth,
            0 => forth,
            _ => ahead ? forth : -back,
        };
        return Days((long)anchor.DayNumber + offset, (long)anchor.DayNumber + offset);
    }
}

/// <summary>A stretch of days counted from the day of publication, both ends included.</summary>
internal sealed record DaysFromNow(long From, long To, DateGrain Grain = DateGrain.Day, ClockRange? Hours = null) : TimePhrase(Grain)
{
    public override ClockRange? Clock => Hours;

    public override DateRange? Resolve(DateOnly anchor, bool ahead) => Days(anchor.DayNumber + From, anchor.DayNumber + To);
}

/// <summary>A named month ("last March": -1, "this March": 0, "next March": 1), or a day in it ("this 12 May").</summary>
internal sealed record ShiftedMonth(int Month, int Shift) : TimePhrase(DateGrain.Month)
{
    public override DateRange? Resolve(DateOnly anchor, bool ahead) => Shift switch
    {
        < 0 => Months(((anchor.Year - (Month < anchor.Month ? 1 : 2)) * 12L) + Month - 1, 1),
        0 => Months(((anchor.Year - 1) * 12L) + Month - 1, 1),
        _ => Months(((anchor.Year - (Month > anchor.Month ? 1 : 0)) * 12L) + Month - 1, 1),
    };
}

/// <summary>A part of a year, a month or a day in the year of publication or one beside it ("March last year", "the first quarter of next year").</summary>
/// <param name="Inner">A phrase that lacks its year.</param>
/// <param name="Shift">The years between.</param>
internal sealed record InShiftedYear(TimePhrase Inner, int Shift) : TimePhrase(Inner.Grain)
{
    public override ClockRange? Clock => Inner.Clock;

    public override DateRange? Resolve(DateOnly anchor, bool ahead)
    {
        var year = anchor.Year + Shift;
        if (year is < 1 or > 9998) return null;
        return Inner switch
        {
            CalendarTime calendar => (calendar with { Year = year }).Resolve(anchor, ahead),
            YearPart part => (part with { Year = year }).Resolve(anchor, ahead),
            HolidayTime holiday => (holiday with { Year = year }).Resolve(anchor, ahead),
            _ => null,
        };
    }
}

/// <summary>A day of a week other than that of publication ("Tuesday of last week", "next week Wednesday").</summary>
internal sealed record WeekdayOfWeek(int Weekday, TimePhrase Week) : TimePhrase(DateGrain.Day)
{
    public override bool NeedsAnchor => Week.NeedsAnchor;

    public override DateRange? Resolve(DateOnly anchor, bool ahead) =>
        Week.Resolve(anchor, ahead) is { } week ? Days(week.From.DayNumber + Weekday - 1, week.From.DayNumber + Weekday - 1) : null;
}

/// <summary>The week, weekend, month, year or decade that lies <paramref name="Shift"/> steps from the one of publication.</summary>
/// <param name="Unit">Its length.</param>
/// <param name="Shift">The steps, or null for a weekend that only the tense places.</param>
/// <param name="Phase">-1 for what of it lies before publication ("earlier this month"), 1 for what lies after, 0 for the whole.</param>
internal sealed record ShiftedUnit(TimeUnit Unit, long? Shift, int Phase = 0) : TimePhrase(GrainOf(Unit))
{
    /// <summary>How exact a unit is.</summary>
    public static DateGrain GrainOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Minute or TimeUnit.Hour or TimeUnit.Day => DateGrain.Day,
        TimeUnit.Week or TimeUnit.WorkWeek or TimeUnit.Weekend => DateGrain.Week,
        TimeUnit.Fortnight => DateGrain.Stretch,
        TimeUnit.Month => DateGrain.Month,
        TimeUnit.Quarter or TimeUnit.Half => DateGrain.Quarter,
        TimeUnit.Year => DateGrain.Year,
        _ => DateGrain.Decade,
    };

    public override DateRange? Resolve(DateOnly anchor, bool ahead)
    {
        if (Math.Abs(Shift ?? 0) > 10_000) return null;
        var whole = Whole(anchor, ahead);
        if (whole is not { } days || Shift is not 0 || Phase == 0) return whole;
        return Phase < 0
            ? new DateRange(days.From, anchor < days.To ? anchor : days.To)
            : new DateRange(anchor > days.From ? anchor : days.From, days.To);
    }

    private DateRange? Whole(DateOnly anchor, bool ahead)
    {
        var shift = Shift ?? 0;
        var monday = anchor.DayNumber - Holiday.Weekday(anchor) + 1;
        switch (Unit)
        {
            case TimeUnit.Minute:
            case TimeUnit.Hour:
            case TimeUnit.Day:
                return Days(anchor.DayNumber + shift, anchor.DayNumber + shift);
            case TimeUnit.Week:
                return Days(monday + (7 * shift), monday + (7 * shift) + 6);
            case TimeUnit.WorkWeek:
                return Days(monday + (7 * shift), monday + (7 * shift) + 4);
            case TimeUnit.Fortnight:
                return Days(monday + (14 * shift), monday + (14 * shift) + 13);
            case TimeUnit.Weekend:
                // "The weekend" in a report is the one that has begun last.
                var saturday = monday + 5;
                var begun = saturday <= anchor.DayNumber;
                if (Shift is null) saturday += ahead || begun ? 0 : -7;
                else if (shift != 0) saturday += (int)(7 * shift);
                return Days(saturday, saturday + 1);
            case TimeUnit.Month:
                return Months(MonthNumber(anchor) + shift, 1);
            case TimeUnit.Quarter:
                return Months(((MonthNumber(anchor) / 3) + shift) * 3, 3);
            case TimeUnit.Half:
                return Months(((MonthNumber(anchor) / 6) + shift) * 6, 6);
            case TimeUnit.Year:
                return Months((anchor.Year - 1 + shift) * 12L, 12);
            case TimeUnit.Decade:
                return Months((((anchor.Year / 10) + shift) * 120L) - 12, 120);
            default:
                return Months((((anchor.Year / 100) + shift) * 1200L) - 12, 1200);
        }
    }
}

/// <summary>"Three weeks ago": the day, week, month or year that lies so far back; the exact day only where days are counted.</summary>
internal sealed record TimeAgo(long Count, TimeUnit Unit) : TimePhrase(ShiftedUnit.GrainOf(Unit == TimeUnit.Fortnight ? TimeUnit.Week : Unit))
{
    public override DateRange? Resolve(DateOnly anchor, bool ahead) => Unit switch
    {
        TimeUnit.Minute => Days(anchor.DayNumber, anchor.DayNumber),
        TimeUnit.Hour => Math.Abs(Count) <= 24
            ? Days(anchor.DayNumber - (Count > 0 ? 1 : 0), anchor.DayNumber + (Count < 0 ? 1 : 0))
            : null,
        TimeUnit.Fortnight => new ShiftedUnit(TimeUnit.Week, -2 * Count).Resolve(anchor, ahead),
        _ => new ShiftedUnit(Unit, -Count).Resolve(anchor, ahead),
    };
}

/// <summary>So long before or after a time that is told ("three weeks after 2 May", "two days before Christmas"): the very day.</summary>
internal sealed record TimeFrom(TimePhrase Told, long Count, TimeUnit Unit) : TimePhrase(DateGrain.Day)
{
    public override bool NeedsAnchor => Told.NeedsAnchor;

    public override DateRange? Resolve(DateOnly anchor, bool ahead)
    {
        if (Told.Resolve(anchor, ahead) is not { } told || told.From != told.To || Math.Abs(Count) > 10_000) return null;
        return Offset(told.From, Count, Unit) is { } day ? DateRange.Day(day) : null;
    }
}

/// <summary>"The last two weeks" (negative direction) or "the next three days": a stretch that ends with publication or begins the day after.</summary>
internal sealed record TimeStretch(long Count, TimeUnit Unit, int Direction) : TimePhrase(DateGrain.Stretch)
{
    public override DateRange? Resolve(DateOnly anchor, bool ahead)
    {
        if (Count is < 1 or > 10_000) return null;
        if (Offset(anchor, Count * Direction, Unit) is not { } end) return null;
        if (end == anchor) return DateRange.Day(anchor);
        if (Unit == TimeUnit.Quarter)
        {
            // Quarters are those of the calendar: the last two that are over.
            var quarter = MonthNumber(anchor) / 3;
            return Months((Direction < 0 ? quarter - Count : quarter + 1) * 3, Count * 3);
        }

        return Direction < 0 ? new DateRange(end, anchor) : new DateRange(anchor.AddDays(1), end);
    }
}

/// <summary>Part of a longer stretch by its number ("the first week of May", "the last three months of 2021", "the second Monday of next month").</summary>
/// <param name="Whole">The longer stretch.</param>
/// <param name="Number">Which one, from 1; -1 the last.</param>
/// <param name="Count">How many.</param>
/// <param name="Unit">The length of each.</param>
/// <param name="Weekday">The weekday instead of the unit, or 0.</param>
/// <remarks>A week belongs to the year or month that holds its Thursday, as ISO 8601 has it for years.</remarks>
internal sealed record NthTime(TimePhrase Whole, int Number, int Count, TimeUnit Unit, int Weekday = 0)
    : TimePhrase(Weekday > 0 ? DateGrain.Day : Count > 1 ? DateGrain.Stretch : ShiftedUnit.GrainOf(Unit))
{
    public override bool NeedsAnchor => Whole.NeedsAnchor;

    public override DateRange? Resolve(DateOnly anchor, bool ahead)
    {
        if (Whole.Resolve(anchor, ahead) is not { } whole) return null;
        var (from, to) = (whole.From.DayNumber, whole.To.DayNumber);
        if (Weekday > 0)
        {
            var first = from + ((Weekday - Holiday.Weekday(whole.From) + 7) % 7);
            return Inside(whole, Pick(first, 7, ((to - first) / 7) + 1, 1));
        }

        switch (Unit)
        {
            case TimeUnit.Day:
                return Inside(whole, Pick(from, 1, to - from + 1, Count));
            case TimeUnit.Week:
                // The Monday of the first week whose Thursday lies inside.
                var thursday = from + ((4 - Holiday.Weekday(whole.From) + 7) % 7);
                return Pick(thursday - 3, 7, ((to - thursday) / 7) + 1, Count);
            case TimeUnit.Weekend:
                var saturday = from + ((6 - Holiday.Weekday(whole.From) + 7) % 7);
                return Pick(saturday, 7, ((to - saturday) / 7) + 1, Count) is { } weekend ? Days(weekend.From.DayNumber, weekend.From.DayNumber + 1) : null;
            case TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Half or TimeUnit.Year or TimeUnit.Decade:
                var length = Unit switch { TimeUnit.Month => 1, TimeUnit.Quarter => 3, TimeUnit.Half => 6, TimeUnit.Year => 12, _ => 120 };
                var months = (int)(MonthNumber(whole.To) - MonthNumber(whole.From)) + 1;
                if (whole.From.Day != 1 || months % length != 0) return null;
                var at = Start(months / length, Count);
                return at is { } step ? Months(MonthNumber(whole.From) + (step * length), (long)Count * length) : null;
            default:
                return null;
        }
    }

    private int? Start(int available, int count)
    {
        var start = Number > 0 ? Number - 1 : available + ((Number + 1) * count) - count;
        return start < 0 || start + count > available ? null : start;
    }

    private DateRange? Pick(int first, int length, int available, int count) =>
        Start(available, count) is { } start
            ? Days(first + (start * length), first + ((start + count) * length) - (Weekday > 0 ? length : 1))
            : null;

    private static DateRange? Inside(DateRange whole, DateRange? part) =>
        part is { } days && days.From >= whole.From && days.To <= whole.To ? days : null;
}

/// <summary>The week or weekend that holds a day ("the week of 10 April"), or that begins on it ("the week beginning 4 February").</summary>
internal sealed record UnitOf(TimeUnit Unit, TimePhrase Day) : TimePhrase(DateGrain.Week)
{
    public override bool NeedsAnchor => Day.NeedsAnchor;

    public override DateRange? Resolve(DateOnly anchor, bool ahead)
    {
        if (Day.Resolve(anchor, ahead) is not { } day || day.From != day.To) return null;
        var monday = day.From.DayNumber - Holiday.Weekday(day.From) + 1;
        return Unit == TimeUnit.Week ? Days(monday, monday + 6) : Days(monday + 5, monday + 6);
    }
}

/// <summary>A week by its number in the year (ISO 8601).</summary>
internal sealed record WeekNumber(int Number, TimePhrase? Year) : TimePhrase(DateGrain.Week)
{
    public override bool NeedsAnchor => Year?.NeedsAnchor ?? true;

    public override DateRange? Resolve(DateOnly anchor, bool ahead)
    {
        var year = Year is null ? anchor.Year : Year.Resolve(anchor, ahead)?.From.Year;
        return year is { } told and > 1 and < 9999 ? new NthTime(new CalendarTime(told), Number, 1, TimeUnit.Week).Resolve(anchor, ahead) : null;
    }
}

/// <summary>"In two weeks": the day, week, month or year that lies so far ahead, where the sentence looks ahead; else a length and no date.</summary>
internal sealed record TimeAhead(long Count, TimeUnit Unit) : TimePhrase(ShiftedUnit.GrainOf(Unit == TimeUnit.Fortnight ? TimeUnit.Week : Unit))
{
    public override DateRange? Resolve(DateOnly anchor, bool ahead) => ahead ? new TimeAgo(-Count, Unit).Resolve(anchor, ahead) : null;
}
