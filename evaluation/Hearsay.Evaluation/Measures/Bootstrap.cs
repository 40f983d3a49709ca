using System.Collections.Immutable;

namespace Hearsay.Evaluation.Measures;

/// <summary>Says how far an F1 could move with other articles: a percentile bootstrap over articles (Efron 1979).</summary>
/// <remarks>Articles are drawn, not attributions, because attributions of one article are alike. The seed is fixed: the same input gives the same interval.</remarks>
public static class Bootstrap
{
    /// <summary>How many times the articles are drawn, where nothing else is asked for.</summary>
    public const int DefaultDraws = 1000;

    private const ulong Seed = 20180507;

    /// <summary>The 95 % interval of every measure's F1, in per cent, in the order of <see cref="Measure"/>.</summary>
    public static ImmutableArray<Interval> Intervals(IReadOnlyList<Tally> articles, int draws = DefaultDraws)
    {
        if (articles.Count == 0 || draws <= 0) return [.. MeasureNames.All.Select(_ => default(Interval))];
        var random = new SplitMix(Seed);
        var values = MeasureNames.All.Select(_ => new double[draws]).ToArray();
        var drawn = new Tally[articles.Count];
        for (var draw = 0; draw < draws; draw++)
        {
            for (var at = 0; at < drawn.Length; at++) drawn[at] = articles[random.Below(articles.Count)];
            var sum = Tally.Sum(drawn);
            foreach (var measure in MeasureNames.All) values[(int)measure][draw] = sum[measure].F1;
        }

        var tail = draws / 40;
        return [.. values.Select(sample =>
        {
            Array.Sort(sample);
            return new Interval(sample[tail], sample[draws - 1 - tail]);
        })];
    }

    // SplitMix64 (Steele, Lea and Flood 2014): System.Random promises no sequence across versions of .NET.
    private struct SplitMix(ulong state)
    {
        private ulong state = state;

        public int Below(int bound)
        {
            var mixed = state += 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)Math.BigMul(mixed ^ (mixed >> 31), (ulong)bound, out _);
        }
    }
}

/// <summary>Where an F1 lies in 95 of 100 draws, in per cent.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Interval(double Low, double High);
