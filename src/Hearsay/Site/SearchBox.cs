using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Ledger.Search;
using Hearsay.Output;

namespace Hearsay.Site;

/// <summary>The form that searches the ledger, at the head of every page. It keeps the day that is looked at, and what a search was narrowed to.</summary>
internal static class SearchBox
{
    /// <summary>What a search can be narrowed by, in the order in which it is shown.</summary>
    public static ImmutableArray<FacetKind> Kinds { get; } = [.. Enum.GetValues<FacetKind>()];

    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter html, SitePage page)
    {
        html.Write($"""
            <form class="search" role="search" action="/search" method="get"><label for="q" class="hide">Words in articles, speakers or headlines</label>
            <input id="q" name="q" type="search" maxlength="{SearchQuery.LongestWords}" placeholder="Search articles and statements" value="{page.Searched?.Words}">
            """);
        foreach (var kind in Kinds)
        {
            if (page.Searched?.Term(kind) is { } term) Hidden(html, EnumNames.Of(kind), term);
        }

        if (page.AsOf is { } day) Hidden(html, "as-of", day.ToString("yyyy-MM-dd"));
        html.WriteLine($"<button>Search</button></form>");
    }

    private static void Hidden(HtmlWriter html, string name, string value) => html.Write($"""<input type="hidden" name="{name}" value="{value}">""");
}
