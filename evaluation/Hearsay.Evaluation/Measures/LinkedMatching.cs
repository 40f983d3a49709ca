using System.Collections.Immutable;

namespace Hearsay.Evaluation.Measures;

/// <summary>Pairs gold attributions with predicted ones, one to one.</summary>
/// <remarks>
/// A pair may form where the contents share at least half of their tokens (shared over all). Pairs whose sources overlap, or are
/// both absent, are formed first, then the larger share first; ties go to the later gold, then to the later prediction, which
/// keeps the order of the reference script. Greedy, not optimal: a rule that a reader can follow by hand.
/// </remarks>
public static class LinkedMatching
{
    private const double LeastShare = 0.5;

    /// <summary>The pairs, in the order in which they form. Attributions without content must have been left out.</summary>
    public static ImmutableArray<LinkedPair> Match(ImmutableArray<SnappedAttribution> gold, ImmutableArray<SnappedAttribution> predicted)
    {
        var candidates = new List<LinkedPair>();
        for (var g = 0; g < gold.Length; g++)
        {
            for (var p = 0; p < predicted.Length; p++)
            {
                var share = gold[g].Content.OverlapRatio(predicted[p].Content);
                if (share < LeastShare) continue;
                candidates.Add(new LinkedPair(g, p, SourcesAgree(gold[g], predicted[p]), share));
            }
        }

        candidates.Sort(FirstToForm);
        bool[] goldTaken = new bool[gold.Length], predictedTaken = new bool[predicted.Length];
        var pairs = ImmutableArray.CreateBuilder<LinkedPair>();
        foreach (var pair in candidates)
        {
            if (goldTaken[pair.Gold] || predictedTaken[pair.Predicted]) continue;
            goldTaken[pair.Gold] = predictedTaken[pair.Predicted] = true;
            pairs.Add(pair);
        }

        return pairs.ToImmutable();
    }

    private static bool SourcesAgree(SnappedAttribution gold, SnappedAttribution predicted) =>
        gold.Source.Count == 0 && predicted.Source.Count == 0 || gold.Source.CountShared(predicted.Source) > 0;

    private static int FirstToForm(LinkedPair left, LinkedPair right)
    {
        if (left.SourcesAgree != right.SourcesAgree) return left.SourcesAgree ? -1 : 1;
        if (left.ContentShare != right.ContentShare) return right.ContentShare.CompareTo(left.ContentShare);
        return left.Gold != right.Gold ? right.Gold.CompareTo(left.Gold) : right.Predicted.CompareTo(left.Predicted);
    }
}

/// <summary>A gold attribution and the prediction that found its content.</summary>
/// <param name="Gold">Number of the gold attribution.</param>
/// <param name="Predicted">Number of the predicted one.</param>
/// <param name="SourcesAgree">Whether the sources overlap or both are absent: then the pair is linked.</param>
/// <param name="ContentShare">Shared tokens over all tokens of the two contents.</param>
public readonly record struct LinkedPair(int Gold, int Predicted, bool SourcesAgree, double ContentShare);
