using Hearsay.Documents;

namespace Hearsay.Figures;

/// <summary>What became of a number of the text.</summary>
internal enum NumberUse
{
    /// <summary>It is a quantity: a figure was made of it.</summary>
    Figure,

    /// <summary>It tells how old somebody or something is ("62-year-old", "aged 71").</summary>
    Age,

    /// <summary>It is an hour or a minute of a clock.</summary>
    Clock,

    /// <summary>It belongs to an expression of time.</summary>
    Date,

    /// <summary>It is a part of a figure of speech ("two-way").</summary>
    Compound,

    /// <summary>It is a pronoun ("one of them said", "no one").</summary>
    Pronoun,

    /// <summary>It names a thing ("Article 5", "Flight 212").</summary>
    Label,

    /// <summary>It stands for itself: a line of its own, a telephone number.</summary>
    Loose,

    /// <summary>It is a place in an order ("third", "1,000th").</summary>
    Ordinal,

    /// <summary>Digits that are no number ("0800", "2-1", "5s").</summary>
    Other,
}

/// <summary>Which way a quantity is told to have gone.</summary>
internal enum ChangeDirection
{
    None,
    Up,
    Down,
}

/// <summary>A bare number in the text and its value, null where it has none.</summary>
internal readonly record struct BareNumber(Span Span, decimal? Value);

/// <summary>A number as it was read, whether a figure was made of it or it was left alone.</summary>
/// <remarks>Made on demand for measuring; the stage itself keeps the figures alone.</remarks>
/// <param name="Use">What became of it.</param>
/// <param name="Span">The number with its unit and its modifiers.</param>
/// <param name="Core">The number with its unit, without its modifiers.</param>
/// <param name="Number">The number alone; the lower one of a range.</param>
internal readonly record struct NumberReading(NumberUse Use, Span Span, Span Core, BareNumber Number)
{
    /// <summary>The upper number of a range.</summary>
    public BareNumber? Upper { get; init; }

    /// <summary>The least value, or null.</summary>
    public decimal? Low { get; init; }

    /// <summary>The greatest value, or null.</summary>
    public decimal? High { get; init; }

    /// <summary>What the unit measures.</summary>
    public UnitKind UnitKind { get; init; }

    /// <summary>The unit's name, or null: see <see cref="Figures.Figure.UnitName"/>.</summary>
    public string? UnitName { get; init; }

    /// <summary>That name without the rate: "USD" of "USD per barrel".</summary>
    public string? BaseName { get; init; }

    /// <summary>Whether a modifier says that the number is near the true one.</summary>
    public bool IsAbout { get; init; }

    /// <summary>Whether it is a range, or a modifier leaves it one end ("up to 40").</summary>
    public bool IsBound => Upper is not null || (Number.Value is not null && (Low is null || High is null));

    /// <summary>Whether a change that the figure before it begins ends here: the 60 of "from 40 to 60".</summary>
    public bool EndsChange { get; init; }

    /// <summary>Which way the quantity went.</summary>
    public ChangeDirection Direction { get; init; }

    /// <summary>The figure that was made of it, or null.</summary>
    public Figure? Figure { get; init; }
}
