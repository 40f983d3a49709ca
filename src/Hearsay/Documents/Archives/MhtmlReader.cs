using Hearsay.Documents.Inputs;

namespace Hearsay.Documents.Archives;

/// <summary>Reads pages saved as one file: MHTML (RFC 2557).</summary>
/// <remarks>The page is the root of what belongs together; pictures, styles and frames are left. Its address is the one it was saved from.</remarks>
public static class MhtmlReader
{
    /// <summary>The page, or the problems in its way, read when it is asked for.</summary>
    /// <param name="name">What the file is called; the page is called the same.</param>
    /// <param name="stream">The file, from its start. It is left open.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static IEnumerable<InputItem> Read(string name, Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(stream);
        return Items(name, stream, cancellation);
    }

    private static IEnumerable<InputItem> Items(string name, Stream stream, CancellationToken cancellation)
    {
        foreach (var item in MessageFile.Read(name, stream, Describe, cancellation)) yield return item;
    }

    private static InputDocument Describe(MimePart message, MimePart part, InputDocument document) =>
        document with { Address = Web(part.Field("Content-Location"u8)) ?? Web(message.Field("Snapshot-Content-Location"u8)) ?? Web(message.Field("Content-Location"u8)) };

    // Long addresses are folded, and what is folded comes back with spaces.
    private static string? Web(string? location) =>
        location?.Replace(" ", "", StringComparison.Ordinal) is { } address && address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? address : null;
}
