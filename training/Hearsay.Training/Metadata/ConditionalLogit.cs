namespace Hearsay.Training.Metadata;

/// <summary>One page for one field: its candidates with their signs, and which of them are right.</summary>
/// <param name="Candidates">The signs of each candidate, and whether it is the value that annotators gave.</param>
/// <param name="HasValue">Whether annotators gave a value at all.</param>
internal sealed record FieldCase(IReadOnlyList<(IReadOnlyCollection<string> Signs, bool IsRight)> Candidates, bool HasValue);

/// <summary>
/// Learns what signs weigh: a conditional logit over the candidates of a page, with the choice of none (McFadden 1974), held to weights that were
/// thought of before (a Gaussian prior), by Adam (Kingma and Ba 2015) on the whole set, which has one optimum.
/// </summary>
/// <param name="priors">The weights to begin at and to be held to, with "threshold".</param>
/// <param name="least">The least that a sign may weigh.</param>
/// <param name="hold">How strongly the weights are held to the priors.</param>
internal sealed class ConditionalLogit(IReadOnlyDictionary<string, double> priors, IReadOnlyDictionary<string, double> least, double hold)
{
    private const string Threshold = "threshold";
    private const int Steps = 400;
    private const int Rarest = 3;
    private const double Rate = 0.05;

    // A page without the value among annotators' often has one all the same: they left it out.
    private const double WeightWithoutValue = 0.15;

    /// <summary>The weights, the threshold among them. The same cases give the same weights.</summary>
    public SortedDictionary<string, double> Learn(IReadOnlyList<FieldCase> cases)
    {
        var signs = cases.SelectMany(one => one.Candidates).SelectMany(candidate => candidate.Signs).GroupBy(sign => sign, StringComparer.Ordinal)
            .Where(group => group.Count() >= Rarest).Select(group => group.Key).Order(StringComparer.Ordinal).ToArray();
        var numbers = signs.Select((sign, at) => (sign, at)).ToDictionary(pair => pair.sign, pair => pair.at, StringComparer.Ordinal);

        // A page's last row is the choice of none; the others carry what the threshold takes off.
        var pages = cases.Where(one => one.Candidates.Count > 0).Select(one =>
        {
            var rows = one.Candidates.Select(candidate => candidate.Signs.Where(numbers.ContainsKey).Select(sign => numbers[sign]).Order().Append(signs.Length).ToArray()).Append([]).ToArray();
            var right = one.Candidates.Select(candidate => candidate.IsRight).Append(!one.Candidates.Any(candidate => candidate.IsRight)).ToArray();
            return (rows, right, Weight: one.HasValue ? 1 : WeightWithoutValue);
        }).ToList();

        double[] prior = [.. signs.Select(sign => priors.GetValueOrDefault(sign)), -priors.GetValueOrDefault(Threshold)];
        var weights = (double[])prior.Clone();
        var (first, second, slope) = (new double[prior.Length], new double[prior.Length], new double[prior.Length]);
        for (var step = 1; step <= Steps; step++)
        {
            for (var at = 0; at < slope.Length; at++) slope[at] = -hold * (weights[at] - prior[at]);
            foreach (var (rows, right, weight) in pages) Add(rows, right, weight, weights, slope);
            for (var at = 0; at < slope.Length; at++)
            {
                first[at] = (0.9 * first[at]) + (0.1 * slope[at]);
                second[at] = (0.999 * second[at]) + (0.001 * slope[at] * slope[at]);
                weights[at] += Rate * (first[at] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(second[at] / (1 - Math.Pow(0.999, step))) + 1e-8);
                if (at < signs.Length && least.TryGetValue(signs[at], out var bound)) weights[at] = Math.Max(weights[at], bound);
            }
        }

        var learned = new SortedDictionary<string, double>(StringComparer.Ordinal) { [Threshold] = -weights[^1] };
        foreach (var sign in cases.SelectMany(one => one.Candidates).SelectMany(candidate => candidate.Signs).Distinct(StringComparer.Ordinal))
        {
            learned[sign] = numbers.TryGetValue(sign, out var at) ? weights[at] : priors.GetValueOrDefault(sign);
        }

        return learned;
    }

    // The slope of the likelihood that one of the right rows is chosen.
    private static void Add(int[][] rows, bool[] right, double weight, double[] weights, double[] slope)
    {
        var likely = new double[rows.Length];
        for (var row = 0; row < rows.Length; row++) likely[row] = rows[row].Sum(at => weights[at]);
        var most = likely.Max();
        for (var row = 0; row < rows.Length; row++) likely[row] = Math.Exp(likely[row] - most);
        var (all, good) = (likely.Sum(), 0.0);
        for (var row = 0; row < rows.Length; row++) good += right[row] ? likely[row] : 0;
        for (var row = 0; row < rows.Length; row++)
        {
            var change = weight * ((right[row] ? likely[row] / good : 0) - (likely[row] / all));
            foreach (var at in rows[row]) slope[at] += change;
        }
    }
}
