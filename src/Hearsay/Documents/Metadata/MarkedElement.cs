using AngleSharp.Dom;
using Hearsay.Documents.Pages;

namespace Hearsay.Documents.Metadata;

/// <summary>An element of a page that may hold a piece of its description.</summary>
/// <param name="Place">What marks it, as the weights call it ("time", "itemprop author").</param>
/// <param name="Element">The element.</param>
/// <param name="Node">The same element among the visible ones, or null where a reader does not see it.</param>
internal sealed record MarkedElement(string Place, IElement Element, PageNode? Node)
{
    /// <summary>The value that the markup gives for machines, or null where only the visible words speak.</summary>
    public string? Written => Element.GetAttribute("datetime") is { Length: > 0 } time ? time : Element.GetAttribute("content") is { Length: > 0 } content ? content : null;

    /// <summary>The words inside, with white space collapsed; cut where they are too long for a name, a date or a headline.</summary>
    public string Words => PageMarkup.Collapse(Element.TextContent);
}
