using Hearsay.Language;

namespace Hearsay.Dates;

// The rules for numbers of days, for years, decades, quarters, seasons and weeks by name.
internal readonly ref partial struct DateGrammar
{
    /// <summary>An expression that begins with a digit.</summary>
    private TimePhrase? Numeric(int at, out int end)
    {
        if ((DayFirst(at, out end) ?? NumericDate(at, out end)) is { } day) return day;
        if (Nth(at, out end) is { } nth) return nth;
        if (DecadeDigits(at, out end) is { } decade) return decade;
        if (Counted(at, out end) is { } counted) return counted;
        if (TwoDigits(at, out end) is { } two) return two;
        if (!YearNumber(at, out var year)) return null;
        if (YearRange(at, year, out end) is { } years) return years;
        end = at + 1;
        if (QuarterBehind(end, out var part, out var last))
        {
            end = last;
            return part with { Year = year };
        }

        if (Is(end, TimeWordKind.Account, out var isCalendar) && Is(end + 1, "year"))
        {
            end += 2;
            return isCalendar == 1 ? new CalendarTime(year) : new UnsettledTime(DateGrain.Year);
        }

        if (MonthOfYear(end, out var month, out last))
        {
            end = last;
            return new CalendarTime(year, month);
        }

        return IsBareYear(at, year) ? new CalendarTime(year) : null;
    }

    /// <summary>"Varn in 80 and 84, Durrick in 08": years of two digits in a sentence that has several, each behind "in" or "and" and before no noun.</summary>
    private CalendarTime? TwoDigits(int at, out int end)
    {
        end = at + 1;
        if (!IsTwoDigits(at)) return null;
        var others = 0;
        for (var next = Math.Max(0, at - 40); next < Math.Min(atoms.Length, at + 40); next++)
        {
            if (next != at && IsTwoDigits(next)) others++;
        }

        return others >= 2 ? new CalendarTime(atoms[at].Number + (atoms[at].Number < 50 ? 2000 : 1900)) : null;
    }

    private bool IsTwoDigits(int at)
    {
        if (!atoms[at].IsNumber || atoms[at].Length != 2 || atoms[at].Number is < 0 or (>= 30 and < 50)) return false;
        if (atoms[at].Number is >= 10 and < 30) return false;
        if (Has(at + 1) && (atoms[at + 1].Glued ? atoms[at + 1].Mark is not (',' or '.' or ';' or ')') || IsGlued(at + 2, '0') : IsNoun(at + 1) || atoms[at + 1].IsNumber || IsMark(at + 1, '%') || Is(at + 1, "per") || Is(at + 1, "percent"))) return false;
        return Is(at - 1, "in") || (Is(at - 1, "and") && Has(at - 2) && atoms[at - 2].IsNumber && atoms[at - 2].Length == 2 && Is(at - 3, "in"));
    }

    /// <summary>"2015-12", or "2017 April".</summary>
    private bool MonthOfYear(int at, out int month, out int end)
    {
        if (IsGlued(at, '-') && Has(at + 1) && atoms[at + 1] is { Glued: true, IsNumber: true, Length: 2, Number: >= 1 and <= 12 })
        {
            (month, end) = (atoms[at + 1].Number, at + 2);
            return !(Has(end) && atoms[end].Glued && Has(end + 1) && atoms[end + 1].Glued) && Is(at - 2, TimeWordKind.Yearly);
        }

        return Month(at, out month, out end) && !DayNumber(end, false, out _, out _) && Tag(at - 1) == PartOfSpeech.CD && Is(at - 2, TimeWordKind.Yearly) && !YearNumber(end, out _);
    }

    /// <summary>"2030-10-03", "23.04.2022", "13/10/2030", "05-Aug-2016"; unsettled where day and month could change places.</summary>
    private TimePhrase? NumericDate(int at, out int end)
    {
        end = at + 5;
        if (!Has(at + 4) || !atoms[at].IsNumber || atoms[at + 1].Mark is not ('-' or '/' or '.') || atoms[at + 3].Mark != atoms[at + 1].Mark) return null;
        for (var next = at + 1; next < end; next++)
        {
            if (!atoms[next].Glued) return null;
        }

        var mark = atoms[at + 1].Mark;
        var (first, third) = (atoms[at].Number, atoms[at + 4].Number);
        if (!atoms[at + 2].IsNumber || !atoms[at + 4].IsNumber || atoms[at + 2].Length > 2) return null;
        var second = atoms[at + 2].Number;
        if (atoms[at].Length == 4)
        {
            if (first is < 1000 or > 2199 || second is < 1 or > 12 || atoms[at + 4].Length > 2) return null;
            return new CalendarTime(first, second, third, third);
        }

        if (atoms[at + 4].Length != 4 || atoms[at].Length > 2 || third is < 1000 or > 2199 || first is < 1 or > 31 || second is < 1 or > 31) return null;

        // 3/10/2023 is March in one country and October in another; only a part above 12 settles it. Full stops are of day-first countries.
        if (first > 12 || mark == '.') return second <= 12 ? new CalendarTime(third, second, first, first) : null;
        if (second > 12) return new CalendarTime(third, first, second, second);
        return first == second ? new CalendarTime(third, first, second, second) : new UnsettledTime(DateGrain.Day);
    }

    /// <summary>"In nineteen ninety-six".</summary>
    private CalendarTime? YearOfWords(int at, out int end)
    {
        if (!YearInWords(at, out var year, out end) || !(Is(at - 1, "in") || Is(at - 1, "since"))) return null;
        return IsNoun(end) || Is(end, "dollars") ? null : new CalendarTime(year);
    }

    /// <summary>"2019-2021", "2019-21", "2019 to 2021".</summary>
    private YearSpan? YearRange(int at, int year, out int end)
    {
        end = at + 1;
        var isDash = IsDash(end);
        if (!isDash && !(Is(end, TimeWordKind.Link, out var kind) && (kind == 0 || Is(at - 1, "between")))) return null;
        var next = end + 1;
        if (!Has(next) || !atoms[next].IsNumber || year < 1500 || IsDash(next + 1)) return null;
        if (CountsThings(next + 1) && !isDash) return null;
        end = next + 1;
        if (YearNumber(next, out var to)) return isDash && atoms[end - 2].Glued != atoms[next].Glued ? null : new YearSpan(year, to, DateGrain.Stretch);
        return isDash && atoms[next] is { Glued: true, Length: 2 } shortYear && shortYear.Number > year % 100
            ? new YearSpan(year, (year / 100 * 100) + shortYear.Number, DateGrain.Stretch)
            : null;
    }

    /// <summary>Tells the year from the count ("in 2023", "the 2023 election", but "2000 soldiers").</summary>
    private bool IsBareYear(int at, int year)
    {
        var next = at + 1;
        if (year is < 1900 or > 2099)
        {
            return (Is(at - 1, "in") || Is(at - 1, "since")) && Tag(next) is not (PartOfSpeech.NNS or PartOfSpeech.JJ or PartOfSpeech.NN or PartOfSpeech.CD);
        }

        if (Tag(at - 1) is PartOfSpeech.Dollar or PartOfSpeech.Hash || Has(at - 1) && char.IsSymbol(atoms[at - 1].Mark)) return false;
        if (Has(next) && (char.IsSymbol(atoms[next].Mark) || atoms[next].IsNumber || atoms[next].Mark == '%')) return false;
        if (Is(next, TimeWordKind.Unit) && !Is(next, TimeWordKind.Season)) return false;
        var counts = CountsThings(next);
        if (Is(at - 1, TimeWordKind.Yearly, out var loose) || Is(at - 1, TimeWordKind.Phase)) return loose == 0 || !counts;
        var before = Tag(at - 1);
        if (before is PartOfSpeech.DT or PartOfSpeech.PRPS or PartOfSpeech.POS) return !counts || Is(at - 1, "the") || before != PartOfSpeech.DT;
        if (before is PartOfSpeech.JJ && !counts && IsNoun(next)) return true;
        return !counts && before is not (PartOfSpeech.JJR or PartOfSpeech.RB or PartOfSpeech.VBD or PartOfSpeech.VB or PartOfSpeech.JJ or PartOfSpeech.RBR);
    }

    /// <summary>"1990s", "1930’s", "1980-s" are decades; "the 90s" is one beside no word of warmth or age.</summary>
    private TimePhrase? DecadeDigits(int at, out int end)
    {
        end = at + 2;
        if (!atoms[at].IsNumber || !Has(at + 1) || !atoms[at + 1].Glued || !(Is(at + 1, "s") || Is(at + 1, "'s") || Is(at + 1, "’s"))) return null;
        var year = atoms[at].Number;
        if (atoms[at].Length == 4 && year % 10 == 0 && year is >= 1000 and <= 2190) return new YearSpan(year, year % 100 == 0 && year < 2000 ? year + 99 : year + 9, DateGrain.Decade);
        return atoms[at].Length == 2 && year % 10 == 0 && Is(at + 1, "s") && (Is(at - 1, "the") || Is(at - 1, TimeWordKind.Phase) || IsDash(at - 1)) && !IsWarm() ? new ShortDecade(year) : null;
    }

    /// <summary>"'90s", "'08": an apostrophe for the century.</summary>
    private TimePhrase? ShortDecade(int at, out int end)
    {
        end = at + 2;
        if (!Has(at + 1) || atoms[at + 1] is not { Glued: true, IsNumber: true, Length: 2 } digits || (at > 0 && atoms[at].Glued && !IsDash(at - 1))) return null;
        if (Is(end, "s") && atoms[end].Glued && digits.Number % 10 == 0)
        {
            end++;
            return new ShortDecade(digits.Number);
        }

        return Is(at - 1, TimeWordKind.Yearly) && !(Has(end) && atoms[end].Glued && atoms[end].IsWord) && !CountsThings(end) ? new CalendarTime(digits.Number + (digits.Number < 50 ? 2000 : 1900)) : null;
    }

    private bool IsWarm()
    {
        for (var at = 0; at < Math.Min(atoms.Length, 60); at++)
        {
            if (Is(at, TimeWordKind.Degrees)) return true;
        }

        return false;
    }

    /// <summary>"Q3", "Q3 2023", "Q1 of 2017", "H2 2019".</summary>
    private YearPart? QuarterLetter(int at, out int end)
    {
        if (!QuarterAt(at, out var part, out end)) return null;
        var next = IsGlued(end, '-') || Is(end, "of") || Is(end, "in") ? end + 1 : end;
        if (YearNumber(next, out var year))
        {
            end = next + 1;
            return part with { Year = year };
        }

        return IsCapital(at) ? part : null;
    }

    private bool QuarterBehind(int at, out YearPart part, out int end) => QuarterAt(IsGlued(at, '-') ? at + 1 : at, out part, out end);

    private bool QuarterAt(int at, out YearPart part, out int end)
    {
        part = null!;
        end = at + 2;
        if (!Has(at + 1) || !(Is(at, "q") || Is(at, "h")) || atoms[at + 1] is not { Glued: true, IsNumber: true, Length: 1 } digit) return false;
        var length = Is(at, "q") ? 3 : 6;
        if (digit.Number < 1 || digit.Number > 12 / length) return false;
        part = new YearPart(null, digit.Number, length);
        return true;
    }

    /// <summary>"The summer of 2023", "fiscal 2023", "the year 2008", "week 31", "the week of 10 April", "the nineties".</summary>
    private TimePhrase? Longer(int at, out int end)
    {
        var start = BehindThe(at);
        end = start + 1;
        if (Is(start, TimeWordKind.Season)) return YearBehind(ref end, hasDay: false) is null ? null : new UnsettledTime(DateGrain.Quarter);
        if (Is(start, TimeWordKind.Decade, out var decade))
        {
            var before = Is(at, "the") || Is(at - 1, TimeWordKind.Phase) || IsDash(at - 1);
            return before && !IsWarm() && !IsNoun(end) ? new ShortDecade(decade) : null;
        }

        if (Is(start, TimeWordKind.Account, out var isCalendar))
        {
            var year = Is(end, "year") ? end + 1 : end;
            if (!YearNumber(Is(year, "of") ? year + 1 : year, out var told)) return null;
            end = Is(year, "of") ? year + 2 : year + 1;
            return isCalendar == 1 ? new CalendarTime(told) : new UnsettledTime(DateGrain.Year);
        }

        if (Is(start, "year"))
        {
            var of = Is(end, "of") ? end + 1 : end;
            if (!YearNumber(of, out var told) || CountsThings(of + 1)) return null;
            end = of + 1;
            return new CalendarTime(told);
        }

        if (Is(start, "quarter") || Is(start, "half")) return null;
        return Is(start, "week") || Is(start, "weekend") ? WeekOf(start, out end) : null;
    }

    private TimePhrase? WeekOf(int at, out int end)
    {
        end = at + 1;
        var unit = Is(at, "week") ? TimeUnit.Week : TimeUnit.Weekend;
        if (Is(end, "of") || Is(end, "beginning") || Is(end, "starting") || Is(end, "commencing"))
        {
            var next = BehindThe(Is(end + 1, "on") ? end + 2 : end + 1);
            if (Is(next - 1, "the") && DayNumber(next, false, out var number, out var behind) && behind - next == 2 && !IsNoun(behind) && !Is(behind, "of"))
            {
                end = behind;
                return new UnitOf(unit, new MonthDay(number, null));
            }

            return Date(next, out end) is { } day && Kind(day) == 2 ? new UnitOf(unit, day) : null;
        }

        if (unit != TimeUnit.Week || !Has(end) || !atoms[end].IsNumber || atoms[end].Number is < 1 or > 53 || atoms[end].Length > 2) return null;
        var week = atoms[end].Number;
        end++;
        return Is(end, "of") && Whole(BehindThe(end + 1), out var last) is { Grain: DateGrain.Year } year
            ? new WeekNumber(week, year) is var told && (end = last) > 0 ? told : null
            : null;
    }
}
