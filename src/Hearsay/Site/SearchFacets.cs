using Hearsay.Ledger;
using Hearsay.Ledger.Search;
using Hearsay.Output;
using Hearsay.Statements;

namespace Hearsay.Site;

/// <summary>What a search can be narrowed by, beside its results: a list for each kind, and first what it was narrowed to, to be taken away.</summary>
internal static class SearchFacets
{
    /// <summary>Writes them.</summary>
    public static void Write(HtmlWriter html, SearchQuery query, SearchResult result)
    {
        html.WriteLine($"""<aside class="facets" aria-label="Narrow the results">""");
        foreach (var kind in SearchBox.Kinds.Where(kind => query.Term(kind) is not null))
            html.WriteLine($"""<p class="taken">{Name(kind)}: <strong>{Words(kind, query.Term(kind)!)}</strong> <a href="{SiteLinks.Search(query.With(kind, null))}">take away</a></p>""");
        foreach (var facet in result.Facets.Where(facet => IsOpen(facet, query)))
        {
            html.Write($"""<details {(query.IsEmpty || facet.Kind is FacetKind.Speaker or FacetKind.Stance ? "open" : "")}><summary>{Name(facet.Kind)}</summary><ul class="plain">""");
            foreach (var value in facet.Values)
                html.Write($"""<li><a href="{SiteLinks.Search(query.With(facet.Kind, value.Term))}">{Words(facet.Kind, value.Term)}</a> <span class="count">{ReportWords.Number(value.Count)}</span></li>""");
            if (facet.More > 0) html.Write($"""<li class="faint">and {ReportWords.Number(facet.More)} more</li>""");
            html.WriteLine($"</ul></details>");
        }

        if (!result.Facets.Any(facet => IsOpen(facet, query)))
        {
            html.WriteLine($"</aside>");
            return;
        }

        html.WriteLine($"""<p class="note">Numbers of paragraphs{(result.IsCut ? $", of the {ReportWords.Number(SearchResult.MostPassages)} that were looked at" : "")}. A speaker goes by the name that the article settles.</p></aside>""");
    }

    // A year can be narrowed to a month; everything else once.
    private static bool IsOpen(SearchFacet facet, SearchQuery query) =>
        !facet.Values.IsEmpty && (query.Term(facet.Kind) is null || (facet.Kind == FacetKind.Date && query.Date!.Length == 4));

    private static string Name(FacetKind kind) => kind switch
    {
        FacetKind.Speaker => "Who speaks",
        FacetKind.Outlet => "Outlet",
        FacetKind.Stance => "What they do",
        FacetKind.Date => "Published",
        _ => "What is counted",
    };

    private static string Words(FacetKind kind, string term) => kind switch
    {
        FacetKind.Stance => ReportWords.Stance(EnumNames.Parse<Stance>(term)),
        FacetKind.Date when DateOnly.TryParseExact(term, "yyyy-MM", out var month) => month.ToString("MMM yyyy"),
        _ => term,
    };
}
