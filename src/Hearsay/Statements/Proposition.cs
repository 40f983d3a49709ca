using System.Collections.Immutable;
using Hearsay.Documents;

namespace Hearsay.Statements;

/// <summary>What a content says, as far as a comparison needs it: its main predicate with its arguments, the stance left out.</summary>
/// <param name="Predicate">The words of the predicate: a verb with its particle, or the noun or adjective behind "be".</param>
/// <param name="Lemma">The predicate's lemma in small letters ("begin", "be ready"); a key to compare by, never shown as words of the article.</param>
public sealed record Proposition(Span Predicate, string Lemma)
{
    /// <summary>The predicate's arguments, in text order.</summary>
    public ImmutableArray<PropositionArgument> Arguments { get; init; } = [];

    /// <summary>The word that turns the predicate into its opposite inside the content ("not", "never", "no"), or null.</summary>
    public Span? Negation { get; init; }
}

/// <summary>One argument of a proposition.</summary>
/// <param name="Role">What it is to the predicate.</param>
/// <param name="Span">Its words: of a pronoun, the words that coreference leads it to, which may stand elsewhere in the article.</param>
/// <param name="Lemma">The lemma of its head, in small letters; of a name, the whole name.</param>
public sealed record PropositionArgument(ArgumentRole Role, Span Span, string Lemma);

/// <summary>What an argument is to its predicate. A passive subject is an object.</summary>
public enum ArgumentRole
{
    /// <summary>Who does it, or of whom it is said.</summary>
    Subject,

    /// <summary>Whom or what it is done to.</summary>
    Object,

    /// <summary>Where, with what, to whom: everything behind a preposition.</summary>
    Oblique,
}
