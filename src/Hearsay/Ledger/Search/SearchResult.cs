using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Statements;

namespace Hearsay.Ledger.Search;

/// <summary>What a search found: a part of the articles, and what all of them can be narrowed by.</summary>
/// <param name="Articles">The articles of this part, the best first.</param>
/// <param name="Facets">What the results can be narrowed by, each kind once.</param>
public sealed record SearchResult(ImmutableArray<FoundArticle> Articles, ImmutableArray<SearchFacet> Facets)
{
    /// <summary>So many paragraphs are looked at: where more fit, those that came into the ledger last.</summary>
    public const int MostPassages = 2000;

    /// <summary>How many articles make a part.</summary>
    public const int ArticlesOnPage = 20;

    /// <summary>In how many paragraphs it was found, <see cref="MostPassages"/> at most.</summary>
    public int Passages { get; init; }

    /// <summary>In how many articles these are.</summary>
    public int ArticleCount { get; init; }

    /// <summary>Whether more paragraphs fit than were looked at.</summary>
    public bool IsCut { get; init; }

    /// <summary>How many parts there are; at least one.</summary>
    public int Pages => Math.Max(1, (ArticleCount + ArticlesOnPage - 1) / ArticlesOnPage);

    /// <summary>How many articles are in the index, and how many the ledger has: fewer are while an earlier version's ledger is brought in.</summary>
    public (int Searched, int All) Reach { get; init; }
}

/// <summary>An article that something was found in.</summary>
/// <param name="Head">What a list tells of it.</param>
/// <param name="Passages">The best paragraphs, three at most, in the order of the text.</param>
/// <param name="PassageCount">In how many of its paragraphs it was found.</param>
public sealed record FoundArticle(ArticleHead Head, ImmutableArray<FoundPassage> Passages, int PassageCount);

/// <summary>A paragraph that was found.</summary>
/// <param name="Span">Where it stands in the article's text, in Unicode code points.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Marks">The words that were found, as places in <paramref name="Text"/> in UTF-16 units; empty where the name of the speaker or the headline has them.</param>
/// <param name="Statement">The statement that the words stand in, or null.</param>
public sealed record FoundPassage(Span Span, string Text, ImmutableArray<Span> Marks, FoundStatement? Statement);

/// <summary>A statement that was found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Speaker">Who speaks, or null where the text does not settle it.</param>
/// <param name="Stance">On what footing.</param>
public sealed record FoundStatement(string Id, string? Speaker, Stance Stance);

/// <summary>One thing that results can be narrowed by.</summary>
/// <param name="Kind">What.</param>
/// <param name="Values">The most frequent values, with the number of paragraphs.</param>
/// <param name="More">How many other values there are.</param>
public sealed record SearchFacet(FacetKind Kind, ImmutableArray<FacetValue> Values, int More)
{
    /// <summary>So many values are told.</summary>
    public const int MostValues = 12;
}

/// <summary>A value that results can be narrowed to.</summary>
/// <param name="Term">The value, as <see cref="SearchQuery"/> takes it.</param>
/// <param name="Count">In how many paragraphs.</param>
public sealed record FacetValue(string Term, int Count);
