using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Dates;

/// <summary>The grammar of expressions of time over the tokens of one sentence.</summary>
/// <remarks>Each rule looks at a bounded number of tokens, so that reading a whole sentence is linear in its length.</remarks>
internal readonly partial struct DateGrammar(Analysis analysis, Sentence sentence)
{
    /// <summary>The longest expression that begins at the token, or null where none does.</summary>
    public DateReading? Read(int token)
    {
        var word = analysis.Word(token);
        if (word.Length == 0) return null;
        if (analysis.Tokens[token].Kind == TokenKind.Number) return Numeric(token) ?? Ago(token);
        if (!TimeWords.Has(word) && !word.Equals("the", StringComparison.OrdinalIgnoreCase)) return Hyphenated(token);
        return Weekday(token)
            ?? MonthFirst(token)
            ?? Phase(token)
            ?? Shifted(token)
            ?? Ago(token)
            ?? DayWord(token)
            ?? Named(token);
    }

    private ReadOnlySpan<char> Word(int token) => token < sentence.EndToken ? analysis.Word(token) : default;

    private PartOfSpeech Tag(int token) =>
        token >= sentence.FirstToken && token < sentence.EndToken ? analysis.Tags[token] : PartOfSpeech.Unknown;

    private bool Is(int token, ReadOnlySpan<char> word) => Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool Is(int token, TimeWordKind kind, out int value) => TimeWords.Is(Word(token), kind, out value);

    private bool Is(int token, TimeWordKind kind) => Is(token, kind, out _);

    private bool IsBefore(int token, TimeWordKind kind, out int value)
    {
        value = 0;
        return token > sentence.FirstToken && TimeWords.Is(analysis.Word(token - 1), kind, out value);
    }

    private bool IsCapital(int token) => Word(token) is [>= 'A' and <= 'Z', ..];

    /// <summary>A month's name, its abbreviation's full stop included where the tokens split it off.</summary>
    private bool Month(int token, out int month, out int end)
    {
        end = token + 1;
        if (!Is(token, TimeWordKind.Month, out month) || !IsCapital(token)) return false;
        if (end < sentence.EndToken && Is(end, ".") && analysis.Tokens[end].Start == analysis.Tokens[token].End && end + 1 < sentence.EndToken)
        {
            end++;
        }

        return true;
    }

    /// <summary>A day of the month ("18", "18th", "18-20"); <paramref name="to"/> differs from <paramref name="day"/> for a stretch.</summary>
    private bool DayNumber(int token, out int day, out int to)
    {
        day = to = 0;
        var word = Word(token);
        var dash = word.IndexOfAny('-', '–');
        if (dash > 0) return DayOnly(word[..dash], out day) && DayOnly(word[(dash + 1)..], out to);
        if (!DayOnly(word, out day)) return false;
        to = day;
        return true;
    }

    private static bool DayOnly(ReadOnlySpan<char> word, out int day)
    {
        var digits = word.Length > 0 && char.IsAsciiDigit(word[0]) ? word.Length > 1 && char.IsAsciiDigit(word[1]) ? 2 : 1 : 0;
        day = 0;
        if (digits == 0) return false;
        var rest = word[digits..];
        day = int.Parse(word[..digits]);
        return day is >= 1 and <= 31 && (rest.IsEmpty || rest is "st" or "nd" or "rd" or "th");
    }

    private bool YearNumber(int token, out int year)
    {
        year = 0;
        var word = Word(token);
        return word.Length == 4 && word.IndexOfAnyExceptInRange('0', '9') < 0 && (year = int.Parse(word)) is >= 1000 and <= 2199;
    }

    /// <summary>The year behind a date, with or without a comma.</summary>
    private int? YearBehind(ref int end)
    {
        var at = end < sentence.EndToken && (Is(end, ",") || Is(end, "of")) ? end + 1 : end;
        if (at >= sentence.EndToken || !YearNumber(at, out var year)) return null;
        end = at + 1;
        return year;
    }

    private int PartBehind(int end) => Is(end, TimeWordKind.Part) ? end + 1 : end;

    /// <summary>"October 18", "Oct. 3, 2015", "March 2023", "in March".</summary>
    private DateReading? MonthFirst(int token)
    {
        if (!Month(token, out var month, out var end)) return null;
        if (end < sentence.EndToken && DayNumber(end, out var day, out var to))
        {
            end++;
            var year = YearBehind(ref end);
            return new DateReading(token, end, new CalendarTime(year, month, day, to));
        }

        if (YearBehind(ref end) is { } withYear) return new DateReading(token, end, new CalendarTime(withYear, month));
        return IsBareMonth(token, end) ? new DateReading(token, end, new CalendarTime(null, month)) : null;
    }

    /// <summary>Tells the month from the surname, the given name and the verb ("May", "April", "March").</summary>
    private bool IsBareMonth(int token, int end)
    {
        if (Tag(token) is not (PartOfSpeech.NNP or PartOfSpeech.Unknown or PartOfSpeech.NN)) return false;
        var isName = end < sentence.EndToken && Tag(end) is PartOfSpeech.NNP && IsCapital(end) && !TimeWords.Has(Word(end));
        var before = token > sentence.FirstToken ? Tag(token - 1) : PartOfSpeech.Unknown;
        return !isName && before is not (PartOfSpeech.NNP or PartOfSpeech.MD or PartOfSpeech.PRP or PartOfSpeech.WP);
    }

    private DateReading? Weekday(int token)
    {
        if (!Is(token, TimeWordKind.Weekday, out var weekday) || !IsCapital(token)) return null;
        var next = token + 1 < sentence.EndToken && Is(token + 1, ",") ? token + 2 : token + 1;
        if (next < sentence.EndToken && (MonthFirst(next) ?? DayFirst(next)) is { Phrase: CalendarTime { Day: not null } } dated)
        {
            return dated with { First = token };
        }

        // "The Sunday Courier" is an outlet.
        if (Is(token - 1, "the") && Tag(token + 1) == PartOfSpeech.NNP && IsCapital(token + 1)) return null;
        return new DateReading(token, PartBehind(token + 1), new WeekdayTime(weekday, null));
    }

    private DateReading? DayWord(int token)
    {
        if (Is(token, TimeWordKind.Overnight)) return new DateReading(token, token + 1, new DaysFromNow(-1, 0));
        if (!Is(token, TimeWordKind.Day, out var offset)) return null;
        return new DateReading(token, PartBehind(token + 1), new DaysFromNow(offset, offset));
    }

    /// <summary>"18 October 2023", "the 18th of October": from the number on.</summary>
    private DateReading? DayFirst(int token)
    {
        if (!DayNumber(token, out var day, out var to)) return null;
        var at = Is(token + 1, "of") ? token + 2 : token + 1;
        if (at >= sentence.EndToken || !Month(at, out var month, out var end)) return null;
        var year = YearBehind(ref end);
        return new DateReading(token, end, new CalendarTime(year, month, day, to));
    }
}
