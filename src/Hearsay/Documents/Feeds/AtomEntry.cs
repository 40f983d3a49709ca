using System.Xml.Linq;

namespace Hearsay.Documents.Feeds;

/// <summary>Reads the entries of Atom (RFC 4287) and of its draft 0.3.</summary>
internal static class AtomEntry
{
    private static readonly XName XmlBase = XNamespace.Xml + "base";
    private static readonly XName XmlLanguage = XNamespace.Xml + "lang";

    public static FeedChannel Channel(List<XElement> shell, string? language, string? declaredBase)
    {
        string? title = null, self = null, alternate = null;
        var authors = new List<string>();
        foreach (var element in shell)
        {
            switch (element.Name.LocalName)
            {
                case "title": title ??= Plain(element); break;
                case "author" when Person(element) is { } author: authors.Add(author); break;
                case "link" when (string?)element.Attribute("rel") is "self": self ??= (string?)element.Attribute("href"); break;
                case "link" when (string?)element.Attribute("rel") is null or "alternate": alternate ??= (string?)element.Attribute("href"); break;
            }
        }

        return new FeedChannel(Some(title), Some(language), FeedChannel.Web(declaredBase) ?? FeedChannel.Web(self) ?? FeedChannel.Web(alternate), [.. authors]);
    }

    public static FeedDraft Read(XElement entry, FeedChannel channel)
    {
        var draft = new FeedDraft { Language = (string?)entry.Attribute(XmlLanguage) };
        var basis = Resolve(channel.Base, entry);
        string? original = null, link = null, source = null, issued = null;
        var sourceAuthors = new List<string>();
        FeedContent? content = null, summary = null;
        foreach (var child in entry.Elements())
        {
            switch (FeedNames.Of(child.Name, entry.Name.Namespace))
            {
                case "title": draft.Title ??= Plain(child); break;
                case "author" or "dc:creator" when Person(child) is { } author: draft.Authors.Add(author); break;
                case "published": draft.Published ??= Some(child.Value); break;
                case "issued" or "created" or "dc:date": issued ??= Some(child.Value); break;
                case "updated" or "modified": draft.Updated ??= Some(child.Value); break;
                case "feedburner:origLink": original ??= Some(child.Value); break;
                case "link" when (string?)child.Attribute("rel") is null or "alternate" or "http://www.iana.org/assignments/relation/alternate":
                    var isPage = (string?)child.Attribute("type") is null or "text/html" or "application/xhtml+xml";
                    var address = FeedChannel.Absolute((string?)child.Attribute("href"), Resolve(basis, child));
                    link = isPage ? draft.Address ?? address ?? link : link ?? address;
                    if (isPage) draft.Address ??= address;
                    break;
                case "source":
                    source ??= child.Elements().FirstOrDefault(part => part.Name.LocalName == "title") is { } title ? Plain(title) : null;
                    sourceAuthors.AddRange(child.Elements().Where(part => part.Name.LocalName == "author").Select(Person).OfType<string>());
                    break;
                case "content":
                    content ??= Content(child, isSummary: false);
                    draft.Language ??= (string?)child.Attribute(XmlLanguage);
                    if (content is null && (string?)child.Attribute("src") is { } elsewhere) link ??= FeedChannel.Absolute(elsewhere, Resolve(basis, child));
                    break;
                case "summary" or "media:description": summary ??= Content(child, isSummary: true); break;
            }
        }

        if (draft.Authors.Count == 0) draft.Authors.AddRange(sourceAuthors);
        draft.Published ??= issued;
        draft.Outlet = Some(source);
        draft.Address = original ?? draft.Address ?? link;
        if (content is { } whole) draft.Contents.Add(whole);
        if (summary is { } brief) draft.Contents.Add(brief);
        return draft;
    }

    /// <summary>The name of a person construct, or the text of an element without parts; null where there is none.</summary>
    public static string? Person(XElement element)
    {
        if (!element.HasElements) return Some(MarkupText.Of(element.Value));
        return element.Elements().FirstOrDefault(part => part.Name.LocalName == "name") is { } name ? Some(MarkupText.Of(name.Value)) : null;
    }

    // Section 4.1.3 of the RFC. Content elsewhere or in a format other than text is none.
    private static FeedContent? Content(XElement element, bool isSummary)
    {
        if (element.Attribute("src") is not null) return null;
        var type = ((string?)element.Attribute("type") ?? "text").Trim().ToLowerInvariant();
        FeedContent? content = type switch
        {
            "html" or "text/html" => new FeedContent(element.HasElements ? ContentPage.Markup(element) : element.Value, IsHtml: true, isSummary),
            "xhtml" or "application/xhtml+xml" => new FeedContent(ContentPage.Markup(element), IsHtml: true, isSummary),
            "text" or "text/plain" when element.HasElements || MarkupText.HasTags(element.Value) =>
                new FeedContent(element.HasElements ? ContentPage.Markup(element) : element.Value, IsHtml: true, isSummary),
            "text" or "text/plain" => new FeedContent(element.Value, IsHtml: false, isSummary),
            _ => null,
        };
        return content is { Text: var text } && string.IsNullOrWhiteSpace(text) ? null : content;
    }

    private static string Plain(XElement element) =>
        ((string?)element.Attribute("type") ?? "text") is "text" && !MarkupText.HasTags(element.Value) ? MarkupText.Of(element.Value.Replace("<", "&lt;", StringComparison.Ordinal)) : MarkupText.Of(element.Value);

    private static Uri? Resolve(Uri? basis, XElement element) =>
        FeedChannel.Web(FeedChannel.Absolute((string?)element.Attribute(XmlBase), basis)) ?? basis;

    private static string? Some(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
