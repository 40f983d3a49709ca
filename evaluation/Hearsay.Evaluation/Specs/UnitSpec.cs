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
                .Where(reading => reading.Use == uses && Name(reading) is not null)
                .Select(reading => Reading(input, reading)),
        ];
    }

    /// <summary>The product's name of the unit that the model knows: with its rate ("mile per hour"), else without ("barrel").</summary>
    private string? Name(NumberReading reading) =>
        reading.UnitName is { } whole && Names.Contains((model, whole)) ? whole
        : reading.BaseName is { } bare && Names.Contains((model, bare)) ? bare
        : null;

    private SpecReading Reading(string input, NumberReading reading)
    {
        var number = reading.Upper ?? reading.Number;
        var name = Name(reading)!;
        var end = name == reading.BaseName ? reading.Core.End : reading.Span.End;
        var core = new Documents.Span(reading.Upper is null ? reading.Core.Start : number.Span.Start, end);
        return new SpecReading(
            core,
            reading.Span,
            answer => SpecValues.Same(answer["value"], number.Value) && Names[(model, name)].Contains(answer["unit"]),
            $"{core.Of(input)} = {number.Value} {name}");
    }
}
