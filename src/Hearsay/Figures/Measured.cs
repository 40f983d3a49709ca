using Hearsay.Documents;

namespace Hearsay.Figures;

/// <summary>A number with its unit.</summary>
/// <param name="Amount">The number, its sign applied.</param>
/// <param name="NumberAt">The first piece of the number, its sign included.</param>
/// <param name="End">One past the last piece of the number and its unit.</param>
internal readonly record struct Measured(Amount Amount, int NumberAt, int End)
{
    /// <summary>What the unit measures.</summary>
    public UnitKind UnitKind { get; init; }

    /// <summary>The unit as worded.</summary>
    public Span? Unit { get; init; }

    /// <summary>The unit's name.</summary>
    public string? UnitName { get; init; }

    /// <summary>One past the rate behind the unit ("a month", "per square foot"); <see cref="End"/> where there is none.</summary>
    public int RateEnd { get; init; }

    /// <summary>The unit's name with that rate ("USD per barrel").</summary>
    public string? RateName { get; init; }

    /// <summary>Whether the sign before the number is that of some dollar: "US $89 to $93 billion" has one currency.</summary>
    public bool IsDollar { get; init; }

    /// <summary>The number alone.</summary>
    public BareNumber Bare(SentencePieces pieces) => new(pieces.Cover(NumberAt, Amount.End), Amount.Value);
}
