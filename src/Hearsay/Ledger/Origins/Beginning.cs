using System.Collections.Immutable;
using Hearsay.Dates;
using Hearsay.Ledger.Claims;
using Hearsay.Statements;

namespace Hearsay.Ledger.Origins;

/// <summary>Where one member of a claim begins, as its own article alone tells it.</summary>
/// <param name="Member">The member.</param>
/// <param name="Entry">Its article.</param>
/// <param name="Statement">The statement that leads furthest: the member's own, or the one inside of it that it only passes on.</param>
internal sealed record Beginning(ClaimMember Member, ArticleEntry Entry, Statement Statement)
{
    /// <summary>The ways from the article to who said it: several where it names several who passed it on side by side.</summary>
    public ImmutableArray<ImmutableArray<ChainLink>> Ways { get; init; } = [];

    /// <summary>What stands for the named party that says it, see <see cref="PartyDirectory.KeyOf"/>; null where it is unnamed or silent.</summary>
    public string? Voice { get; init; }

    /// <summary>The party's <see cref="Speakers.SpeakerIdentity.Id"/>, or null where the ledger knows none.</summary>
    public string? SpeakerId { get; init; }

    /// <summary>The name or words for the party, as shown.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether the party is an outlet or a document that speaks for itself.</summary>
    public bool IsMedium { get; init; }

    /// <summary>Whether nobody stands behind it at all.</summary>
    public bool IsSilent => Name.Length == 0;

    /// <summary>What the words tell of the party.</summary>
    public PartySort Sort { get; init; } = PartySort.Open;

    /// <summary>What stands for each named party that it went through.</summary>
    public ImmutableArray<string> Through { get; init; } = [];

    /// <summary>What stands for the article's outlet, or null where that is unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>The day on which it was said; where that is not told, the day of publication; null where neither is known.</summary>
    public DateRange? Day => Statement.Said?.Value ?? Entry.Article.Published?.Value;

    /// <summary>Whether it puts the claim forward.</summary>
    public bool PutsForward => Statement.Stance is Stance.Asserts or Stance.Hedges or Stance.Confirms;

    /// <summary>The characters that tell who speaks.</summary>
    public ArticleSpan? Evidence => Statement.Speaker is { } speaker ? new ArticleSpan(Entry.Article.Id, speaker.Evidence)
        : Statement.Attribution.Source is [var first, ..] ? new ArticleSpan(Entry.Article.Id, first)
        : null;
}
