using System.Buffers;
using System.Globalization;
using System.Text;

namespace Hearsay.Documents;

/// <summary>Compares the addresses of articles: two that lead to one article give one key.</summary>
/// <remarks>
/// <para>Normalisation by RFC 3986, section 6.2: letters of host and scheme, dot segments, percent-encoding, default ports. Beyond it, what holds on the web
/// of news: http and https are one; <c>www.</c>, a slash at the end and the fragment say nothing, but for a fragment that a script reads as a path
/// (<c>#!/story/7</c>); parameters that only tell where a reader came from are left out. What they are is in <c>article-addresses.lexicon</c>.</para>
/// <para>What is left of the query is kept in its order, and the letters of path and query keep their case: a server may heed both. Pure, linear in the length,
/// safe to call from several threads.</para>
/// </remarks>
public static class ArticleAddress
{
    /// <summary>Longer addresses, in characters, identify nothing.</summary>
    public const int Longest = 4096;

    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private static readonly SearchValues<char> OfArticles = SearchValues.Create("-_0123456789");

    private static readonly ILookup<string, string> Data = Lexicon.Read("Documents/article-addresses.lexicon").ToLookup(fields => fields[0], fields => fields[1]);
    private static readonly HashSet<string> Parameters = [.. Data["parameter"].Where(name => !name.EndsWith('*'))];
    private static readonly string[] ParameterStarts = [.. Data["parameter"].Where(name => name.EndsWith('*')).Select(name => name[..^1])];
    private static readonly HashSet<string> Variants = [.. Data["variant"]];
    private static readonly HashSet<string> HostLabels = [.. Data["host"]];
    private static readonly HashSet<string> LastSegments = [.. Data["segment"]];
    private static readonly HashSet<string> SecondLevels = [.. Data["second-level"]];

    /// <summary>The key that two addresses of one article have in common.</summary>
    /// <param name="address">The address as it was written, or null.</param>
    /// <returns>Null where it identifies no article: no http or https, only a site's front page, no address at all.</returns>
    public static string? Key(string? address)
    {
        if (Parse(address) is not { } uri || Host(uri) is not { } host) return null;
        var path = WithoutVariant(Encoded(uri.AbsolutePath).TrimEnd('/'));
        var query = Query(uri.Query);
        var route = Route(uri.Fragment);
        if (path.Length == 0 && query.Length == 0 && route.Length == 0) return null;
        var port = uri.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}");
        return $"{host}{port}{path}{query}{route}";
    }

    /// <summary>Whether two addresses are of one site: the same name was registered for both. Unknown where one is no address.</summary>
    public static bool? AreOfOneSite(string? left, string? right) =>
        Parse(left) is { } one && Parse(right) is { } other && Host(one) is { } first && Host(other) is { } second ? Site(one, first) == Site(other, second) : null;

    private static Uri? Parse(string? address)
    {
        if (string.IsNullOrWhiteSpace(address) || address.Length > Longest) return null;
        return Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri : null;
    }

    private static string? Host(Uri uri)
    {
        string host;
        try
        {
            host = uri.IdnHost.ToLowerInvariant().TrimEnd('.');
        }
        catch (UriFormatException)
        {
            return null;
        }

        // "amp.com.au" is the site of somebody called so: what is left must still be a registered name.
        while (uri.HostNameType == UriHostNameType.Dns && host.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && HostLabels.Contains(host[..dot]) && IsRegistered(host[(dot + 1)..]))
            host = host[(dot + 1)..];
        return host.Length == 0 ? null : host;
    }

    private static bool IsRegistered(string host)
    {
        var labels = host.Split('.');
        return labels.Length > 2 || (labels.Length == 2 && !SecondLevels.Contains(labels[0]));
    }

    private static string Site(Uri uri, string host)
    {
        if (uri.HostNameType != UriHostNameType.Dns) return host;
        var labels = host.Split('.');
        var kept = labels.Length > 2 && SecondLevels.Contains(labels[^2]) ? 3 : 2;
        return labels.Length <= kept ? host : string.Join('.', labels[^kept..]);
    }

    // "/news/dam-breaks/amp" asks for an article, "/tag/amp" for what is tagged so: an article's own segment has several words or a number.
    private static string WithoutVariant(string path)
    {
        var last = path.LastIndexOf('/');
        if (last <= 0 || !LastSegments.Contains(path[(last + 1)..])) return path;
        var article = path[..last].TrimEnd('/');
        return article[(article.LastIndexOf('/') + 1)..].AsSpan().IndexOfAny(OfArticles) >= 0 ? article : path;
    }

    private static string Query(string query)
    {
        if (query.Length < 2) return "";
        var kept = query[1..].Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Encoded).Where(Tells).ToList();
        return kept.Count == 0 ? "" : "?" + string.Join('&', kept);
    }

    private static bool Tells(string parameter)
    {
        var lower = parameter.ToLowerInvariant();
        var end = lower.IndexOf('=', StringComparison.Ordinal);
        var name = end < 0 ? lower : lower[..end];
        return !Variants.Contains(lower) && !Parameters.Contains(name) && !Array.Exists(ParameterStarts, start => name.StartsWith(start, StringComparison.Ordinal));
    }

    // A script that shows one article or another by the fragment writes a path there.
    private static string Route(string fragment) =>
        fragment.Length > 2 && (fragment.StartsWith("#!", StringComparison.Ordinal) || fragment.StartsWith("#/", StringComparison.Ordinal)) ? Encoded(fragment).TrimEnd('/') is { Length: > 2 } route ? route : "" : "";

    /// <summary>RFC 3986, section 6.2.2: what needs no encoding is decoded, the digits of the rest are capital letters.</summary>
    private static string Encoded(string part)
    {
        if (!part.Contains('%', StringComparison.Ordinal)) return part;
        var written = new StringBuilder(part.Length);
        for (var at = 0; at < part.Length; at++)
        {
            if (part[at] != '%' || at + 2 >= part.Length || !byte.TryParse(part.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                written.Append(part[at]);
                continue;
            }

            if (Unreserved.Contains((char)value, StringComparison.Ordinal)) written.Append((char)value);
            else written.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
            at += 2;
        }

        return written.ToString();
    }
}
