using System.IO.Compression;
using System.Net.Http;

namespace Hearsay.Fetching;

/// <summary>Reads the body of an answer, decompressed, and never more of it than a limit.</summary>
internal static class ResponseBody
{
    /// <summary>What is asked for: what can be read.</summary>
    public const string Accepted = "gzip, deflate, br";

    // More layers than a server has a reason for.
    private const int MostLayers = 2;

    /// <summary>The body; null where it is longer than the limit, compressed or not.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="limit">The limit in bytes.</param>
    /// <param name="mayCut">Whether the beginning of a body that is too long is wanted, and not null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="InvalidDataException">It is compressed in a way that is not known, or is damaged.</exception>
    /// <exception cref="IOException">The connection broke.</exception>
    public static async Task<byte[]?> ReadAsync(HttpResponseMessage response, int limit, bool mayCut, CancellationToken cancellation)
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using var closing = stream.ConfigureAwait(false);
        var body = await ReadAsync(stream, limit, mayCut, cancellation).ConfigureAwait(false);
        var layers = response.Content.Headers.ContentEncoding.Where(layer => !layer.Equals("identity", StringComparison.OrdinalIgnoreCase)).ToArray();
        if (layers.Length > MostLayers) throw new InvalidDataException("it is compressed too many times");
        for (var layer = layers.Length - 1; layer >= 0 && body is { Length: > 0 }; layer--)
        {
            var opened = Open(layers[layer], body);
            await using var open = opened.ConfigureAwait(false);
            body = await ReadAsync(opened, limit, mayCut, cancellation).ConfigureAwait(false);
        }

        return body;
    }

    private static async Task<byte[]?> ReadAsync(Stream stream, int limit, bool mayCut, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        var chunk = new byte[32 * 1024];
        for (int read; (read = await stream.ReadAsync(chunk, cancellation).ConfigureAwait(false)) > 0;)
        {
            var room = (int)Math.Min(read, limit - body.Length);
            if (room < read && !mayCut) return null;
            body.Write(chunk, 0, room);
            if (room < read) break;
        }

        return body.ToArray();
    }

    private static Stream Open(string layer, byte[] body) => layer.ToUpperInvariant() switch
    {
        "GZIP" or "X-GZIP" => new GZipStream(new MemoryStream(body), CompressionMode.Decompress),
        "BR" => new BrotliStream(new MemoryStream(body), CompressionMode.Decompress),
        // Some servers send deflate without the envelope that the name stands for.
        "DEFLATE" => body.Length > 1 && (body[0] & 0x0F) == 8 && ((body[0] << 8) | body[1]) % 31 == 0
            ? new ZLibStream(new MemoryStream(body), CompressionMode.Decompress)
            : new DeflateStream(new MemoryStream(body), CompressionMode.Decompress),
        _ => throw new InvalidDataException($"it is compressed as \"{layer}\", which was not asked for"),
    };
}
