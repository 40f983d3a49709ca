using System.Globalization;
using System.Text;
using Hearsay.Ledger;
using Hearsay.Site;
using Hearsay.Web.Shelf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web;

/// <summary>Which address is which page. <c>.json</c> behind a path gives the page's JSON twin, <c>.csv</c> its table; <c>as-of=2023-03-15</c> the ledger of a day.</summary>
internal static class SiteRoutes
{
    private const string Twin = ".json";
    private const string Table = ".csv";

    /// <summary>Sets the routes.</summary>
    public static void Map(WebApplication site, LedgerShelf shelf)
    {
        site.MapGet("/", context =>
        {
            context.Response.Redirect("/stories");
            return Task.CompletedTask;
        });
        site.MapGet(SiteAssets.StyleAddress, context => Asset(context, "text/css", SiteAssets.Style));
        site.MapGet(SiteAssets.IconAddress, context => Asset(context, "image/svg+xml", SiteAssets.Icon));
        site.MapGet(SiteAssets.ScriptAddress, context => Asset(context, "text/javascript", SiteAssets.Script));
        site.MapGet(ApiDocument.Address, context => PageResult.SendBytes(context, ApiDocument.Bytes, StatusCodes.Status200OK, "application/json; charset=utf-8"));
        site.MapGet("/stories", context => List(context, shelf, asJson: false));
        site.MapGet("/stories" + Twin, context => List(context, shelf, asJson: true));
        site.MapGet("/stories" + Table, context => List(context, shelf, asJson: false, asTable: true));
        site.MapGet("/search", context => SearchRoute.Answer(context, shelf, asJson: false));
        site.MapGet("/search" + Twin, context => SearchRoute.Answer(context, shelf, asJson: true));
        site.MapGet("/stories/{id}", context => Of(context, shelf, id => id, (story, _) => SitePages.Story(story)));
        site.MapGet("/stories/{story}/speakers/{id}", context => Of(context, shelf, _ => (string)context.Request.RouteValues["story"]!, SitePages.Speaker));
        site.MapGet("/stories/{story}/{id}", context => Of(context, shelf, _ => (string)context.Request.RouteValues["story"]!, (story, name) => SitePages.Section(story, name, Part(context))));
        site.MapGet("/claims/{id}", context => Of(context, shelf, id => id, SitePages.Claim, SitePages.InsteadOfClaim));
        site.MapGet("/statements/{id}", context => Of(context, shelf, id => id, SitePages.Statement));
        site.MapGet("/articles/{id}", context => Of(context, shelf, id => id, SitePages.Article));
        site.MapFallback(context => PageResult.Problem(context, 404, "There is no such page", "Begin with the list of stories."));
    }

    private static Task Asset(HttpContext context, string type, string text)
    {
        context.Response.ContentType = type + "; charset=utf-8";
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return context.Response.WriteAsync(text, Encoding.UTF8);
    }

    private static async Task List(HttpContext context, LedgerShelf shelf, bool asJson, bool asTable = false)
    {
        var (isDay, day) = await Day(context).ConfigureAwait(false);
        if (!isDay) return;
        var number = Part(context);
        var now = await shelf.Now(context.RequestAborted).ConfigureAwait(false);
        var index = await now.Stories(day).WaitAsync(context.RequestAborted).ConfigureAwait(false);
        var summaries = await now.Summaries(SitePages.StoriesShown(index.Rows, number), index.Articles, day).WaitAsync(context.RequestAborted).ConfigureAwait(false);
        var page = SitePages.Stories(index.Rows, number, row => summaries.GetValueOrDefault(row.Story.Id), day);
        await (asTable && page is not null ? PageResult.SendTable(context, page) : Send(context, page, asJson)).ConfigureAwait(false);
    }

    private static async Task Of(HttpContext context, LedgerShelf shelf, Func<string, string> storyIn, Func<SiteStory, string, SitePage?> make, Func<SiteStory, string, string?>? instead = null)
    {
        var (isDay, day) = await Day(context).ConfigureAwait(false);
        if (!isDay) return;
        var id = (string)context.Request.RouteValues["id"]!;
        var asJson = id.EndsWith(Twin, StringComparison.Ordinal);
        var asTable = id.EndsWith(Table, StringComparison.Ordinal);
        if (asJson || asTable) id = id[..^(asJson ? Twin : Table).Length];
        var now = await shelf.Now(context.RequestAborted).ConfigureAwait(false);
        var page = await Page(now).ConfigureAwait(false);
        // What came just now stands in a state that is still being found.
        if (page is null && await shelf.Later(now, context.RequestAborted).ConfigureAwait(false) is { } later) page = await Page(now = later).ConfigureAwait(false);
        if (page is null && instead is not null && await now.StoryOf(ArticleIn(storyIn(id)), day).ConfigureAwait(false) is { } story && instead(story, id) is { } address)
        {
            context.Response.Redirect(address);
            return;
        }

        if (asTable && page is not null) await PageResult.SendTable(context, page).ConfigureAwait(false);
        else await Send(context, page, asJson, write => now.Sent($"{context.Request.Path}?{day}&{Part(context)}", write)).ConfigureAwait(false);

        async Task<SitePage?> Page(ShelfState state) =>
            await state.StoryOf(ArticleIn(storyIn(id)), day).WaitAsync(context.RequestAborted).ConfigureAwait(false) is { } found ? make(found, id) : null;
    }

    private static Task Send(HttpContext context, SitePage? page, bool asJson, Func<Func<byte[]>, byte[]>? keep = null) => page is null
        ? PageResult.Problem(context, 404, "There is nothing at this address", "The ledger has no such story, claim, statement, speaker or article; as of an earlier day there may be fewer. Begin with the list of stories.")
        : PageResult.Send(context, page, asJson, keep);

    // "t-3f9a…", "c-3f9a…-s2.f1" and "3f9a…-s2" name an article.
    private static string ArticleIn(string id) => Decision.ArticleOf(id is ['t' or 'c', '-', ..] ? id[2..] : id);

    // 0, which no page has, for what is no number.
    private static int Part(HttpContext context) =>
        context.Request.Query["page"] is not [{ } asked] ? 1 : int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The day that is asked for, or null; where it is none, an answer is sent.</summary>
    public static async Task<(bool IsDay, DateOnly? Day)> Day(HttpContext context)
    {
        if (context.Request.Query["as-of"] is not [{ Length: > 0 } asked]) return (true, null);
        if (DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return (true, day);
        await PageResult.Problem(context, 400, "That is no day", "as-of takes a day such as 2023-03-15.").ConfigureAwait(false);
        return (false, null);
    }

    /// <summary>Turns what goes wrong into a plain page.</summary>
    public static async Task Catch(HttpContext context, Func<Task> next)
    {
        try
        {
            await next().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits any longer.
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted)
        {
            await (error.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? PageResult.Problem(context, 413, "That is more than is taken at once", $"Send at most {FormGuard.LongestUpload / (1024 * 1024)} MB of files, or use: hearsay read FOLDER")
                : PageResult.Problem(context, error.StatusCode, "That cannot be read", "Use the forms and links of these pages.")).ConfigureAwait(false);
        }
        catch (LedgerException error) when (!context.Response.HasStarted)
        {
            await (error.Code == "HS108"
                ? PageResult.Problem(context, 400, "More than one article fits", "Give more of the id.")
                : PageResult.Problem(context, 503, "The ledger cannot be read", error.Message)).ConfigureAwait(false);
        }
    }
}
