using System.Xml.Linq;
using Hearsay.Documents.Inputs;

namespace Hearsay.Documents.Feeds;

/// <summary>Reads the entries of sitemaps (sitemaps.org 0.9), of the news extension to them, and of indexes of sitemaps.</summary>
internal static class SitemapEntry
{
    public static FeedEntry Read(XElement entry, string name, bool isIndex)
    {
        string? address = null, changed = null, title = null, published = null, outlet = null, language = null;
        var isNews = false;
        foreach (var child in entry.Elements())
        {
            switch (FeedNames.Of(child.Name, entry.Name.Namespace))
            {
                case "loc": address ??= FeedChannel.Absolute(child.Value, null); break;
                case "lastmod": changed ??= Some(child.Value); break;
                case "news:news":
                    isNews = true;
                    foreach (var part in child.Descendants())
                    {
                        switch (part.Name.LocalName)
                        {
                            case "title": title ??= Some(MarkupText.Of(part.Value)); break;
                            case "publication_date": published ??= Some(part.Value); break;
                            case "name": outlet ??= Some(part.Value); break;
                            case "language": language ??= Some(part.Value); break;
                        }
                    }

                    break;
            }
        }

        if (address is null) return FeedEntry.Of(FeedProblem.NoAddress(name));
        var facts = new DocumentFacts(isNews ? "news sitemap" : "sitemap") { Title = title, Published = published, Updated = changed, Outlet = outlet, Language = language };
        return FeedEntry.Of(new FeedLink(name, address, facts) { IsSitemap = isIndex });
    }

    private static string? Some(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
