using AngleSharp.Dom;

namespace Hearsay.Documents.Pages;

/// <summary>Finds the caption of the lead image: the picture that the page gives as its own (<c>og:image</c>), or that stands at the head of the article.</summary>
/// <remarks>A caption further down belongs to another picture and is none; it stays in the text, marked as a photo caption.</remarks>
internal static class LeadImage
{
    // A hero image stands above the headline, under no more than a rubric or two; a standfirst may stand above one that follows the headline.
    private const int BlocksAboveTitle = 4;
    private const int ParagraphsAbove = 1;
    private const int FigureAround = 4;
    private const int ShortestName = 6;
    private const int LongestAddress = 4000;

    /// <summary>The caption, or null.</summary>
    /// <param name="page">The page's text, its blocks marked.</param>
    /// <param name="image">The address of the picture that the page gives as its own, or null.</param>
    public static Known<string>? Caption(PageText page, string? image)
    {
        var name = Name(image);
        var (first, last) = Head(page);
        Known<string>? top = null;
        var captions = new List<PageNode>();
        Gather(page.Root!, captions);
        foreach (var caption in captions)
        {
            if (caption.FirstBlock >= Math.Min(caption.EndBlock, page.Blocks.Count)) continue;
            var isTop = top is null && caption.FirstBlock >= first && caption.FirstBlock < last;
            var isOwn = name is not null && Shows(caption, name);
            if ((!isTop && !isOwn) || IsStrange(caption)) continue;
            var span = new Span(page.Blocks[caption.FirstBlock].Draft.Span.Start, page.Blocks[Math.Min(caption.EndBlock, page.Blocks.Count) - 1].Draft.Span.End);
            var words = span.Of(page.Text).Replace('\n', ' ');
            var known = new Known<string>(words, new Evidence(caption.Name == "figcaption" ? "figcaption" : "caption", span.Of(page.Text), span));
            if (isOwn) return known;
            top = known;
        }

        return top;
    }

    // From a little above the headline to the paragraph behind which a picture is not the first thing that a reader sees.
    private static (int First, int Last) Head(PageText page)
    {
        var title = 0;
        while (title < page.Blocks.Count && page.Blocks[title].Draft.Kind != BlockKind.Title) title++;
        if (title == page.Blocks.Count) title = 0;
        var paragraphs = 0;
        for (var at = title; at < page.Blocks.Count; at++)
        {
            var block = page.Blocks[at];
            if (block.Draft.IsBody && block.IsProse(page.Text) && ++paragraphs > ParagraphsAbove) return (Math.Max(0, title - BlocksAboveTitle), at);
        }

        return (Math.Max(0, title - BlocksAboveTitle), page.Blocks.Count);
    }

    private static void Gather(PageNode node, List<PageNode> captions)
    {
        if (node.Name == "figcaption" || (node.Furniture == "photo caption" && FigureOf(node) is not null))
        {
            captions.Add(node);
            return;
        }

        foreach (var child in node.Children) Gather(child, captions);
    }

    private static IElement? FigureOf(PageNode caption)
    {
        var node = caption;
        for (var steps = 0; node is not null && steps <= FigureAround; node = node.Parent, steps++)
        {
            if (node.Name is "figure" || node.Element.ClassList.Contains("wp-caption")) return node.Element;
        }

        return null;
    }

    // In a list of other articles, or beside the text.
    private static bool IsStrange(PageNode caption)
    {
        for (var node = caption.Parent; node is not null; node = node.Parent)
        {
            if (node.Furniture is not (null or "photo caption" or "page header")) return true;
        }

        return false;
    }

    private static bool Shows(PageNode caption, string name)
    {
        if (FigureOf(caption) is not { } figure) return false;
        foreach (var picture in figure.QuerySelectorAll("img, source"))
        {
            foreach (var attribute in (ReadOnlySpan<string>)["src", "data-src", "srcset", "data-srcset"])
            {
                if (picture.GetAttribute(attribute) is { Length: < LongestAddress } address && address.Contains(name, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }

        return false;
    }

    // The name of the picture's file without its ending and the measures that servers put behind it: the same picture is served in many sizes.
    private static string? Name(string? address)
    {
        if (address is null || address.Length > LongestAddress) return null;
        var path = address.AsSpan();
        if (path.IndexOfAny("?#") is >= 0 and var query) path = path[..query];
        path = path[(path.LastIndexOf('/') + 1)..];
        if (path.LastIndexOf('.') is > 0 and var dot) path = path[..dot];
        var end = path.TrimEnd("0123456789x");
        if (end.Length < path.Length && end is [.., '-' or '_']) path = end[..^1];
        return path.Length >= ShortestName ? path.ToString() : null;
    }
}
