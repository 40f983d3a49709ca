using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Output;

namespace Hearsay.Site;

/// <summary>The articles of a story in order of publication, leading to their own pages.</summary>
internal static class ArticleTable
{
    /// <summary>Writes the section.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="story">The story.</param>
    /// <param name="most">So many are written, where another page has all.</param>
    public static void Write(HtmlWriter html, SiteStory story, int most)
    {
        WriteHead(html);
        HtmlReportHead.WriteArticles(html, story.Index, isOpen: true, most);
        html.WriteLine($"</section>");
    }

    /// <summary>Writes the section of some articles.</summary>
    public static void Write(HtmlWriter html, SiteStory story, ImmutableArray<ArticleEntry> entries)
    {
        WriteHead(html);
        HtmlReportHead.WriteArticles(html, story.Index, isOpen: true, entries);
        html.WriteLine($"</section>");
    }

    private static void WriteHead(HtmlWriter html) => html.WriteLine($"""
        <section id="articles" aria-labelledby="articles-h">
        <h2 id="articles-h">The articles</h2>
        """);
}
