using Hearsay.Text;

namespace Hearsay.Training.Corpora;

/// <summary>Finds the words of a date inside a mention of a time.</summary>
internal static class DateNames
{
    private static readonly HashSet<string> Months = new(StringComparer.OrdinalIgnoreCase)
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.",
        "Jan", "Feb", "Sep", "Sept", "Oct", "Nov", "Dec",
    };

    private static readonly HashSet<string> Weekdays = new(StringComparer.OrdinalIgnoreCase)
    {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon.", "Tue.", "Tues.", "Wed.", "Thu.", "Thurs.", "Fri.",
        "Sat.", "Sun.", "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays",
    };

    /// <summary>Whether the word names a month.</summary>
    public static bool IsMonth(string form) => Months.Contains(form) && (char.IsUpper(form[0]) || form.Length > 5);

    /// <summary>Whether the word names a day of the week.</summary>
    public static bool IsWeekday(string form) => Weekdays.Contains(form);

    /// <summary>Whether the word is a year of four digits, or a decade ("1990s").</summary>
    public static bool IsYear(string form) =>
        form.Length is 4 or 5 or 6 && form[0] is '1' or '2' && form.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0
        && form[4..] is "" or "s" or "'s" or "’s" && form[..2] is "14" or "15" or "16" or "17" or "18" or "19" or "20";

    /// <summary>Whether the word is a day of a month: "3", "21st".</summary>
    public static bool IsDay(string form)
    {
        var digits = form.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits < 0) digits = form.Length;
        return digits is 1 or 2 && form[digits..] is "" or "st" or "nd" or "rd" or "th" && int.Parse(form[..digits]) is > 0 and <= 31;
    }

    /// <summary>The longest run of date words in the range that holds a month, a weekday or a year; null where there is none.</summary>
    public static TokenRange? Find(string[] forms, TokenRange range)
    {
        TokenRange? best = null;
        for (var first = range.First; first < range.End; first++)
        {
            if (!IsDateWord(forms[first])) continue;
            var end = first + 1;
            while (end < range.End && (IsDateWord(forms[end]) || (end + 1 < range.End && forms[end] is "," or "of" or "the" && IsDateWord(forms[end + 1])))) end++;
            var isName = Enumerable.Range(first, end - first).Any(i => IsMonth(forms[i]) || IsWeekday(forms[i]) || IsYear(forms[i]));
            if (isName && (best is null || end - first > best.Value.End - best.Value.First)) best = new TokenRange(first, end);
            first = end;
        }

        return best;
    }

    private static bool IsDateWord(string form) => form.Length > 0 && (IsMonth(form) || IsWeekday(form) || IsYear(form) || IsDay(form));
}
