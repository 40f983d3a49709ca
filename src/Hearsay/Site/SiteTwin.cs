namespace Hearsay.Site;

/// <summary>The address of a page's JSON twin: <c>.json</c> behind its path.</summary>
internal static class SiteTwin
{
    /// <summary>The ending of a twin's path.</summary>
    public const string Ending = ".json";

    /// <summary>The twin of an address, which may have a query.</summary>
    public static string Of(string address)
    {
        var query = address.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? address + Ending : string.Concat(address.AsSpan(0, query), Ending, address.AsSpan(query));
    }
}
