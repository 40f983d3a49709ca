using Hearsay.Dates;

namespace Hearsay.Documents.Metadata;

/// <summary>Weighs the days that a page gives for its publication and for its last change.</summary>
internal static class DateChoice
{
    /// <summary>The date of publication, or null where none is likely enough; its evidence is what a reader sees, else the first place that gives it.</summary>
    public static Known<DateRange>? Published(List<Candidate<DateOnly>> candidates)
    {
        var days = Days(candidates).ToList();
        var chosen = ValueModel.Published.Choose(days.ConvertAll(day => day.Signs));
        if (chosen < 0) return null;
        var places = candidates.Where(candidate => candidate.Value == days[chosen].Day).ToList();
        var best = places.Find(IsShown) ?? places.Find(candidate => !IsUpdate(candidate.Place)) ?? places[0];
        return new Known<DateRange>(DateRange.Day(best.Value), best.Evidence);
    }

    /// <summary>Each day that may be the one of publication, in the order of the page, and the signs for and against it.</summary>
    /// <remarks>A day that only changes are dated with is among them only where the page gives no other: "Updated 3 March" does not unsay when the markup says that it was published.</remarks>
    public static IEnumerable<(DateOnly Day, HashSet<string> Signs)> Days(List<Candidate<DateOnly>> candidates)
    {
        var isTold = candidates.Exists(candidate => !IsUpdate(candidate.Place));
        foreach (var group in candidates.GroupBy(candidate => candidate.Value))
        {
            if (!isTold || group.Any(candidate => !IsUpdate(candidate.Place))) yield return (group.Key, Signs(candidates, group.Key));
        }
    }

    /// <summary>The date of the last change, or null where the page gives none.</summary>
    public static Known<DateRange>? Updated(List<Candidate<DateOnly>> candidates, Known<DateRange>? published)
    {
        foreach (var candidate in candidates)
        {
            if (IsUpdate(candidate.Place) && !candidate.Place.StartsWith("other", StringComparison.Ordinal) && (published is null || candidate.Value >= published.Value.From))
            {
                return new Known<DateRange>(DateRange.Day(candidate.Value), candidate.Evidence);
            }
        }

        return null;
    }

    private static bool IsUpdate(string place) => place.Contains("modified", StringComparison.Ordinal) || place.Contains("updated", StringComparison.Ordinal);

    // By the headline, where a reader sees it.
    private static bool IsShown(Candidate<DateOnly> candidate) => !IsUpdate(candidate.Place) && candidate.Place.EndsWith(PageZones.Head, StringComparison.Ordinal);

    private static HashSet<string> Signs(List<Candidate<DateOnly>> candidates, DateOnly day)
    {
        var signs = new HashSet<string>(StringComparer.Ordinal);
        var isFirstShown = true;
        foreach (var candidate in candidates)
        {
            var distance = candidate.Value.DayNumber - day.DayNumber;
            if (distance == 0) signs.Add(candidate.Place);
            else if (Math.Abs(distance) == 1) signs.Add(IsUpdate(candidate.Place) ? "a day from updated" : "a day from published");
            if (IsUpdate(candidate.Place) || !candidate.Place.EndsWith("head", StringComparison.Ordinal)) continue;
            if (distance == 0 && isFirstShown) signs.Add("first shown");
            isFirstShown = false;
        }

        var others = candidates.Where(candidate => candidate.Value != day && !IsUpdate(candidate.Place)).ToList();
        var shown = candidates.Where(IsShown).Select(candidate => candidate.Value).Distinct().ToList();
        if (shown.Count == 1 && shown[0] == day) signs.Add("only shown");
        else if (shown.Count > 0 && !shown.Contains(day)) signs.Add("unshown");
        if (!shown.Contains(day) && candidates.Exists(candidate => candidate.Value != day && IsUpdate(candidate.Place) && candidate.Place.EndsWith(PageZones.Head, StringComparison.Ordinal))) signs.Add("beside shown update");
        if (others.Count == 0) signs.Add("only");
        else if (others.TrueForAll(candidate => candidate.Value > day)) signs.Add("earliest");
        else if (others.TrueForAll(candidate => candidate.Value < day)) signs.Add("latest");
        var places = candidates.Where(candidate => candidate.Value == day && !IsUpdate(candidate.Place)).Select(candidate => candidate.Place).Distinct(StringComparer.Ordinal).Count();
        if (places >= 3) signs.Add("agreed");
        if (places == 0) signs.Add("update only");
        return signs;
    }
}
