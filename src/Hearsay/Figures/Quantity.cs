using Hearsay.Documents;

namespace Hearsay.Figures;

/// <summary>A number or a range with its unit and its modifiers, before anything is known of what it counts.</summary>
/// <param name="First">The first piece, modifiers included.</param>
/// <param name="NumberAt">The first piece of the number itself.</param>
/// <param name="End">One past the last piece, modifiers behind the number included.</param>
/// <param name="Kind">What the number is.</param>
/// <param name="Low">The least value, or null.</param>
/// <param name="High">The greatest value, or null.</param>
internal readonly record struct Quantity(int First, int NumberAt, int End, AmountKind Kind, decimal? Low, decimal? High)
{
    /// <summary>What the unit measures.</summary>
    public UnitKind UnitKind { get; init; }

    /// <summary>The unit as worded.</summary>
    public Span? Unit { get; init; }

    /// <summary>The words that bound the number.</summary>
    public Span? Modifier { get; init; }

    /// <summary>Whether it adds to an earlier figure ("another 40").</summary>
    public bool IsIncrement { get; init; }

    /// <summary>Whether it is a range of two numbers.</summary>
    public bool IsRange { get; init; }

    /// <summary>Its number alone, the lower one of a range.</summary>
    public BareNumber Number { get; init; }

    /// <summary>The upper number of a range.</summary>
    public BareNumber? Upper { get; init; }

    /// <summary>The number with its unit, without modifiers.</summary>
    public Span Core { get; init; }

    /// <summary>The unit's name: see <see cref="Figure.UnitName"/>.</summary>
    public string? UnitName { get; init; }

    /// <summary>That name without the rate: "USD" of "USD per barrel".</summary>
    public string? BaseName { get; init; }

    /// <summary>Whether a modifier says that the number is near the true one.</summary>
    public bool IsAbout { get; init; }

    /// <summary>What is wrong with the number as it is written.</summary>
    public FigureFlaw Flaw { get; init; }
}
