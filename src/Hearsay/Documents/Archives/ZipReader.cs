using System.IO.Compression;
using Hearsay.Documents.Inputs;

namespace Hearsay.Documents.Archives;

/// <summary>Reads zip archives: folders of saved pages, texts and feeds, and other archives in them.</summary>
/// <remarks>
/// Nothing is ever written. Entries are given on in the order of the archive's directory, other archives among them as documents
/// whose bytes tell what they are. Passed over without a word are folders, hidden entries, what Macintoshes add, what saved pages
/// keep beside them (<see cref="SavedPageFolder"/>), and files of other types. An entry whose name leads outside, that is encrypted,
/// broken, too long or a bomb is one problem. Holds one entry at a time beside the archive's directory.
/// </remarks>
public static class ZipReader
{
    // Text that deflate packs better than this was made for it: news pages reach 4 to 20 to 1.
    private const int LargestRatio = 200;

    // Below these lengths in bytes a high ratio harms nobody.
    private const long SmallEntry = 1024 * 1024;
    private const long SmallTotal = 64 * 1024 * 1024;

    private static readonly string[] Extensions =
    [
        ".txt", ".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".json", ".jsonl", ".ndjson", ".warc", ".arc", ".gz", ".zip", ".mht", ".mhtml", ".eml",
    ];

    /// <summary>The documents and problems of an archive, in the order of its directory, read as they are asked for.</summary>
    /// <param name="name">What the archive is called; each document is called after it and, behind <c>#</c>, its entry.</param>
    /// <param name="stream">The archive. One that cannot be sought is read into memory, up to the limit of one document. It is left open.</param>
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
        cancellation.ThrowIfCancellationRequested();
        if (Open(name, stream, cancellation, out var length, out var problem) is not { } archive)
        {
            yield return InputItem.Of(problem!);
            yield break;
        }

        using (archive)
        {
            var names = archive.Entries.Select(entry => entry.FullName.Replace('\\', '/')).ToHashSet(StringComparer.Ordinal);
            var total = 0L;
            var isAnything = false;
            foreach (var entry in archive.Entries)
            {
                cancellation.ThrowIfCancellationRequested();
                if (Take($"{name}#{OnOneLine(entry.FullName)}", entry, names, cancellation) is not { } item) continue;
                isAnything = true;
                total += item.Document?.Bytes.Length ?? 0;
                if (total > SmallTotal && total / LargestRatio > length)
                {
                    yield return InputItem.Of(ArchiveProblems.Bomb(name, LargestRatio));
                    yield break;
                }

                yield return item;
            }

            if (!isAnything) yield return InputItem.Of(ArchiveProblems.NothingToRead(name));
        }
    }

    private static ZipArchive? Open(string name, Stream stream, CancellationToken cancellation, out long length, out ReadProblem? problem)
    {
        length = 0;
        problem = null;
        try
        {
            if (!stream.CanSeek)
            {
                var bytes = ContentCoding.ReadAll(stream, cancellation, out var outcome);
                if (outcome == Unpacking.TooLarge) problem = ArchiveProblems.TooLarge(name, "from a stream that cannot be sought", "save it as a file first");
                else if (outcome != Unpacking.Done) problem = ArchiveProblems.Unreadable(name, "the stream broke off");
                if (problem is not null) return null;
                stream = new MemoryStream(bytes.ToArray(), writable: false);
            }

            length = stream.Length;
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (Exception error) when (IsBadData(error))
        {
            problem = ArchiveProblems.BadZip(name, error.Message);
            return null;
        }
    }

    private static InputItem? Take(string document, ZipArchiveEntry entry, HashSet<string> names, CancellationToken cancellation)
    {
        var path = entry.FullName.Replace('\\', '/');
        if (LeadsOutside(path)) return InputItem.Of(ArchiveProblems.LeadsOutside(document));
        if (path.EndsWith('/') || IsHidden(path) || SavedPageFolder.Holds(path, names.Contains)) return null;
        var file = path[(path.LastIndexOf('/') + 1)..];
        var isKnown = Extensions.Any(extension => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
        if (BinaryFile.IsNamedPdf(file)) return InputItem.Of(ReadProblem.Pdf(document));
        if (!isKnown && file.Contains('.')) return null;
        if (entry.IsEncrypted) return InputItem.Of(ArchiveProblems.Encrypted(document));
        try
        {
            if (entry.Length > ArticleReader.LongestFile) return InputItem.Of(ArchiveProblems.TooLarge(document, "of this name", $"it declares {entry.Length}"));
            if (IsBomb(entry.Length, entry.CompressedLength)) return InputItem.Of(ArchiveProblems.Bomb(document, LargestRatio));
            using var unpacked = entry.Open();
            var bytes = ContentCoding.ReadAll(unpacked, cancellation, out var outcome);
            if (outcome == Unpacking.TooLarge) return InputItem.Of(ArchiveProblems.TooLarge(document, "of this name", $"it declares {entry.Length}, and unpacks to more"));
            if (IsBomb(bytes.Length, entry.CompressedLength)) return InputItem.Of(ArchiveProblems.Bomb(document, LargestRatio));
            if (outcome != Unpacking.Done) return InputItem.Of(ArchiveProblems.BadZip(document, "its compressed data make no sense"));
            if (bytes.Length != entry.Length) return InputItem.Of(ArchiveProblems.BadZip(document, $"{bytes.Length} of its {entry.Length} bytes came out"));
            if (Crc32.Append(0, bytes.Span) != entry.Crc32) return InputItem.Of(ArchiveProblems.BadZip(document, "its checksum is wrong"));
            return isKnown || BinaryFile.IsPdf(bytes.Span) || TextDecoder.BeginsLikeMarkup(bytes.Span) ? InputItem.Of(new InputDocument(document, bytes)) : null;
        }
        catch (Exception error) when (IsBadData(error))
        {
            return InputItem.Of(ArchiveProblems.BadZip(document, error.Message));
        }
    }

    private static bool IsBomb(long length, long packed) => length > SmallEntry && length / LargestRatio > packed;

    private static bool LeadsOutside(string path) =>
        path.StartsWith('/') || (path.Length > 1 && path[1] == ':' && char.IsAsciiLetter(path[0])) || path.Split('/').Contains("..");

    private static bool IsHidden(string path) => path.Split('/').Any(part => part.StartsWith('.') || part == "__MACOSX");

    private static string OnOneLine(string entry) => entry.Any(char.IsControl) ? string.Concat(entry.Select(letter => char.IsControl(letter) ? '?' : letter)) : entry;

    // The platform's reader meets forged lengths and offsets with all of these.
    private static bool IsBadData(Exception error) => error is InvalidDataException or IOException or NotSupportedException or ArgumentException
        or OverflowException or UnauthorizedAccessException or ObjectDisposedException or IndexOutOfRangeException;
}
