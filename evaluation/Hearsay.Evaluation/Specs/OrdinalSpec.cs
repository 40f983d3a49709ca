using System.Collections.Immutable;
using Hearsay.Evaluation.Commands;
using Hearsay.Figures;

namespace Hearsay.Evaluation.Specs;

/// <summary>Ordinals, which the product reads and leaves out of its figures.</summary>
public sealed class OrdinalSpec : ISpecModel
{
    /// <inheritdoc/>
    public string Path => "Number/OrdinalModel";

    /// <inheritdoc/>
    public ImmutableArray<SpecReading> Read(string input) =>
    [
        .. FigureFinding.Readings(ProductRun.BeforeFiguresOf(input))
            .Where(reading => reading.Use == NumberUse.Ordinal)
            .Select(reading => new SpecReading(
                reading.Core, reading.Core, answer => SpecValues.Same(answer["value"], reading.Number.Value), $"{reading.Core.Of(input)} = {reading.Number.Value}")),
    ];
}
