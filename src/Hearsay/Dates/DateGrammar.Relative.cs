using Hearsay.Language;

namespace Hearsay.Dates;

// The rules for "last", "this" and "next", for parts of longer stretches and for times counted back and on.
internal readonly ref partial struct DateGrammar
{
    /// <summary>"Early March", "mid-1990s", "late on Friday", "earlier this month", "the end of March", "the rest of the year".</summary>
    private TimePhrase? Phase(int at, out int end)
    {
        end = at;
        if (Is(at, TimeWordKind.Phase, out var side))
        {
            var next = IsGlued(at + 1, '-') ? at + 2 : at + 1;
            var isOn = next == at + 1 && (Is(next, "on") || Is(next, "in"));
            if (isOn) next = BehindThe(next + 1);
            if (isOn && Is(next, TimeWordKind.Unit, out var length) && (TimeUnit)length >= TimeUnit.Week && Is(next - 1, "the"))
            {
                end = next + 1;
                return new ShiftedUnit((TimeUnit)length, 0, side);
            }

            if (!isOn && YearNumber(next, out var year) && !CountsThings(next + 1) && !IsDash(next + 1) && !Is(next + 1, "s"))
            {
                end = next + 1;
                return new CalendarTime(year);
            }

            if (Is(next, TimeWordKind.Phase) || Date(next, out end) is not { } inner || inner is TimeStretch or TimeFrom or TimeAgo or LeaningTime) return null;
            if (inner is ShiftedUnit unit) return unit.Unit == TimeUnit.Day ? inner : unit with { Phase = side };
            return Kind(inner) == 2 && inner.Clock is null && inner.Grain == DateGrain.Day ? new ClockedTime(inner, null, DateGrain.PartOfDay) : inner;
        }

        var edge = BehindThe(at);
        if (!Is(edge, TimeWordKind.Edge, out var rest) || !Is(edge + 1, "of")) return null;
        var of = BehindThe(edge + 2);
        var isNamed = of == edge + 3 && Has(of) && atoms[of].IsNumber;
        if (Is(of, TimeWordKind.Unit, out var whole) && (TimeUnit)whole >= TimeUnit.Week && !Is(of, TimeWordKind.Ordinal))
        {
            end = of + 1;
            return new ShiftedUnit((TimeUnit)whole, 0, rest);
        }

        if (YearNumber(of, out var bare) && !Is(of + 1, "s") && !isNamed)
        {
            end = of + 1;
            return new CalendarTime(bare);
        }

        return Date(of, out end) is { } date && (!isNamed || date.Grain == DateGrain.Decade) && Kind(date) > 2 && date is not TimeStretch and not LeaningTime ? date is ShiftedUnit shifted ? shifted with { Phase = rest } : date : null;
    }

    /// <summary>"Last week", "this month", "next Monday", "the past two weeks", "last night", "the same day".</summary>
    private TimePhrase? Shifted(int at, out int end)
    {
        var start = BehindThe(at);
        end = start;
        if (Is(start, TimeWordKind.Told, out var told)) return Told(at, start, told, out end);
        if (!Is(start, TimeWordKind.Shift, out var shift))
        {
            // "The weekend" alone.
            end = start + 1;
            return start > at && Is(start, "weekend") ? new ShiftedUnit(TimeUnit.Weekend, null) : null;
        }

        if (Tag(start) is PartOfSpeech.VB or PartOfSpeech.VBZ or PartOfSpeech.VBP or PartOfSpeech.VBD) return null;
        if (shift == 0 && Is(start + 1, TimeWordKind.Shift, out var second) && second != 0)
        {
            start++;
            shift = second;
        }

        var next = start + 1;
        if (!Has(next)) return null;
        end = next + 1;
        if (Is(next, TimeWordKind.Weekday, out var weekday)) return new WeekdayTime(weekday, shift);
        if (Month(next, out var month, out end)) return ShiftedDay(month, shift, ref end);
        end = next + 1;
        if (Is(next, TimeWordKind.Season)) return new UnsettledTime(DateGrain.Quarter);
        if (Is(next, TimeWordKind.Account, out var isCalendar) && Is(next + 1, "year"))
        {
            end = next + 2;
            return isCalendar == 1 ? new ShiftedUnit(TimeUnit.Year, shift) : new UnsettledTime(DateGrain.Year);
        }

        if (Is(next, TimeWordKind.Working) && Is(next + 1, "week"))
        {
            end = next + 2;
            return new ShiftedUnit(TimeUnit.WorkWeek, shift);
        }

        if (PartHours(next) is { } hours && !IsGlued(end, '-'))
        {
            if (at != start || shift > 0) return start > at && shift > 0 ? new LeaningTime(1, hours) : null;
            return new DaysFromNow(shift, shift, DateGrain.PartOfDay, hours);
        }

        if (Is(next, TimeWordKind.Unit, out var unit))
        {
            var length = (TimeUnit)unit;
            if (length == TimeUnit.Day && shift == 1 && start > at && Is(start, "next")) return new LeaningTime(1);
            if (length <= TimeUnit.Day) return null;

            // "The coming weeks" are no certain number of weeks.
            if (text[atoms[next].End - 1] == 's') return new UnsettledTime(DateGrain.Stretch);
            return (Is(start, "past") || (length == TimeUnit.Decade && start > at && Is(start, "last"))) && length is TimeUnit.Week or TimeUnit.Fortnight or TimeUnit.Month or TimeUnit.Year or TimeUnit.Decade
                ? new TimeStretch(1, length, -1)
                : new ShiftedUnit(length, shift);
        }

        if (Is(next, TimeWordKind.Holiday) && Holiday(next, out end) is HolidayTime { Year: null } holiday && shift != 0) return holiday with { Shift = shift };
        if (shift == 0 || !Count(next, out var count, out next)) return null;
        var isWorking = Is(next, TimeWordKind.Working);
        if (isWorking) next++;
        if (!Is(next, TimeWordKind.Unit, out unit) || (TimeUnit)unit == TimeUnit.Minute) return null;
        end = next + 1;
        return count == 0 || isWorking ? new UnsettledTime(DateGrain.Stretch) : new TimeStretch(count, (TimeUnit)unit, shift);
    }

    /// <summary>"Next March", "last 6 April" and "this October 3" behind the shift.</summary>
    private TimePhrase ShiftedDay(int month, int shift, ref int end)
    {
        if (!DayNumber(end, inWords: false, out var day, out var last) || IsAmount(last, false)) return new ShiftedMonth(month, shift);
        end = last;
        return shift == 0 ? new InShiftedYear(new CalendarTime(null, month, day, day), 0) : new UnsettledTime(DateGrain.Day);
    }

    /// <summary>"The following day", "the previous night", "the same day", "that week": counted from another time than publication.</summary>
    private TimePhrase? Told(int at, int start, int shift, out int end)
    {
        var next = start + 1;
        end = next + 1;
        var isThat = Is(start, "that");

        // "Following Monday's attack" and "that Monday was" are another matter.
        if (start == at && !isThat) return null;
        if (isThat && Tag(start) is not (PartOfSpeech.DT or PartOfSpeech.Unknown or PartOfSpeech.WDT or PartOfSpeech.IN)) return null;
        if (PartHours(next) is { } hours) return new LeaningTime(shift, hours);
        if (Is(next, TimeWordKind.Unit, out var unit))
        {
            if (text[atoms[next].End - 1] == 's') return null;
            if ((TimeUnit)unit == TimeUnit.Day) return new LeaningTime(shift);
            return (TimeUnit)unit > TimeUnit.Day ? new UnsettledTime(ShiftedUnit.GrainOf((TimeUnit)unit)) : null;
        }

        if (isThat) return null;
        if (Is(next, TimeWordKind.Weekday)) return new UnsettledTime(DateGrain.Day);
        return Is(next, TimeWordKind.Month) && IsCapital(next) ? new UnsettledTime(DateGrain.Month) : null;
    }

    /// <summary>"Last year", "this year", "next year" behind a day or month.</summary>
    private int? ShiftedYear(int at, out int end)
    {
        end = at + 2;
        return Is(at, TimeWordKind.Shift, out var shift) && !Is(at, "past") && Is(at + 1, "year") ? shift : null;
    }

    /// <summary>"Two days ago", "a day earlier", "three weeks from tomorrow", "two days before Christmas", "the day before yesterday".</summary>
    private TimePhrase? Counted(int at, out int end)
    {
        end = at;
        var hasCount = Count(at, out var count, out var next);
        if (!hasCount)
        {
            // "The day before", "the week after next".
            next = BehindThe(at);
            count = 1;
            if (next == at || !Is(next, TimeWordKind.Unit)) return null;
        }

        if (!Is(next, TimeWordKind.Unit, out var length)) return null;
        var unit = (TimeUnit)length;
        var word = next + 1;
        end = word + 1;
        if (hasCount && Is(word, TimeWordKind.Ago, out var direction))
        {
            if (Is(word, "back") && Tag(word + 1) is not (PartOfSpeech.Unknown or PartOfSpeech.Period or PartOfSpeech.Comma or PartOfSpeech.WDT or PartOfSpeech.IN or PartOfSpeech.VBD)) return null;

            // "This was published 3 months ago" counts from the day of reading.
            var isStamp = Is(at - 1, "published") || Is(at - 1, "updated") || Is(at - 1, "posted");
            return count == 0 || isStamp ? new UnsettledTime(ShiftedUnit.GrainOf(unit)) : new TimeAgo(-direction * count, unit);
        }

        if (hasCount && Is(word, "from") && Is(word + 1, "now"))
        {
            end = word + 2;
            return count == 0 ? new UnsettledTime(ShiftedUnit.GrainOf(unit)) : new TimeAgo(-count, unit);
        }

        if (unit < TimeUnit.Day) return null;
        var isFrom = Is(word, "from");
        if (!isFrom && hasCount && count > 0 && Is(at - 1, "in") && unit is >= TimeUnit.Day && !Is(word, TimeWordKind.Apart) && EndsLength(word))
        {
            // "In two weeks' time" too.
            end = word;
            return new TimeAhead(count, unit);
        }

        if (!isFrom && !Is(word, TimeWordKind.Apart, out _)) return null;
        var isBefore = Is(word, TimeWordKind.Apart, out var away) && away < 0;
        var isPreposition = isFrom || Is(word, "before") || Is(word, "after");
        if (isPreposition)
        {
            if (Is(word, "after") && Is(word + 1, "next") && !hasCount)
            {
                end = word + 2;
                return new ShiftedUnit(unit, 2);
            }

            var told = BehindThe(word + 1);
            if (Has(told) && unit >= TimeUnit.Day && count > 0 && Date(told, out var last) is { } day && Kind(day) == 2)
            {
                end = last;
                return new TimeFrom(day, isBefore ? -count : count, unit);
            }

            // "The day after the vote" hangs on the vote.
            if (isFrom || !(Tag(end) is PartOfSpeech.Unknown or PartOfSpeech.Period or PartOfSpeech.Comma or PartOfSpeech.CC)) return null;
        }

        if (unit == TimeUnit.Day && count > 0) return new LeaningTime(isBefore ? -count : count);
        return hasCount ? new UnsettledTime(ShiftedUnit.GrainOf(unit)) : null;
    }

    /// <summary>Whether a length of time is over here, rather than told more of ("in a year that saw", "in a day or two", "in two years of war").</summary>
    private bool EndsLength(int at) =>
        !IsNoun(at) && !IsGlued(at, '-') && !Is(at, "or") && !Is(at, "of") && !Is(at, "since") && !Is(at, "that") && !Is(at, "when") && !Is(at, "where") && Tag(at) is not (PartOfSpeech.WDT or PartOfSpeech.WRB or PartOfSpeech.WP);

    /// <summary>"The first week of May", "the last three months of 2021", "the third quarter of last year", "the second Monday of next month".</summary>
    private TimePhrase? Nth(int at, out int end)
    {
        end = at;
        if (!Ordinal(BehindThe(at), out var number, out var next)) return null;
        if (IsGlued(next, '-')) next++;
        if (Is(next, "century") || (Is(next, "centuries") && number > 0))
        {
            end = next + 1;
            return number is > 0 and < 22 ? new YearSpan((number - 1) * 100, (number * 100) - 1, DateGrain.Decade) : null;
        }

        var count = 1;
        if (!Is(next, TimeWordKind.Unit) && Count(next, out var told, out var behind) && told > 0) (count, next) = (told, behind);
        var weekday = 0;
        if (!Is(next, TimeWordKind.Unit, out var length) && !Is(next, TimeWordKind.Weekday, out weekday)) return null;
        var unit = (TimeUnit)length;
        end = next + 1;
        if (weekday == 0 && unit < TimeUnit.Day) return null;
        if (Is(end, "of") || Is(end, "in") || unit is TimeUnit.Quarter or TimeUnit.Half)
        {
            var of = BehindThe(Is(end, "of") || Is(end, "in") ? end + 1 : end);
            if (Whole(of, out var last) is { } whole && whole.Grain > ShiftedUnit.GrainOf(unit))
            {
                end = last;
                return new NthTime(whole, number, count, unit, weekday);
            }
        }

        // The quarter of a year of account, or of a match: named, but not settled.
        return unit == TimeUnit.Quarter && count == 1 && number > 0 && number <= 4 && Is(at, "the") && !IsGlued(end, '-') && !Is(end, "of") ? new UnsettledTime(DateGrain.Quarter) : null;
    }

    /// <summary>A month, a year or longer: what a part can be of.</summary>
    private TimePhrase? Whole(int at, out int end)
    {
        end = at + 1;
        if (!Has(at)) return null;
        if (YearNumber(at, out var year) && !Is(at - 1, "the") && !(Has(end) && atoms[end].Glued && (Is(end, "s") || IsMark(end, '-')))) return new CalendarTime(year);
        if (Is(at - 1, "the") && Is(at, TimeWordKind.Unit, out var unit) && (TimeUnit)unit >= TimeUnit.Month && !Is(at, TimeWordKind.Ordinal)) return new ShiftedUnit((TimeUnit)unit, 0);
        if (Is(at, TimeWordKind.Account, out var isCalendar))
        {
            if (isCalendar == 1) return Whole(at + 1, out end);
            return null;
        }

        return atoms[at].IsWord && (MonthFirst(at, out end) ?? Shifted(at, out end)) is { Grain: DateGrain.Month or DateGrain.Year or DateGrain.Decade } whole ? Tail(whole, ref end) : null;
    }
}
