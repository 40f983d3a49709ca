using System.Collections.Immutable;
using Hearsay.Evaluation.Annotations;
using Hearsay.Evaluation.Slices;

namespace Hearsay.Evaluation.Measures;

/// <summary>Everything that is known about a set of predictions.</summary>
/// <param name="Documents">One score per gold document, in the order of the gold.</param>
/// <param name="Intervals">The 95 % interval of every measure's F1.</param>
public sealed record Scores(ImmutableArray<DocumentScore> Documents, ImmutableArray<Interval> Intervals)
{
    /// <summary>The counts over all documents.</summary>
    public Tally Total { get; } = Tally.Sum(Documents.Select(document => document.Tally));

    /// <summary>Speaker, stance and relays over all documents.</summary>
    public ParticularsTally Particulars { get; } =
        Documents.Aggregate(default(ParticularsTally), (sum, document) => sum + document.Particulars);

    /// <summary>The gold attributions that have content.</summary>
    public int Gold => Total[Measure.Linked].Gold;

    /// <summary>The predicted attributions, in gold documents, that have content.</summary>
    public int Predicted => Total[Measure.Linked].Predicted;

    /// <summary>Compares predictions with gold. Predictions for other documents are not counted.</summary>
    /// <param name="gold">The annotated documents.</param>
    /// <param name="predictions">Attributions by document name.</param>
    /// <param name="draws">How often the articles are drawn for the intervals.</param>
    /// <param name="outermost">Whether attributions inside the content of others are left out, in gold and predicted.</param>
    public static Scores Of(
        ImmutableArray<GoldDocument> gold,
        IReadOnlyDictionary<string, ImmutableArray<MarkedAttribution>> predictions,
        int draws = Bootstrap.DefaultDraws,
        bool outermost = false)
    {
        var documents = gold.Select(document => DocumentScore.Of(
            document with { Attributions = Kept(document.Attributions) },
            Kept(predictions.GetValueOrDefault(document.Name, [])))).ToImmutableArray();
        return new Scores(documents, Bootstrap.Intervals([.. documents.Select(document => document.Tally)], draws));

        ImmutableArray<MarkedAttribution> Kept(ImmutableArray<MarkedAttribution> all) =>
            outermost ? [.. all.Where(one => one.Depth == 0)] : all;
    }

    /// <summary>The linked counts of a slice over all documents.</summary>
    public Counts this[Slice slice] => Documents.Aggregate(default(Counts), (sum, document) => sum + document.Slices[(int)slice]);

    /// <summary>The counts of every outlet, in name order.</summary>
    public IEnumerable<(string Outlet, int Documents, Tally Tally)> Outlets => Documents
        .GroupBy(document => document.Outlet, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, group.Count(), Tally.Sum(group.Select(document => document.Tally))));
}
