using System.Globalization;
using Hearsay.Ledger.Search;
using Hearsay.Site;
using Hearsay.Statements;
using Hearsay.Web.Shelf;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web;

/// <summary>Reads what a search asks for out of an address and answers it.</summary>
internal static class SearchRoute
{
    private const int LongestTerm = 200;

    /// <summary>Answers a search.</summary>
    public static async Task Answer(HttpContext context, LedgerShelf shelf, bool asJson)
    {
        var (isDay, day) = await SiteRoutes.Day(context).ConfigureAwait(false);
        if (!isDay) return;
        var query = Query(context.Request.Query, day);
        if (query is null)
        {
            await PageResult.Problem(context, 400, "That cannot be searched for", $"Words have {SearchQuery.LongestWords} characters at most; stance takes asserts, hedges, confirms, denies, unconfirmed or declines; date a year or a month such as 2023-03.").ConfigureAwait(false);
            return;
        }

        var result = await shelf.Search(query).WaitAsync(context.RequestAborted).ConfigureAwait(false);
        await (SitePages.Search(query, result) is { } page
            ? PageResult.Send(context, page, asJson)
            : PageResult.Problem(context, 404, "There are no further results", "Begin with the first page of the search.")).ConfigureAwait(false);
    }

    // Null where something is asked for that no search knows.
    private static SearchQuery? Query(IQueryCollection asked, DateOnly? day)
    {
        string? Of(string name) => asked[name] is [{ Length: > 0 } value] ? value.Trim() : null;

        var stance = Of("stance");
        var found = Stance.Asserts;
        if (stance is not null && (!Enum.TryParse(stance, ignoreCase: true, out found) || !Enum.IsDefined(found) || char.IsAsciiDigit(stance[0]))) return null;
        var date = Of("date");
        if (date is not null && !DateOnly.TryParseExact(date, ["yyyy", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return null;
        var query = new SearchQuery
        {
            Words = Of("q") ?? "",
            Speaker = Of("speaker"),
            Outlet = Of("outlet"),
            Stance = stance is null ? null : found,
            Date = date,
            Thing = Of("thing"),
            AsOf = day,
            Page = Of("page") is not { } page ? 1 : int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
        };
        return query.Words.Length > SearchQuery.LongestWords || new[] { query.Speaker, query.Outlet, query.Thing }.Any(term => term?.Length > LongestTerm) ? null : query;
    }
}
