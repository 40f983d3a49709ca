using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Hearsay.Documents.Pages;

/// <summary>Finds the element of a page that holds the article, and marks what is not the article, outside it and inside.</summary>
/// <remarks>
/// First by what publishing systems call it (microdata <c>articleBody</c>, class names such as <c>entry-content</c>, then <c>article</c> and
/// <c>main</c>), where that element holds enough of the page's paragraphs; else the smallest element that holds most of them. Inside it, lists of links
/// and headings over nothing go, by the density of links, after Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text
/// Features" (WSDM 2010).
/// </remarks>
internal static class MainContent
{
    private const double EnoughProse = 0.45;
    private const double MostProse = 0.75;

    private static readonly FrozenSet<string> BodyNames = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "articlebody", "article-body", "article__body", "article_body", "article-content", "article__content", "articlecontent", "article-text", "entry-content",
        "post-content", "post-body", "post__content", "postcontent", "story-body", "storybody", "story-content", "story__body", "story-text", "storytext", "body-content",
        "content-body", "article-main", "single-content", "td-post-content", "blog-content", "rich-text", "richtext", "post-entry", "news-content", "article-copy", "body-copy");

    /// <summary>Marks every block that is not the article's and returns the element that holds the article.</summary>
    /// <param name="page">The page.</param>
    /// <param name="article">The element that is known to hold the article, or null where it is to be found.</param>
    public static PageNode Mark(PageText page, IElement? article = null)
    {
        var root = page.Root!;
        PageFurniture.Mark(root);
        root.CountFreeProse();
        var main = (article is null ? null : NodeOf(root, article)) ?? Find(page);
        var heading = page.Blocks.FirstOrDefault(block => block.Owner.Name == "h1" && block.Index < main.FirstBlock);
        foreach (var block in page.Blocks)
        {
            if (!main.Holds(block) && !IsLead(block, heading, main, page.Text)) block.Draft.Mark(block.Owner.FurnitureBelow(root) ?? "outside the article");
            else if (block.Owner.FurnitureBelow(main) is { } reason) block.Draft.Mark(reason);
        }

        MarkLinkLists(page);
        MarkEmptyHeadings(page);
        return main;
    }

    // A standfirst often stands between the heading and the element with the article's text.
    private static bool IsLead(PageBlock block, PageBlock? heading, PageNode main, string text) =>
        heading is not null && block.Index > heading.Index && block.Index < main.FirstBlock && block.IsProse(text);

    private static PageNode? NodeOf(PageNode node, IElement element)
    {
        if (ReferenceEquals(node.Element, element)) return node;
        foreach (var child in node.Children)
        {
            if (NodeOf(child, element) is { } found) return found;
        }

        return null;
    }

    private static PageNode Find(PageText page)
    {
        var root = page.Root!;
        var total = root.FreeProse;
        if (total == 0) return root;
        var named = Best(root, total, IsNamedBody) ?? Best(root, total, node => node.Name == "article") ?? Best(root, total, IsMain);
        return Narrow(named ?? root);
    }

    private static PageNode? Best(PageNode root, long total, Func<PageNode, bool> fits)
    {
        PageNode? best = null;
        long most = 0;
        Search(root);
        return most >= total * EnoughProse ? best : null;

        void Search(PageNode node)
        {
            if (node.Furniture is not null) return;
            if (node.Prose > most && fits(node)) (best, most) = (node, node.Prose);
            foreach (var child in node.Children)
            {
                if (child.Prose > 0) Search(child);
            }
        }
    }

    private static bool IsNamedBody(PageNode node)
    {
        if (string.Equals(node.Element.GetAttribute("itemprop"), "articleBody", StringComparison.OrdinalIgnoreCase)) return true;
        if (node.Element.Id is { } id && BodyNames.Contains(id)) return true;
        return node.Element.ClassName is { Length: > 0 and < 500 } names && names.Split(' ').Any(BodyNames.Contains);
    }

    private static bool IsMain(PageNode node) =>
        node.Name == "main" || string.Equals(node.Element.GetAttribute("role"), "main", StringComparison.OrdinalIgnoreCase);

    private static PageNode Narrow(PageNode node)
    {
        while (true)
        {
            var prose = node.FreeProse;
            var next = node.Children.Find(child => child.Furniture is null && child.Prose > 0 && child.FreeProse >= prose * MostProse);
            if (next is null || next.Name is "p" or "blockquote" or "li" or "span") return node;
            node = next;
        }
    }

    // A list item or a short block that is all link leads to another page; a run of them is a list of links.
    private static void MarkLinkLists(PageText page)
    {
        foreach (var block in page.Blocks)
        {
            if (block.Draft.IsBody && block.LinkDensity > 0.8 && !Prose.EndsSentence(block.Draft.Span.In(page.Text))) block.Draft.Mark("link");
        }
    }

    // A heading with no body between it and the next heading of its rank or above, or the end, heads nothing.
    private static void MarkEmptyHeadings(PageText page)
    {
        var below = new bool[7];
        for (var at = page.Blocks.Count - 1; at >= 0; at--)
        {
            var block = page.Blocks[at];
            if (!block.Draft.IsBody) continue;
            if (block.Owner.Name is ['h', >= '2' and <= '6'])
            {
                var rank = block.Owner.Name[1] - '0';
                if (!below[rank]) block.Draft.Mark("heading over nothing");
                else Array.Clear(below, rank, 7 - rank);
            }
            else
            {
                Array.Fill(below, value: true);
            }
        }
    }
}
