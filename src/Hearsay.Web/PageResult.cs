using System.Text;
using Hearsay.Site;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web;

/// <summary>Sends pages: whole, with their length, as HTML or as JSON.</summary>
internal static class PageResult
{
    private const int LongestName = 100;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Sends a page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="page">The page.</param>
    /// <param name="asJson">Whether its JSON twin is meant.</param>
    /// <param name="keep">Keeps what is written for the next request; null where the next may differ.</param>
    public static async Task Send(HttpContext context, SitePage page, bool asJson, Func<Func<byte[]>, byte[]>? keep = null)
    {
        var body = keep is null ? Write(page, asJson) : keep(() => Write(page, asJson));
        await SendBytes(context, body, page.Status, asJson ? "application/json; charset=utf-8" : "text/html; charset=utf-8").ConfigureAwait(false);
    }

    /// <summary>Sends what is written already.</summary>
    public static async Task SendBytes(HttpContext context, byte[] body, int status, string type)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        // The ledger may have changed by the next time.
        context.Response.Headers.CacheControl = "no-cache";
        if (HttpMethods.IsHead(context.Request.Method)) return;
        await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Sends a page's table as comma-separated values, to be kept as a file.</summary>
    public static async Task SendTable(HttpContext context, SitePage page)
    {
        if (!page.HasTable)
        {
            await Problem(context, 404, "This page is no table", "Open it without .csv, or with .json.").ConfigureAwait(false);
            return;
        }

        using var body = new MemoryStream();
        using (var writer = new StreamWriter(body, Utf8, leaveOpen: true) { NewLine = "\n" }) page.WriteCsv(writer);
        var name = string.Concat(context.Request.Path.Value!.Trim('/').Select(one => char.IsAsciiLetterOrDigit(one) || one == '.' ? one : '-'));
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name[Math.Max(0, name.Length - LongestName)..]}\"";
        await SendBytes(context, body.ToArray(), page.Status, "text/csv; charset=utf-8; header=present").ConfigureAwait(false);
    }

    /// <summary>Sends a plain page that says what went wrong.</summary>
    public static Task Problem(HttpContext context, int status, string title, string advice) =>
        Send(context, SitePages.Problem(status, title, advice), asJson: context.Request.Path.Value?.EndsWith(".json", StringComparison.Ordinal) == true);

    /// <summary>Sends the browser on to a page after a form was taken, so that loading it again sends nothing twice.</summary>
    public static void SeeOther(HttpContext context, string address)
    {
        context.Response.StatusCode = 303;
        context.Response.Headers.Location = address;
    }

    /// <summary>The id of a path's last part, and whether its JSON twin is meant.</summary>
    public static (string Id, bool AsJson) Twin(string part) => part.EndsWith(".json", StringComparison.Ordinal) ? (part[..^".json".Length], true) : (part, false);

    private static byte[] Write(SitePage page, bool asJson)
    {
        using var body = new MemoryStream();
        if (asJson)
        {
            page.WriteJson(body);
        }
        else
        {
            using var writer = new StreamWriter(body, Utf8, leaveOpen: true) { NewLine = "\n" };
            page.WriteHtml(writer);
        }

        return body.ToArray();
    }
}
