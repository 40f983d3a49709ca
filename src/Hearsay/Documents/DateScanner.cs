using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Dates;

namespace Hearsay.Documents;

/// <summary>Finds whole dates in a short line: 12 March 2023, March 12, 2023, 2023-03-12, 12/03/2023 where only one reading is a date.</summary>
internal static class DateScanner
{
    private static readonly ImmutableArray<string> Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly FrozenSet<string> Weekdays = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun");

    /// <summary>The words, numbers and marks of a line.</summary>
    public static List<Span> Tokens(string text, Span line)
    {
        var tokens = new List<Span>();
        for (var at = line.Start; at < line.End;)
        {
            var end = at + 1;
            if (char.IsLetter(text[at]))
            {
                while (end < line.End && char.IsLetter(text[end])) end++;
            }
            else if (char.IsAsciiDigit(text[at]))
            {
                while (end < line.End && char.IsAsciiDigit(text[end])) end++;
            }
            else if (char.IsWhiteSpace(text[at]))
            {
                at = end;
                continue;
            }

            tokens.Add(new Span(at, end));
            at = end;
        }

        return tokens;
    }

    /// <summary>The date that begins at a token, and one past its last token; or null.</summary>
    public static (DateRange Date, int EndToken)? Parse(string text, List<Span> tokens, int at)
    {
        var word = Word(at);
        if (Number(at) is { } number)
        {
            if (word.Length == 4 && Mark(at + 1) is '-' or '/' or '.' && Number(at + 2) is { } month && Mark(at + 3) == Mark(at + 1) && Number(at + 4) is { } day)
            {
                return Day(number, month, day, at + 5);
            }

            if (word.Length <= 2 && Mark(at + 1) is '/' or '.' or '-' && Number(at + 2) is { } second && Word(at + 2).Length <= 2
                && Mark(at + 3) == Mark(at + 1) && Number(at + 4) is { } year && Word(at + 4).Length == 4)
            {
                return Unambiguous(year, number, second, at + 5);
            }

            // 2023 Mar 12, as journals write it; the time may follow, but "2023 May 12:30" is no day
            if (Year(at) is { } leading && MonthOf(at + 1) is { } middle && Number(at + 2) is { } trailing && Word(at + 2).Length <= 2 && Mark(at + 3) != ':')
            {
                return Day(leading, middle, trailing, at + 3);
            }

            // 12 March 2023, 12th of March, 2023
            var next = at + 1;
            if (Word(next) is "st" or "nd" or "rd" or "th" && tokens[next].Start == tokens[at].End) next++;
            if (Word(next) == "of") next++;
            if (Mark(next) is '-' or '/') next++;
            if (word.Length <= 2 && MonthOf(next) is { } named)
            {
                next = Skip(next + 1, ".,-/");
                return Year(next) is { } years ? Day(years, named, number, next + 1) : null;
            }

            return null;
        }

        if (MonthOf(at) is not { } first) return null;
        var after = Skip(at + 1, ".");
        if (Number(after) is { } date && Word(after).Length <= 2)
        {
            var next = after + 1;
            if (Word(next) is "st" or "nd" or "rd" or "th" && tokens[next].Start == tokens[after].End) next++;
            next = Skip(next, ",.");
            return Year(next) is { } year ? Day(year, first, date, next + 1) : null;
        }

        after = Skip(after, ",");
        return Year(after) is { } whole ? (DateRange.Month(whole, first), after + 1) : null;

        string Word(int index) => index < tokens.Count ? tokens[index].Of(text).ToLowerInvariant() : "";
        char Mark(int index) => index < tokens.Count && tokens[index].Length == 1 ? text[tokens[index].Start] : '\0';
        int? Number(int index) => index < tokens.Count && tokens[index].Length <= 4 && int.TryParse(tokens[index].In(text), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
        int? Year(int index) => Number(index) is { } value && Word(index).Length == 4 && value is >= 1800 and <= 2199 ? value : null;
        int Skip(int index, string marks) => Mark(index) != '\0' && marks.Contains(Mark(index), StringComparison.Ordinal) ? Skip(index + 1, marks) : index;
        int? MonthOf(int index) => Month(Word(index));
    }

    /// <summary>One past the last token of a day without its year ("14 March"), or of one that can be read two ways ("04/03/2023"); 0 where there is neither.</summary>
    public static int SkipUnsettled(string text, List<Span> tokens, int at)
    {
        if (at + 1 >= tokens.Count) return 0;
        var (first, second) = (tokens[at].Of(text), tokens[at + 1].Of(text));
        if (char.IsAsciiDigit(first[0]) && first.Length <= 2 && Month(second) is not null) return at + 2;
        if (Month(first) is not null && char.IsAsciiDigit(second[0]) && second.Length <= 2) return at + 2;
        var isNumeric = second is "/" or "." && at + 4 < tokens.Count && tokens[at + 3].Of(text) == second && char.IsAsciiDigit(first[0]) && first.Length <= 2
            && char.IsAsciiDigit(text[tokens[at + 2].Start]) && tokens[at + 2].Length <= 2 && char.IsAsciiDigit(text[tokens[at + 4].Start]) && tokens[at + 4].Length is 2 or 4;
        return isNumeric ? at + 5 : 0;
    }

    /// <summary>Whether the word is the name of a day of the week, long or short.</summary>
    public static bool IsWeekday(string word) => Weekdays.Contains(word);

    /// <summary>The month that a word names, long or short, from 1; or null.</summary>
    public static int? Month(string word)
    {
        if (word.Length < 3) return null;
        for (var month = 0; month < Months.Length; month++)
        {
            var isShort = word.Length == 3 || (word.Length == 4 && word is "sept");
            if (Months[month].Equals(word, StringComparison.OrdinalIgnoreCase) || (isShort && Months[month].StartsWith(word, StringComparison.OrdinalIgnoreCase))) return month + 1;
        }

        return null;
    }

    private static (DateRange Date, int EndToken)? Day(int year, int month, int day, int end) =>
        year is >= 1800 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? (DateRange.Day(new DateOnly(year, month, day)), end)
            : null;

    // Day first or month first: known only where one of the two cannot be a month, or both are the same.
    private static (DateRange Date, int EndToken)? Unambiguous(int year, int first, int second, int end) =>
        first == second || second > 12 ? Day(year, first, second, end)
        : first > 12 ? Day(year, second, first, end)
        : null;
}
