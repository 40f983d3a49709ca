using System.Collections.Immutable;
using Hearsay.Evaluation.Commands;
using Hearsay.Figures;

namespace Hearsay.Evaluation.Specs;

/// <summary>Shares in per cent.</summary>
public sealed class PercentSpec : ISpecModel
{
    /// <inheritdoc/>
    public string Path => "Number/PercentModel";

    /// <inheritdoc/>
    public ImmutableArray<SpecReading> Read(string input) =>
    [
        .. FigureFinding.Readings(ProductRun.BeforeFiguresOf(input))
            .Where(reading => reading.Use == NumberUse.Figure && reading.UnitKind == UnitKind.Percent)
            .Select(reading => new SpecReading(
                reading.Core, reading.Span, answer => SpecValues.Same(answer["value"], reading.Number.Value), $"{reading.Core.Of(input)} = {reading.Number.Value}")),
    ];
}
