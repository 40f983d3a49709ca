using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using Hearsay.Documents.Pages;

namespace Hearsay.Documents.Metadata;

/// <summary>Everything in a page's markup that may describe the article, gathered in one walk over its elements.</summary>
/// <remarks>
/// Time and memory grow with the length of the page; the depth is limited before parsing (see <see cref="MarkupDepth"/>). Which names count is data:
/// <c>page-markup.lexicon</c>.
/// </remarks>
internal sealed class PageMarkup
{
    private const int MostOfAKind = 60;
    private const int LongestWords = 400;
    private const int LongestClassWord = 24;

    private static readonly ILookup<string, string[]> Entries =
        Lexicon.Read("Documents/Metadata/page-markup.lexicon").ToLookup(entry => entry[0], entry => entry, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Properties = Index("itemprop");
    private static readonly FrozenDictionary<string, string> ClassWords = Index("class");
    private static readonly FrozenSet<string> Strangers = Entries["stranger"].Select(entry => entry[1]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StrangerWords = Strangers.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> KindWords = ClassWords.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly SearchValues<string> AuthorPaths = SearchValues.Create([.. Entries["path"].Select(entry => entry[1])], StringComparison.OrdinalIgnoreCase);

    private readonly List<(string Name, string Content)> metas = [];
    private readonly List<MarkedElement> people = [];
    private readonly List<MarkedElement> dates = [];
    private readonly List<MarkedElement> headings = [];
    private readonly List<IElement> linkedData = [];
    private readonly List<IElement> scripts = [];
    private readonly List<IElement> runningScripts = [];

    private PageMarkup()
    {
    }

    /// <summary>The meta elements, in order: the name and the content.</summary>
    public IReadOnlyList<(string Name, string Content)> Metas => metas;

    /// <summary>The elements that may name an author.</summary>
    public IReadOnlyList<MarkedElement> People => people;

    /// <summary>The elements that may hold a date.</summary>
    public IReadOnlyList<MarkedElement> Dates => dates;

    /// <summary>The headings of the first and second rank, those that a reader does not see included.</summary>
    public IReadOnlyList<MarkedElement> Headings => headings;

    /// <summary>The scripts that hold JSON-LD.</summary>
    public IReadOnlyList<IElement> LinkedData => linkedData;

    /// <summary>The scripts that hold other JSON, as page builders leave it.</summary>
    public IReadOnlyList<IElement> Scripts => scripts;

    /// <summary>The scripts that a browser would run, with their text in the page.</summary>
    public IReadOnlyList<IElement> RunningScripts => runningScripts;

    /// <summary>The address that the page calls its canonical one, or null.</summary>
    public string? Canonical { get; private set; }

    /// <summary>The language that the page declares, as written, or null.</summary>
    public string? Language { get; private set; }

    /// <summary>What the title element says, white space collapsed, or null.</summary>
    public string? Title { get; private set; }

    /// <summary>Walks over a page.</summary>
    /// <param name="document">The page.</param>
    /// <param name="root">Its visible body.</param>
    public static PageMarkup Of(IDocument document, PageNode? root)
    {
        var found = new PageMarkup { Language = document.DocumentElement.GetAttribute("lang") };
        found.Visit(document.DocumentElement, null, document.Body, root, strange: false);
        if (found.Title is { Length: 0 }) found.Title = null;
        return found;
    }

    /// <summary>The first content under a name that is not empty, or null.</summary>
    public string? Meta(string name)
    {
        foreach (var (own, content) in metas)
        {
            if (own.Equals(name, StringComparison.OrdinalIgnoreCase)) return content;
        }

        return null;
    }

    /// <summary>Words with every run of white space made one space, and cut where they are longer than any headline.</summary>
    public static string Collapse(string words)
    {
        var collapsed = new StringBuilder();
        var space = false;
        foreach (var letter in words)
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                space = collapsed.Length > 0;
                continue;
            }

            if (space) collapsed.Append(' ');
            space = false;
            collapsed.Append(letter);
            if (collapsed.Length >= LongestWords) break;
        }

        return collapsed.ToString();
    }

