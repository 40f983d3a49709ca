using System.Net;
using System.Net.Sockets;

namespace Hearsay.Fetching;

/// <summary>Tells addresses of the public network from those of this machine and of private networks.</summary>
/// <remarks>After the IANA registries of special-purpose addresses (RFC 6890). Safe to call from several threads.</remarks>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Whether a resolved address is one of the public network.</summary>
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily is not (AddressFamily.InterNetwork or AddressFamily.InterNetworkV6)) return false;
        foreach (var network in Special)
        {
            if (network.Contains(address)) return false;
        }

        return true;
    }

    /// <summary>Whether a host may be public by its name alone: what the name resolves to is asked when the connection is made.</summary>
    public static bool MayBe(Uri address)
    {
        if (IPAddress.TryParse(address.DnsSafeHost, out var number)) return Is(number);
        var host = address.IdnHost.TrimEnd('.');
        return host.Contains('.') && !host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) && !host.EndsWith(".local", StringComparison.OrdinalIgnoreCase)
            && !host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase) && !host.EndsWith(".home.arpa", StringComparison.OrdinalIgnoreCase);
    }
}
