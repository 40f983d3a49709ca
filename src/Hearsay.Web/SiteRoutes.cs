using System.Globalization;
using System.Text;
using Hearsay.Ledger;
using Hearsay.Site;
using Hearsay.Web.Shelf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web;

/// <summary>Which address is which page. <c>.json</c> behind a path gives the page's JSON twin; <c>as-of=2023-03-15</c> the ledger of a day.</summary>
internal static class SiteRoutes
{
    private const string Twin = ".json";

    /// <summary>Sets the routes.</summary>
    public static void Map(WebApplication site, LedgerShelf shelf)
    {
        site.MapGet("/", context =>
        {
            context.Response.Redirect("/stories");
            return Task.CompletedTask;
        });
        site.MapGet(SiteAssets.StyleAddress, context => Asset(context, "text/css", SiteAssets.Style));
        site.MapGet(SiteAssets.ScriptAddress, context => Asset(context, "text/javascript", SiteAssets.Script));
        site.MapGet("/stories", context => List(context, shelf, asJson: false));
        site.MapGet("/stories" + Twin, context => List(context, shelf, asJson: true));
        site.MapGet("/stories/{id}", context => Of(context, shelf, id => id, (story, _) => SitePages.Story(story)));
        site.MapGet("/stories/{story}/speakers/{id}", context => Of(context, shelf, _ => (string)context.Request.RouteValues["story"]!, SitePages.Speaker));
        site.MapGet("/stories/{story}/{id}", context => Of(context, shelf, _ => (string)context.Request.RouteValues["story"]!, (story, name) => SitePages.Section(story, name, Part(context))));
        site.MapGet("/claims/{id}", context => Of(context, shelf, id => id, SitePages.Claim));
        site.MapGet("/statements/{id}", context => Of(context, shelf, id => id, SitePages.Statement));
        site.MapGet("/articles/{id}", context => Of(context, shelf, id => id, SitePages.Article));
        site.MapFallback(context => PageResult.Problem(context, 404, "There is no such page", "Begin with the list of stories."));
    }

    private static Task Asset(HttpContext context, string kind, string text)
    {
        context.Response.ContentType = kind + "; charset=utf-8";
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return context.Response.WriteAsync(text, Encoding.UTF8);
    }

    private static async Task List(HttpContext context, LedgerShelf shelf, bool asJson)
    {
        var (isDay, day) = await Day(context).ConfigureAwait(false);
        if (!isDay) return;
        var number = Part(context);
        var now = await shelf.Now(context.RequestAborted).ConfigureAwait(false);
        var index = await now.Stories(day).WaitAsync(context.RequestAborted).ConfigureAwait(false);
        var summaries = await now.Summaries(index, day).WaitAsync(context.RequestAborted).ConfigureAwait(false);
        await Send(context, SitePages.Stories(index.Rows, number, row => summaries.GetValueOrDefault(row.Story.Id), day), asJson).ConfigureAwait(false);
    }

    private static async Task Of(HttpContext context, LedgerShelf shelf, Func<string, string> storyIn, Func<SiteStory, string, SitePage?> make)
    {
        var (isDay, day) = await Day(context).ConfigureAwait(false);
        if (!isDay) return;
        var id = (string)context.Request.RouteValues["id"]!;
        var asJson = id.EndsWith(Twin, StringComparison.Ordinal);
        if (asJson) id = id[..^Twin.Length];
        var now = await shelf.Now(context.RequestAborted).ConfigureAwait(false);
        var story = await now.StoryOf(ArticleIn(storyIn(id)), day).WaitAsync(context.RequestAborted).ConfigureAwait(false);
        var page = story is null ? null : make(story, id);
        await Send(context, page, asJson, write => now.Sent($"{context.Request.Path}?{day}&{Part(context)}", write)).ConfigureAwait(false);
    }

    private static Task Send(HttpContext context, SitePage? page, bool asJson, Func<Func<byte[]>, byte[]>? keep = null) => page is null
        ? PageResult.Problem(context, 404, "There is nothing at this address", "The ledger has no such story, claim, statement, speaker or article; as of an earlier day there may be fewer. Begin with the list of stories.")
        : PageResult.Send(context, page, asJson, keep);

    // "t-3f9a…", "c-3f9a…-s2.f1" and "3f9a…-s2" name an article.
    private static string ArticleIn(string id)
    {
        var bare = id is ['t' or 'c', '-', ..] ? id[2..] : id;
        var dash = bare.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? bare : bare[..dash];
    }

    // 0, which no page has, for what is no number.
    private static int Part(HttpContext context) =>
        context.Request.Query["page"] is not [{ } asked] ? 1 : int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static async Task<(bool IsDay, DateOnly? Day)> Day(HttpContext context)
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
        catch (LedgerException error) when (!context.Response.HasStarted)
        {
            await (error.Code == "HS108"
                ? PageResult.Problem(context, 400, "More than one article fits", "Give more of the id.")
                : PageResult.Problem(context, 503, "The ledger cannot be read", error.Message)).ConfigureAwait(false);
        }
    }
}
