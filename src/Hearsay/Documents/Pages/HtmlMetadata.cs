using System.Collections.Immutable;
using AngleSharp.Dom;
using Hearsay.Dates;

namespace Hearsay.Documents.Pages;

/// <summary>Reads headline, authors, outlet and date of a page from its markup and its visible text.</summary>
/// <remarks>
/// Where several places speak, the first in this order counts. Headline: the visible first-rank heading that the page's own description repeats; JSON-LD;
/// Open Graph; the only heading; the title element. Authors: JSON-LD; microdata and links that name the author; meta elements; the
/// visible byline. Outlet: JSON-LD publisher; <c>og:site_name</c>; what follows the headline in the title element. Date: JSON-LD; meta
/// elements; microdata and time elements; the visible date line; a date in the canonical address.
/// </remarks>
internal sealed class HtmlMetadata(IDocument document, PageText page, JsonLd data)
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "datePublished", "article.published", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
        "publish-date", "publication_date", "article_date_original", "date.published", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "cXenseParse:recs:publishtime", "date",
    ];

    private static readonly string[] AuthorNames = ["author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator", "cXenseParse:author"];

    private readonly Dictionary<string, string> metas = Metas(document);

    /// <summary>The headline.</summary>
    public Known<string>? Title()
    {
        var headings = page.Blocks.Where(block => block.Owner.Name == "h1").ToList();
        var described = data.Headline ?? Meta("og:title");
        var documentTitle = document.Title is { Length: > 0 and < 1000 } title ? title : null;
        foreach (var heading in headings)
        {
            var words = heading.Draft.Span.Of(page.Text);
            if ((described is not null && Begins(described, words)) || (documentTitle is not null && Begins(documentTitle, words))) return Visible("h1", heading.Draft.Span);
        }

        if (data.Headline is { } headline) return Markup("JSON-LD headline", headline);
        if (Meta("og:title") is { } shared) return Markup("meta og:title", WithoutOutlet(shared));
        if (headings.Count == 1 && Prose.CountWords(headings[0].Draft.Span.In(page.Text), 3) >= 2) return Visible("h1", headings[0].Draft.Span);
        return documentTitle is null ? null : Markup("title", WithoutOutlet(documentTitle));
    }

    /// <summary>The authors.</summary>
    /// <param name="byline">What the visible byline says.</param>
    public ImmutableArray<Known<string>> Authors(BylineReading byline)
    {
        var named = People("JSON-LD author", data.Authors);
        if (!named.IsEmpty) return named;
        named = People("itemprop author", document.QuerySelectorAll("[itemprop~=author]")
            .Select(element => element.QuerySelector("[itemprop~=name]") ?? element).Select(element => element.GetAttribute("content") ?? element.TextContent));
        if (!named.IsEmpty) return named;
        foreach (var name in AuthorNames)
        {
            if (Meta(name) is { } author && People($"meta {name}", [author]) is { IsEmpty: false } people) return people;
        }

        if (!byline.Authors.IsEmpty) return byline.Authors;
        return People("rel author", document.QuerySelectorAll("a[rel~=author]").Take(4).Select(element => element.TextContent));
    }

    /// <summary>The outlet.</summary>
    public Known<string>? Outlet(Known<string>? inText)
    {
        if (data.Publisher is { } publisher) return Markup("JSON-LD publisher", publisher);
        if (Meta("og:site_name") is { } site) return Markup("meta og:site_name", site);
        if (document.Title is { Length: > 0 and < 1000 } title && Headline.PartOutlet(title, new Span(0, title.Length), null).Outlet is { } outlet)
        {
            return Markup("title", outlet.Value);
        }

        return inText;
    }

    /// <summary>The date of publication.</summary>
    /// <param name="visible">What a visible date line says.</param>
    public Known<DateRange>? Published(Known<DateRange>? visible)
    {
        if (data.Published is { } written && Dated("JSON-LD datePublished", written) is { } date) return date;
        foreach (var name in DateNames)
        {
            if (Meta(name) is { } value && Dated($"meta {name}", value) is { } found) return found;
        }

        foreach (var element in document.QuerySelectorAll("[itemprop~=datePublished], time[pubdate], time.published, time.entry-date"))
        {
            var value = element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.TextContent;
            if (Dated(element.LocalName == "time" ? "time" : "itemprop datePublished", value) is { } found) return found;
        }

        if (visible is not null) return visible;
        foreach (var element in document.QuerySelectorAll("time[datetime]").Take(1))
        {
            if (Dated("time", element.GetAttribute("datetime")!) is { } found) return found;
        }

        var address = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta("og:url");
        return address is null ? null : InAddress(address);
    }

    // Pages say "Headline | Outlet", or a shorter heading that the description lengthens by a mark: the heading must be most of it.
    private static bool Begins(string described, string heading)
    {
        if (Prose.CountWords(heading, 3) < 2) return Prose.SameWords(described, heading);
        if (Prose.SameWords(described, heading)) return true;
        for (var at = 0; at < described.Length; at++)
        {
            if (described[at] is '|' or '-' or '–' or '—' or ':' or '•' or '·' or '»' && Prose.SameWords(described.AsSpan(0, at), heading)) return true;
        }

        return false;
    }

    private string WithoutOutlet(string title)
    {
        var known = data.Publisher ?? Meta("og:site_name");
        return Headline.PartOutlet(title, new Span(0, title.Length), known).Title.Of(title);
    }

    private static ImmutableArray<Known<string>> People(string where, IEnumerable<string> names)
    {
        var people = ImmutableArray.CreateBuilder<Known<string>>();
        foreach (var written in names)
        {
            foreach (var part in Separated(written))
            {
                var name = string.Join(' ', part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                if (name.StartsWith("By ", StringComparison.OrdinalIgnoreCase)) name = name[3..];
                if (name.Length is < 2 or > 80 || name.Contains("://", StringComparison.Ordinal) || name.Contains('@', StringComparison.Ordinal) || !char.IsLetter(name[0])) continue;
                if (people.Any(person => Prose.SameWords(person.Value, name))) continue;
                people.Add(Markup(where, name));
            }
        }

        return people.ToImmutable();
    }

    private static IEnumerable<string> Separated(string written) => written.Length > 400 ? [] :
        written.Replace(" and ", ",", StringComparison.OrdinalIgnoreCase).Replace(" & ", ",", StringComparison.Ordinal).Split(',', ';', '|', '\n')
            .Where(part => !string.IsNullOrWhiteSpace(part));

    private static Known<DateRange>? Dated(string where, string written)
    {
        var value = written.Trim();
        if (value.Length is < 8 or > 100) return null;
        if (value.Length == 8 && value.All(char.IsAsciiDigit)) value = $"{value[..4]}-{value[4..6]}-{value[6..]}";
        return PublicationDates.FindIn(value, new Span(0, value.Length)) is { Date: { } day } ? new Known<DateRange>(day, new Evidence(where, written.Trim())) : null;
    }

    // ".../2023/03/12/..." is the day on which the address was made.
    private static Known<DateRange>? InAddress(string address)
    {
        for (var at = address.IndexOf('/', StringComparison.Ordinal); at >= 0 && at + 11 < address.Length; at = address.IndexOf('/', at + 1))
        {
            var part = address.AsSpan(at + 1, 10);
            if (part[4] is not ('/' or '-') || part[7] != part[4] || address[at + 11] is not ('/' or '-')) continue;
            if (Dated("link canonical", part.ToString()) is { } date) return date;
        }

        return null;
    }

    private string? Meta(string name) => metas.GetValueOrDefault(name);

    private Known<string> Visible(string where, Span span) => new(span.Of(page.Text), new Evidence(where, span.Of(page.Text), span));

    private static Known<string> Markup(string where, string value) => new(value, new Evidence(where, value));

    private static Dictionary<string, string> Metas(IDocument document)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            var content = meta.GetAttribute("content")!.Trim();
            if (name is not null && content.Length is > 0 and < 2000) found.TryAdd(name, content);
        }

        return found;
    }
}
