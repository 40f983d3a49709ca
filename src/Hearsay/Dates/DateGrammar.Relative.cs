using System.Buffers;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Dates;

// The rules for numbers, for "last", "this" and "next", and for times counted back.
internal readonly partial struct DateGrammar
{
    private static readonly SearchValues<char> DateCharacters = SearchValues.Create("0123456789-/");

    /// <summary>An expression that begins with a digit.</summary>
    private DateReading? Numeric(int token)
    {
        if (DayFirst(token) is { } dayFirst) return dayFirst;
        var word = Word(token);
        if (IsoDate(word) is { } iso) return new DateReading(token, token + 1, iso);
        if (Decade(word) is { } decade) return new DateReading(token, token + 1, decade);
        if (word.Length == 9 && word[4] is '-' or '–' && int.TryParse(word[..4], out var from) && int.TryParse(word[5..], out var to)
            && from is >= 1900 and <= 2099 && to > from && to <= 2099)
        {
            return new DateReading(token, token + 1, new YearSpan(from, to));
        }

        return YearNumber(token, out var year) && IsBareYear(token, year)
            ? new DateReading(token, token + 1, new CalendarTime(year))
            : null;
    }

    /// <summary>Tells the year from the count ("in 2023", "the 2023 election", but "2000 soldiers").</summary>
    private bool IsBareYear(int token, int year)
    {
        if (year is < 1900 or > 2099)
        {
            return Is(token - 1, "in") && Tag(token + 1) is not (PartOfSpeech.NNS or PartOfSpeech.JJ or PartOfSpeech.NN or PartOfSpeech.CD);
        }

        if (Tag(token - 1) is PartOfSpeech.Dollar or PartOfSpeech.Hash) return false;
        if (token > sentence.FirstToken && analysis.Tokens[token - 1].Kind is TokenKind.Symbol) return false;
        if (token + 1 < sentence.EndToken && analysis.Tokens[token + 1].Kind is TokenKind.Symbol or TokenKind.Number) return false;
        var isTold = IsBefore(token, TimeWordKind.Yearly, out var loose);
        var counts = CountsThings(token + 1);
        if (isTold) return loose == 0 || !counts;
        var before = Tag(token - 1);
        if (before is PartOfSpeech.DT or PartOfSpeech.PRPS or PartOfSpeech.POS) return true;
        return !counts && before is not (PartOfSpeech.JJR or PartOfSpeech.RB or PartOfSpeech.VBD or PartOfSpeech.VB or PartOfSpeech.JJ);
    }

    /// <summary>Whether a plural noun stands at the token or behind the adjectives there.</summary>
    private bool CountsThings(int token)
    {
        for (var at = token; at < Math.Min(token + 4, sentence.EndToken); at++)
        {
            if (Tag(at) is PartOfSpeech.NNS or PartOfSpeech.NNPS) return true;
            if (Tag(at) is not (PartOfSpeech.JJ or PartOfSpeech.NN or PartOfSpeech.NNP)) return false;
        }

        return false;
    }

    private static TimePhrase? IsoDate(ReadOnlySpan<char> word)
    {
        if (word.Length is < 8 or > 10 || word.ContainsAnyExcept(DateCharacters)) return null;
        var mark = word.Contains('/') ? '/' : '-';
        Span<Range> parts = stackalloc Range[4];
        if (word.Split(parts, mark) != 3) return null;
        if (!int.TryParse(word[parts[0]], out var first) || !int.TryParse(word[parts[1]], out var second)
            || !int.TryParse(word[parts[2]], out var third))
        {
            return null;
        }

        if (first >= 1000) return second is >= 1 and <= 12 ? new CalendarTime(first, second, third) : null;
        if (third < 1000 || mark == '-') return null;

        // 3/10/2023 is March in one country and October in another; only a part above 12 settles it.
        if (first > 12 && second is >= 1 and <= 12) return new CalendarTime(third, second, first);
        if (second > 12 && first is >= 1 and <= 12) return new CalendarTime(third, first, second);
        return first == second ? new CalendarTime(third, first, second) : new UnsettledTime();
    }

    private static YearSpan? Decade(ReadOnlySpan<char> word) =>
        word is [>= '1' and <= '2', _, >= '0' and <= '9', '0', 's'] && int.TryParse(word[..4], out var year)
            ? new YearSpan(year, year % 100 == 0 ? year + 99 : year + 9)
            : null;

    /// <summary>"mid-October", "early-2023".</summary>
    private DateReading? Hyphenated(int token)
    {
        var word = Word(token);
        var dash = word.IndexOf('-');
        if (dash <= 0 || !TimeWords.Is(word[..dash], TimeWordKind.Phase, out _)) return null;
        var rest = word[(dash + 1)..];
        if (TimeWords.Is(rest, TimeWordKind.Month, out var month))
        {
            var end = token + 1;
            var year = YearBehind(ref end);
            return new DateReading(token, end, new CalendarTime(year, month));
        }

        return rest.Length == 4 && int.TryParse(rest, out var bare) && bare is >= 1000 and <= 2199
            ? new DateReading(token, token + 1, new CalendarTime(bare))
            : null;
    }

    /// <summary>"Early March", "late 2023", "earlier this month", "the end of March".</summary>
    private DateReading? Phase(int token)
    {
        if (Is(token, TimeWordKind.Phase, out var side))
        {
            if (Shifted(token + 1) is { } shifted)
            {
                return shifted with
                {
                    First = token,
                    Phrase = shifted.Phrase is ShiftedUnit unit ? unit with { Phase = side } : shifted.Phrase,
                };
            }

            return (MonthFirst(token + 1) ?? (YearNumber(token + 1, out var year) && !CountsThings(token + 2)
                ? new DateReading(token, token + 2, new CalendarTime(year))
                : null)) is { } late ? late with { First = token } : null;
        }

        var edge = Is(token, "the") ? token + 1 : token;
        if (!Is(edge, TimeWordKind.Edge) || !Is(edge + 1, "of")) return null;
        var at = Is(edge + 2, "the") ? edge + 3 : edge + 2;
        if (at >= sentence.EndToken) return null;
        if ((MonthFirst(at) ?? Shifted(at)) is { } inner) return inner with { First = token };
        if (YearNumber(at, out var whole)) return new DateReading(token, at + 1, new CalendarTime(whole));
        return Is(at, TimeWordKind.Unit, out var unitAt) && at == edge + 3 && (TimeUnit)unitAt >= TimeUnit.Week
            ? new DateReading(token, at + 1, new ShiftedUnit((TimeUnit)unitAt, 0))
            : null;
    }

    /// <summary>"Last week", "this month", "next Monday", "the past two weeks", "last night".</summary>
    private DateReading? Shifted(int token)
    {
        var first = token;
        var at = Is(token, "the") ? token + 1 : token;
        if (!Is(at, TimeWordKind.Shift, out var shift))
        {
            // "The weekend" alone.
            return at > token && Is(at, "weekend") ? new DateReading(first, at + 1, new ShiftedUnit(TimeUnit.Weekend, null)) : null;
        }

        if (shift == 0 && Is(at + 1, TimeWordKind.Shift, out var second) && second == 1)
        {
            at++;
            shift = 1;
        }

        var next = at + 1;
        if (next >= sentence.EndToken) return null;

        // "The following week" and "the previous day" are told from another day than publication.
        var told = Is(at, "following") || Is(at, "previous");
        if (Is(next, TimeWordKind.Weekday, out var weekday))
        {
            return new DateReading(first, PartBehind(next + 1), told ? new UnsettledTime() : new WeekdayTime(weekday, shift));
        }

        if (Month(next, out var month, out var end)) return new DateReading(first, end, told ? new UnsettledTime() : new ShiftedMonth(month, shift));
        if (Is(next, TimeWordKind.Season)) return new DateReading(first, next + 1, new UnsettledTime());
        if (Is(next, TimeWordKind.Part) && shift <= 0)
        {
            return new DateReading(first, next + 1, told ? new UnsettledTime() : new DaysFromNow(shift, shift));
        }

        if (Is(next, TimeWordKind.Unit, out var unit))
        {
            if (told) return new DateReading(first, next + 1, new UnsettledTime());
            var length = (TimeUnit)unit;
            if (length is TimeUnit.Hour or TimeUnit.Day or TimeUnit.Century) return null;
            TimePhrase phrase = Is(at, "past") ? new TimeStretch(1, length, -1) : new ShiftedUnit(length, shift);
            return new DateReading(first, next + 1, phrase);
        }

        if (shift == 0 || !Count(ref next, out var count) || !Is(next, TimeWordKind.Unit, out unit)) return null;
        return new DateReading(first, next + 1, told || count == 0 ? new UnsettledTime() : new TimeStretch(count, (TimeUnit)unit, shift));
    }

    /// <summary>"Two days ago", "a day earlier", "3 months ago".</summary>
    private DateReading? Ago(int token)
    {
        var at = token;
        if (!Count(ref at, out var count) || !Is(at, TimeWordKind.Unit, out var unit)) return null;
        if (!Is(at + 1, TimeWordKind.Ago, out var fromNow)) return null;

        // "Before" and "later" need no other clause behind them to be an expression of their own.
        if (Is(at + 1, "before") && Tag(at + 2) is not (PartOfSpeech.Unknown or PartOfSpeech.Period or PartOfSpeech.Comma)) return null;

        // "This was published 3 months ago" counts from the day of reading.
        var isStamp = Is(token - 1, "published") || Is(token - 1, "updated") || Is(token - 1, "posted");
        TimePhrase phrase = fromNow == 0 || count == 0 || isStamp ? new UnsettledTime() : new TimeAgo(count, (TimeUnit)unit);
        return new DateReading(token, at + 2, phrase);
    }

    /// <summary>A small number, in digits or words; 0 for "several" and "a few".</summary>
    private bool Count(ref int token, out long count)
    {
        count = 0;
        if (token >= sentence.EndToken) return false;
        var word = Word(token);
        if (word.Length <= 9 && word.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            count = long.Parse(word);
            token++;
            return count > 0;
        }

        if (!Is(token, TimeWordKind.Number, out var value)) return false;
        token++;
        if (value == 1 && Is(token, TimeWordKind.Number, out var vague) && vague == 0)
        {
            value = 0;
            token++;
        }

        if (value == 0 && Is(token, "of")) token++;
        count = value;
        return true;
    }

    /// <summary>"The summer of 2023", "summer 2023": named, without days.</summary>
    private DateReading? Named(int token)
    {
        var at = Is(token, "the") ? token + 1 : token;
        if (!Is(at, TimeWordKind.Season)) return null;
        var end = at + 1;
        return YearBehind(ref end) is null ? null : new DateReading(token, end, new UnsettledTime());
    }
}
