using System.Collections.Immutable;
using Hearsay.Evaluation.Commands;
using Hearsay.Figures;

namespace Hearsay.Evaluation.Specs;

/// <summary>Ranges and numbers with one open end.</summary>
/// <remarks>The product's span may be longer than the model's by the words that qualify a number otherwise ("about 20 to 100") and by the unit.</remarks>
public sealed class NumberRangeSpec : ISpecModel
{
    /// <inheritdoc/>
    public string Path => "Number/NumberRangeModel";

    /// <inheritdoc/>
    public ImmutableArray<SpecReading> Read(string input) =>
    [
        .. FigureFinding.Readings(ProductRun.BeforeFiguresOf(input))
            .Where(reading => reading.Use is NumberUse.Figure or NumberUse.Age && (reading.Low != reading.High || reading.IsBound))
            .Select(reading => new SpecReading(
                reading.Number.Span, reading.Span, answer => Agrees(answer, reading), $"{reading.Span.Of(input)} = {reading.Low}..{reading.High}")),
    ];

    private static bool Agrees(SpecAnswer answer, NumberReading reading)
    {
        var (low, high) = SpecValues.Ends(answer["value"]!);
        return SpecValues.Same(low, reading.Low) && SpecValues.Same(high, reading.High);
    }
}
