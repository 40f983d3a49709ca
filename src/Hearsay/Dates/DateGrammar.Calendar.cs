using Hearsay.Language;

namespace Hearsay.Dates;

// The rules for days and months of the calendar and for weekdays.
internal readonly ref partial struct DateGrammar
{
    /// <summary>"October", "October 18", "October 18-20, 2023", "March the third", "October 2023", "Oct. 2023".</summary>
    private CalendarTime? MonthFirst(int at, out int end)
    {
        if (!Month(at, out var month, out end)) return null;
        var next = IsGlued(end, '/') || IsGlued(end, '-') ? end + 1 : IsMark(end, ',') && Has(end + 1) && atoms[end + 1].IsNumber ? end + 1 : end;
        next = BehindThe(next);
        var inWords = Is(next, TimeWordKind.Ordinal) || Is(next, TimeWordKind.Number);
        if (DayNumber(next, inWords, out var day, out var behind) && !IsAmount(behind, inWords))
        {
            end = behind;
            var to = DayTo(at, ref end);
            return new CalendarTime(YearBehind(ref end, hasDay: true), month, day, to ?? day);
        }

        if (YearBehind(ref end, hasDay: false) is { } year) return new CalendarTime(year, month);
        return IsBareMonth(at, end) ? new CalendarTime(null, month) : null;
    }

    /// <summary>Whether what looks like a day counts something ("May 20 per cent").</summary>
    private bool IsAmount(int behind, bool inWords) =>
        IsMark(behind, '%') || Is(behind, "percent") || (Is(behind, "per") && Is(behind + 1, "cent"))
        || Is(behind, TimeWordKind.Scale) || (inWords && !Is(behind - 1, TimeWordKind.Ordinal) && Tag(behind) is PartOfSpeech.NNS);

    /// <summary>The second day of "3-9", "3 to 9", "9th through 17th", "3 and 9" behind "between".</summary>
    private int? DayTo(int first, ref int end)
    {
        var at = end;
        if (IsDash(at)) at++;
        else if (Is(at, TimeWordKind.Link, out var kind) && (kind == 0 || Is(first - 1, "between"))) at++;
        else return null;
        at = BehindThe(at);
        if (!DayNumber(at, inWords: true, out var day, out var last)) return null;

        // "October 3 to 9 November" and "on October 3 to 9 villages" have no second day of October.
        if (Month(last, out _, out _) || AmPm(last, out _, out _) || IsNoun(last) || Is(last, "of")) return null;
        if (Has(last) && atoms[last] is { Glued: true } && (atoms[last].IsWord || atoms[last].Mark is '/' or '-' && Has(last + 1) && atoms[last + 1].IsNumber)) return null;
        end = last;
        return day;
    }

    /// <summary>"18 October 2023", "the 18th of October", "3-9 October", "3 to 9 October", "3 and 9 October" behind "between".</summary>
    private TimePhrase? DayFirst(int at, out int end)
    {
        var start = BehindThe(at);
        end = at;
        if (!DayNumber(start, inWords: true, out var day, out var next)) return null;
        var isOrdinal = next - start > 1 || Is(start, TimeWordKind.Ordinal);
        if (Is(next, "day")) next++;
        if (MonthBehind(next, out var month, out end)) return new CalendarTime(YearBehind(ref end, hasDay: true), month, day, day);
        var link = next;
        if (IsDash(link)) link++;
        else if (Is(link, TimeWordKind.Link, out var kind) && (kind == 0 || Is(at - 1, "between"))) link++;
        if (link > next && DayNumber(BehindThe(link), inWords: true, out var to, out var last) && MonthBehind(last, out month, out end))
        {
            return new CalendarTime(YearBehind(ref end, hasDay: true), month, day, to);
        }

        // "On the 18th".
        end = next;
        if (!isOrdinal || start == at || !Is(at - 1, TimeWordKind.Approach) || !atoms[start].IsNumber || day > 31) return null;
        if (Is(next, "of") || IsNoun(next) || Tag(next) is PartOfSpeech.CD || IsGlued(next, '-')) return null;
        return new MonthDay(day, null);
    }

    private bool MonthBehind(int at, out int month, out int end)
    {
        var next = Is(at, "of") || IsGlued(at, '-') || IsGlued(at, '/') || IsGlued(at, '.') ? at + 1 : at;
        return Month(next, out month, out end);
    }

    /// <summary>A month's name with the full stop of its abbreviation, unless that ends the sentence.</summary>
    private bool Month(int at, out int month, out int end)
    {
        end = at + 1;
        if (!Is(at, TimeWordKind.Month, out month)) return false;
        if (!IsCapital(at) && !IsMonthInSmallLetters(at)) return false;
        if (atoms[at].Length <= 4 && IsGlued(end, '.') && Has(end + 1)) end++;
        return true;
    }

    private bool IsMonthInSmallLetters(int at)
    {
        if (Tag(at) is PartOfSpeech.MD or PartOfSpeech.VB or PartOfSpeech.VBP or PartOfSpeech.VBD) return false;
        var numberBefore = Has(at - 1) && (atoms[at - 1].IsNumber || IsOrdinalEnding(at - 1) || Is(at - 1, TimeWordKind.Ordinal));
        var numberBehind = Has(at + 1) && atoms[at + 1].IsNumber;
        if (atoms[at].Length <= 3 || Is(at, "march")) return numberBefore || numberBehind;
        return true;
    }

    /// <summary>Tells the month from the surname, the given name and the verb ("May", "April", "March").</summary>
    private bool IsBareMonth(int at, int end)
    {
        if (IsGlued(at - 1, '-') && Is(at - 2, TimeWordKind.Phase)) return true;
        if (IsDash(end) && Is(end + 1, TimeWordKind.Month) && IsCapital(end + 1)) return true;
        if (Tag(at) is not (PartOfSpeech.NNP or PartOfSpeech.Unknown or PartOfSpeech.NN)) return false;
        if (atoms[at].Length <= 3 && !Is(at, "may") && end == at + 1 && !Is(at - 1, TimeWordKind.Yearly) && !Is(at - 1, TimeWordKind.Shift) && !(IsDash(at + 1) && Is(at + 2, TimeWordKind.Month))) return false;
        if (Is(at, "march") && IsCapital(end) && (Is(end, "for") || Is(end, "on") || Is(end, "of") || Is(end, "against"))) return false;
        if (Is(at, "march") && (Tag(at - 1) == PartOfSpeech.POS || (Is(at - 1, "the") && (Is(end, "on") || Is(end, "for") || Is(end, "of"))))) return false;
        var isName = Tag(end) is PartOfSpeech.NNP && IsCapital(end) && !(Has(end) && atoms[end].Entry is not null);
        var before = Tag(at - 1);
        return !isName && (before is not (PartOfSpeech.NNP or PartOfSpeech.MD or PartOfSpeech.PRP or PartOfSpeech.WP) || (at > 0 && atoms[at - 1].Entry is not null) || IsMark(at - 1, '.'));
    }

    private TimePhrase? Weekday(int at, out int end)
    {
        end = at + 1;
        var isShort = false;
        if (!Is(at, TimeWordKind.Weekday, out var weekday) && !(isShort = Is(at, TimeWordKind.Short, out weekday))) return null;
        if (isShort && !IsCapital(at)) return null;
        if (atoms[at].Length <= 5 && IsGlued(end, '.') && Has(end + 1)) end++;
        var hasStop = end > at + 1;
        var next = IsMark(end, ',') || IsMark(end, '(') || IsGlued(end, '-') ? end + 1 : end;
        if (((MonthFirst(next, out var last) ?? DayFirst(next, out last)) ?? NumericDate(next, out last)) is CalendarTime { Day: not null } dated)
        {
            end = IsMark(next - 1, '(') && IsMark(last, ')') ? last + 1 : last;
            return dated with { Weekday = dated.DayTo == dated.Day ? weekday : null };
        }

        next = BehindThe(IsMark(end, ',') && Is(end + 1, "the") ? end + 1 : end);
        if (DayNumber(next, inWords: next > end, out var day, out last) && (last - next > 1 || !atoms[next].IsNumber || !IsNoun(last)) && !Is(last, TimeWordKind.Link)
            && !AmPm(last, out _, out _) && !IsDash(last) && (last - next > 1 || next > end || !Has(last) || (!atoms[last].IsWord && !atoms[last].IsNumber)))
        {
            end = last;
            return new MonthDay(day, weekday);
        }

        if (isShort && (!hasStop || weekday > 5) && !Is(end, TimeWordKind.Part) && !IsClockAhead(end)) return null;
        if (Week(Is(end, "of") ? end + 1 : IsMark(end, ',') ? end + 1 : end, out var behindWeek) is { } week)
        {
            end = behindWeek;
            return new WeekdayOfWeek(weekday, week);
        }

        // "The Sunday Courier" is an outlet.
        if (Is(at - 1, "the") && Tag(end) == PartOfSpeech.NNP && IsCapital(end) && !Is(end, TimeWordKind.Part)) return null;
        return new WeekdayTime(weekday, null);
    }

    /// <summary>"Last week", "next week", "this week" behind or before a weekday.</summary>
    private ShiftedUnit? Week(int at, out int end)
    {
        var start = BehindThe(at);
        end = start + 2;
        return Is(start, TimeWordKind.Shift, out var shift) && !Is(start, "past") && Is(start + 1, "week") ? new ShiftedUnit(TimeUnit.Week, shift) : null;
    }

    /// <summary>"Today", "yesterday", "overnight".</summary>
    private DaysFromNow? DayWord(int at, out int end)
    {
        end = at + 1;
        if (Is(at, TimeWordKind.Overnight)) return IsNoun(end) ? null : new DaysFromNow(-1, 0, DateGrain.PartOfDay, PartHours(at));
        if (!Is(at, TimeWordKind.Day, out var offset) || (Is(at - 1, "the") && IsCapital(at)) || IsAllCapitals(at) && IsAllCapitals(at - 1)) return null;
        return Is(at, TimeWordKind.Part) ? new DaysFromNow(offset, offset, DateGrain.PartOfDay, PartHours(at)) : new DaysFromNow(offset, offset);
    }

    private bool IsAllCapitals(int at) => Has(at) && atoms[at].IsWord && atoms[at].Length > 1 && Word(at).IndexOfAnyExceptInRange('A', 'Z') < 0;

    private ClockRange? PartHours(int at) => Is(at, TimeWordKind.Part, out var hours) ? TimeWords.Hours(hours) : null;

    /// <summary>A day with a name ("Christmas Eve", "Easter 2018", "9/11").</summary>
    private HolidayTime? Holiday(int at, out int end)
    {
        end = at;
        if (!Is(at, TimeWordKind.Holiday) && !(Is(at, "9") && IsGlued(at + 1, '/') && !atoms[at].Glued)) return null;
        foreach (var holiday in Holidays.BeginningWith(Word(at).ToString()))
        {
            var length = 1;
            while (length < holiday.Words.Length && Same(Word(at + length), holiday.Words[length])) length++;
            end = at + length;
            if (length < holiday.Words.Length) continue;
            if (holiday.Rule == HolidayRule.Day) return IsNumberBehind(end) ? null : new HolidayTime(holiday, null);
            if (Is(at - 1, "orthodox") || Is(at - 1, "every") || Is(at - 1, "each")) return null;
            if (YearBehind(ref end, hasDay: false) is { } year) return new HolidayTime(holiday, year);

            // A Christmas tree and an Easter egg are no dates.
            return IsNoun(end) && Tag(end) is not PartOfSpeech.JJ && !Is(end, TimeWordKind.Part | TimeWordKind.Unit | TimeWordKind.Shift | TimeWordKind.Weekday) ? null : new HolidayTime(holiday, null);
        }

        return null;
    }

    private bool IsNumberBehind(int at) => Has(at) && atoms[at].Glued && (atoms[at].IsNumber || (atoms[at].Mark is '/' or '.' && Has(at + 1) && atoms[at + 1].Glued));

    private static bool Same(ReadOnlySpan<char> word, string name) =>
        word.Equals(name, StringComparison.OrdinalIgnoreCase) || (name[0] == '\'' && word.Length == name.Length && word[0] == '’' && word[1..].Equals(name.AsSpan(1), StringComparison.OrdinalIgnoreCase));
}
