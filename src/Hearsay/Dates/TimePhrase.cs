namespace Hearsay.Dates;

/// <summary>What an expression of time says, before it is set against the day of publication. Immutable.</summary>
/// <remarks>Weeks begin on Monday (ISO 8601).</remarks>
internal abstract record TimePhrase
{
    /// <summary>Whether the days depend on the day of publication.</summary>
    public virtual bool NeedsAnchor => true;

    /// <summary>The days meant, or null where the words do not settle them or no such day exists.</summary>
    /// <param name="anchor">The day of publication.</param>
    /// <param name="ahead">Whether the sentence tells of the future.</param>
    public abstract DateRange? Resolve(DateOnly anchor, bool ahead);

    /// <summary>The days from one number of days after 1 January of the year 1 to another, or null outside the calendar.</summary>
    protected static DateRange? Days(long from, long to) =>
        from < 0 || to > DateOnly.MaxValue.DayNumber || to < from
            ? null
            : new DateRange(DateOnly.FromDayNumber((int)from), DateOnly.FromDayNumber((int)to));

    /// <summary>A stretch of whole months that begins in the month numbered from January of the year 1, or null outside the calendar.</summary>
    protected static DateRange? Months(long month, long count)
    {
        var last = month + count - 1;
        if (month < 0 || last >= 9999L * 12 || count < 1) return null;
        var to = DateRange.Month(((int)last / 12) + 1, ((int)last % 12) + 1).To;
        return new DateRange(new DateOnly(((int)month / 12) + 1, ((int)month % 12) + 1, 1), to);
    }
}

/// <summary>Days that nothing settles ("a day earlier", "last summer").</summary>
internal sealed record UnsettledTime : TimePhrase
{
    public override bool NeedsAnchor => false;

    public override DateRange? Resolve(DateOnly anchor, bool ahead) => null;
}

/// <summary>Days, a month or a year by their place in the calendar; days and months may lack their year.</summary>
internal sealed record CalendarTime(int? Year, int? Month = null, int? Day = null, int? DayTo = null) : TimePhrase
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
            if (ahead ? days.To >= anchor : days.From <= anchor) return days;
        }

        return null;
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

/// <summary>A decade or a century by its first year.</summary>
internal sealed record YearSpan(int First, int Last) : TimePhrase
{
    public override bool NeedsAnchor => false;

    public override DateRange? Resolve(DateOnly anchor, bool ahead) =>
        First < 1 || Last > 9999 || Last < First ? null : new DateRange(new DateOnly(First, 1, 1), new DateOnly(Last, 12, 31));
}

/// <summary>A day of the week, with "last" (-1), "this" (0) or "next" (1) before it or with nothing (null).</summary>
internal sealed record WeekdayTime(int Weekday, int? Shift) : TimePhrase
{
    public override DateRange? Resolve(DateOnly anchor, bool ahead)
    {
        var today = ((int)anchor.DayOfWeek + 6) % 7;
        var back = (today - (Weekday - 1) + 7) % 7;
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
internal sealed record DaysFromNow(long From, long To) : TimePhrase
{
    public override DateRange? Resolve(DateOnly anchor, bool ahead) => Days(anchor.DayNumber + From, anchor.DayNumber + To);
}

/// <summary>A named month ("last March": -1, "this March": 0, "next March": 1).</summary>
internal sealed record ShiftedMonth(int Month, int Shift) : TimePhrase
{
    public override DateRange? Resolve(DateOnly anchor, bool ahead) => Shift switch
    {
        < 0 => Months(((anchor.Year - (Month < anchor.Month ? 1 : 2)) * 12L) + Month - 1, 1),
        0 => Months(((anchor.Year - 1) * 12L) + Month - 1, 1),
        _ => Months(((anchor.Year - (Month > anchor.Month ? 1 : 0)) * 12L) + Month - 1, 1),
    };
}

/// <summary>The week, weekend, month, year or decade that lies <paramref name="Shift"/> steps from the one of publication.</summary>
/// <param name="Unit">Its length.</param>
/// <param name="Shift">The steps, or null for a weekend that only the tense places.</param>
/// <param name="Phase">-1 for what of it lies before publication ("earlier this month"), 1 for what lies after, 0 for the whole.</param>
internal sealed record ShiftedUnit(TimeUnit Unit, long? Shift, int Phase = 0) : TimePhrase
{
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
        var monday = anchor.DayNumber - (((int)anchor.DayOfWeek + 6) % 7);
        switch (Unit)
        {
            case TimeUnit.Hour:
            case TimeUnit.Day:
                return Days(anchor.DayNumber + shift, anchor.DayNumber + shift);
            case TimeUnit.Week:
                return Days(monday + (7 * shift), monday + (7 * shift) + 6);
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
                return Months(((anchor.Year - 1) * 12L) + anchor.Month - 1 + shift, 1);
            case TimeUnit.Year:
                return Months((anchor.Year - 1 + shift) * 12L, 12);
            case TimeUnit.Decade:
                return Months((((anchor.Year / 10) + shift) * 120L) - 12, 120);
            default:
                return null;
        }
    }
}

/// <summary>"Three weeks ago": the day, week, month or year that lies so far back; the exact day only where days are counted.</summary>
internal sealed record TimeAgo(long Count, TimeUnit Unit) : TimePhrase
{
    public override DateRange? Resolve(DateOnly anchor, bool ahead) => Unit switch
    {
        TimeUnit.Hour => Count <= 24 ? Days(anchor.DayNumber - (Count > 0 ? 1 : 0), anchor.DayNumber) : null,
        TimeUnit.Fortnight => new ShiftedUnit(TimeUnit.Week, -2 * Count).Resolve(anchor, ahead),
        _ => new ShiftedUnit(Unit, -Count).Resolve(anchor, ahead),
    };
}

/// <summary>"The last two weeks" (negative direction) or "the next three days": a stretch that ends or begins with publication.</summary>
internal sealed record TimeStretch(long Count, TimeUnit Unit, int Direction) : TimePhrase
{
    public override DateRange? Resolve(DateOnly anchor, bool ahead)
    {
        if (Count is < 1 or > 10_000) return null;
        var other = (Unit, Direction) switch
        {
            (TimeUnit.Hour, _) => Offset(anchor, (Count + 23) / 24 * Direction, 0),
            (TimeUnit.Day, _) => Offset(anchor, Count * Direction, 0),
            (TimeUnit.Week, _) => Offset(anchor, 7 * Count * Direction, 0),
            (TimeUnit.Fortnight, _) => Offset(anchor, 14 * Count * Direction, 0),
            (TimeUnit.Month, _) => Offset(anchor, 0, Count * Direction),
            (TimeUnit.Year, _) => Offset(anchor, 0, 12 * Count * Direction),
            (TimeUnit.Decade, _) => Offset(anchor, 0, 120 * Count * Direction),
            _ => null,
        };
        if (other is not { } end) return null;
        return Direction < 0 ? new DateRange(end, anchor) : new DateRange(anchor, end);
    }

    private static DateOnly? Offset(DateOnly anchor, long days, long months)
    {
        var month = ((anchor.Year - 1) * 12L) + anchor.Month - 1 + months;
        if (month is < 0 or >= 9999 * 12) return null;
        var day = anchor.AddMonths((int)months).DayNumber + days;
        return day < 0 || day > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)day);
    }
}
