using Hearsay.Documents;

namespace Hearsay.Cli;

/// <summary>Hands on the files that are put into folders, as they come.</summary>
/// <remarks>
/// The folders are looked through again and again: that works on every disk and over networks, where notices of changes are lost. A file is taken once it
/// has stopped growing between two looks, and again when it has changed.
/// </remarks>
/// <param name="paths">Folders, and files.</param>
/// <param name="interval">How long to wait between two looks.</param>
internal sealed class FolderWatch(string[] paths, TimeSpan interval)
{
    private readonly Dictionary<string, (long Length, DateTime Changed)> seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The files that are new or changed and have stopped growing, some at a time; without an end until it is stopped.</summary>
    /// <param name="token">Ends the watch, also between two looks.</param>
    public IEnumerable<string[]> Batches(CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            if (Look(token) is { Length: > 0 } ready) yield return ready;
            token.WaitHandle.WaitOne(interval);
        }
    }

    /// <summary>Looks once.</summary>
    /// <param name="token">Stops the search.</param>
    internal string[] Look(CancellationToken token)
    {
        var ready = new List<string>();
        foreach (var file in ArticleFiles.Expand(paths, token).Files)
        {
            if (file == ArticleFiles.StandardInput || State(file) is not { } state) continue;
            if (!seen.TryGetValue(file, out var before) || before != state)
            {
                seen[file] = state;
                taken.Remove(file);
            }
            else if (taken.Add(file))
            {
                ready.Add(file);
            }
        }

        return [.. ready];
    }

    private static (long Length, DateTime Changed)? State(string file)
    {
        try
        {
            var info = new FileInfo(file);
            return info.Exists ? (info.Length, info.LastWriteTimeUtc) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
