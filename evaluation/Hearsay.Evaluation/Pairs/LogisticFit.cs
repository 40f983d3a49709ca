using Hearsay.Ledger.Conflicts;

namespace Hearsay.Evaluation.Pairs;

/// <summary>Fits the weights by which it is told whether two figures count one thing: logistic regression, by Newton's method.</summary>
/// <remarks>See T. Hastie, R. Tibshirani and J. Friedman, The Elements of Statistical Learning, 2009, section 4.4. The same pairs give the same weights.</remarks>
internal static class LogisticFit
{
    /// <summary>How much a weight costs: half of this times its square.</summary>
    private const double Penalty = 1;

    /// <summary>The name of the constant of pairs that were drawn by chance.</summary>
    public const string Drawn = "drawn";

    private const int MostSteps = 30;

    /// <summary>The weights, by the names of the features in order.</summary>
    /// <param name="pairs">Features, and whether one thing is counted.</param>
    public static SortedDictionary<string, double> Fit(IReadOnlyList<(IReadOnlyList<(string Name, double Value)> Features, bool IsOne)> pairs)
    {
        var names = pairs.SelectMany(pair => pair.Features.Select(feature => feature.Name)).Distinct().Order(StringComparer.Ordinal).ToArray();
        var rows = pairs.Select(pair => (Row: names.Select(name => pair.Features.Where(one => one.Name == name).Sum(one => one.Value)).ToArray(), Goal: pair.IsOne ? 1.0 : 0)).ToArray();
        var weights = new double[names.Length];
        for (var step = 0; step < MostSteps; step++)
        {
            var change = Step(rows, weights, names);
            for (var at = 0; at < weights.Length; at++) weights[at] += change[at];
            if (change.All(one => Math.Abs(one) < 1e-9)) break;
        }

        return new(names.Zip(weights).ToDictionary(pair => pair.First, pair => pair.Second), StringComparer.Ordinal);
    }

    private static double[] Step((double[] Row, double Goal)[] rows, double[] weights, string[] names)
    {
        var size = weights.Length;
        var system = new double[size][];
        for (var at = 0; at < size; at++)
        {
            // Constants are free of cost, but for what keeps the system solvable.
            var cost = names[at] is "always" or Drawn ? 1e-6 : Penalty;
            system[at] = new double[size + 1];
            system[at][at] = cost;
            system[at][size] = -cost * weights[at];
        }

        foreach (var (row, goal) in rows)
        {
            var chance = 1 / (1 + Math.Exp(-row.Zip(weights, (value, weight) => value * weight).Sum()));
            for (var at = 0; at < size; at++)
            {
                system[at][size] += (goal - chance) * row[at];
                for (var other = 0; other < size; other++) system[at][other] += chance * (1 - chance) * row[at] * row[other];
            }
        }

        return Solve(system);
    }

    // Gauss and Jordan; the system is symmetric and positive definite, so that no pivot is looked for.
    private static double[] Solve(double[][] system)
    {
        for (var at = 0; at < system.Length; at++)
        {
            for (var other = 0; other < system.Length; other++)
            {
                if (other == at) continue;
                var part = system[other][at] / system[at][at];
                for (var column = at; column <= system.Length; column++) system[other][column] -= part * system[at][column];
            }
        }

        return [.. system.Select((row, at) => row[^1] / row[at])];
    }
}
