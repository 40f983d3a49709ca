namespace Hearsay.Dates;

/// <summary>What an expression of time says, before it is set against the day of publication. Immutable.</summary>
/// <remarks>Weeks begin on Monday (ISO 8601).</remarks>
/// <param name="Grain">How exactly the words name the time.</param>
internal abstract record TimePhrase(DateGrain Grain)
{
    /// <summary>Whether the days depend on the day of publication.</summary>
    public virtual bool NeedsAnchor => true;

    /// <summary>The time of day that the words name, or null.</summary>
    public virtual ClockRange? Clock => null;

    /// <summary>The days meant, or null where the words do not settle them or no such day exists.</summary>
    /// <param name="anchor">The day of publication.</param>
    /// <param name="ahead">Whether the sentence tells of the future.</param>
    public abstract DateRange? Resolve(DateOnly anchor, bool ahead);

    /// <summary>What is wrong with the words, given the days that they came to.</summary>
    public virtual DateFlaw Flaw(DateRange? value) => DateFlaw.None;

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

    /// <summary>The number of the month, from 0 for January of the year 1.</summary>
    protected static long MonthNumber(DateOnly day) => ((day.Year - 1) * 12L) + day.Month - 1;

    /// <summary>The day so many of a unit away, or null outside the calendar or for a unit that is no length.</summary>
    protected static DateOnly? Offset(DateOnly day, long count, TimeUnit unit)
    {
        var (days, months) = unit switch
        {
            TimeUnit.Minute => (0L, 0L),
            TimeUnit.Hour => ((Math.Abs(count) + 23) / 24 * Math.Sign(count), 0L),
            TimeUnit.Day => (count, 0L),
            TimeUnit.Week or TimeUnit.Weekend or TimeUnit.WorkWeek => (7 * count, 0L),
            TimeUnit.Fortnight => (14 * count, 0L),
            TimeUnit.Month => (0L, count),
            TimeUnit.Quarter => (0L, 3 * count),
            TimeUnit.Half => (0L, 6 * count),
            TimeUnit.Year => (0L, 12 * count),
            TimeUnit.Decade => (0L, 120 * count),
            _ => (0L, 1200 * count),
        };
        var month = MonthNumber(day) + months;
        if (month is < 0 or >= 9999 * 12) return null;
        var number = day.AddMonths((int)months).DayNumber + days;
        return number < 0 || number > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)number);
    }
}

/// <summary>Days that nothing settles ("last summer", "the fiscal year 2023").</summary>
internal sealed record UnsettledTime(DateGrain Grain, DateFlaw Wrong = DateFlaw.None, ClockRange? Hours = null) : TimePhrase(Grain)
{
    public override bool NeedsAnchor => false;

    public override ClockRange? Clock => Hours;

    public override DateRange? Resolve(DateOnly anchor, bool ahead) => null;

    public override DateFlaw Flaw(DateRange? value) => Wrong;
}

/// <summary>A time of day, of the day that another phrase names.</summary>
internal sealed record ClockedTime(TimePhrase Day, ClockRange? Hours, DateGrain Grain) : TimePhrase(Grain)
{
    public override bool NeedsAnchor => Day.NeedsAnchor;

    public override ClockRange? Clock => Hours;

    public override DateRange? Resolve(DateOnly anchor, bool ahead) => Day.Resolve(anchor, ahead);

    public override DateFlaw Flaw(DateRange? value) => Day.Flaw(value);
}

/// <summary>A day that is counted from another one, told of shortly before ("a day earlier", "the same day").</summary>
/// <param name="Away">The days between.</param>
/// <param name="Hours">The part of that day, or null.</param>
internal sealed record LeaningTime(long Away, ClockRange? Hours = null) : TimePhrase(Hours is null ? DateGrain.Day : DateGrain.PartOfDay)
{
    public override bool NeedsAnchor => false;

    public override ClockRange? Clock => Hours;

    public override DateRange? Resolve(DateOnly anchor, bool ahead) => null;

    /// <summary>The day, counted from the one told of.</summary>
    public DateRange? From(DateOnly told) => Days(told.DayNumber + Away, told.DayNumber + Away);
}

