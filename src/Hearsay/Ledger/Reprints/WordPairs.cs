namespace Hearsay.Ledger.Reprints;

/// <summary>The pairs of a text's neighbouring content words: each word with the next and with the one after that.</summary>
internal static class WordPairs
{
    /// <summary>The hashes of all pairs of a text, each once, the least first.</summary>
    public static ulong[] Of(ComparedText text)
    {
        var content = new List<ulong>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text.IsContent(at)) content.Add(text.Words[at]);
        }

        return Of(content);
    }

    /// <summary>The hashes of all pairs, each once, the least first.</summary>
    /// <param name="content">The hashes of the content words, in text order.</param>
    public static ulong[] Of(List<ulong> content)
    {
        var pairs = new ulong[Math.Max(0, (2 * content.Count) - 3)];
        var filled = 0;
        Span<ulong> pair = stackalloc ulong[2];
        for (var at = 0; at < content.Count; at++)
        {
            for (var next = at + 1; next <= at + 2 && next < content.Count; next++)
            {
                (pair[0], pair[1]) = (content[at], content[next]);
                pairs[filled++] = Words.Run(pair);
            }
        }

        Array.Sort(pairs);
        var kept = 0;
        for (var at = 0; at < pairs.Length; at++)
        {
            if (at == 0 || pairs[at] != pairs[at - 1]) pairs[kept++] = pairs[at];
        }

        return pairs[..kept];
    }
}
