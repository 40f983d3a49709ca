using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Statements;

namespace Hearsay.Ledger.Conflicts;

/// <summary>How two stated figures stand to one another.</summary>
public enum FigureRelation
{
    /// <summary>They count other things, in another place, of another status or scope: nothing follows for one from the other.</summary>
    NotComparable,

    /// <summary>The same thing and the same value.</summary>
    Same,

    /// <summary>The same thing; the values differ, but both can hold ("at least 40" and "52"; "some 40" and "about 45").</summary>
    Different,

    /// <summary>The same thing at the same time; no value fits both.</summary>
    Conflict,

    /// <summary>The same thing, and one replaces the other: later, or by the same speaker.</summary>
    Revision,
}

/// <summary>A figure where it is stated.</summary>
/// <param name="Article">The article.</param>
/// <param name="Statement">The statement that gives it.</param>
/// <param name="Figure">One of the statement's figures.</param>
/// <param name="Speaker">The <see cref="Speakers.SpeakerIdentity.Id"/> of who states it, or null where that is not settled.</param>
public sealed record StatedFigure(Article Article, Statement Statement, Figure Figure, string? Speaker);
