using System.Collections.Immutable;
using System.IO.Enumeration;
using Hearsay.Documents.Archives;

namespace Hearsay.Documents;

/// <summary>Finds the files to read behind the paths that a person gave.</summary>
/// <remarks>Safe to call from several threads.</remarks>
public static class ArticleFiles
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    private static readonly string[] Extensions =
        [".txt", ".html", ".htm", ".xhtml", ".mht", ".mhtml", ".eml", ".rss", ".atom", ".xml", ".json", ".jsonl", ".ndjson", ".warc", ".wet", ".arc", ".gz", ".zip", ".pdf"];

    /// <summary>
    /// The files to read, in ordinal order of their paths and each once. A folder stands for the pages, texts, feeds, records, mails and archives in it and
    /// below it, told by their endings: other files, hidden ones, links to folders, and the folders in which browsers keep the parts of a saved page are passed
    /// over. PDF documents are listed, so that the reader tells of each that it is not read. A file that is named itself is always taken.
    /// </summary>
    /// <param name="paths">Files, folders, or <c>-</c> for standard input.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The files, and a problem for each path that is missing, cannot be listed or holds nothing to read.</returns>
    public static FileListing Expand(IEnumerable<string> paths, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<ReadProblem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            if (path == StandardInput) files[path] = path;
            else if (IsAddress(path)) problems.Add(ReadProblem.NotFetched(path));
            else if (Directory.Exists(path)) AddFolder(path);
            else if (File.Exists(path)) Add(path);
            else problems.Add(ReadProblem.Missing(path));
        }

        return new FileListing([.. files.Values], problems.ToImmutable());

        void Add(string file)
        {
            if (seen.Add(Path.GetFullPath(file))) files[file.Replace('\\', '/')] = file;
        }

        void AddFolder(string folder)
        {
            try
            {
                var found = false;
                foreach (var file in FilesUnder(folder))
                {
                    cancellation.ThrowIfCancellationRequested();
                    found = true;
                    Add(file);
                }

                if (!found) problems.Add(ReadProblem.EmptyFolder(folder));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                problems.Add(ReadProblem.Unreadable(folder, error.Message));
            }
        }
    }

    private static bool IsAddress(string path) => path.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    // A link to a folder is not followed: it could lead back up and never end.
    private static FileSystemEnumerable<string> FilesUnder(string folder) =>
        new(folder, static (ref entry) => entry.ToSpecifiedFullPath(), new EnumerationOptions { RecurseSubdirectories = true })
        {
            ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory && IsArticle(entry.FileName),
            ShouldRecursePredicate = static (ref entry) =>
                !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && !SavedPageFolder.IsOne(entry.ToSpecifiedFullPath(), File.Exists),
        };

    private static bool IsArticle(ReadOnlySpan<char> name)
    {
        foreach (var extension in Extensions)
        {
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}

/// <summary>What was found behind a list of paths.</summary>
/// <param name="Files">The files to read, in ordinal order; <c>-</c> is standard input.</param>
/// <param name="Problems">One for each path that gave nothing to read, in the order given.</param>
public sealed record FileListing(ImmutableArray<string> Files, ImmutableArray<ReadProblem> Problems);
