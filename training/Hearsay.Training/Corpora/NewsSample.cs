namespace Hearsay.Training.Corpora;

/// <summary>Chooses articles of an archive so that no outlet has a large share.</summary>
internal static class NewsSample
{
    private const int ShortestText = 800;
    private const int LongestText = 12_000;

    /// <summary>The texts chosen, in the order of the archive.</summary>
    /// <param name="path">The archive: see <see cref="NewsArchive"/>.</param>
    /// <param name="words">About how many words in all, told by white space.</param>
    /// <param name="outletWords">About how many of one outlet at most.</param>
    public static IReadOnlyList<string> Choose(string path, int words, int outletWords)
    {
        var chosen = new List<string>();
        var byOutlet = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = 0;
        foreach (var (outlet, text) in NewsArchive.Articles(path))
        {
            if (all >= words) break;
            if (text.Length is < ShortestText or > LongestText || byOutlet.GetValueOrDefault(outlet) >= outletWords) continue;
            var count = text.AsSpan().Count(' ');
            byOutlet[outlet] = byOutlet.GetValueOrDefault(outlet) + count;
            all += count;
            chosen.Add(text);
        }

        return chosen;
    }
}
