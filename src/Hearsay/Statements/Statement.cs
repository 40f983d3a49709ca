using System.Collections.Immutable;
using Hearsay.Attributions;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Figures;

namespace Hearsay.Statements;

/// <summary>An attribution with its speaker, relays, stance, date and figures resolved: one row of the ledger.</summary>
/// <param name="Id">The article's id, <c>-s</c> and the statement's number in the article, from 1.</param>
/// <param name="Attribution">The words it stands on.</param>
/// <param name="Stance">The speaker's attitude to the content.</param>
public sealed record Statement(string Id, Attribution Attribution, Stance Stance)
{
    /// <summary>Who speaks, or null where the text does not settle it.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>Who passed it on, from the article outward.</summary>
    public ImmutableArray<Relay> Relays { get; init; } = [];

    /// <summary>The words that the stance was read from; empty for a plain assertion.</summary>
    public ImmutableArray<Span> StanceEvidence { get; init; } = [];

    /// <summary>The words that say when it was said, with their value where that is settled; null where the text does not say.</summary>
    public DateExpression? Said { get; init; }

    /// <summary>The words in the content that say when it happened or is to happen; null where they do not say.</summary>
    public DateExpression? About { get; init; }

    /// <summary>What the stance leaves open or keeps apart, where the words say more than <see cref="Stance"/> does.</summary>
    public StanceNuance Nuance { get; init; }

    /// <summary>The words by which the article itself doubts the statement ("without providing evidence"); empty without such words.</summary>
    public ImmutableArray<Span> Doubt { get; init; } = [];

    /// <summary>The words that name the occasion on which it was said ("in an interview with …", "at a briefing"); null without such words.</summary>
    public Span? Occasion { get; init; }

    /// <summary>What the content says, to compare it with other contents; null where it has no main clause.</summary>
    public Proposition? Proposition { get; init; }

    /// <summary>The figures inside the content, in text order.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];
}

/// <summary>The party behind a source.</summary>
/// <param name="Name">The fullest name that the article gives, or the words of an unnamed source ("two officials").</param>
/// <param name="Kind">What kind of party.</param>
/// <param name="Role">The role as the article words it ("interior minister"), or null.</param>
/// <param name="Anonymous">Whether the article keeps the party unnamed.</param>
/// <param name="Evidence">Where <paramref name="Name"/> stands in the article's text.</param>
public sealed record Speaker(string Name, SpeakerKind Kind, string? Role, bool Anonymous, Span Evidence)
{
    /// <summary>Where <see cref="Role"/> stands in the article's text, or null where there is none.</summary>
    public Span? RoleEvidence { get; init; }

    /// <summary>How many speak as one, as the words tell ("two officials": 2); null where they do not tell.</summary>
    public int? Count { get; init; }

    /// <summary>The country or body that the speaker belongs to, as worded ("US", "the interior ministry"); null without such words.</summary>
    public Span? Affiliation { get; init; }

    /// <summary>What an unnamed speaker is said to know, as worded ("familiar with the matter"); null without such words.</summary>
    public Span? Knowledge { get; init; }

    /// <summary>How the words of the source were led to the name ("surname", "pronoun", "as named"), for <c>hearsay show</c>.</summary>
    public required string Resolution { get; init; }
}

/// <summary>What kind of party speaks.</summary>
public enum SpeakerKind
{
    /// <summary>One human being.</summary>
    Person,

    /// <summary>A body with a name: a ministry, a company, a party, an alliance.</summary>
    Organization,

    /// <summary>A state or its government, by whatever name ("Washington", "the Kremlin").</summary>
    Government,

    /// <summary>A newspaper, an agency, a broadcaster, a channel.</summary>
    Outlet,

    /// <summary>Several people without one name ("residents", "two officials").</summary>
    Group,

    /// <summary>A report, a law, a letter, a study.</summary>
    Document,
}

/// <summary>One who passed a statement on.</summary>
/// <param name="Name">The name as the article words it.</param>
/// <param name="Evidence">Where it stands in the article's text.</param>
public sealed record Relay(string Name, Span Evidence)
{
    /// <summary>What kind of party passed it on.</summary>
    public SpeakerKind Kind { get; init; } = SpeakerKind.Outlet;
}

/// <summary>The attitude of a speaker to what is attributed.</summary>
public enum Stance
{
    /// <summary>Puts it forward.</summary>
    Asserts,

    /// <summary>Puts it forward with reserve ("may", "likely").</summary>
    Hedges,

    /// <summary>Bears out what others said.</summary>
    Confirms,

    /// <summary>Says that it is not so.</summary>
    Denies,

    /// <summary>Cannot confirm it, or knows nothing of it: not a denial.</summary>
    Unconfirmed,

    /// <summary>Will not say.</summary>
    Declines,
}

/// <summary>What a stance leaves open or keeps apart.</summary>
public enum StanceNuance
{
    /// <summary>Nothing beyond the stance.</summary>
    None,

    /// <summary>Not ruled out ("would not rule out that"): the stance is <see cref="Stance.Hedges"/>.</summary>
    NotRuledOut,

    /// <summary>Nothing has been said yet ("has not commented"): the stance is <see cref="Stance.Declines"/>.</summary>
    NothingYet,

    /// <summary>Neither borne out nor denied ("neither confirmed nor denied"): the stance is <see cref="Stance.Declines"/>.</summary>
    NeitherNor,

    /// <summary>Said on a condition ("if true", "if confirmed"): the stance is <see cref="Stance.Hedges"/>.</summary>
    OnCondition,
}
