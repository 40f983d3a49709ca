namespace Hearsay.Ledger.Reprints;

/// <summary>What is known of two articles besides their texts.</summary>
/// <param name="IsOneOutlet">Whether one outlet is known to have published both.</param>
/// <param name="IsOneAgency">Whether both take text from one news agency.</param>
/// <param name="Days">How many days lie between them, or null where a date is not known.</param>
/// <param name="IsOtherYear">Whether their headlines are alike but for the year that each names.</param>
internal readonly record struct TextRelation(bool IsOneOutlet, bool IsOneAgency, int? Days, bool IsOtherYear)
{
    public static TextRelation Of(ComparedText one, ComparedText other) => new(
        one.Outlet is { Length: > 0 } outlet && outlet == other.Outlet,
        one.Agencies.Length > 0 && other.Agencies.Length > 0 && one.Agencies.Intersect(other.Agencies, StringComparer.Ordinal).Any(),
        one.Day is { } day && other.Day is { } next ? Math.Abs(day.DayNumber - next.DayNumber) : null,
        one.TitleYear is { } year && other.TitleYear is { } second && year != second && AreAlike(one.Title, other.Title));

    private static bool AreAlike(HashSet<ulong> one, HashSet<ulong> other) => one.Count(other.Contains) * 2 >= Math.Max(1, Math.Min(one.Count, other.Count));
}
