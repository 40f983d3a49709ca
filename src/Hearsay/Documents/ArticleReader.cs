using Hearsay.Documents.Inputs;
using Hearsay.Documents.Pages;
using Hearsay.Language;

namespace Hearsay.Documents;

/// <summary>Reads one saved article, plain text or page.</summary>
/// <remarks>
/// Never throws for bad input: what is wrong with a file comes back as a <see cref="ReadProblem"/>. Time and memory grow with the
/// length of the file and no faster. Safe to call from several threads.
/// </remarks>
public static class ArticleReader
{
    /// <summary>The longest file that is read, in bytes: 32 MiB. The longest article is far below; a dump of many is not one article.</summary>
    public const int LongestFile = 32 * 1024 * 1024;

    /// <summary>Reads a file, or standard input where <paramref name="path"/> is <c>-</c>.</summary>
    /// <param name="path">The file. Its extension tells text from a page; without a known extension, its first characters do.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ReadResult Read(string path, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            if (path == ArticleFiles.StandardInput)
            {
                using var input = Console.OpenStandardInput();
                return Read(path, path, input, cancellation);
            }

            if (Directory.Exists(path)) return ReadResult.Of(ReadProblem.Folder(path));
            if (!File.Exists(path)) return ReadResult.Of(ReadProblem.Missing(path));
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
            return Read(path, Path.GetFileName(path), file, cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return ReadResult.Of(ReadProblem.Unreadable(path, error.Message));
        }
    }

    /// <summary>Reads an article from its bytes.</summary>
    /// <param name="documentName">The name of the document. Its extension tells text from a page; without a known one, the bytes do.</param>
    /// <param name="bytes">The bytes as they were stored.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ReadResult Read(string documentName, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(documentName);
        return Read(new InputDocument(documentName, bytes), cancellation);
    }

    /// <summary>Reads an article from a document with what its container says of it.</summary>
    /// <param name="document">The document. What its container declares helps to read it; what it says of title, authors, outlet and date goes before what the text seems to say.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ReadResult Read(InputDocument document, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        cancellation.ThrowIfCancellationRequested();
        var result = ReadBytes(document, cancellation);
        return result.Problem is { } problem && document.Place is { } place ? ReadResult.Of(problem with { Document = place }) : result;
    }

    private static ReadResult ReadBytes(InputDocument document, CancellationToken cancellation)
    {
        var (documentName, bytes) = (document.Name, document.Bytes);
        if (BinaryFile.IsPdf(bytes.Span)) return ReadResult.Of(ReadProblem.Pdf(documentName));
        if (bytes.Length > LongestFile) return ReadResult.Of(ReadProblem.TooLarge(documentName, bytes.Length, LongestFile));
        if (BinaryFile.Recognize(bytes.Span) is { } kind) return ReadResult.Of(BinaryFile.IsNamedPdf(documentName) ? ReadProblem.Pdf(documentName) : ReadProblem.Binary(documentName, kind));
        var isPage = IsPage(document);
        var decoded = TextDecoder.Decode(bytes.Span, isPage, document.Charset);
        if (decoded.Text.AsSpan().IsWhiteSpace()) return ReadResult.Of(ReadProblem.Empty(documentName));
        if (BinaryFile.HasControlCharacters(decoded.Text)) return ReadResult.Of(ReadProblem.Binary(documentName, "binary data"));

        var (id, fingerprint) = ArticleFingerprint.Of(document);
        var article = isPage
            ? HtmlReader.Read(id, documentName, decoded, cancellation)
            : PlainTextReader.Read(id, documentName, decoded, cancellation);
        if (document.Facts is { } facts) article = FactsReading.Apply(article, facts);
        article = article with { FetchedFrom = document.Address, Fingerprint = fingerprint };
        if (ArticleLanguage.Of(article) is { } language and not ArticleLanguage.English)
            article = article with { Remarks = [.. article.Remarks, $"The text is in {ArticleLanguage.Describe(language)}; nothing was taken from it."] };
        if (article.Blocks.IsEmpty) return ReadResult.Of(ReadProblem.Empty(documentName));
        return article.Blocks.Any(block => block.Kind == BlockKind.Body)
            ? ReadResult.Of(article)
            : ReadResult.Of(ReadProblem.OnlyBoilerplate(documentName));
    }

    private static ReadResult Read(string path, string name, Stream stream, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        for (int read; (read = stream.Read(chunk, 0, chunk.Length)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            buffer.Write(chunk, 0, read);
            if (buffer.Length > LongestFile)
            {
                // The length of a stream that cannot be sought is not known: what has been read is a lower bound.
                var length = stream.CanSeek ? stream.Length : buffer.Length;
                return ReadResult.Of(ReadProblem.TooLarge(path, length, LongestFile));
            }
        }

        var result = Read(name, buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellation);
        return result.Problem is { } problem ? ReadResult.Of(problem with { Document = path }) : result;
    }

    private static bool IsPage(InputDocument document)
    {
        var name = document.Name;
        var bytes = document.Bytes.Span;
        if (document.MediaType is "text/html" or "application/xhtml+xml") return true;
        if (document.MediaType is "text/plain") return false;
        if (name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)) return true;
        return !name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && TextDecoder.BeginsLikeMarkup(bytes);
    }
}
