using System.Net;
using Hearsay.Ledger;
using Hearsay.Web.Adding;
using Hearsay.Web.Judging;
using Hearsay.Web.Shelf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hearsay.Web;

/// <summary>The ledger as pages, served by ASP.NET Core from this machine.</summary>
public sealed class HearsaySite : IAsyncDisposable
{
    private readonly WebApplication site;
    private readonly LedgerShelf shelf;
    private readonly ReadingDesk desk;

    private HearsaySite(WebApplication site, LedgerShelf shelf, ReadingDesk desk) => (this.site, this.shelf, this.desk) = (site, shelf, desk);

    /// <summary>Where the pages are: <c>http://127.0.0.1:8421</c>.</summary>
    public Uri Address => new(site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>The patterns of every address that is served, for the test that holds the OpenAPI document to them.</summary>
    internal IEnumerable<string> Routes => ((IEndpointRouteBuilder)site).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Order < int.MaxValue).Select(endpoint => endpoint.RoutePattern.RawText!);

    /// <summary>Opens the ledger and begins to serve.</summary>
    /// <param name="options">What, and to whom.</param>
    /// <param name="cancellationToken">Stops the beginning.</param>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<HearsaySite> Start(SiteOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // What takes a form allows itself more.
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(options.Listen ?? IPAddress.Loopback, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var opened = new LedgerShelf(options.Ledger);
        var reading = new ReadingDesk(options.Ledger);
        var built = builder.Build();
        try
        {
            var guard = new SiteGuard(options);
            built.Use(guard.Check);
            built.Use(SiteRoutes.Catch);
            SiteRoutes.Map(built, opened);
            var forms = new FormGuard();
            new JudgingRoutes(options.Ledger, opened, forms, TimeProvider.System).Map(built);
            new AddingRoutes(reading, forms, TimeProvider.System).Map(built);
            await built.StartAsync(cancellationToken).ConfigureAwait(false);
            return new HearsaySite(built, opened, reading);
        }
        catch
        {
            await built.DisposeAsync().ConfigureAwait(false);
            await reading.DisposeAsync().ConfigureAwait(false);
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Stops serving and closes the ledger.</summary>
    public async ValueTask DisposeAsync()
    {
        await site.StopAsync().ConfigureAwait(false);
        await site.DisposeAsync().ConfigureAwait(false);
        await desk.DisposeAsync().ConfigureAwait(false);
        shelf.Dispose();
    }
}
