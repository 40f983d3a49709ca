using System.Collections.Immutable;
using Hearsay.Statements;

namespace Hearsay.Ledger.Speakers;

/// <summary>One party across articles.</summary>
/// <param name="Id"><c>p-</c> and the name in small letters joined by hyphens, with a number where two parties share it.</param>
/// <param name="Name">The fullest name that an article gives.</param>
/// <param name="Kind">What kind of party.</param>
/// <param name="Anonymous">Whether no article names it. An unnamed speaker is an identity of its own for each article that is no reprint.</param>
public sealed record SpeakerIdentity(string Id, string Name, SpeakerKind Kind, bool Anonymous)
{
    /// <summary>Every name that it goes by, most frequent first.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Every role that it is given, as worded, most frequent first.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>Every country or body that it is said to belong to, as worded, most frequent first.</summary>
    public ImmutableArray<string> Affiliations { get; init; } = [];

    /// <summary>The statements whose speaker it is, in order of publication.</summary>
    public ImmutableArray<string> StatementIds { get; init; } = [];

    /// <summary>Why the mentions are held to be one party: each joins two statements.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];

    /// <summary>How it stands to other parties: related, never the same.</summary>
    public ImmutableArray<SpeakerRelation> Relations { get; init; } = [];
}

/// <summary>How one party stands to another.</summary>
/// <param name="Kind">How.</param>
/// <param name="To">The other's <see cref="SpeakerIdentity.Id"/>.</param>
/// <param name="Rule">Why, in words.</param>
public sealed record SpeakerRelation(SpeakerRelationKind Kind, string To, string Rule)
{
    /// <summary>The words that say so; empty where a lexicon does.</summary>
    public ImmutableArray<ArticleSpan> Evidence { get; init; } = [];
}

/// <summary>How one party stands to another.</summary>
public enum SpeakerRelationKind
{
    /// <summary>A body within a greater one: a department of a government.</summary>
    PartOf,

    /// <summary>Speaks for it: a spokesman for a ministry.</summary>
    SpeaksFor,
}
