using System.Collections.Immutable;
using Hearsay.Dates;
using Hearsay.Output;

namespace Hearsay.Site.Days;

/// <summary>Shows a story as of another day: a choice among the days on which articles of it were published. The site's script makes a slider of it.</summary>
internal static class AsOfForm
{
    private const int MostDays = 200;

    /// <summary>Writes it; nothing where there is one day alone.</summary>
    public static void Write(HtmlWriter html, SiteStory story)
    {
        var days = Offered(story);
        if (days.Length < 2) return;
        html.WriteLine($"""
            <form class="days" method="get" action="{story.Links.WholeStory}" autocomplete="off">
            <label for="as-of">As of</label>
            <select id="as-of" name="as-of">
            """);
        foreach (var day in days) html.WriteLine($"""<option value="{JsonCells.Day(day)}"{(day == story.AsOf ? " selected" : "")}>{ReportWords.Date(new DateRange(day, day))}</option>""");
        html.WriteLine($"""
            <option value=""{(story.AsOf is null ? " selected" : "")}>all that was read</option>
            </select>
            <button>Show</button>
            </form>
            """);
    }

    // Of very many days some are left out, evenly; the first, the last and the one that is shown stay.
    private static ImmutableArray<DateOnly> Offered(SiteStory story)
    {
        var days = story.Days;
        var step = (days.Length + MostDays - 1) / MostDays;
        var offered = days.Where((_, at) => step <= 1 || at % step == 0 || at == days.Length - 1);
        return [.. (story.AsOf is { } shown && !days.IsEmpty ? offered.Append(shown) : offered).Distinct().Order()];
    }
}
