using Hearsay.Dates;

namespace Hearsay.Ledger;

/// <summary>What a list tells of an article without reading its text.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Document">The file's name.</param>
/// <param name="Outlet">Who published it, or null where that is not known.</param>
/// <param name="Published">When, or null where that is not known.</param>
public sealed record ArticleHead(string Id, string Document, string? Outlet, DateRange? Published)
{
    /// <summary>Its headline, or null where that is not known.</summary>
    public string? Title { get; init; }
}
