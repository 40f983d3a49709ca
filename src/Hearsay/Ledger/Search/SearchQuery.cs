using Hearsay.Statements;

namespace Hearsay.Ledger.Search;

/// <summary>What is searched for in a ledger. What is null or empty does not matter; everything else must hold together.</summary>
public sealed record SearchQuery
{
    /// <summary>More characters of <see cref="Words"/> than that are not read.</summary>
    public const int LongestWords = 200;

    /// <summary>
    /// Plain words, in any case and without regard to accents: each must occur in a paragraph, in the name of who speaks there or in the article's headline, and one at the
    /// least in the paragraph or the name. Words in quotation marks must stand together; a word that ends in <c>*</c> is the beginning of one.
    /// </summary>
    public string Words { get; init; } = "";

    /// <summary>The name of who makes a statement in the paragraph, exactly as an article settles it.</summary>
    public string? Speaker { get; init; }

    /// <summary>The outlet, exactly as the articles name it.</summary>
    public string? Outlet { get; init; }

    /// <summary>The stance of a statement in the paragraph.</summary>
    public Stance? Stance { get; init; }

    /// <summary>The year or month of publication, where it is settled: <c>2023</c> or <c>2023-03</c>.</summary>
    public string? Date { get; init; }

    /// <summary>What a figure of a statement in the paragraph counts, in small letters, or else the name of its unit.</summary>
    public string? Thing { get; init; }

    /// <summary>Only articles that are known to have been published until that day.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Which part of the results is asked for, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether anything is asked for.</summary>
    public bool IsEmpty => SearchWords.Of(Words).IsEmpty && Speaker is null && Outlet is null && Stance is null && Date is null && Thing is null;

    /// <summary>What is asked for of one kind, as the index writes it; null where nothing is.</summary>
    public string? Term(FacetKind kind) => kind switch
    {
        FacetKind.Speaker => Speaker,
        FacetKind.Outlet => Outlet,
        FacetKind.Stance => Stance is { } stance ? EnumNames.Of(stance) : null,
        FacetKind.Date => Date,
        _ => Thing,
    };

    /// <summary>The same query with another term of one kind, or without one, from the first part on.</summary>
    public SearchQuery With(FacetKind kind, string? term) => kind switch
    {
        FacetKind.Speaker => this with { Speaker = term, Page = 1 },
        FacetKind.Outlet => this with { Outlet = term, Page = 1 },
        FacetKind.Stance => this with { Stance = term is null ? null : EnumNames.Parse<Stance>(term), Page = 1 },
        FacetKind.Date => this with { Date = term, Page = 1 },
        _ => this with { Thing = term, Page = 1 },
    };
}

/// <summary>What the results of a search can be narrowed by.</summary>
public enum FacetKind
{
    /// <summary>Who speaks.</summary>
    Speaker,

    /// <summary>Who published the article.</summary>
    Outlet,

    /// <summary>On what footing it is said.</summary>
    Stance,

    /// <summary>The year or month of publication.</summary>
    Date,

    /// <summary>What a figure counts.</summary>
    Thing,
}
