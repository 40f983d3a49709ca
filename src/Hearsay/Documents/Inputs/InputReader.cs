using System.IO.Compression;
using Hearsay.Documents.Archives;
using Hearsay.Documents.Feeds;
using Hearsay.Documents.Records;

namespace Hearsay.Documents.Inputs;

/// <summary>Reads the documents out of files of any kind: pages and texts, archives, feeds, records, mails, and these inside one another.</summary>
/// <remarks>
/// What a file is is told by its bytes; its name helps where they leave it open. Never throws for bad input: what is wrong comes as a <see cref="ReadProblem"/>
/// and the rest is read. Streams: of an archive of any size one document is held at a time. Safe to call from several threads.
/// </remarks>
public static class InputReader
{
    /// <summary>So many containers inside one another are opened: a page in a record in a packed archive in a zip. More are a trap.</summary>
    public const int DeepestNesting = 4;

    /// <summary>The documents of a file, in its order, each read when it is asked for.</summary>
    /// <param name="path">The file, or <c>-</c> for standard input.</param>
    /// <param name="options">How to read.</param>
    /// <param name="reached">Told, now and then, how many bytes of the file have been read.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static IEnumerable<InputItem> Read(string path, InputOptions options, Action<long>? reached = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        return path == ArticleFiles.StandardInput
            ? Guarded(path, () => Console.OpenStandardInput(), options, null, cancellation)
            : Directory.Exists(path) ? [InputItem.Of(ReadProblem.Folder(path))]
            : !File.Exists(path) ? [InputItem.Of(ReadProblem.Missing(path))]
            : Guarded(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 64 * 1024, FileOptions.SequentialScan), options, reached, cancellation);
    }

    /// <summary>The documents of a stream, in its order, each read when it is asked for.</summary>
    /// <param name="name">What the stream is called.</param>
    /// <param name="stream">The bytes, from their start. It is left open.</param>
    /// <param name="options">How to read.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="IOException">The stream itself failed.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static IEnumerable<InputItem> Read(string name, Stream stream, InputOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        return Inside(name, stream, options, 0, cancellation);
    }

    // An iterator cannot catch around a yield: each step is guarded by itself.
    private static IEnumerable<InputItem> Guarded(string path, Func<Stream> open, InputOptions options, Action<long>? reached, CancellationToken cancellation)
    {
        Stream? stream = null;
        IEnumerator<InputItem>? items = null;
        try
        {
            while (true)
            {
                InputItem item;
                var failed = false;
                try
                {
                    stream ??= open();
                    items ??= Inside(path == ArticleFiles.StandardInput ? path : Path.GetFileName(path), stream, options, 0, cancellation).GetEnumerator();
                    if (!items.MoveNext()) yield break;
                    item = items.Current;
                }
                catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
                {
                    item = InputItem.Of(ReadProblem.Unreadable(path, error.Message));
                    failed = true;
                }

                item = Placed(item, path);
                if (reached is not null && stream is { CanSeek: true }) reached(stream.Position);
                yield return item;
                if (failed) yield break;
            }
        }
        finally
        {
            items?.Dispose();
            stream?.Dispose();
        }
    }

    // The ledger knows a document by the file's name, a message tells where the file is.
    private static InputItem Placed(InputItem item, string path)
    {
        var name = Path.GetFileName(path);
        if (item.Document is { } document) return InputItem.Of(document with { Place = PlaceOf(document.Name) });
        return InputItem.Of(item.Problem! with { Document = PlaceOf(item.Problem!.Document) });

        string PlaceOf(string inside) => name.Length > 0 && inside.StartsWith(name, StringComparison.Ordinal) ? path + inside[name.Length..] : inside;
    }

    private static IEnumerable<InputItem> Inside(string name, Stream stream, InputOptions options, int depth, CancellationToken cancellation)
    {
        var start = new byte[InputKinds.Sample];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var kind = InputKinds.Of(start.AsSpan(0, length), name);
        if (kind == InputKind.Document && BinaryFile.IsPdf(start.AsSpan(0, length))) return [InputItem.Of(ReadProblem.Pdf(name))];
        if (kind == InputKind.Document) return Whole(name, start.AsMemory(0, length), stream, cancellation);
        var whole = Rewound(stream, start.AsMemory(0, length));
        var items = kind switch
        {
            InputKind.Warc => WarcReader.Read(name, whole, cancellation),
            InputKind.Arc => ArcReader.Read(name, whole, cancellation),
            InputKind.Zip => ZipReader.Read(name, whole, cancellation),
            InputKind.Mhtml => MhtmlReader.Read(name, whole, cancellation),
            InputKind.Mail => MailReader.Read(name, whole, cancellation),
            InputKind.Feed => FeedReader.Read(name, whole, cancellation),
            InputKind.Records => RecordReader.Read(name, whole, options.Mapping, cancellation),
            _ => Packed(name, start.AsMemory(0, length), whole, options, cancellation),
        };
        return kind is InputKind.Feed or InputKind.Records or InputKind.Mhtml or InputKind.Mail ? items : Opened(items, options, depth, cancellation);
    }

    // Records and feeds are unpacked as they are read, however many there are; all else is one document.
    private static IEnumerable<InputItem> Packed(string name, ReadOnlyMemory<byte> start, Stream whole, InputOptions options, CancellationToken cancellation)
    {
        var inner = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        var sample = new byte[InputKinds.Sample];
        var length = 0;
        try
        {
            using var peeked = new GZipStream(new MemoryStream(start.ToArray(), writable: false), CompressionMode.Decompress);
            length = peeked.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException)
        {
            // The reader of packed documents tells what is wrong.
        }

        return InputKinds.Of(sample.AsSpan(0, length), inner) switch
        {
            InputKind.Records => RecordReader.Read(name, new GZipStream(whole, CompressionMode.Decompress, leaveOpen: true), options.Mapping, cancellation),
            InputKind.Feed => FeedReader.Read(name, new GZipStream(whole, CompressionMode.Decompress, leaveOpen: true), cancellation),
            _ => GzipReader.Read(name, whole, cancellation),
        };
    }

    // What comes out of an archive may be an archive or a feed itself, whatever it is called.
    private static IEnumerable<InputItem> Opened(IEnumerable<InputItem> items, InputOptions options, int depth, CancellationToken cancellation)
    {
        foreach (var item in items)
        {
            if (item.Document is not { } document || InputKinds.Of(document.Bytes.Span[..Math.Min(document.Bytes.Length, InputKinds.Sample)], document.Name) == InputKind.Document)
            {
                yield return item;
                continue;
            }

            if (depth + 1 >= DeepestNesting)
            {
                yield return InputItem.Of(ReadProblem.TooDeep(document.Name, DeepestNesting));
                continue;
            }

            using var bytes = new MemoryStream(document.Bytes.ToArray(), writable: false);
            foreach (var inner in Inside(document.Name, bytes, options, depth + 1, cancellation)) yield return inner;
        }
    }

    private static IEnumerable<InputItem> Whole(string name, ReadOnlyMemory<byte> start, Stream rest, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream(rest.CanSeek ? (int)Math.Min(rest.Length, ArticleReader.LongestFile) : start.Length);
        buffer.Write(start.Span);
        var chunk = new byte[81920];
        for (int read; (read = rest.Read(chunk, 0, chunk.Length)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            buffer.Write(chunk, 0, read);
            if (buffer.Length <= ArticleReader.LongestFile) continue;
            // The length of a stream that cannot be sought is not known: what has been read is a lower bound.
            yield return InputItem.Of(ReadProblem.TooLarge(name, rest.CanSeek ? rest.Length : buffer.Length, ArticleReader.LongestFile));
            yield break;
        }

        yield return InputItem.Of(new InputDocument(name, buffer.GetBuffer().AsMemory(0, (int)buffer.Length)));
    }

    private static Stream Rewound(Stream stream, ReadOnlyMemory<byte> start)
    {
        if (!stream.CanSeek) return new PrependedStream(start.ToArray(), stream);
        stream.Seek(-start.Length, SeekOrigin.Current);
        return stream;
    }
}
