using System.Reflection;

namespace Hearsay.Web;

/// <summary>The OpenAPI document: every address, what it takes and what it answers. It is kept by hand in <c>openapi.json</c>, and a test holds it to the routes.</summary>
internal static class ApiDocument
{
    /// <summary>Where it is served.</summary>
    public const string Address = "/openapi.json";

    /// <summary>The document, in UTF-8.</summary>
    public static byte[] Bytes { get; } = Read();

    private static byte[] Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("openapi.json")
            ?? throw new InvalidOperationException("The document openapi.json is not in the assembly. Build it again from a whole checkout.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
