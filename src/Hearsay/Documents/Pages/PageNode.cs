using AngleSharp.Dom;

namespace Hearsay.Documents.Pages;

/// <summary>A visible element of a page, with the blocks that its text became.</summary>
internal sealed class PageNode(IElement element, PageNode? parent, int firstBlock)
{
    public IElement Element { get; } = element;

    public PageNode? Parent { get; } = parent;

    public string Name { get; } = element.LocalName;

    /// <summary>What it and the elements around it make of the text in it: the innermost that has a say.</summary>
    public BlockForm Form { get; } = FormOf(element) ?? parent?.Form ?? BlockForm.Paragraph;

    public List<PageNode> Children { get; } = [];

    public int FirstBlock { get; } = firstBlock;

    /// <summary>One past the last block inside.</summary>
    public int EndBlock { get; set; } = firstBlock;

    /// <summary>The number of characters inside that stand in paragraphs.</summary>
    public long Prose { get; set; }

    /// <summary>The part of <see cref="Prose"/> that is not in furniture.</summary>
    public long FreeProse { get; private set; }

    /// <summary>Why everything inside is furniture, or null.</summary>
    public string? Furniture { get; set; }

    /// <summary>Whether it is one of several that follow one another and hold paragraphs, each with a heading of its own: entries of a live blog, say.</summary>
    public bool IsEntry { get; set; }

    private static BlockForm? FormOf(IElement element) => element.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockForm.Heading,
        "blockquote" => BlockForm.Quotation,
        "li" => BlockForm.ListItem,
        _ when element.GetAttribute("role") is "heading" => BlockForm.Heading,
        _ => null,
    };

    /// <summary>Counts <see cref="FreeProse"/> here and below, once the furniture is marked.</summary>
    public void CountFreeProse()
    {
        FreeProse = Furniture is null ? Prose : 0;
        foreach (var child in Children)
        {
            child.CountFreeProse();
            if (Furniture is null) FreeProse -= child.Prose - child.FreeProse;
        }
    }

    public bool Holds(PageBlock block) => block.Index >= FirstBlock && block.Index < EndBlock;

    /// <summary>Whether this node or one around it, below <paramref name="top"/>, is furniture, and why.</summary>
    public string? FurnitureBelow(PageNode top)
    {
        for (var node = this; node is not null && node != top; node = node.Parent)
        {
            if (node.Furniture is not null) return node.Furniture;
        }

        return null;
    }
}

/// <summary>A block of a page's text.</summary>
/// <param name="Index">Its number.</param>
/// <param name="Draft">Its characters and its mark.</param>
/// <param name="Owner">The innermost block-level element around it.</param>
/// <param name="Linked">The number of its characters inside links.</param>
internal sealed record PageBlock(int Index, Draft Draft, PageNode Owner, int Linked)
{
    /// <summary>The share of its characters inside links.</summary>
    public double LinkDensity => Draft.Span.Length == 0 ? 0 : (double)Linked / Draft.Span.Length;

    /// <summary>Whether it reads as a paragraph of an article: long enough, and not made of links.</summary>
    public bool IsProse(string text) =>
        LinkDensity < 0.35 && Owner.Name is not ("button" or "label" or "option" or "figcaption" or "h1" or "h2" or "h3")
        && (Draft.Span.Length >= 90 || (Draft.Span.Length >= 45 && Prose.EndsSentence(Draft.Span.In(text))));
}
