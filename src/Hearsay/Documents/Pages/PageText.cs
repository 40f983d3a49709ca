using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Hearsay.Documents.Pages;

/// <summary>The visible text of a page as blocks joined by single line feeds, and the elements that they came from.</summary>
/// <remarks>
/// White space is collapsed as a browser does it (CSS Text, white-space: normal); block-level elements and line breaks end a block. Scripts, styles, what a
/// browser shows in place of a missing player, and what is hidden by attribute or inline style are not text; what a button beside it unfolds is.
/// </remarks>
internal sealed class PageText
{
    private static readonly FrozenSet<string> BlockLevel = FrozenSet.Create(StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre",
        "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    private static readonly FrozenSet<string> Invisible = FrozenSet.Create(StringComparer.Ordinal,
        "head", "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video", "select", "datalist", "textarea", "input",
        "img", "picture", "map", "title", "meta", "link", "noembed", "noframes", "param", "source", "track");

    // The heading of what is folded away has its button not far inside.
    private const int DeepestButton = 2;
    private const int WidestHeading = 6;

    private readonly StringBuilder text = new();
    private readonly List<PageBlock> blocks = [];
    private readonly CancellationToken cancellation;
    private int start = -1;
    private int linked;
    private bool space;
    private PageNode? owner;

    private PageText(CancellationToken cancellation) => this.cancellation = cancellation;

    /// <summary>The whole text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The blocks, in order.</summary>
    public IReadOnlyList<PageBlock> Blocks => blocks;

    /// <summary>The page's body.</summary>
    public PageNode? Root { get; private set; }

    /// <summary>Reads the text under an element.</summary>
    public static PageText Of(IElement body, CancellationToken cancellation)
    {
        var page = new PageText(cancellation);
        page.Root = page.Visit(body, null, null, isLink: false, isPreformatted: false);
        page.EndBlock();
        page.Text = page.text.ToString();
        page.CountProse(page.Root!);
        return page;
    }

    // The depth is limited before parsing: see MarkupDepth.
    private PageNode? Visit(IElement element, IElement? before, PageNode? parent, bool isLink, bool isPreformatted)
    {
        cancellation.ThrowIfCancellationRequested();
        if (Invisible.Contains(element.LocalName) || (IsHidden(element) && !(before is not null && (IsButton(before, 0) || IsNextPage(before, element))))) return null;
        if (element.LocalName == "br")
        {
            EndBlock();
            return null;
        }

        var isBlock = BlockLevel.Contains(element.LocalName);
        if (isBlock) EndBlock();
        var node = new PageNode(element, parent, blocks.Count);
        parent?.Children.Add(node);
        var mayBeTime = start < 0 && element.LocalName is "time" or "b" or "strong" or "em" or "span";
        var outer = owner;
        if (isBlock || owner is null) owner = node;
        isLink |= element.LocalName == "a";
        isPreformatted |= element.LocalName == "pre";
        // By index: AngleSharp looks a node up among its siblings to find the next one, which is quadratic in a wide element.
        var children = element.ChildNodes;
        IElement? last = null;
        for (var index = 0; index < children.Length; index++)
        {
            var child = children[index];
            if (child is IElement inner)
            {
                Visit(inner, last, node, isLink, isPreformatted);
                last = inner;
            }
            else if (child is IText words)
            {
                Append(words.Data, isLink, isPreformatted);
            }
        }

        // The time before an entry of a live blog is no part of its first sentence.
        if (isBlock || (mayBeTime && start >= 0 && text.Length - start <= ClockTime.Longest && ClockTime.IsAlone(text.ToString(start, text.Length - start), element.LocalName == "time"))) EndBlock();
        owner = outer ?? owner;
        node.EndBlock = blocks.Count + (start >= 0 ? 1 : 0);
        return node;
    }

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden")) return !IsStreamed(element);
        var style = element.GetAttribute("style");
        if (string.IsNullOrEmpty(style) || style.Length > 2000) return false;
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return (at >= 0 && style.AsSpan(at + 7).TrimStart(": ").StartsWith("none", StringComparison.OrdinalIgnoreCase))
            || style.Replace(" ", "", StringComparison.Ordinal).Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    // What is folded away behind a heading that is a button, or holds one, is for the reader to unfold (WAI-ARIA Authoring Practices, disclosure and accordion).
    private static bool IsButton(IElement element, int depth)
    {
        if (element.LocalName == "button" || element.HasAttribute("aria-expanded") || element.HasAttribute("aria-controls")) return true;
        var children = element.ChildNodes;
        for (var index = 0; depth < DeepestButton && index < Math.Min(children.Length, WidestHeading); index++)
        {
            if (children[index] is IElement child && IsButton(child, depth + 1)) return true;
        }

        return false;
    }

    // An article in several pages, all sent at once: the next is hidden until the reader turns to it, and is called as the one before it.
    private static bool IsNextPage(IElement before, IElement element) =>
        before.LocalName == element.LocalName && element.LocalName is "div" or "section" or "article" && IsCalledPage(element) && IsCalledPage(before);

    private static bool IsCalledPage(IElement element) =>
        element.ClassName is { Length: > 0 and < 300 } names && names.Split(' ').Any(name => PageFurniture.WordsOf(name).LastOrDefault() == "page" && !name.Equals("page", StringComparison.OrdinalIgnoreCase))
        || (element.Id is { Length: > 4 and < 60 } id && PageFurniture.WordsOf(id).FirstOrDefault() == "page");

    // React sends what a page waits for in hidden elements with ids such as "S:1" behind the page, and a script moves them to their places.
    private static bool IsStreamed(IElement element) => element.LocalName == "div" && element.Id is ['S', ':', ..];

    private void Append(string words, bool isLink, bool isPreformatted)
    {
        foreach (var letter in words)
        {
            if (letter is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                if (isPreformatted && letter == '\n') EndBlock();
                space = true;
                continue;
            }

            // A block neither begins nor ends with white space of any kind.
            if (start < 0)
            {
                if (char.IsWhiteSpace(letter)) continue;
                if (text.Length > 0) text.Append('\n');
                start = text.Length;
                linked = 0;
            }
            else if (space)
            {
                text.Append(' ');
                if (isLink) linked++;
            }

            space = false;
            text.Append(letter is '\u0085' or '\u2028' or '\u2029' or '\v' ? ' ' : letter);
            if (isLink) linked++;
        }
    }

    private void EndBlock()
    {
        if (start >= 0)
        {
            var end = text.Length;
            while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
            text.Length = end;
            blocks.Add(new PageBlock(blocks.Count, new Draft(new Span(start, end), owner!.Form), owner, linked));
        }

        start = -1;
        space = false;
    }

    private void CountProse(PageNode node)
    {
        foreach (var block in blocks)
        {
            if (block.IsProse(Text)) block.Owner.Prose += block.Draft.Span.Length;
        }

        Sum(node);
        static void Sum(PageNode node)
        {
            foreach (var child in node.Children)
            {
                Sum(child);
                node.Prose += child.Prose;
            }
        }
    }
}
