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
        html.WriteLine($"""
            <section id="articles" aria-labelledby="articles-h">
            <h2 id="articles-h">The articles</h2>
            """);
        HtmlReportHead.WriteArticles(html, story.Index, isOpen: true, most);
        html.WriteLine($"</section>");
    }
}
