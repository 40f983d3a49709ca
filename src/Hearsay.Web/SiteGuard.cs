using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web;

/// <summary>Keeps strangers out and pages harmless: host and token checked, only reading, nothing loaded from elsewhere.</summary>
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
        if (!IsOwnName(context.Request.Host))
        {
            await PageResult.Problem(context, 400, "This is not the name of this machine", "Open the address that hearsay serve printed.").ConfigureAwait(false);
        }
        else if (context.Request.Method is not ("GET" or "HEAD"))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            await PageResult.Problem(context, 405, "These pages can only be read", "Open the page instead of sending something to it.").ConfigureAwait(false);
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
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private bool IsSecret(string offered) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(offered), secret);

    private bool IsOwnName(HostString host)
    {
        if (options.Listen is not null) return host.HasValue;
        var name = host.Host.TrimStart('[').TrimEnd(']');
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));
    }
}
