using System.Net;
using System.Net.Http;
using System.Net.Sockets;

namespace Hearsay.Fetching;

/// <summary>Makes the connections of the fetcher: the only place of the program that opens one.</summary>
/// <remarks>
/// No cookies, no stored credentials, no redirects of its own, no proxy. The name of a host is resolved once for each
/// connection and the very address that was checked is connected to, so a name cannot change its address between check and use.
/// </remarks>
public static class OutsideConnections
{
    /// <summary>A handler for <see cref="Fetcher"/>; dispose of it with the fetcher.</summary>
    /// <param name="policy">Says whether private addresses are allowed.</param>
    public static HttpMessageHandler Open(FetchPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            Credentials = null,
            MaxResponseHeadersLength = 64,
            ConnectTimeout = policy.Timeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, policy.AllowPrivate, cancellation),
        };
    }

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint host, bool allowPrivate, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(host.Host, cancellation).ConfigureAwait(false);
        var allowed = allowPrivate ? addresses : [.. addresses.Where(PublicAddress.Is)];
        if (allowed.Length == 0) throw new HttpRequestException($"{host.Host} has no public address");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, host.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
