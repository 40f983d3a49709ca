namespace Hearsay.Documents.Feeds;

/// <summary>Tells an article from the summary of one.</summary>
internal static class Summaries
{
    /// <summary>Content shorter than this, in characters of text, is no article.</summary>
    public const int ShortestArticle = 200;

    /// <summary>Content that ends like a summary and is shorter than this is taken for one even where the feed offers it as the article.</summary>
    public const int LongestSummary = 600;

    private static readonly string[][] Entries = [.. Lexicon.Read("Documents/Feeds/summary-ends.lexicon")];
    private static readonly string[] Marks = [.. Entries.Where(entry => entry[0] == "mark").Select(entry => entry[1])];
    private static readonly string[] Phrases = [.. Entries.Where(entry => entry[0] == "phrase").Select(entry => entry[1])];
    private static readonly (string Begin, string Further)[] Tails = [.. Entries.Where(entry => entry[0] == "tail").Select(entry => (entry[1], entry[2]))];

    /// <summary>Whether content is a summary alone.</summary>
    /// <param name="text">Its text without markup.</param>
    /// <param name="offeredAsSummary">Whether the feed offers it as a summary or description and not as the content.</param>
    public static bool IsSummary(string text, bool offeredAsSummary)
    {
        var body = WithoutTail(text);
        return body.Length < ShortestArticle || ((offeredAsSummary || body.Length < LongestSummary) && EndsLikeOne(body));
    }

    private static ReadOnlySpan<char> WithoutTail(string text)
    {
        foreach (var (begin, further) in Tails)
        {
            var at = text.LastIndexOf(begin, StringComparison.Ordinal);
            if (at >= 0 && text.AsSpan(at).Contains(further, StringComparison.Ordinal)) return text.AsSpan(0, at).TrimEnd();
        }

        return text;
    }

    private static bool EndsLikeOne(ReadOnlySpan<char> text)
    {
        foreach (var mark in Marks)
        {
            if (text.EndsWith(mark, StringComparison.Ordinal)) return true;
        }

        var bare = text.TrimEnd(" .…:!›»→>])-–—");
        foreach (var phrase in Phrases)
        {
            if (bare.EndsWith(phrase, StringComparison.OrdinalIgnoreCase) && (bare.Length == phrase.Length || !char.IsLetterOrDigit(bare[^(phrase.Length + 1)]))) return true;
        }

        return false;
    }
}
