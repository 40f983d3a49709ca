using Hearsay.Documents.Inputs;

namespace Hearsay.Documents.Archives;

/// <summary>Reads archives of crawled pages: ARC 1 and 2, the Internet Archive's format before WARC, gzipped record by record, gzipped as a whole, or plain.</summary>
/// <remarks>
/// Given on are documents that were fetched over HTTP
/// that the server gave with status 200 as pages, plain text, feeds, JSON or XML; everything else is passed over without a word.
/// A record that is broken becomes one problem that names its number and the byte it begins at, and reading goes on with the next
/// that can be found. The day of the crawl is no day of publication, so nothing is said of it. Never holds more than one record.
/// </remarks>
public static class ArcReader
{
    private static readonly ArcFormat Format = new();

    /// <summary>The documents and problems of an archive, in its order, read as they are asked for.</summary>
    /// <param name="name">What the archive is called; each document is called after it and the number of its record.</param>
    /// <param name="stream">The archive, from its start. It is read forward only and left open.</param>
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
        using var scanner = new RecordScanner(name, stream, Format, cancellation);
        foreach (var item in scanner.Read()) yield return item;
    }
}
