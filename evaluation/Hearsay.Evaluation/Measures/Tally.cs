using System.Collections.Immutable;

namespace Hearsay.Evaluation.Measures;

/// <summary>The counts of one document, or of several added up.</summary>
/// <param name="ByMeasure">One entry per <see cref="Measure"/>.</param>
public sealed record Tally(ImmutableArray<Counts> ByMeasure)
{
    /// <summary>Of no document.</summary>
    public static readonly Tally Zero = new([.. MeasureNames.All.Select(_ => default(Counts))]);

    /// <summary>The counts of one measure.</summary>
    public Counts this[Measure measure] => ByMeasure[(int)measure];

    /// <summary>Adds up.</summary>
    public static Tally Sum(IEnumerable<Tally> tallies)
    {
        var sum = new Counts[MeasureNames.All.Length];
        foreach (var tally in tallies)
        {
            for (var at = 0; at < sum.Length; at++) sum[at] += tally.ByMeasure[at];
        }

        return new Tally([.. sum]);
    }
}
