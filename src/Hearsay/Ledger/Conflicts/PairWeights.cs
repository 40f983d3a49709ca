using System.Collections.Frozen;
using System.Globalization;

namespace Hearsay.Ledger.Conflicts;

/// <summary>How much each of the <see cref="PairFeatures"/> speaks for one thing counted: a logistic regression. Immutable.</summary>
internal sealed class PairWeights
{
    private readonly FrozenDictionary<string, double> weights;

    /// <param name="weights">The weight of each feature; those that are not named weigh nothing.</param>
    public PairWeights(IEnumerable<KeyValuePair<string, double>> weights) => this.weights = weights.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The weights of <c>models/en/figures/weights.lexicon</c>.</summary>
    public static PairWeights English { get; } = new(Lexicon.Read("models/en/figures/weights.lexicon")
        .Select(entry => KeyValuePair.Create(entry[0], double.Parse(entry[1], CultureInfo.InvariantCulture))));

    /// <summary>The logarithm of the odds that two figures count one thing; above 0 it is likelier than not.</summary>
    public double Score(FigureFrame left, FigureFrame right, (FigureBounds Left, FigureBounds Right) bounds)
    {
        var sum = 0.0;
        foreach (var (name, value) in PairFeatures.Of(left, right, bounds)) sum += weights.GetValueOrDefault(name) * value;
        return sum;
    }
}
