namespace Hearsay.Evaluation.Reprints;

/// <summary>How much of each kind of edit a copy gets at full strength; each from 0 to 1.</summary>
/// <param name="Drop">Sentences left out.</param>
/// <param name="Abridge">Cut off at the end.</param>
/// <param name="Substitute">Words put in the place of others.</param>
/// <param name="Reorder">Paragraphs moved.</param>
/// <param name="Lead">A new first paragraph.</param>
/// <param name="Insert">Paragraphs of other articles put in.</param>
public sealed record EditStyle(string Name, double Drop, double Abridge, double Substitute, double Reorder, double Lead, double Insert)
{
    /// <summary>The styles that copies are made in.</summary>
    public static IReadOnlyList<EditStyle> All { get; } =
    [
        new("mixed", 0.5, 0.4, 0.5, 0.3, 0.7, 0.6),
        new("trimmed", 0.9, 0.7, 0.1, 0, 0.3, 0),
        new("spun", 0.1, 0, 1, 0.3, 0.5, 0),
        new("filled", 0.3, 0.3, 0.2, 0.3, 0.5, 1),
        new("spun and filled", 0.3, 0.2, 0.7, 0.6, 1, 0.8),
    ];
}
