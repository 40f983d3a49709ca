using System.Collections.Immutable;
using Hearsay.Evaluation.Commands;
using Hearsay.Figures;

namespace Hearsay.Evaluation.Specs;

/// <summary>Bare numbers, whatever they are used for: the numbers of figures, of dates, of ages and of names of things.</summary>
public sealed class NumberSpec : ISpecModel
{
    /// <inheritdoc/>
    public string Path => "Number/NumberModel";

    /// <inheritdoc/>
    public ImmutableArray<SpecReading> Read(string input) =>
    [
        .. FigureFinding.Readings(ProductRun.BeforeFiguresOf(input))
            .Where(reading => reading.Use is not (NumberUse.Ordinal or NumberUse.Pronoun))
            .SelectMany(reading => reading.Upper is { } upper ? [reading.Number, upper] : new[] { reading.Number })
            // "180ml" is no number by itself to the model.
            .Where(number => number.Value is not null && (number.Span.End == input.Length || !char.IsLetter(input[number.Span.End])))
            .Select(number => new SpecReading(
                number.Span, number.Span, answer => SpecValues.Same(answer["value"], number.Value), $"{number.Span.Of(input)} = {number.Value}")),
    ];
}
