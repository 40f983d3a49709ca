using System.Collections.Immutable;

namespace Hearsay.Documents.Archives;

/// <summary>Tells the folders in which browsers keep a saved page's pictures, scripts and frames, so that no fragment in them is taken for an article.</summary>
/// <remarks>
/// A folder is one of these if it is called like a page beside it with an ending that browsers add, <c>Pier closed_files</c> beside
/// <c>Pier closed.html</c>. A folder of such a name without the page is an ordinary folder. Safe to call from several threads.
/// </remarks>
public static class SavedPageFolder
{
    private static readonly ImmutableArray<string> Endings = [.. Lexicon.Read("Documents/Archives/saved-page-folders.lexicon").Select(entry => entry[0])];

    private static readonly string[] Extensions = [".html", ".htm", ".xhtml", ".HTML", ".HTM"];

    /// <summary>Whether a file lies in a folder of a saved page, at any depth.</summary>
    /// <param name="path">The file's path, its parts parted by <c>/</c> or <c>\</c>.</param>
    /// <param name="exists">Whether there is a file of a path, written like <paramref name="path"/>.</param>
    public static bool Holds(string path, Func<string, bool> exists)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(exists);
        for (var at = path.IndexOfAny(['/', '\\']); at >= 0; at = path.IndexOfAny(['/', '\\'], at + 1))
        {
            if (IsOne(path[..at], exists)) return true;
        }

        return false;
    }

    /// <summary>Whether a folder belongs to a saved page beside it.</summary>
    /// <param name="folder">The folder's path, without a separator at its end.</param>
    /// <param name="exists">Whether there is a file of a path.</param>
    public static bool IsOne(string folder, Func<string, bool> exists)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(exists);
        foreach (var ending in Endings)
        {
            if (!folder.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) continue;
            var page = folder[..^ending.Length];
            if (page.Length > 0 && page[^1] is not ('/' or '\\') && Extensions.Any(extension => exists(page + extension))) return true;
        }

        return false;
    }
}
