using Hearsay.Documents;

namespace Hearsay.Figures;

/// <summary>A quantity as an article words it.</summary>
/// <remarks>Nothing is mended or made up: a bound that the words do not give is null, and vague numbers keep their words alone.</remarks>
/// <param name="Span">The whole wording: modifier, number, unit ("up to 12,000", "between 40 and 60 per cent").</param>
/// <param name="Low">The least value the words allow, or null ("up to 12,000" has none).</param>
/// <param name="High">The greatest value the words allow, or null ("at least 40" has none).</param>
public sealed record Figure(Span Span, decimal? Low, decimal? High)
{
    /// <summary>The words that qualify the number ("up to", "roughly", "more than"), or null.</summary>
    public Span? Modifier { get; init; }

    /// <summary>The unit as worded ("per cent", "$", "mm", "cubic metres"), or null for a plain count.</summary>
    public Span? Unit { get; init; }

    /// <summary>
    /// The unit's name whatever its wording: ISO 4217 for money where the words settle the currency ("US$": "USD", "yen": "JPY"), else the
    /// English singular ("per cent", "kilometre"; "$" alone is "dollar", "crowns" "crown"), with the rate behind it ("USD per barrel"); null
    /// where the unit is not one of <c>Figures/units.lexicon</c> or its sign is that of several ("¥").
    /// </summary>
    public string? UnitName { get; init; }

    /// <summary>What is counted, as worded ("volunteer rescuers"), or null where the words do not say.</summary>
    public Span? Counted { get; init; }

    /// <summary>What is said of the things counted, as worded ("missing" in "112 people are missing"), or null where that is unclear.</summary>
    /// <remarks>One word without its auxiliaries. The same characters as <see cref="Counted"/> where these name no thing ("40 dead").</remarks>
    public Span? Predicate { get; init; }

    /// <summary>
    /// Whom or what the figure is said of beyond what it counts, as worded ("Ford" in "Ford has 13,000 workers"), or null where that is
    /// what is counted itself, a pronoun, or unclear.
    /// </summary>
    public Span? Subject { get; init; }

    /// <summary>Where the things counted are, or where it happened to them, as worded without preposition ("Orsk"), or null.</summary>
    public Span? Where { get; init; }

    /// <summary>Whether the thing counted has happened.</summary>
    public FigureStatus Status { get; init; }

    /// <summary>The word that the status was read from ("may", "will be sent"), or null where the status is the unmarked one.</summary>
    public Span? StatusEvidence { get; init; }

    /// <summary>Whether the figure is a whole, an addition to one, or a part of one.</summary>
    public FigureScope Scope { get; init; }

    /// <summary>The words that name the time of the count ("on Tuesday", "by December"), or null.</summary>
    public Span? AsOf { get; init; }

    /// <summary>What is wrong with the number as it is written; it is kept as worded and never mended.</summary>
    public FigureFlaw Flaw { get; init; }
}

/// <summary>What is wrong with a number as it is written.</summary>
public enum FigureFlaw
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Greater or smaller than any number that can be kept ("999999999999999999999999999999 troops"); the bounds are null.</summary>
    OutOfRange,

    /// <summary>Digits whose commas and points follow no convention ("12,34,567", "1.2.3"); the bounds are null.</summary>
    Malformed,

    /// <summary>Digits of several scripts in one number; the bounds are null.</summary>
    MixedScripts,

    /// <summary>A range whose first number is the greater ("15,000 to 10,000"); the bounds are those of the words, in their order.</summary>
    UpsideDown,
}

/// <summary>Whether the thing counted has happened.</summary>
public enum FigureStatus
{
    /// <summary>Told as a fact of the past or the present ("were killed", "has 1.3 million").</summary>
    Happened,

    /// <summary>Going on ("are training").</summary>
    Ongoing,

    /// <summary>Intended or announced ("will be sent", "are preparing to send").</summary>
    Planned,

    /// <summary>Only possible ("may grow to", "could be deployed").</summary>
    Possible,

    /// <summary>Supposed for the sake of argument ("if 10,000 came", "would have killed 300").</summary>
    Hypothetical,
}

/// <summary>Whether a figure is a whole, an addition or a part.</summary>
public enum FigureScope
{
    /// <summary>A whole, or not marked otherwise.</summary>
    Total,

    /// <summary>An addition to an earlier figure ("another 1,500").</summary>
    Increment,

    /// <summary>A part of a whole ("40 per cent of", "two of the").</summary>
    Share,
}
