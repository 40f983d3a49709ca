using System.Security.Cryptography;
using System.Text;
using Hearsay.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Hearsay.Web;

/// <summary>Tells a form of this site from a post that another site makes a browser send.</summary>
/// <remarks>
/// Two guards, as the OWASP cheat sheet on cross-site request forgery asks for: what the browser says of where a post comes from (<c>Sec-Fetch-Site</c>, <c>Origin</c>), and a
/// token in the form that no other site can read. The token holds as long as the server runs.
/// </remarks>
internal sealed class FormGuard
{
    /// <summary>The longest post with files, in bytes.</summary>
    public const long LongestUpload = 256L * 1024 * 1024;

    /// <summary>The longest post without, in bytes: a pasted article with room to spare.</summary>
    public const int LongestForm = 4 * 1024 * 1024;

    private readonly byte[] token = RandomNumberGenerator.GetBytes(32);

    /// <summary>The token for the forms of this run.</summary>
    public string Token => Convert.ToHexStringLower(token);

    /// <summary>A form that nothing was wrong with yet.</summary>
    public SiteForm Form => new(Token);

    /// <summary>Whether the browser, where it says so, sends a post from this site's own pages.</summary>
    public static bool IsFromHere(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ } site] && site != "same-origin") return false;
        return request.Headers.Origin is not [{ } origin] || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a token is that of this run's forms.</summary>
    public bool IsOwn(string? offered) => offered is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(offered), Encoding.UTF8.GetBytes(Token));

    /// <summary>Lets a request bring a body of some length. To be called before it is read.</summary>
    public static void Allow(HttpContext context, long length)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = length;
    }
}
