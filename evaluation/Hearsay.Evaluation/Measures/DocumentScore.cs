using System.Collections.Immutable;
using Hearsay.Evaluation.Annotations;
using Hearsay.Evaluation.Slices;

namespace Hearsay.Evaluation.Measures;

/// <summary>How the predictions for one document compare with its gold.</summary>
/// <param name="Name">The document's name.</param>
/// <param name="Outlet">The document's outlet.</param>
/// <param name="Tally">The counts of every measure.</param>
/// <param name="Slices">The linked counts of every <see cref="Slice"/>, in its order.</param>
/// <param name="Particulars">Speaker, stance and relays among the linked pairs.</param>
public sealed record DocumentScore(string Name, string Outlet, Tally Tally, ImmutableArray<Counts> Slices, ParticularsTally Particulars)
{
    /// <summary>Scores one document. Attributions without content, in gold or predicted, are left out.</summary>
    public static DocumentScore Of(GoldDocument document, ImmutableArray<MarkedAttribution> predictions)
    {
        var snap = new TokenSnap(document.Text);
        var gold = SnapAll(snap, document.Attributions);
        var predicted = SnapAll(snap, predictions);
        var pairs = LinkedMatching.Match(gold, predicted);

        var counts = new Counts[MeasureNames.All.Length];
        CountRole(Role.Source, Measure.ExactSource, Measure.TokenSource);
        CountRole(Role.Cue, Measure.ExactCue, Measure.TokenCue);
        CountRole(Role.Content, Measure.ExactContent, Measure.TokenContent);
        CountPairs(Measure.ContentIou50, _ => true);
        CountPairs(Measure.Linked, pair => pair.SourcesAgree);
        CountPairs(Measure.ExactTriple, pair => gold[pair.Gold].IsExactly(predicted[pair.Predicted]));

        var linked = pairs.Where(pair => pair.SourcesAgree).ToImmutableArray();
        return new DocumentScore(
            document.Name,
            document.Outlet,
            new Tally([.. counts]),
            new SliceSorting(document.Text, snap).Count(gold, predicted, linked),
            ParticularsTally.Of(linked.Select(pair => (gold[pair.Gold].Marked.Particulars, predicted[pair.Predicted].Marked.Particulars))));

        void CountRole(Role role, Measure exact, Measure token)
        {
            counts[(int)exact] = Compare(Runs(gold), Runs(predicted));
            counts[(int)token] = Compare(Tokens(gold), Tokens(predicted));

            HashSet<(int, int)> Runs(ImmutableArray<SnappedAttribution> side) => [.. side.SelectMany(one => one.Of(role).Runs())];
            HashSet<int> Tokens(ImmutableArray<SnappedAttribution> side) => [.. side.SelectMany(one => one.Of(role).Tokens.ToArray())];
        }

        void CountPairs(Measure measure, Func<LinkedPair, bool> hit) =>
            counts[(int)measure] = new Counts(pairs.Count(hit), predicted.Length, gold.Length);
    }

    private static Counts Compare<T>(HashSet<T> gold, HashSet<T> predicted) =>
        new(predicted.Count(gold.Contains), predicted.Count, gold.Count);

    private static ImmutableArray<SnappedAttribution> SnapAll(TokenSnap snap, ImmutableArray<MarkedAttribution> attributions) =>
        [.. attributions.Select(snap.Snap).Where(one => one.Content.Count > 0)];
}
