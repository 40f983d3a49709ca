namespace Hearsay.Site;

/// <summary>The address of a page's JSON twin: <c>.json</c> behind its path.</summary>
internal static class SiteTwin
{
    /// <summary>The ending of a twin's path.</summary>
    public const string Ending = ".json";

    /// <summary>The ending of a table's path.</summary>
    public const string TableEnding = ".csv";

    /// <summary>The address of a page's table, by that of its twin.</summary>
    public static string Table(string twin)
    {
        var query = twin.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? twin : twin[..query];
        return string.Concat(path.AsSpan(0, path.Length - Ending.Length), TableEnding, query < 0 ? "" : twin.AsSpan(query));
    }

    /// <summary>The twin of an address, which may have a query.</summary>
    public static string Of(string address)
    {
        var query = address.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? address + Ending : string.Concat(address.AsSpan(0, query), Ending, address.AsSpan(query));
    }
}
