using System.Reflection;
using Hearsay.Language;
using Xunit;

namespace Hearsay.Tests;

public sealed class OfflineTests
{
    // The runtime keeps each way to a network in an assembly of its own: an assembly that refers to none of them has no call that opens a connection.
    // System.Net.Primitives only holds addresses, which a library may pass on.
    private static readonly string[] Networks =
    [
        "System.Net.Http", "System.Net.Sockets", "System.Net.Requests", "System.Net.WebClient", "System.Net.Security", "System.Net.NameResolution",
        "System.Net.Ping", "System.Net.Mail", "System.Net.Quic", "System.Net.WebSockets.Client", "System.Net.HttpListener",
    ];

    [Theory]
    [InlineData("Hearsay")]
    [InlineData("Hearsay.Cli")]
    public void The_product_refers_to_nothing_that_opens_a_connection(string name)
    {
        var assembly = name == "Hearsay" ? typeof(LanguageCore).Assembly : Assembly.Load(name);

        Assert.Empty(assembly.GetReferencedAssemblies().Select(reference => reference.Name).Intersect(Networks));
    }
}
