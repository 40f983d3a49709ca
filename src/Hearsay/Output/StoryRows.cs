using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Conflicts;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Speakers;

namespace Hearsay.Output;

/// <summary>One row of the table of claims.</summary>
/// <param name="Story">The story that it stands in.</param>
/// <param name="Claim">The claim.</param>
public sealed record ClaimRow(CitedStory Story, Claim Claim);

/// <summary>One row of the table of parties that speak.</summary>
/// <param name="Story">The story that it stands in.</param>
/// <param name="Speaker">The party.</param>
public sealed record SpeakerRow(CitedStory Story, SpeakerIdentity Speaker);

/// <summary>One row of the table of conflicts and revisions.</summary>
/// <param name="Story">The story that it stands in.</param>
/// <param name="Conflict">The pair of statements with the reason.</param>
public sealed record ConflictRow(CitedStory Story, Conflict Conflict);

/// <summary>One row of the table of reprints.</summary>
/// <param name="Story">The story that it stands in.</param>
/// <param name="Group">The articles that carry one text.</param>
public sealed record ReprintRow(CitedStory Story, ReprintGroup Group);
