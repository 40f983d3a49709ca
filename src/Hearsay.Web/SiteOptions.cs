using System.Net;

namespace Hearsay.Web;

/// <summary>What is served, and to whom.</summary>
/// <param name="Ledger">The ledger's file.</param>
public sealed record SiteOptions(string Ledger)
{
    /// <summary>The port that is used where none is asked for.</summary>
    public const int UsualPort = 8421;

    /// <summary>The port; 0 for any that is free.</summary>
    public int Port { get; init; } = UsualPort;

    /// <summary>The address that other machines may reach, or null for this machine alone. With it every request needs <see cref="Token"/>.</summary>
    public IPAddress? Listen { get; init; }

    /// <summary>The secret that a stranger does not know; null where only this machine is served.</summary>
    public string? Token { get; init; }
}
