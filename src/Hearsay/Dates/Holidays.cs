namespace Hearsay.Dates;

/// <summary>The days with names of <c>Dates/holidays.lexicon</c>. Safe to use from several threads.</summary>
internal static class Holidays
{
    private static readonly Dictionary<string, List<Holiday>> ByFirstWord = Read();

    /// <summary>The words with which their names begin.</summary>
    public static IEnumerable<string> FirstWords => ByFirstWord.Keys.Where(word => char.IsLetter(word[0]));

    /// <summary>The names that begin so, longest first.</summary>
    public static IReadOnlyList<Holiday> BeginningWith(string word) => ByFirstWord.TryGetValue(word, out var found) ? found : [];

    /// <summary>Easter Sunday of the western churches.</summary>
    /// <remarks>The "anonymous" computus of the Gregorian calendar, as in Meeus, Astronomical Algorithms (1991), chapter 8.</remarks>
    public static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4;
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    private static Dictionary<string, List<Holiday>> Read()
    {
        var names = new Dictionary<string, List<Holiday>>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in Lexicon.Read("Dates/holidays.lexicon"))
        {
            var words = Atoms(entry[0]);
            var holiday = new Holiday([.. words], Enum.Parse<HolidayRule>(entry[1], ignoreCase: true), [.. entry.Skip(2).Select(int.Parse)]);
            if (!names.TryGetValue(words[0], out var list)) names.Add(words[0], list = []);
            list.Add(holiday);
        }

        foreach (var list in names.Values) list.Sort((a, b) => b.Words.Length - a.Words.Length);
        return names;
    }

    /// <summary>The name cut as <see cref="TimeAtoms"/> would cut it; the "'s" of a name is a word of its own.</summary>
    private static List<string> Atoms(string name)
    {
        var atoms = new List<string>();
        foreach (var word in name.Split(' '))
        {
            var at = 0;
            while (at < word.Length)
            {
                var end = at + 1;
                if (char.IsDigit(word[at])) while (end < word.Length && char.IsDigit(word[end])) end++;
                else if (char.IsLetter(word[at]) || (word[at] == '\'' && end < word.Length)) while (end < word.Length && char.IsLetter(word[end])) end++;
                atoms.Add(word[at..end]);
                at = end;
            }
        }

        return atoms;
    }
}

/// <summary>How a holiday's day follows from the year.</summary>
internal enum HolidayRule
{
    /// <summary>The same day each year: month, day.</summary>
    Fixed,

    /// <summary>A weekday of a month: month, weekday, which one (-1 the last), and days behind it.</summary>
    Nth,

    /// <summary>So many days from Easter Sunday.</summary>
    Easter,

    /// <summary>One day for ever: year, month, day.</summary>
    Day,
}

/// <summary>A day with a name. Immutable.</summary>
/// <param name="Words">The name's atoms.</param>
/// <param name="Rule">How its day is found.</param>
/// <param name="Numbers">What the rule needs.</param>
internal sealed record Holiday(string[] Words, HolidayRule Rule, int[] Numbers)
{
    /// <summary>The day in that year, or null outside the calendar.</summary>
    public DateOnly? In(int year)
    {
        if (year is < 1 or > 9998) return null;
        return Rule switch
        {
            HolidayRule.Fixed => new DateOnly(year, Numbers[0], Numbers[1]),
            HolidayRule.Nth => NthWeekday(year, Numbers[0], Numbers[1], Numbers[2])?.AddDays(Numbers.Length > 3 ? Numbers[3] : 0),
            HolidayRule.Easter => year < 1583 ? null : Holidays.Easter(year).AddDays(Numbers[0]),
            _ => new DateOnly(Numbers[0], Numbers[1], Numbers[2]),
        };
    }

    /// <summary>The first, second or later such weekday of a month, counted from the end where the number is negative; null where there is none.</summary>
    internal static DateOnly? NthWeekday(int year, int month, int weekday, int number)
    {
        var length = DateTime.DaysInMonth(year, month);
        var first = (weekday - Weekday(new DateOnly(year, month, 1)) + 7) % 7 + 1;
        var day = number > 0 ? first + (7 * (number - 1)) : first + (7 * ((length - first) / 7)) + (7 * (number + 1));
        return day < 1 || day > length ? null : new DateOnly(year, month, day);
    }

    /// <summary>The day of the week, from 1 for Monday to 7 for Sunday.</summary>
    internal static int Weekday(DateOnly day) => (((int)day.DayOfWeek + 6) % 7) + 1;
}
