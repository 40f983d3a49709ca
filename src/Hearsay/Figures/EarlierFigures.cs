using Hearsay.Documents;

namespace Hearsay.Figures;

/// <summary>A figure of the sentence that a later one may go on from.</summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Counted">What it counts; empty where the words do not say.</param>
/// <param name="Subject">Of whom or what it is said beyond that, or null.</param>
/// <param name="IsBare">Whether it stands in a part of a list that holds figures alone.</param>
internal readonly record struct EarlierFigure(Quantity Quantity, Counted Counted, Span? Subject, bool IsBare)
{
    /// <summary>Whether there is such a figure.</summary>
    public bool Exists => Quantity.Kind != AmountKind.None;

    /// <summary>Whether it is known what it counts or of whom it is said.</summary>
    public bool Tells => Exists && (Counted.End > Counted.First || Subject is not null);
}

/// <summary>The figures that a sentence has told so far: the last one, and the last one of each kind of unit.</summary>
internal sealed class EarlierFigures
{
    private static readonly int Kinds = Enum.GetValues<UnitKind>().Length;

    private EarlierFigure[]? byKind;

    /// <summary>The figure before; one that does not exist where there is none.</summary>
    public EarlierFigure Last { get; private set; }

    /// <summary>The last figure with a kind of unit; one that does not exist where there is none.</summary>
    public EarlierFigure Of(UnitKind kind) => byKind is null ? default : byKind[(int)kind];

    /// <summary>Adds the next figure in text order.</summary>
    public void Add(EarlierFigure figure)
    {
        Last = figure;
        (byKind ??= new EarlierFigure[Kinds])[(int)figure.Quantity.UnitKind] = figure;
    }
}
