using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Coreference;

/// <summary>A person, a body or a place that an article speaks of, with all the words that were led to it.</summary>
/// <remarks>
/// Only what the article itself says joins two mentions, and every join carries its rule. Two entities may well be the same in the world: the
/// rules abstain where the text does not settle it. Immutable and safe to share between threads.
/// </remarks>
/// <param name="Id">Its number in the article, from 0, in the order of first mentions.</param>
/// <param name="Type">What kind of thing it is.</param>
/// <param name="Mentions">Its mentions in text order; they do not overlap one another.</param>
public sealed record Entity(int Id, EntityType Type, ImmutableArray<Mention> Mentions)
{
    /// <summary>The index in <see cref="Mentions"/> of the fullest name, or -1 where the article names no name.</summary>
    public int NameMention { get; init; } = -1;

    /// <summary>Where the fullest name stands, or null where there is none.</summary>
    public Span? Name => NameMention < 0 ? null : Mentions[NameMention].Span;

    /// <summary>Why the mentions belong together: one link less than there are mentions, each with its rule.</summary>
    public ImmutableArray<MentionLink> Links { get; init; } = [];

    /// <summary>What the words that point at it tell of its gender.</summary>
    public Gender Gender { get; init; }

    /// <summary>Whether it is one or several.</summary>
    public GrammaticalNumber Number { get; init; }

    /// <summary>
    /// Whether a place stands for those who act in its name ("Moscow said"). Such an entity is never the same as the place of that name.
    /// </summary>
    public bool IsMetonym { get; init; }
}

/// <summary>Words that stand for an entity.</summary>
/// <param name="Span">Their characters in the article's text.</param>
/// <param name="Tokens">Their tokens.</param>
/// <param name="Head">The token that heads them.</param>
/// <param name="Kind">What they are.</param>
public sealed record Mention(Span Span, TokenRange Tokens, int Head, MentionKind Kind);

/// <summary>Why two mentions belong to one entity.</summary>
/// <param name="From">The mention that was led, as an index into <see cref="Entity.Mentions"/>.</param>
/// <param name="To">The mention that it was led to, as an index into <see cref="Entity.Mentions"/>.</param>
/// <param name="Rule">The name of the rule; <see cref="CoreferenceRules"/> lists them.</param>
public sealed record MentionLink(int From, int To, string Rule);

/// <summary>What the words of a mention are.</summary>
public enum MentionKind : byte
{
    /// <summary>A name ("Ada Marsh", "the NIS").</summary>
    Name,

    /// <summary>A description ("the minister").</summary>
    Nominal,

    /// <summary>A pronoun of the third person.</summary>
    Pronoun,
}

/// <summary>The gender that an article's words give somebody; it is read from the text and says nothing more.</summary>
public enum Gender : byte
{
    /// <summary>The words do not tell.</summary>
    Unknown,

    /// <summary>Spoken of as "he".</summary>
    Masculine,

    /// <summary>Spoken of as "she".</summary>
    Feminine,
}

/// <summary>One or several.</summary>
public enum GrammaticalNumber : byte
{
    /// <summary>The words do not tell.</summary>
    Unknown,

    /// <summary>One.</summary>
    Singular,

    /// <summary>Several.</summary>
    Plural,
}
