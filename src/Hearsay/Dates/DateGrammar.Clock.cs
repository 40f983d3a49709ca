using Hearsay.Language;

namespace Hearsay.Dates;

// The rules for times of day and parts of the day.
internal readonly ref partial struct DateGrammar
{
    private const int Noon = 12 * 60;

    /// <summary>A time of day before its day or alone: "5:30 p.m. on Monday", "noon", "10 a.m. to 4 p.m. on 3 May".</summary>
    private TimePhrase? ClockFirst(int at, out int end)
    {
        if (!Clock(at, out var clock, out end)) return null;
        var next = end;
        if (IsMark(next, ',')) next++;
        if (Is(next, "on") || Is(next, "of")) next++;
        next = BehindThe(next);
        if (Has(next) && !Is(next, TimeWordKind.Told) && (next > end || !atoms[next].IsNumber) && Date(next, out var last) is { } day && Kind(day) == 2 && day is not HolidayTime)
        {
            end = last;
            var tail = Tail(day, ref end);
            if (clock.IsNumber && tail.Clock is null)
            {
                end = at;
                return null;
            }

            return new ClockedTime(tail is ClockedTime inner ? inner.Day : tail, clock.Fit(tail.Clock), DateGrain.Minute);
        }

        if (!clock.IsClear) return null;
        return new UnsettledTime(DateGrain.Minute, DateFlaw.None, clock.Hours);
    }

    /// <summary>"The morning of 7 October", "morning on Monday", "the early hours of Sunday".</summary>
    private ClockedTime? PartFirst(int at, out int end)
    {
        end = at;
        var start = BehindThe(at);
        if (Is(start, TimeWordKind.Phase) && Is(start + 1, TimeWordKind.Part)) start++;
        var hours = PartHours(start);
        var next = start + 1;
        if (hours is null)
        {
            if (!(Is(start, "early") || Is(start, "small") || Is(start, "late")) || !Is(start + 1, "hours")) return null;
            hours = Is(start, "late") ? new ClockRange(new TimeOnly(21, 0), new TimeOnly(23, 59)) : new ClockRange(new TimeOnly(0, 0), new TimeOnly(5, 59));
            next++;
        }

        if (!(Is(next, "of") || Is(next, "on"))) return null;
        next = BehindThe(next + 1);
        if (Date(next, out end) is not { } day || Kind(day) != 2 || day.Clock is not null) return null;
        return new ClockedTime(day, hours, DateGrain.PartOfDay);
    }

    /// <summary>What stands behind a day and belongs to it: its part, its hour, its year or week.</summary>
    private TimePhrase Tail(TimePhrase day, ref int end)
    {
        if (day is CalendarTime { Year: null, Month: not null } or HolidayTime { Year: null, Holiday.Rule: not HolidayRule.Day } && ShiftedYear(Is(end, "of") ? end + 1 : end, out var behind) is { } shift)
        {
            day = new InShiftedYear(day, shift);
            end = behind;
        }

        if (Kind(day) != 2 && day is not LeaningTime) return day;
        if (Part(end, out var hours, out var last) && (Week(Is(last, "of") ? last + 1 : last, out var behindWeek) is not { } week || day is not WeekdayTime))
        {
            day = day is ClockedTime inner ? inner with { Hours = hours } : day is LeaningTime leaning ? leaning with { Hours = hours } : new ClockedTime(day, hours, DateGrain.PartOfDay);
            end = last;
        }
        else if (Part(end, out hours, out last) && day is WeekdayTime weekday && Week(Is(last, "of") ? last + 1 : last, out behindWeek) is { } inWeek)
        {
            day = new ClockedTime(new WeekdayOfWeek(weekday.Weekday, inWeek), hours, DateGrain.PartOfDay);
            end = behindWeek;
        }

        if (day is LeaningTime) return day;
        var at = end;
        for (var steps = 0; steps < 4 && (IsMark(at, ',') || IsMark(at, '@') || (Is(at, TimeWordKind.Approach, out var isDay) && isDay == 0)); steps++) at++;
        if (!Clock(at, out var clock, out last) || (clock.IsNumber && (at == end || IsAmountOfThings(last) || (day.Clock is null && !Is(at - 1, "at"))))) return day;
        end = last;
        return new ClockedTime(day is ClockedTime part ? part.Day : day, clock.Fit(day.Clock), DateGrain.Minute);
    }

    /// <summary>"Morning", "in the morning", "late morning", "at night" behind a day.</summary>
    private bool Part(int at, out ClockRange? hours, out int end)
    {
        var next = at;
        if (Is(next, "in") || Is(next, "at")) next = BehindThe(next + 1);
        if (Is(next, TimeWordKind.Phase)) next++;
        hours = PartHours(next);
        end = next + 1;
        return hours is not null && !Is(next, "tonight") && !(Has(end) && IsGlued(end, '-') && next == at && Is(next, "night"));
    }

    private bool IsAmountOfThings(int at) => Has(at) && (Tag(at) is PartOfSpeech.NNS or PartOfSpeech.NN or PartOfSpeech.JJ or PartOfSpeech.CD || IsMark(at, '%')) && !Is(at, TimeWordKind.Zone);

    private bool IsClockAhead(int at)
    {
        if (Is(at, "at")) at++;
        return Clock(at, out var clock, out _) && clock.IsClear;
    }

    /// <summary>One time of day, or from one to another.</summary>
    private bool Clock(int at, out ClockReading clock, out int end)
    {
        if (!Point(at, out clock, out end)) return false;
        var next = end;
        if (IsDash(next)) next++;
        else if (Is(next, TimeWordKind.Link, out var kind) && (kind == 0 || Is(at - 1, "between"))) next++;
        if (next > end && Point(next, out var to, out var last))
        {
            // "5 to 6 p.m.": the second half of the day for both, unless that turns them round.
            if (!clock.IsSettled && to.IsSettled)
            {
                var lent = to.Minute >= Noon && clock.Minute < Noon && clock.Minute + Noon <= to.Minute ? clock.Minute + Noon : clock.Minute;
                clock = clock with { Minute = lent, IsSettled = true };
            }
            else if (clock.IsSettled && !to.IsSettled && to.Minute <= Noon)
            {
                to = to with { Minute = to.Minute < clock.Minute ? to.Minute + Noon : to.Minute, IsSettled = true };
            }

            var isTold = Is(at - 1, "between") || Is(at - 1, "from");
            if (to.IsClear || clock.IsClear || (!clock.IsNumber && !to.IsNumber) || isTold)
            {
                var both = new ClockReading(clock.Minute, to.Minute, clock.IsSettled && to.IsSettled, clock.IsClear || to.IsClear, clock.IsNumber && to.IsNumber && !clock.IsClear && !to.IsClear);
                PartOfClock(ref both, ref last);
                if (!both.IsNumber || isTold)
                {
                    (clock, end) = (both, last);
                    return true;
                }
            }
        }

        PartOfClock(ref clock, ref end);
        return clock.IsClear || !clock.IsNumber || Is(at - 1, "at") || Is(at - 1, "around") || Is(at - 1, "about") || Is(at - 1, "circa");
    }

    /// <summary>"In the morning", "at night" behind an hour settle which half of the day it is in.</summary>
    private void PartOfClock(ref ClockReading clock, ref int end)
    {
        if (!(Is(end, "in") && Is(end + 1, "the")) && !(Is(end, "at") && Is(end + 1, "night"))) return;
        var at = BehindThe(end + 1);
        if (PartHours(at) is not { } hours || (clock.IsNumber && clock.Minute > Noon)) return;
        end = at + 1;
        clock = clock with { IsClear = true, IsNumber = false, Hours = clock.Fit(hours) };
        clock = clock with { IsSettled = true };
    }

    /// <summary>"5:30 p.m.", "5pm", "17:30", "1730 GMT", "noon", "five o'clock", "half past seven".</summary>
    private bool Point(int at, out ClockReading clock, out int end)
    {
        clock = default;
        end = at + 1;
        if (!Has(at)) return false;
        if (Is(at, TimeWordKind.Clock, out var named) || (Is(at, "12") && Is(at + 1, TimeWordKind.Clock, out named)))
        {
            if (atoms[at].IsNumber) end++;
            if (IsNoun(end) && Tag(end) is PartOfSpeech.NN or PartOfSpeech.NNS && !Is(end, TimeWordKind.Weekday | TimeWordKind.Day)) return false;
            clock = new ClockReading(named, named, true, true, false);
            return true;
        }

        if (atoms[at].IsNumber && !MinutesPast(at, out _, out _)) return Digits(at, out clock, out end);
        return InWords(at, out clock, out end);
    }

    private bool Digits(int at, out ClockReading clock, out int end)
    {
        clock = default;
        end = at + 1;
        var (hour, minute) = (atoms[at].Number, 0);
        var hasMinutes = false;
        if (atoms[at].Length is 3 or 4 && hour >= 0 && hour < 2400 && hour % 100 < 60 && (Is(end, TimeWordKind.Zone) || (hour <= 1259 && AmPm(end, out _, out _))))
        {
            (hour, minute, hasMinutes) = (hour / 100, hour % 100, true);
            if (!Is(end, TimeWordKind.Zone) && (hour == 0 || !AmPm(end, out _, out _))) return false;
        }
        else if (atoms[at].Length > 2 || hour > 24)
        {
            return false;
        }
        else if (Has(end + 1) && atoms[end].Mark is ':' or '.' && atoms[end].Glued && atoms[end + 1] is { Glued: true, IsNumber: true, Length: 2, Number: < 60 } minutes
            && (atoms[end].Mark == ':' || AmPm(end + 2, out _, out _) || Is(end + 2, TimeWordKind.Zone)))
        {
            (minute, hasMinutes) = (minutes.Number, true);
            end += 2;
            if (IsGlued(end, ':') && Has(end + 1) && atoms[end + 1] is { Glued: true, IsNumber: true, Length: 2 }) end += 2;
            if (Has(end) && atoms[end].Glued && atoms[end].Mark is ':' or '.' or '%' && Has(end + 1) && atoms[end + 1].Glued) return false;
        }

        var minuteOfDay = (hour * 60) + minute;
        if (AmPm(end, out var isAfternoon, out var last))
        {
            if (hour is < 1 or > 12) return false;
            end = last;
            minuteOfDay = (hour % 12 * 60) + minute + (isAfternoon ? Noon : 0);
            clock = new ClockReading(minuteOfDay, minuteOfDay, true, true, false);
            return true;
        }

        if (minuteOfDay > 24 * 60) return false;
        minuteOfDay %= 24 * 60;
        var isOClock = Is(end, "o'clock") || Is(end, "o’clock") || Is(end, "oclock");
        if (isOClock) end++;
        var hasZone = Is(end, TimeWordKind.Zone) && (hasMinutes || atoms[end].Length <= 3);
        if (hasZone && atoms[at].Length >= 3) end++;
        var isWhole = hour is > 12 or 0 || atoms[at].Length == 2 && hour < 10;
        clock = new ClockReading(minuteOfDay, minuteOfDay, hasMinutes && (isWhole || hasZone), isOClock || (hasMinutes && (hasZone || Is(at - 1, TimeWordKind.Approach))), !hasMinutes && !isOClock);
        return isOClock || hasMinutes || hour is >= 1 and <= 12;
    }

    private bool InWords(int at, out ClockReading clock, out int end)
    {
        clock = default;
        var start = at;
        var minute = 0;
        if ((Is(at, "half") || Is(at, "quarter")) && (Is(at + 1, "past") || (Is(at, "quarter") && Is(at + 1, "to"))))
        {
            minute = Is(at, "half") ? 30 : Is(at + 1, "past") ? 15 : -15;
            start = at + 2;
        }

        int hour;
        if (MinutesPast(at, out var spokenMinutes, out var hourAt)) (minute, start) = (spokenMinutes, hourAt);
        if (Has(start) && atoms[start].IsNumber && start > at) (hour, end) = (atoms[start].Number, start + 1);
        else if (!Cardinal(start, out hour, out end)) return false;
        if (hour is < 1 or > 12) return false;
        var isOClock = Is(end, "o'clock") || Is(end, "o’clock") || Is(end, "oclock");
        if (isOClock)
        {
            end++;
        }
        else if (start == at)
        {
            if (Cardinal(end, out var spoken, out var behind) && spoken is >= 10 and < 60 && AmPm(behind, out _, out _)) (minute, end) = (spoken, behind);
            if (!AmPm(end, out _, out _)) return false;
        }

        var whole = ((hour % 12) * 60) + minute;
        if (whole < 0) whole += Noon;
        var isSettled = AmPm(end, out var isAfternoon, out var last);
        if (isSettled) (whole, end) = (whole % Noon + (isAfternoon ? Noon : 0), last);
        clock = new ClockReading(whole, whole, isSettled, true, false);
        return true;
    }

    /// <summary>"Twenty past", "ten minutes to".</summary>
    private bool MinutesPast(int at, out int minutes, out int hour)
    {
        hour = at;
        var next = at + 1;
        minutes = atoms[at].IsNumber && atoms[at].Length <= 2 ? atoms[at].Number : 0;
        if (minutes == 0 && !Cardinal(at, out minutes, out next)) return false;
        if (minutes is < 1 or > 59) return false;
        if (Is(next, "minutes") || Is(next, "min")) next++;
        if (!Is(next, "past") && !(Is(next, "to") && Is(next - 1, "minutes"))) return false;
        if (Is(next, "to")) minutes = -minutes;
        hour = next + 1;
        return true;
    }

    /// <summary>"a.m.", "p.m.", "am", "PM", with the full stop that belongs to it.</summary>
    private bool AmPm(int at, out bool isAfternoon, out int end)
    {
        isAfternoon = false;
        end = at + 1;
        if (!Has(at) || !atoms[at].IsWord || atoms[at].Length > 2) return false;
        if (atoms[at].Length == 2)
        {
            isAfternoon = Is(at, "pm");
            return isAfternoon || (Is(at, "am") && (atoms[at].Glued || Tag(at) is not (PartOfSpeech.VBP or PartOfSpeech.VBZ)));
        }

        isAfternoon = Is(at, "p");
        if (!isAfternoon && !Is(at, "a")) return false;
        var next = IsGlued(end, '.') ? end + 1 : end;
        if (next == end || !Is(next, "m") || !atoms[next].Glued) return false;
        end = IsGlued(next + 1, '.') ? next + 2 : next + 1;
        return true;
    }

    /// <summary>A time of day as it is read.</summary>
    /// <param name="Minute">The first minute of the day.</param>
    /// <param name="Last">The last minute.</param>
    /// <param name="IsSettled">Whether it is known which half of the day is meant.</param>
    /// <param name="IsClear">Whether it can be nothing but a time of day.</param>
    /// <param name="IsNumber">Whether it is a bare number.</param>
    private readonly record struct ClockReading(int Minute, int Last, bool IsSettled, bool IsClear, bool IsNumber)
    {
        private readonly ClockRange? hours;

        /// <summary>The time as a range; null where morning and evening both fit.</summary>
        public ClockRange? Hours
        {
            get => hours ?? (IsSettled ? Range(Minute, Last) : null);
            init => hours = value;
        }

        /// <summary>The time within a part of the day: "at 7" in the evening is 19:00.</summary>
        public ClockRange? Fit(ClockRange? part)
        {
            if (IsSettled || part is not { } hoursOfPart) return Hours;
            var later = hoursOfPart.From.Hour >= 12 && Minute < Noon && !(hoursOfPart.To < hoursOfPart.From && Minute < 6 * 60);
            return later ? Range(Minute + Noon, Last < Noon ? Last + Noon : Last) : Range(Minute, Last);
        }

        private static ClockRange Range(int from, int to) =>
            new(TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(from % 1440)), TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(to % 1440)));
    }
}