    // The visible nodes are the same elements in the same order, those that a reader does not see left out.
    private void Visit(IElement element, PageNode? node, IElement? body, PageNode? root, bool strange)
    {
        if (ReferenceEquals(element, body)) node = root;
        var name = element.LocalName;
        switch (name)
        {
            case "meta":
                TakeMeta(element);
                return;
            case "link":
                if (Canonical is null && "canonical".Equals(element.GetAttribute("rel"), StringComparison.OrdinalIgnoreCase)) Canonical = element.GetAttribute("href")?.Trim();
                return;
            case "title":
                if (Title is null && element.ParentElement?.LocalName == "head") Title = Collapse(element.TextContent);
                return;
            case "script":
                TakeScript(element);
                return;
            case "style" or "svg" or "template" or "select":
                return;
            case "h1" or "h2":
                Add(headings, name, element, node, strange && name == "h2");
                break;
            case "time":
                Add(dates, "time", element, node, strange);
                break;
        }

        strange |= TakeNamed(element, node, strange);
        var next = 0;
        var children = element.ChildNodes;
        for (var index = 0; index < children.Length; index++)
        {
            if (children[index] is not IElement child) continue;
            PageNode? inner = null;
            if (node is not null && next < node.Children.Count && ReferenceEquals(node.Children[next].Element, child)) inner = node.Children[next++];
            Visit(child, inner, body, root, strange);
        }
    }

    // Returns whether what is inside belongs to somebody else's text: a comment, a teaser of another article.
    private bool TakeNamed(IElement element, PageNode? node, bool strange)
    {
        var taken = false;
        if (element.GetAttribute("itemprop") is { Length: > 0 and < 100 } property)
        {
            foreach (var part in property.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!Properties.TryGetValue(part, out var kind)) continue;
                Add(kind == "author" ? people : dates, kind == "author" ? "itemprop author" : kind, element, node, strange);
                taken = true;
            }
        }

        if (element.LocalName == "a" && element.GetAttribute("rel") is { } rel && rel.Contains("author", StringComparison.OrdinalIgnoreCase))
        {
            Add(people, "rel author", element, node, strange);
            taken = true;
        }
        else if (element.LocalName == "a" && element.GetAttribute("href") is { Length: < 300 } address && address.AsSpan().ContainsAny(AuthorPaths))
        {
            Add(people, "author link", element, node, strange);
            taken = true;
        }

        return TakeClass(element, element.ClassName, node, strange, taken) || TakeClass(element, element.Id, node, strange, taken: true);
    }

    private bool TakeClass(IElement element, string? names, PageNode? node, bool strange, bool taken)
    {
        if (string.IsNullOrEmpty(names) || names.Length > 300) return false;
        var stranger = false;
        string? kind = null;
        Span<char> word = stackalloc char[LongestClassWord];
        var length = 0;
        for (var at = 0; at <= names.Length; at++)
        {
            var letter = at < names.Length ? names[at] : ' ';
            var isLetter = char.IsAsciiLetter(letter);
            if (length > 0 && (!isLetter || (char.IsAsciiLetterUpper(letter) && char.IsAsciiLetterLower(names[at - 1]))))
            {
                stranger |= StrangerWords.Contains(word[..length]);
                if (kind is null) KindWords.TryGetValue(word[..length], out kind);
                length = 0;
            }

            if (isLetter && length < LongestClassWord) word[length++] = char.ToLowerInvariant(letter);
        }

        if (kind is not null && !taken && !stranger) Add(kind == "author" ? people : dates, kind == "author" ? "class author" : "class date", element, node, strange);
        return stranger && node?.Prose < 500;
    }

    private static void Add(List<MarkedElement> list, string place, IElement element, PageNode? node, bool strange)
    {
        if (!strange && list.Count < MostOfAKind) list.Add(new MarkedElement(place, element, node));
    }

    private void TakeMeta(IElement element)
    {
        if (metas.Count >= 1000 || element.GetAttribute("content") is not { Length: < 5000 } content || string.IsNullOrWhiteSpace(content)) return;
        var itemprop = element.GetAttribute("itemprop");
        var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? itemprop;
        if (name is { Length: > 0 and < 100 }) metas.Add((name.Trim(), content.Trim()));
    }

    private void TakeScript(IElement element)
    {
        var type = element.GetAttribute("type");
        if (type is null || type.EndsWith("javascript", StringComparison.OrdinalIgnoreCase))
        {
            if (element.FirstChild is not null && runningScripts.Count < MostOfAKind) runningScripts.Add(element);
        }
        else if (type.StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase))
        {
            if (linkedData.Count < MostOfAKind) linkedData.Add(element);
        }
        else if (type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) && scripts.Count < MostOfAKind)
        {
            scripts.Add(element);
        }
    }

    private static FrozenDictionary<string, string> Index(string kind) =>
        Entries[kind].ToFrozenDictionary(entry => entry[1], entry => entry[2], StringComparer.OrdinalIgnoreCase);
}
