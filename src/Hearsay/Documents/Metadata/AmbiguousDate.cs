using System.Globalization;

namespace Hearsay.Documents.Metadata;

/// <summary>Which of two numbers is the day in a date such as 03/04/2024.</summary>
internal enum DayOrder
{
    /// <summary>Nobody says.</summary>
    Unknown,

    /// <summary>The day comes first: everywhere but in the United States and where its habits are followed.</summary>
    DayFirst,

    /// <summary>The month comes first.</summary>
    MonthFirst,
}

/// <summary>A date of numbers alone that can be read in two ways.</summary>
/// <param name="DayFirst">Read with the day first.</param>
/// <param name="MonthFirst">Read with the month first.</param>
/// <param name="Span">Its characters.</param>
internal readonly record struct AmbiguousDate(DateOnly DayFirst, DateOnly MonthFirst, Span Span)
{
    /// <summary>The date that begins at a token, or null where none does that has two readings, or a year of two digits.</summary>
    public static AmbiguousDate? Read(string text, List<Span> tokens, int at)
    {
        if (at + 4 >= tokens.Count || Number(at) is not { } first || Number(at + 2) is not { } second || Number(at + 4) is not { } year) return null;
        var mark = tokens[at + 1].In(text);
        if (mark is not ("/" or "." or "-") || !tokens[at + 3].In(text).SequenceEqual(mark) || tokens[at].Length > 2 || tokens[at + 2].Length > 2) return null;
        if (tokens[at + 4].Length == 2 && mark is "/") year += 2000;
        else if (tokens[at + 4].Length != 4) return null;
        var dayFirst = DateReader.Day(year, second, first);
        var monthFirst = DateReader.Day(year, first, second);
        if ((dayFirst ?? monthFirst) is not { } day) return null;
        return new AmbiguousDate(dayFirst ?? day, monthFirst ?? day, new Span(tokens[at].Start, tokens[at + 4].End));

        int? Number(int index) => tokens[index].Length <= 4 && int.TryParse(tokens[index].In(text), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>The day under an order, or null where that is not known and the readings differ.</summary>
    public DateOnly? In(DayOrder order) => order switch
    {
        DayOrder.DayFirst => DayFirst,
        DayOrder.MonthFirst => MonthFirst,
        _ => DayFirst == MonthFirst ? DayFirst : null,
    };

    /// <summary>The order that a page's locale follows ("en-US" puts the month first, any other region the day); a bare language tells nothing but English.</summary>
    public static DayOrder OrderOf(string? locale)
    {
        if (string.IsNullOrWhiteSpace(locale)) return DayOrder.Unknown;
        var parts = locale.Trim().Split('-', '_');
        if (parts.Length > 1 && parts[^1].Length == 2) return parts[^1].ToUpperInvariant() is "US" or "PH" ? DayOrder.MonthFirst : DayOrder.DayFirst;
        return parts[0].Equals("en", StringComparison.OrdinalIgnoreCase) ? DayOrder.Unknown : DayOrder.DayFirst;
    }
}
