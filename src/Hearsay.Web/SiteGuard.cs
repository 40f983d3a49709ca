using System.Net;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Site;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web;

/// <summary>Keeps strangers out and pages harmless: host, token and sender checked, forms at few addresses, nothing loaded from elsewhere.</summary>
/// <remarks>
/// A page of another site can make a browser ask this one by a name that it has pointed here (DNS rebinding): names other than this machine's own are refused. The headers are
/// those of the OWASP Secure Headers Project.
/// </remarks>
internal sealed class SiteGuard(SiteOptions options)
{
    private const string Cookie = "hearsay";

    private readonly byte[]? secret = options.Token is { } token ? Encoding.UTF8.GetBytes(token) : null;

    /// <summary>Lets a request through or refuses it.</summary>
    public async Task Check(HttpContext context, Func<Task> next)
    {
        SetHeaders(context.Response.Headers);
        // Even what is refused must be read to its end, or the browser never sees the page that says why.
        if (HttpMethods.IsPost(context.Request.Method)) FormGuard.Allow(context, FormGuard.LongestForm);
        if (!IsOwnName(context.Request.Host))
        {
            await PageResult.Problem(context, 400, "This is not the name of this machine", "Open the address that hearsay serve printed.").ConfigureAwait(false);
        }
        else if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && !(HttpMethods.IsPost(context.Request.Method) && TakesForms(context.Request.Path)))
        {
            context.Response.Headers.Allow = TakesForms(context.Request.Path) ? "GET, HEAD, POST" : "GET, HEAD";
            await PageResult.Problem(context, 405, "This page can only be read", "Open the page instead of sending something to it.").ConfigureAwait(false);
        }
        else if (HttpMethods.IsPost(context.Request.Method) && !FormGuard.IsFromHere(context.Request))
        {
            await PageResult.Problem(context, 403, "This was sent from another site", "Nothing was noted. Use the forms of these pages.").ConfigureAwait(false);
        }
        else if (secret is not null && context.Request.Query["token"] is [{ } offered] && IsSecret(offered))
        {
            // The token does not stay in the address, where it would be copied along with a link.
            context.Response.Cookies.Append(Cookie, offered, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
            context.Response.Redirect(context.Request.Path);
        }
        else if (secret is not null && !(context.Request.Cookies[Cookie] is { } kept && IsSecret(kept)))
        {
            await PageResult.Problem(context, 401, "A token is needed", "Open the address that hearsay serve printed, with its token.").ConfigureAwait(false);
        }
        else
        {
            await next().ConfigureAwait(false);
        }
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        // Not no-referrer: a browser would then hide from this site, too, where a form comes from.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private static bool TakesForms(PathString path) => path.StartsWithSegments(SiteLinks.Judgements, StringComparison.Ordinal) || path.Equals(SiteLinks.Add, StringComparison.Ordinal);

    private bool IsSecret(string offered) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(offered), secret);

    private bool IsOwnName(HostString host)
    {
        if (options.Listen is not null) return host.HasValue;
        var name = host.Host.TrimStart('[').TrimEnd(']');
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));
    }
}
