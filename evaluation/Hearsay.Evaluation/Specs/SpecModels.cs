using System.Collections.Immutable;

namespace Hearsay.Evaluation.Specs;

/// <summary>The models that the product is compared with, in the order in which they are printed.</summary>
public static class SpecModels
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<ISpecModel> All { get; } =
    [
        new NumberSpec(), new NumberRangeSpec(), new OrdinalSpec(), new PercentSpec(),
        new UnitSpec("CurrencyModel"), new UnitSpec("DimensionModel"), new UnitSpec("AgeModel"), new UnitSpec("TemperatureModel"),
        new DateTimeSpec(),
    ];
}
