namespace Hearsay.Coreference;

/// <summary>A pronoun with everything that it could mean, nearest first.</summary>
/// <param name="Pronoun">The pronoun.</param>
/// <param name="Group">Which weights are for it.</param>
/// <param name="Candidates">What it could mean.</param>
/// <param name="Nothing">The features of the reading that it means none of them.</param>
internal sealed record PronounChoice(MentionDraft Pronoun, PronounGroup Group, IReadOnlyList<PronounCandidate> Candidates, int[] Nothing);

/// <summary>Something that a pronoun could mean.</summary>
/// <param name="Mention">Its last mention before the pronoun.</param>
/// <param name="Features">What speaks for and against it: indexes into the weights.</param>
internal sealed record PronounCandidate(MentionDraft Mention, int[] Features);

/// <summary>The pronouns that behave alike.</summary>
internal enum PronounGroup : byte
{
    /// <summary>he, she</summary>
    Personal,

    /// <summary>they</summary>
    Plural,

    /// <summary>it</summary>
    Thing,
}
