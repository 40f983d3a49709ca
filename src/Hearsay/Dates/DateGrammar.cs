using Hearsay.Language;

namespace Hearsay.Dates;

/// <summary>The grammar of expressions of time over the atoms of one sentence.</summary>
/// <remarks>
/// Each rule looks at a bounded number of atoms, so that reading a whole sentence is linear in its length. Every rule takes the atom at
/// which it begins and gives one past its last atom; null, where it does not hold.
/// </remarks>
internal readonly ref partial struct DateGrammar(ReadOnlySpan<TimeAtom> atoms, Analysis analysis)
{
    private const TimeWordKind Beginnings = TimeWordKind.Month | TimeWordKind.Weekday | TimeWordKind.Short | TimeWordKind.Shift | TimeWordKind.Told
        | TimeWordKind.Day | TimeWordKind.Overnight | TimeWordKind.Season | TimeWordKind.Phase | TimeWordKind.Edge | TimeWordKind.Number
        | TimeWordKind.Ordinal | TimeWordKind.Clock | TimeWordKind.Holiday | TimeWordKind.Account | TimeWordKind.Unit | TimeWordKind.Part
        | TimeWordKind.Decade;

    private readonly ReadOnlySpan<TimeAtom> atoms = atoms;
    private readonly Analysis analysis = analysis;
    private readonly ReadOnlySpan<char> text = analysis.Article.Text;

    /// <summary>The longest expression that begins at the atom, or null where none does.</summary>
    public DateReading? Read(int at)
    {
        if (!CanBegin(at) || Element(at, out var end) is not { } phrase) return null;

        // "Every Monday" and "Friday mornings" come back again and again.
        if (Is(at - 1, "every") || Is(at - 1, "each") || (Is(at - 1, "other") && Is(at - 2, "every")) || Is(end, TimeWordKind.Recurring)) return null;
        phrase = Joined(at, phrase, ref end);
        return CanEnd(end, phrase) ? new DateReading(at, end, phrase) : null;
    }

    /// <summary>One day, month or other time with what stands with it: its part of the day, its hour, its week or year.</summary>
    private TimePhrase? Element(int at, out int end)
    {
        if (ClockFirst(at, out end) is { } clock) return clock;
        if (PartFirst(at, out end) is { } part) return part;
        if (Date(at, out end) is not { } date) return null;
        if (date is ShiftedUnit { Unit: TimeUnit.Week } week)
        {
            // "Next week Wednesday", "last week on Tuesday".
            var next = Is(end, "on") || IsDash(end) ? end + 1 : end;
            if (!Is(next, TimeWordKind.Weekday, out var weekday)) return date;
            end = next + 1;
            return Tail(new WeekdayOfWeek(weekday, week), ref end);
        }

        if (date.Grain == DateGrain.Year && (Is(end, "'s") || Is(end, "’s")) && Ordinal(end + 1, out var number, out var unit)
            && Is(unit, TimeWordKind.Unit, out var length) && (TimeUnit)length is TimeUnit.Quarter or TimeUnit.Half)
        {
            // "Last year's third quarter".
            end = unit + 1;
            return new NthTime(date, number, 1, (TimeUnit)length);
        }

        return Tail(date, ref end);
    }

    private TimePhrase? Date(int at, out int end)
    {
        end = at;
        if (!Has(at)) return null;
        if (atoms[at].IsNumber) return Holiday(at, out end) ?? Numeric(at, out end);
        if (atoms[at].Mark is '\'' or '’' or '‘') return ShortDecade(at, out end);
        if (!atoms[at].IsWord) return null;
        var kinds = atoms[at].Entry?.Kinds ?? TimeWordKind.None;
        if ((kinds & Beginnings) == TimeWordKind.None && !IsArticle(at)) return QuarterLetter(at, out end);
        return Holiday(at, out end)
            ?? Weekday(at, out end)
            ?? MonthFirst(at, out end)
            ?? Phase(at, out end)
            ?? Nth(at, out end)
            ?? Shifted(at, out end)
            ?? Counted(at, out end)
            ?? DayWord(at, out end)
            ?? Longer(at, out end)
            ?? YearOfWords(at, out end)
            ?? DayFirst(at, out end);
    }

    /// <summary>The second end of a range, where one follows: "to 9 October", "and Wednesday" behind "between".</summary>
    private TimePhrase Joined(int first, TimePhrase phrase, ref int end)
    {
        var at = end;
        var isBetween = Is(first - 1, "between");
        var isFrom = Is(first - 1, "from") || isBetween;
        if (IsDash(at)) at++;
        else if (Is(at, TimeWordKind.Link, out var kind) && (kind == 0 || isBetween)) at++;
        else return phrase;
        if (!Has(at) || IsMoved(first)) return phrase;
        if (Element(at, out var last) is not { } to || !Match(phrase, to, isFrom) || !CanEnd(last, to)) return phrase;
        end = last;
        return RangeTime.Of(phrase, to);
    }

    /// <summary>Whether two times can be the ends of one range: the same kind of time, or any two behind "from".</summary>
    private static bool Match(TimePhrase first, TimePhrase last, bool isFrom)
    {
        if (first is UnsettledTime { Hours: null } or LeaningTime || last is UnsettledTime { Hours: null } or LeaningTime or TimeStretch or RangeTime) return false;
        var (a, b) = (Kind(first), Kind(last));
        return a == b || isFrom || (first is CalendarTime && last is CalendarTime { Year: not null }) || (a + b == 5 && first is CalendarTime && last is CalendarTime);
    }

    /// <summary>1 for hours, 2 for days, 3 for months, 4 for years, 5 for other stretches.</summary>
    private static int Kind(TimePhrase phrase) => phrase switch
    {
        UnsettledTime => 1,
        ClockedTime or WeekdayTime or DaysFromNow or HolidayTime or MonthDay or WeekdayOfWeek => 2,
        CalendarTime { Day: not null } => 2,
        CalendarTime { Month: not null } or ShiftedMonth => 3,
        CalendarTime => 4,
        InShiftedYear shifted => Kind(shifted.Inner),
        ShiftedUnit { Unit: TimeUnit.Day } => 2,
        ShiftedUnit { Unit: TimeUnit.Month } => 3,
        ShiftedUnit { Unit: TimeUnit.Year } => 4,
        _ => 5,
    };

    /// <summary>"Postponed from Monday to Wednesday" names two days, no stretch.</summary>
    private bool IsMoved(int first)
    {
        for (var at = Math.Max(0, first - 5); at < first; at++)
        {
            if (Is(at, TimeWordKind.Moved)) return true;
        }

        return false;
    }

    private bool CanBegin(int at)
    {
        var atom = atoms[at];
        if (atom.IsWord)
        {
            if (((atom.Entry?.Kinds ?? TimeWordKind.None) & Beginnings) == TimeWordKind.None && !IsArticle(at) && atom.Length != 1 && atom.Length != 2) return false;
        }
        else if (!atom.IsNumber && atom.Mark is not ('\'' or '’' or '‘'))
        {
            return false;
        }

        // A part of a longer word, number, sum of money or address is no date.
        if (!atom.Glued || at == 0) return true;
        var before = atoms[at - 1];
        if (before.IsWord || before.IsNumber) return false;
        if (before.Mark is ',' or '.' or ':' or ';') return !before.Glued || at < 2 || (!atoms[at - 2].IsNumber && (before.Mark != '.' || !atom.IsNumber));
        return before.Mark is '(' or '[' or '"' or '“' or '”' or '‘' or '’' or '\'' or '—' or '–' or '…' or '/';
    }

    private bool CanEnd(int end, TimePhrase phrase)
    {
        if (!Has(end) || !atoms[end].Glued || phrase is HolidayTime) return true;
        var (last, next) = (atoms[end - 1], atoms[end]);
        if (next.IsNumber) return last.Mark is '.';
        if (next.IsWord) return !last.IsNumber || text[next.Start] is '\'' or '’';
        var continues = Has(end + 1) && atoms[end + 1].Glued && (atoms[end + 1].IsNumber || atoms[end + 1].IsWord);
        if (next.Mark == '%') return false;
        if (!continues) return true;

        // "A 2023-style law", "the year-long war", "3/10/2".
        if (next.Mark is '-' or '‑') return !last.IsNumber && !Is(end - 1, TimeWordKind.Unit);
        return !last.IsNumber || next.Mark is not ('/' or '.' or ',' or ':');
    }

    private bool Has(int at) => at >= 0 && at < atoms.Length;

    private ReadOnlySpan<char> Word(int at) => Has(at) ? text[atoms[at].Start..atoms[at].End] : default;

    private bool Is(int at, ReadOnlySpan<char> word) =>
        Has(at) && atoms[at].Length == word.Length && text[atoms[at].Start..atoms[at].End].Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool Is(int at, TimeWordKind kind, out int value)
    {
        value = 0;
        return Has(at) && atoms[at].Entry is { } entry && entry.Is(kind, out value);
    }

    private bool Is(int at, TimeWordKind kind) => Has(at) && atoms[at].Entry is { } entry && (entry.Kinds & kind) != TimeWordKind.None;

    private bool IsMark(int at, char mark) => Has(at) && atoms[at].Mark == mark;

    private bool IsGlued(int at, char mark) => IsMark(at, mark) && atoms[at].Glued;

    private bool IsDash(int at) => Has(at) && atoms[at].Mark is '-' or '–' or '—' or '‑' or '~';

    private bool IsArticle(int at) => Has(at) && atoms[at].Length <= 3 && (Is(at, "the") || Is(at, "a") || Is(at, "an"));

    private bool IsCapital(int at) => Has(at) && char.IsUpper(text[atoms[at].Start]);

    private PartOfSpeech Tag(int at) => Has(at) ? analysis.Tags[atoms[at].Token] : PartOfSpeech.Unknown;

    /// <summary>The atom behind an article, or the atom itself.</summary>
    private int BehindThe(int at) => Is(at, "the") ? at + 1 : at;

    /// <summary>Whether a plural noun stands at the atom or behind the adjectives there.</summary>
    private bool CountsThings(int at)
    {
        for (var next = at; next < Math.Min(at + 4, atoms.Length); next++)
        {
            if (Tag(next) is PartOfSpeech.NNS or PartOfSpeech.NNPS) return true;
            if (Tag(next) is not (PartOfSpeech.JJ or PartOfSpeech.NN or PartOfSpeech.NNP)) return false;
        }

        return false;
    }

    private bool IsNoun(int at) => Has(at) && atoms[at].IsWord
        && Tag(at) is PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.NNP or PartOfSpeech.NNPS or PartOfSpeech.JJ;
}

/// <summary>An expression of time as the grammar reads it.</summary>
/// <param name="First">Its first atom.</param>
/// <param name="End">One past its last atom.</param>
/// <param name="Phrase">What it says.</param>
internal readonly record struct DateReading(int First, int End, TimePhrase Phrase);
