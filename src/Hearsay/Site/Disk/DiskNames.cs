using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Site.Disk;

/// <summary>Which file of a folder is which address of the site, and how one file leads to another.</summary>
/// <remarks>
/// <c>/claims/c-3f9a</c> is <c>claims/c-3f9a.html</c>, <c>/stories</c> is <c>index.html</c>. The day that is looked at is not in the names: the folder has one. Names are safe on every
/// system: small letters, digits, <c>-</c>, <c>.</c>, <c>_</c> and <c>~</c>, not long, and none that Windows keeps for devices; an id that has anything else, or a capital, is told apart by
/// the beginning of its SHA-256.
/// </remarks>
internal static class DiskNames
{
    private const int LongestName = 80;
    private const int KeptOfLong = 40;

    private static readonly string[] Twins = [SiteTwin.Ending, SiteTwin.TableEnding];

    // What Windows takes for a device, whatever stands behind the dot.
    private static readonly string[] Devices = ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"com{number}", $"lpt{number}" })];

    /// <summary>The file of an address, with <c>/</c> between folder and name.</summary>
    /// <param name="address">An address of the site; its fragment and its day do not matter.</param>
    public static string Of(string address)
    {
        var path = address.Split('#', '?')[0];
        if (SiteAssets.Files.Any(file => file.Address == path)) return path[1..];
        var ending = Twins.FirstOrDefault(twin => path.EndsWith(twin, StringComparison.Ordinal));
        if (ending is not null) path = path[..^ending.Length];
        var parts = path.Trim('/').Split('/');
        var part = PartOf(address) is > 1 and var number ? $"-page-{number}" : "";
        ending ??= ".html";
        return parts is ["stories"] or [""] ? $"index{part}{ending}" : $"{Safe(parts[0])}/{Safe(string.Join('_', parts[1..].Select(Uri.UnescapeDataString)))}{part}{ending}";
    }

    /// <summary>Which part of a list an address is, from 1.</summary>
    public static int PartOf(string address)
    {
        var query = address.Split('#')[0].Split('?');
        if (query.Length < 2) return 1;
        var asked = query[1].Split('&').FirstOrDefault(pair => pair.StartsWith("page=", StringComparison.Ordinal));
        return asked is not null && int.TryParse(asked.AsSpan("page=".Length), out var number) ? number : 1;
    }

    /// <summary>The way from one file to another.</summary>
    public static string Way(string from, string to)
    {
        var (folder, other) = (Folder(from), Folder(to));
        if (folder == other) return to[other.Length..];
        return (folder.Length > 0 ? "../" : "") + to;
    }

    /// <summary>Whether a name could be one of these: nothing else in a folder is ever removed.</summary>
    public static bool IsOwn(string name)
    {
        var parts = name.Split('/');
        return parts.Length is 1 or 2 && parts.All(part => part.Length is > 0 and <= LongestName + 20 && part[0] != '.' && part.All(IsSafe))
            && Path.GetExtension(name) is ".html" or ".json" or ".csv" or ".css" or ".js" or ".svg";
    }

    private static string Folder(string file) => file[..(file.IndexOf('/', StringComparison.Ordinal) + 1)];

    private static string Safe(string id)
    {
        if (id.Length is > 0 and <= LongestName && id.All(IsSafe) && id[0] != '.' && id[^1] != '.' && !id.Contains('~', StringComparison.Ordinal) && !Devices.Contains(id.Split('.')[0])) return id;
        var kept = string.Concat(id.ToLowerInvariant().Take(KeptOfLong).Select(one => IsSafe(one) && one is not ('.' or '~') ? one : '-'));
        return $"{kept}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 6))}";
    }

    private static bool IsSafe(char one) => char.IsAsciiLetterLower(one) || char.IsAsciiDigit(one) || one is '-' or '.' or '_' or '~';
}
