namespace Hearsay.Figures;

/// <summary>What a run of pieces is, as a number.</summary>
internal enum AmountKind
{
    /// <summary>No number.</summary>
    None,

    /// <summary>A number that counts nothing: an hour, a decade, a telephone number.</summary>
    LeftAlone,

    /// <summary>A place in an order ("third", "1,000th").</summary>
    Ordinal,

    /// <summary>A number in digits or words.</summary>
    Number,

    /// <summary>Words that name no number ("dozens", "several thousand").</summary>
    Vague,

    /// <summary>A fraction ("a third", "one in five").</summary>
    Part,
}

/// <summary>One number without modifier and unit.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="End">One past its last piece.</param>
/// <param name="Value">Its value, or null where it has none.</param>
/// <param name="Scale">What "thousand", "million" and the like multiply it by; 1 without them.</param>
/// <param name="Flaw">What is wrong with it as it is written.</param>
internal readonly record struct Amount(AmountKind Kind, int End, decimal? Value, decimal Scale = 1, FigureFlaw Flaw = FigureFlaw.None)
{
    /// <summary>What a factor may grow to: more is beyond any count of things.</summary>
    public const decimal MostScale = 1_000_000_000_000_000_000;
}
