using System.Collections.Immutable;

namespace Hearsay.Documents.Metadata;

/// <summary>What one object of a page's data says of an article, as written there. Immutable.</summary>
/// <param name="IsArticle">Whether it describes an article; else the page around it.</param>
internal sealed record DescribedItem(bool IsArticle)
{
    public string? Headline { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public string? Publisher { get; init; }

    public string? Address { get; init; }

    public string? Caption { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];
}
