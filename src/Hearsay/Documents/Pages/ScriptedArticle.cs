using System.Text;
using AngleSharp.Dom;

namespace Hearsay.Documents.Pages;

/// <summary>Gives a page the article that only its scripts hold, where a browser would show it: below the heading, or at the head of the main part.</summary>
/// <remarks>
/// Done only where the page shows far less of an article than its data hold, and the data are not what it shows already. The text becomes part of the page
/// before its blocks are told apart, so that every span stands on the characters of the article's text; what the page shows of it is marked as repeated.
/// </remarks>
internal static class ScriptedArticle
{
    /// <summary>A page that shows so many characters of paragraphs shows its article.</summary>
    private const int ShownArticle = 2000;

    private const int TimesMore = 2;
    private const int Probe = 60;
    private const int BetweenProbes = 300;
    private const int ShortestRepeat = 30;

    /// <summary>Puts the article of a page's scripts into the page, where it shows none.</summary>
    /// <param name="document">The page, which is changed then.</param>
    /// <param name="page">Its visible text, the blocks outside the article marked.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The element with the article and the text that was put into it, or null where the page is as it was.</returns>
    public static (IElement Element, ScriptedText Text)? Put(IDocument document, PageText page, CancellationToken cancellation)
    {
        var shown = 0;
        foreach (var block in page.Blocks)
        {
            if (block.Draft.IsBody && block.IsProse(page.Text)) shown += block.Draft.Span.Length;
        }

        if (shown >= ShownArticle) return null;
        if (ScriptedText.Find(PageScripts.Read(document), Headlines(document, page), cancellation) is not { } text) return null;
        if (text.Words.Length < shown * TimesMore || IsShown(text.Words, page.Text)) return null;
        var element = document.CreateElement("article");
        element.SetAttribute("itemprop", "articleBody");
        element.InnerHtml = MarkupDepth.Limit(text.Markup);
        Place(document, page, element, text.Headline);
        return (element, text);
    }

    /// <summary>Marks what a page shows of the text as well.</summary>
    /// <param name="page">The page with the text in it, its blocks marked.</param>
    /// <param name="element">The element with the text.</param>
    /// <param name="words">The text.</param>
    public static void MarkRepeats(PageText page, IElement element, string words)
    {
        var folded = Fold(words);
        foreach (var block in page.Blocks)
        {
            if (!block.Draft.IsBody || IsInside(block.Owner, element)) continue;
            var own = Fold(block.Draft.Span.In(page.Text));
            if (own.Length >= ShortestRepeat && folded.Contains(own.TrimEnd(), StringComparison.Ordinal)) block.Draft.Mark("repeated text");
        }
    }

    private static bool IsInside(PageNode node, IElement element)
    {
        for (PageNode? at = node; at is not null; at = at.Parent)
        {
            if (ReferenceEquals(at.Element, element)) return true;
        }

        return false;
    }

    // The text is shown, though perhaps not where an article is looked for, where most of its sentences are.
    private static bool IsShown(string words, string visible)
    {
        var (text, page) = (Fold(words), Fold(visible));
        int probes = 0, found = 0;
        for (var at = 0; at + Probe <= text.Length; at += BetweenProbes)
        {
            probes++;
            if (page.AsSpan().IndexOf(text.AsSpan(at, Probe), StringComparison.Ordinal) >= 0) found++;
        }

        return found * 2 > probes;
    }

    private static string Fold(ReadOnlySpan<char> words)
    {
        var folded = new StringBuilder(words.Length);
        foreach (var letter in words)
        {
            if (char.IsLetterOrDigit(letter)) folded.Append(char.ToLowerInvariant(letter));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString();
    }

    private static List<string> Headlines(IDocument document, PageText page)
    {
        var found = page.Blocks.Where(block => block.Owner.Name == "h1").Take(5).Select(block => block.Draft.Span.Of(page.Text)).ToList();
        foreach (var meta in document.Head?.Children ?? (IEnumerable<IElement>)[])
        {
            if (meta.LocalName == "title") found.Add(meta.TextContent.Trim());
            else if (meta.LocalName == "meta" && (meta.GetAttribute("property") ?? meta.GetAttribute("name")) is "og:title" or "twitter:title") found.Add(meta.GetAttribute("content")?.Trim() ?? "");
        }

        return found;
    }

    private static void Place(IDocument document, PageText page, IElement element, string? headline)
    {
        var heading = page.Blocks.FirstOrDefault(block => block.Owner.Name == "h1" && block.Owner.FurnitureBelow(page.Root!) is null)?.Owner.Element;
        if (heading is not null)
        {
            var place = heading.ParentElement is { LocalName: "header" or "hgroup" } header ? header : heading;
            place.ParentElement!.InsertBefore(element, place.NextSibling);
            return;
        }

        if (headline is not null)
        {
            var own = document.CreateElement("h1");
            own.TextContent = headline;
            element.InsertBefore(own, element.FirstChild);
        }

        var main = page.Root!.Element.QuerySelector("main, [role=main]") ?? page.Root.Element;
        main.InsertBefore(element, main.FirstChild);
    }
}
