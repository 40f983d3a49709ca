using System.Collections.Immutable;
using Hearsay.Statements;

namespace Hearsay.Ledger.Origins;

/// <summary>One beginning of a claim: a speaker on an occasion, with the chains that lead to it.</summary>
/// <param name="Id">The claim's id, <c>.o</c> and a number from 1, in order of first publication.</param>
/// <param name="Speaker">The <see cref="Speakers.SpeakerIdentity.Id"/> of who speaks, or null where no text settles it.</param>
/// <param name="Independence">Whether it surely is a beginning of its own.</param>
public sealed record Origin(string Id, string? Speaker, Independence Independence)
{
    /// <summary>Why <see cref="Independence"/> is what it is, in words.</summary>
    public string Reason { get; init; } = "";

    /// <summary>
    /// Whether it counts towards the origins of the claim. Who denies a claim or could not confirm it is listed and does not count, unless
    /// nobody puts the claim forward: then the denial is what is said.
    /// </summary>
    public bool Counts { get; init; } = true;

    /// <summary>What it does about the claim: the stance of its first chain.</summary>
    public Stance Stance { get; init; }

    /// <summary>The way from each article to this beginning, in order of publication.</summary>
    public ImmutableArray<Chain> Chains { get; init; } = [];

    /// <summary>Why the chains are held to end in one beginning.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];
}

/// <summary>Whether a beginning stands apart from the other beginnings of its claim.</summary>
public enum Independence
{
    /// <summary>It counts as one origin.</summary>
    Independent,

    /// <summary>It may be the same as another (two unnamed officials may be one); it is counted apart, as unknown.</summary>
    Unknown,
}

/// <summary>The way of a claim from an article to who said it, link by link from the article outward.</summary>
/// <remarks>Where an article has it from two parties at once ("the Post and the Herald reported"), there is a chain for each.</remarks>
/// <param name="Member">The claim member that tells it, see <see cref="Claims.ClaimMember.Id"/>.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Links">From the article outward: the article that it copies, the relays, last the speaker; empty where nobody is named.</param>
public sealed record Chain(string Member, string ArticleId, ImmutableArray<ChainLink> Links);

/// <summary>One link of a chain.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name as shown: of an outlet, a relay or a speaker.</param>
/// <param name="Evidence">The characters that it stands on; null for a link that was inferred, as from a shared text.</param>
public sealed record ChainLink(ChainLinkKind Kind, string Name, ArticleSpan? Evidence)
{
    /// <summary>The id of the party or of the original article, or null where it has none.</summary>
    public string? Id { get; init; }

    /// <summary>The article of the ledger in which this link itself says so: the original's, or that of an outlet that is a relay; null where there is none.</summary>
    public string? Article { get; init; }

    /// <summary>What kind of party it is, for relays and speakers.</summary>
    public SpeakerKind? Party { get; init; }

    /// <summary>Whether no text names the party: "two officials", "local media".</summary>
    public bool IsUnnamed { get; init; }

    /// <summary>Whether it was inferred and not read: an article that is a copy without saying so.</summary>
    public bool IsInferred { get; init; }
}

/// <summary>What a link of a chain is.</summary>
public enum ChainLinkKind
{
    /// <summary>The article whose text is carried.</summary>
    Original,

    /// <summary>Who passed it on.</summary>
    Relay,

    /// <summary>Who said it.</summary>
    Speaker,
}
