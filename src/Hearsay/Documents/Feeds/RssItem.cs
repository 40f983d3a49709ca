using System.Xml.Linq;

namespace Hearsay.Documents.Feeds;

/// <summary>Reads the items of RSS 0.9x, 1.0 and 2.0 and the modules for content and Dublin Core.</summary>
internal static class RssItem
{
    public static FeedChannel Channel(List<XElement> shell, string? language, string? declaredBase)
    {
        string? title = null, link = null, said = null;
        var pending = new Queue<XElement>(shell);
        while (pending.TryDequeue(out var element))
        {
            var own = element.Parent?.Name.Namespace ?? element.Name.Namespace;
            switch (FeedNames.Of(element.Name, own))
            {
                case "channel":
                    foreach (var child in element.Elements()) pending.Enqueue(child);
                    break;
                case "title": title ??= MarkupText.Of(element.Value); break;
                case "link": link ??= element.Value; break;
                case "language" or "dc:language": said ??= element.Value.Trim(); break;
            }
        }

        return new FeedChannel(string.IsNullOrEmpty(title) ? null : title, Some(said) ?? Some(language), FeedChannel.Web(declaredBase) ?? FeedChannel.Web(link), []);
    }

    public static FeedDraft Read(XElement item)
    {
        var draft = new FeedDraft();
        FeedContent? encoded = null, description = null, page = null;
        string? creator = null, issued = null, dublin = null, original = null, permanent = null, publisher = null;
        foreach (var child in item.Elements())
        {
            var value = child.HasElements ? "" : child.Value;
            switch (FeedNames.Of(child.Name, item.Name.Namespace))
            {
                case "title": draft.Title ??= MarkupText.Of(child.Value); break;
                case "link": draft.Address ??= Some(value); break;
                case "atom:link" when (string?)child.Attribute("rel") is null or "alternate": draft.Address ??= Some((string?)child.Attribute("href")); break;
                case "feedburner:origLink": original ??= Some(value); break;
                case "guid" when (string?)child.Attribute("isPermaLink") != "false": permanent ??= Some(value); break;
                case "author" when MailName(value) is { } author: draft.Authors.Add(author); break;
                case "dc:creator" or "atom:author" when AtomEntry.Person(child) is { } name:
                    draft.Authors.Add(name);
                    creator ??= name;
                    break;
                case "pubDate": draft.Published ??= Some(value); break;
                case "dc:date": dublin ??= Some(value); break;
                case "dcterms:issued" or "dcterms:created" or "atom:published": issued ??= Some(value); break;
                case "dcterms:modified" or "atom:updated": draft.Updated ??= Some(value); break;
                case "source": draft.Outlet ??= Some(MarkupText.Of(value)); break;
                case "dc:publisher": publisher ??= Some(value); break;
                case "dc:language" or "language": draft.Language ??= Some(value); break;
                case "content:encoded": encoded ??= Html(child, isSummary: false); break;
                case "xhtml:body": page ??= Html(child, isSummary: false); break;
                case "description" or "media:description": description ??= Html(child, isSummary: true); break;
            }
        }

        draft.Published ??= dublin ?? issued;
        draft.Outlet ??= publisher;
        draft.Address = original ?? draft.Address ?? (FeedChannel.Web(permanent) is null ? null : permanent);
        draft.Language ??= (string?)item.Attribute(XNamespace.Xml + "lang");
        foreach (var content in (ReadOnlySpan<FeedContent?>)[encoded, page, description])
        {
            if (content is { } some) draft.Contents.Add(some);
        }

        return draft;
    }

    private static FeedContent? Html(XElement element, bool isSummary)
    {
        var html = element.HasElements ? ContentPage.Markup(element) : element.Value;
        return string.IsNullOrWhiteSpace(html) ? null : new FeedContent(html, IsHtml: true, isSummary);
    }

    // RSS asks for "address (name)"; mail programs write "name <address>". A bare address is no name.
    private static string? MailName(string value)
    {
        var text = MarkupText.HasTags(value) ? MarkupText.Of(value) : value.Trim();
        if (!text.Contains('@')) return Some(text);
        var open = text.IndexOf('(');
        if (open >= 0 && text.IndexOf(')', open) is var close and > 0) return Some(text[(open + 1)..close]);
        var angle = text.IndexOf('<');
        return angle > 0 ? Some(text[..angle].Trim('"', ' ')) : null;
    }

    private static string? Some(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