/// <summary>From one time to another, both included ("3 October to 2 November", "between Monday and Wednesday", "June to August").</summary>
internal sealed record RangeTime(TimePhrase First, TimePhrase Last) : TimePhrase(DateGrain.Stretch)
{
    public override bool NeedsAnchor => First.NeedsAnchor || Last.NeedsAnchor;

    public override ClockRange? Clock =>
        First.Clock is { } begin && Last.Clock is { } to && First is not RangeTime ? new ClockRange(begin.From, to.To) : null;

    /// <summary>Both ends with what one lends to the other: "May to October 2020", "3 October 2019 to 2 November".</summary>
    public static TimePhrase Of(TimePhrase first, TimePhrase last)
    {
        var (inner, outer) = (Bare(first), Bare(last));
        if (inner is CalendarTime { Month: { } a } begin && outer is CalendarTime { Month: { } b } to)
        {
            var turns = b < a || (b == a && to.DayTo < begin.Day);
            if (begin.Year is null && to.Year is { } year) first = Put(first, begin with { Year = turns ? year - 1 : year });
            else if (begin.Year is { } began && to.Year is null) last = Put(last, to with { Year = turns ? began + 1 : began });
            else if (begin.Year is null && turns && a == b) return new UnsettledTime(DateGrain.Stretch, DateFlaw.UpsideDown);
        }

        // "Monday to Friday of last week".
        if (inner is WeekdayTime { Shift: null } weekday && outer is WeekdayOfWeek week) first = Put(first, week with { Weekday = weekday.Weekday });
        return new RangeTime(first, last);
    }

    public override DateRange? Resolve(DateOnly anchor, bool ahead)
    {
        if (Bare(First) is CalendarTime { Year: null, Month: { } a } begin && Bare(Last) is CalendarTime { Year: null, Month: { } b } to)
        {
            // The stretch as a whole lies where one day would: begun at the latest on publication, or not over before it.
            var later = b < a ? 1 : 0;
            var start = anchor.Year + (ahead ? -1 : 1);
            for (var step = 0; step < 5; step++)
            {
                var year = start + (ahead ? step : -step);
                if ((begin with { Year = year }).Resolve(anchor, ahead) is not { } begins || (to with { Year = year + later }).Resolve(anchor, ahead) is not { } ends) continue;
                if (ahead ? ends.To >= anchor : begins.From <= anchor) return new DateRange(begins.From, ends.To);
            }

            return null;
        }

        if (Bare(First) is WeekdayTime { Shift: null } weekday && Bare(Last) is WeekdayTime { Shift: null } end)
        {
            var length = (end.Weekday - weekday.Weekday + 7) % 7;
            if ((ahead ? weekday : end).Resolve(anchor, ahead) is not { } day) return null;
            var at = day.From.DayNumber - (ahead ? 0 : length);
            return Days(at, at + length);
        }

        if (First.Resolve(anchor, ahead) is not { } early || Last.Resolve(anchor, ahead) is not { } late) return null;
        if (Bare(Last) is WeekdayTime { Shift: null } behind) late = behind.Resolve(early.From, true) ?? late;
        if (late.To < early.From && Last.Resolve(anchor, true) is { } next) late = next;
        if (late.To < early.From && First.Resolve(anchor, false) is { } before) early = before;
        return late.To < early.From || late.From < early.From ? null : new DateRange(early.From, late.To);
    }

    public override DateFlaw Flaw(DateRange? value)
    {
        foreach (var end in (ReadOnlySpan<TimePhrase>)[First, Last])
        {
            if (end.Flaw(end.NeedsAnchor ? null : end.Resolve(default, false)) is not DateFlaw.None and var flaw) return flaw;
        }

        if (value is not null || NeedsAnchor || First.Resolve(default, false) is null || Last.Resolve(default, false) is null) return DateFlaw.None;
        return DateFlaw.UpsideDown;
    }

    private static TimePhrase Bare(TimePhrase phrase) => phrase is ClockedTime clocked ? clocked.Day : phrase;

    private static TimePhrase Put(TimePhrase phrase, TimePhrase day) => phrase is ClockedTime clocked ? clocked with { Day = day } : day;
}
