using System.Collections.Immutable;
using AngleSharp.Dom;
using Hearsay.Dates;
using Hearsay.Documents.Pages;

namespace Hearsay.Documents.Metadata;

/// <summary>Reads headline, authors, outlet, dates and address of a page from its markup and its visible text.</summary>
/// <remarks>
/// Every place that speaks is heard; what it says is weighed by how often such a place is right, by what agrees with it and by what speaks against it
/// (<see cref="ValueModel"/>). Where nothing weighs enough, nothing is said. Headlines are chosen by <see cref="TitleChoice"/>. For one page, not thread-safe.
/// </remarks>
internal sealed class PageMetadata
{
    private readonly PageText page;
    private readonly PageMarkup markup;
    private readonly IReadOnlyList<DescribedItem> items;
    private readonly DescribedItem? embedded;
    private readonly List<(string Meaning, string Key, string Value)> fields;
    private readonly PageZones zones;

    /// <summary>Gathers what a page says of itself.</summary>
    /// <param name="document">The page.</param>
    /// <param name="page">Its visible text, with the blocks outside the article marked.</param>
    public PageMetadata(IDocument document, PageText page)
    {
        this.page = page;
        markup = PageMarkup.Of(document, page.Root);
        var all = JsonLd.Read(markup).Items;
        (Title, var block) = TitleChoice.Choose(markup, Ordered(all, markup.Title), page);
        items = Ordered(all, Title?.Value);
        embedded = Title is null ? null : EmbeddedData.Find(markup, Title.Value);
        fields = [.. ScriptFields.Find(markup.RunningScripts)];
        zones = new PageZones(page, block);
        Dates = DateCandidates.Collect(markup, items, embedded, fields, page, zones);
    }

    /// <summary>The headline.</summary>
    public Known<string>? Title { get; }

    /// <summary>The days that the page gives.</summary>
    public List<Candidate<DateOnly>> Dates { get; }

    /// <summary>The lists of authors that the page gives, and the signs for and against each.</summary>
    /// <param name="byline">What the visible byline says.</param>
    public List<(ImmutableArray<Known<string>> People, HashSet<string> Signs)> Lists(BylineReading byline) =>
        AuthorChoice.Lists(AuthorCandidates.Collect(markup, items, embedded, fields, page, zones, byline.Authors, OutletNames()), page, zones, OutletNames());

    /// <summary>The authors.</summary>
    /// <param name="byline">What the visible byline says.</param>
    public ImmutableArray<Known<string>> Authors(BylineReading byline) => AuthorChoice.Choose(Lists(byline));

    /// <summary>The outlet.</summary>
    public Known<string>? Outlet()
    {
        if (items.Select(item => item.Publisher).FirstOrDefault(name => name is not null) is { } publisher) return Markup("JSON-LD publisher", publisher);
        if (markup.Meta("og:site_name") is { } site) return Markup("meta og:site_name", site);
        return markup.Title is { } title && Headline.PartOutlet(title, new Span(0, title.Length), null).Outlet is { } outlet ? Markup("title", outlet.Value) : null;
    }

    /// <summary>The date of publication.</summary>
    public Known<DateRange>? Published() => DateChoice.Published(Dates);

    /// <summary>The date of the last change.</summary>
    /// <param name="published">The date of publication: no change is before it.</param>
    public Known<DateRange>? Updated(Known<DateRange>? published) => DateChoice.Updated(Dates, published);

    /// <summary>The canonical address.</summary>
    public Known<string>? Address()
    {
        foreach (var (where, written) in ((string, string?)[])[("link canonical", markup.Canonical), ("meta og:url", markup.Meta("og:url")), ("JSON-LD url", items.FirstOrDefault(item => item.IsArticle)?.Address)])
        {
            if (Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && written!.Length <= 2000) return Markup(where, written);
        }

        return null;
    }

    /// <summary>The caption of the lead image: as the page's description of the article names it, else what stands below the picture.</summary>
    public Known<string>? LeadCaption() =>
        items.FirstOrDefault(item => item.IsArticle)?.Caption is { } caption ? Markup("JSON-LD image caption", caption) : LeadImage.Caption(page, markup.Meta("og:image"));

    private List<string> OutletNames() =>
        [.. items.Select(item => item.Publisher).Append(markup.Meta("og:site_name")).Append(Outlet()?.Value).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    // The item that has the page's headline describes the article; others describe what the page links to.
    private static List<DescribedItem> Ordered(IReadOnlyList<DescribedItem> all, string? headline) =>
        [.. all.OrderBy(item => item.IsArticle ? 0 : 1).ThenBy(item => headline is not null && item.Headline is not null && Prose.SameWords(item.Headline, headline) ? 0 : 1)];

    private static Known<string> Markup(string where, string value) => new(value, new Evidence(where, value));
}
