namespace Hearsay.Documents.Pages;

/// <summary>Marks pull quotes: words of the article that the page sets once more as an ornament.</summary>
/// <remarks>Only what stands in an element for quotations, or in one that is called a quotation, and is repeated letter by letter from a longer paragraph. A quotation that stands once is the article's.</remarks>
internal static class PullQuotes
{
    private const int Shortest = 25;
    private const int Longest = 400;
    private const int Most = 40;
    private const int ElementsAround = 3;

    /// <summary>Marks them in a page whose other furniture is marked.</summary>
    public static void Mark(PageText page)
    {
        var looked = 0;
        foreach (var block in page.Blocks)
        {
            if (!block.Draft.IsBody || block.Draft.Span.Length is < Shortest or > Longest || !IsQuotation(block.Owner)) continue;
            if (++looked > Most) return;
            var words = block.Draft.Span.In(page.Text).Trim("\"“”‘’'«»… ");
            if (words.Length >= Shortest && IsRepeated(page, block, words)) block.Draft.Mark("pull quote");
        }
    }

    private static bool IsQuotation(PageNode owner)
    {
        PageNode? node = owner;
        for (var steps = 0; node is not null && steps < ElementsAround; node = node.Parent, steps++)
        {
            if (node.Name is "blockquote" or "q") return true;
            if (node.Element.ClassName is { Length: > 0 and < 300 } names && names.Split(' ').SelectMany(PageFurniture.WordsOf).Any(word => word is "quote" or "blockquote")) return true;
        }

        return false;
    }

    private static bool IsRepeated(PageText page, PageBlock quote, ReadOnlySpan<char> words)
    {
        foreach (var block in page.Blocks)
        {
            if (block.Draft.IsBody && block.Index != quote.Index && block.Draft.Span.Length > quote.Draft.Span.Length
                && block.Draft.Span.In(page.Text).IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0) return true;
        }

        return false;
    }
}
