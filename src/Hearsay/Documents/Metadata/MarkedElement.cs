using System.Text;
using AngleSharp.Dom;
using Hearsay.Documents.Pages;

namespace Hearsay.Documents.Metadata;

/// <summary>An element of a page that may hold a piece of its description.</summary>
/// <param name="Place">What marks it, as the weights call it ("time", "itemprop author").</param>
/// <param name="Element">The element.</param>
/// <param name="Node">The same element among the visible ones, or null where a reader does not see it.</param>
internal sealed record MarkedElement(string Place, IElement Element, PageNode? Node)
{
    private const int MostLetters = 1000;
    private const int DeepestPart = 20;

    /// <summary>The value that the markup gives for machines, or null where only the visible words speak.</summary>
    public string? Written => Element.GetAttribute("datetime") is { Length: > 0 } time ? time : Element.GetAttribute("content") is { Length: > 0 } content ? content : null;

    /// <summary>The words inside, with white space collapsed; cut where they are too long for a name, a date or a headline.</summary>
    public string Words => PageMarkup.Collapse(Element.TextContent);

    /// <summary>The words inside as <see cref="Words"/> has them, with a bar where two elements meet without a space: "Ana Quill" and "Founder" are two things.</summary>
    public string PartedWords
    {
        get
        {
            if (Element.FirstElementChild is null) return Words;
            var parted = new StringBuilder();
            Append(Element, parted, 0);
            return PageMarkup.Collapse(parted.ToString());
        }
    }

    private static void Append(INode node, StringBuilder parted, int depth)
    {
        for (var child = node.FirstChild; child is not null && parted.Length < MostLetters; child = child.NextSibling)
        {
            if (child is IText text)
            {
                if (parted.Length > 0 && char.IsLower(parted[^1]) && text.Data.Length > 0 && char.IsUpper(text.Data[0])) parted.Append(" | ");
                parted.Append(text.Data);
            }
            else if (depth < DeepestPart)
            {
                Append(child, parted, depth + 1);
            }
        }
    }
}
