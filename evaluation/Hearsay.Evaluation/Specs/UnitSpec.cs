using System.Collections.Immutable;
using Hearsay.Evaluation.Commands;
using Hearsay.Figures;

namespace Hearsay.Evaluation.Specs;

/// <summary>Numbers with units of one kind: money, measures, temperatures, ages.</summary>
/// <remarks>
/// Which kind a reading is of, the unit's name decides: <c>Specs/units.tsv</c> says what the models call the product's units. Of a range the
/// models give the upper number alone; so does this comparison.
/// </remarks>
/// <param name="model">The model's name.</param>
public sealed class UnitSpec(string model) : ISpecModel
{
    private static readonly ILookup<(string Model, string Name), string> Names = EmbeddedTable.Read("Specs/units.tsv")
        .ToLookup(entry => (entry[0], entry[1]), entry => entry[2]);

    /// <inheritdoc/>
    public string Path => "NumberWithUnit/" + model;

    /// <inheritdoc/>
    public ImmutableArray<SpecReading> Read(string input)
    {
        var uses = model == "AgeModel" ? NumberUse.Age : NumberUse.Figure;
        return
        [
            .. FigureFinding.Readings(ProductRun.BeforeFiguresOf(input))
                .Where(reading => reading.Use == uses && reading.UnitName is { } name && Names.Contains((model, name)))
                .Select(reading => Reading(input, reading)),
        ];
    }

    private SpecReading Reading(string input, NumberReading reading)
    {
        var number = reading.Upper ?? reading.Number;
        var core = reading.Upper is null ? reading.Core : new Documents.Span(number.Span.Start, reading.Core.End);
        return new SpecReading(
            core,
            reading.Span,
            answer => SpecValues.Same(answer["value"], number.Value) && Names[(model, reading.UnitName!)].Contains(answer["unit"]),
            $"{core.Of(input)} = {number.Value} {reading.UnitName}");
    }
}
