using System.Collections.Frozen;
using System.Text;

namespace Hearsay.Documents.Pages;

/// <summary>Marks the elements of a page that are furniture by what they are called.</summary>
/// <remarks>The names are data: <c>page-furniture.lexicon</c>. An element that holds most of the page's paragraphs is never furniture, whatever its name.</remarks>
internal static class PageFurniture
{
    private const double MostProse = 0.4;
    private const int LongestName = 300;

    /// <summary>What is called navigation and holds so many characters of paragraphs is none, whatever its name.</summary>
    private const int LongProse = 400;

    private const int FewestEntries = 3;

    private static readonly ILookup<string, string[]> Entries =
        Lexicon.Read("Documents/Pages/page-furniture.lexicon").ToLookup(entry => entry[0], entry => entry, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Elements = Index("element");
    private static readonly FrozenDictionary<string, string> Roles = Index("role");
    private static readonly FrozenDictionary<string, string> Words = Index("word");
    private static readonly FrozenDictionary<string, string> WholeNames = Index("name");
    private static readonly FrozenSet<string> Wordless = Entries["wordless"].Select(entry => entry[1]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Marks an element and those inside it.</summary>
    public static void Mark(PageNode root)
    {
        var most = root.Prose * MostProse;
        MarkInside(root, most);
    }

    private static void MarkInside(PageNode node, double most)
    {
        if (node.Prose == 0 || node.Prose < most) node.Furniture = Recognize(node);
        if (node.Furniture is not null) return;
        MarkEntries(node);
        foreach (var child in node.Children) MarkInside(child, most);
    }

    private static void MarkEntries(PageNode node)
    {
        if (node.Children.Count(IsLikeEntry) < FewestEntries) return;
        foreach (var child in node.Children) child.IsEntry = IsLikeEntry(child);
    }

    private static bool IsLikeEntry(PageNode node) => node.Name is "article" or "section" or "li" && node.Prose > 0;

    private static string? Recognize(PageNode node)
    {
        var element = node.Element;
        if (Elements.TryGetValue(node.Name, out var reason)) return reason;
        if (node.Name == "header" && node.Prose == 0 && node.Parent is not { IsEntry: true }) return "page header";
        if (element.GetAttribute("role") is { } role && Roles.TryGetValue(role, out reason)) return reason;
        if (node.Name is "p" or "h1" or "h2" or "article" or "main" or "body" && node.Prose > 0) return null;
        return Named(element.ClassName, node.Prose) ?? Named(element.Id, node.Prose);
    }

    private static string? Named(string? names, long prose)
    {
        if (string.IsNullOrEmpty(names) || names.Length > LongestName) return null;
        foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (WholeNames.TryGetValue(name, out var reason) && !(prose >= LongProse && Wordless.Contains(reason))) return reason;
            foreach (var word in WordsOf(name))
            {
                if (Words.TryGetValue(word, out reason) && !(prose >= LongProse && Wordless.Contains(reason))) return reason;
            }
        }

        return null;
    }

    /// <summary>The words of a class or an id, in lower case.</summary>
    public static IEnumerable<string> WordsOf(string name)
    {
        var word = new StringBuilder();
        for (var at = 0; at <= name.Length; at++)
        {
            var ends = at == name.Length || !char.IsLetter(name[at]) || (char.IsUpper(name[at]) && at > 0 && char.IsLower(name[at - 1]));
            if (ends && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            if (at < name.Length && char.IsLetter(name[at])) word.Append(char.ToLowerInvariant(name[at]));
        }
    }

    private static FrozenDictionary<string, string> Index(string kind) =>
        Entries[kind].ToFrozenDictionary(entry => entry[1], entry => entry[2], StringComparer.OrdinalIgnoreCase);
}
