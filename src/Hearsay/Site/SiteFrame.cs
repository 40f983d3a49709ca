using Hearsay.Output;

namespace Hearsay.Site;

/// <summary>What every page of the site has around its main part: head, way back, title, day, foot.</summary>
internal static class SiteFrame
{
    /// <summary>Writes a whole page.</summary>
    public static void Write(SitePage page, HtmlWriter html)
    {
        html.WriteLine($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{page.Title} – Hearsay</title>
            <link rel="stylesheet" href="{SiteAssets.StyleAddress}">
            <link rel="icon" type="image/svg+xml" href="{SiteAssets.IconAddress}">
            <script src="{SiteAssets.ScriptAddress}" defer></script>
            """);
        if (page.Twin is { } twin) html.WriteLine($"""<link rel="alternate" type="application/json" href="{twin}">""");
        html.WriteLine($"""
            </head>
            <body class="site">
            <a class="skip" href="#main">Skip to the content</a>
            <header>
            <nav class="way" aria-label="Where you are"><a href="{SiteLinks.Stories(page.AsOf)}">Stories</a>
            """);
        if (page.StoryAddress is { } story) html.WriteLine($"""<a href="{story}">The story</a>""");
        if (!html.IsOnDisk)
        {
            html.WriteLine($"""<a href="{SiteLinks.Add}">Add articles</a> <a href="{SiteLinks.Judgements}">People's words</a>""");
            SearchBox.Write(html, page);
        }

        html.WriteLine($"</nav>");
        if (page.Kind is { } kind) html.WriteLine($"""<p class="kicker">{kind}</p>""");
        html.WriteLine($"<h1>{page.Title}</h1>");
        if (page.AsOf is { } day) html.WriteLine($"""<p class="as-of">As of {ReportWords.Date(new Dates.DateRange(day, day))}: only what was surely published by then.</p>""");
        page.WriteLead(html);
        html.WriteLine($"""
            </header>
            <main id="main" tabindex="-1">
            """);
        page.WriteMain(html);
        html.WriteLine($"</main>");
        html.Write($"""<footer>Every cell shows the words that it stands on. Nothing here is rated true or false, and nothing is summed.""");
        if (page.Twin is { } json) html.Write($""" <a href="{json}">This page as JSON</a>""");
        if (page.TableAddress is { } table) html.Write($""" <a href="{table}">This table as CSV</a> (its cells are verbatim: import them as text)""");
        html.WriteLine($"""</footer>""");
        html.WriteLine($"</body>\n</html>");
    }
}
