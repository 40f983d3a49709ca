using System.Collections.Immutable;

namespace Hearsay.Ledger.Stories;

/// <summary>Articles about the same chain of events, found in a mixed archive.</summary>
/// <param name="Id"><c>t-</c> and the id of the story's first article. Any member's id behind <c>t-</c> leads to the story.</param>
/// <param name="ArticleIds">In order of publication; those without a date last.</param>
public sealed record StoryGroup(string Id, ImmutableArray<string> ArticleIds)
{
    /// <summary>A label made of the articles' own words, for a list.</summary>
    public string Label { get; init; } = "";

    /// <summary>Where the words of <see cref="Label"/> stand.</summary>
    public ImmutableArray<ArticleSpan> LabelWords { get; init; } = [];

    /// <summary>Why each article is in the story: each joins two articles.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];
}
