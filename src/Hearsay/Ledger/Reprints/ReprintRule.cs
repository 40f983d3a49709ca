namespace Hearsay.Ledger.Reprints;

/// <summary>Says whether what two texts share makes one a reprint of the other.</summary>
internal static class ReprintRule
{
    /// <summary>So much of one text at least stands in the other, and so much of both together.</summary>
    private const double LeastGreater = 0.5, LeastSum = 0.98;

    /// <summary>Less is enough within a day, where it lies in several places and agrees nearly word for word.</summary>
    private const double LeastGreaterOfDay = 0.48, LeastSumOfDay = 0.85;

    /// <summary>Less is enough too where both take text from one agency.</summary>
    private const double LeastSumOfAgency = 0.78, LeastLesserOfAgency = 0.28;

    private const double LeastLikeness = 0.8;

    /// <summary>An outlet takes paragraphs of its own articles over into the next one; only most of a text makes it another state of the same.</summary>
    private const double LeastGreaterOfOne = 0.65, LeastSumOfOne = 1.3;

    private const double LeastGreaterOfOneDay = 0.6, LeastSumOfOneDay = 1.15;

    /// <summary>A text that comes out anew after long is no reprint unless it is the same throughout.</summary>
    private const double LeastSumOfLater = 1.4, LeastSumOfOtherYear = 1.8;

    /// <summary>What is told anew within so many days is news.</summary>
    private const int MostDays = 45;

    /// <summary>So much of a text makes it a part of the other, however long that is.</summary>
    private const double Whole = 0.9;

    private const double LeastLesser = 0.06;

    /// <summary>All that agrees is one run and little else.</summary>
    private const double Dense = 0.75;

    private const double LeastSumOfDense = 1.1, DenseOfOne = 0.8, LeastSumOfDenseOfOne = 1.6;

    /// <summary>Another outlet's text in fewer stretches, with as much of one's own around it, is a long quotation.</summary>
    private const int FewestPassages = 4, FewestPassagesOfDay = 5;

    private const double LeastOfExcerpt = 0.75, LeastSumOfExcerpt = 1.25;

    /// <summary>How surely one text is made of the other, above 0 and up to 1, or 0 where it is not.</summary>
    public static double Strength(Overlap overlap, TextRelation relation)
    {
        var (greater, sum) = (overlap.Greater, overlap.Greater + overlap.Lesser);
        if (overlap.Lesser < LeastLesser || relation.IsOtherYear || (overlap.IsOtherYear && sum < LeastSumOfOtherYear)) return 0;
        if (greater < Whole && !(relation.IsOneOutlet ? IsState(overlap, relation) : IsCopy(overlap, relation))) return 0;
        if (relation.Days > MostDays && sum < LeastSumOfLater) return 0;
        return (0.7 * greater) + (0.3 * overlap.Lesser);
    }

    /// <summary>Whether an outlet's article is another state of one of its own.</summary>
    private static bool IsState(Overlap overlap, TextRelation relation)
    {
        var (greater, sum) = (overlap.Greater, overlap.Greater + overlap.Lesser);
        var isMost = (greater >= LeastGreaterOfOne && sum >= LeastSumOfOne) || (relation.Days <= 1 && greater >= LeastGreaterOfOneDay && sum >= LeastSumOfOneDay);
        return isMost && (sum >= LeastSumOfDenseOfOne || overlap.LongestShare <= DenseOfOne);
    }

    /// <summary>Whether an article carries another outlet's text.</summary>
    private static bool IsCopy(Overlap overlap, TextRelation relation)
    {
        var (greater, sum) = (overlap.Greater, overlap.Greater + overlap.Lesser);
        var isAlike = overlap.Likeness >= LeastLikeness;
        if (relation.IsOneAgency && isAlike && ((greater >= LeastGreater && sum >= LeastSumOfAgency && overlap.Lesser >= LeastLesserOfAgency) || (greater >= LeastGreaterOfDay && sum >= LeastSumOfDay))) return true;

        // A good part of a text in one dense run may be a document or a statement that both give; what survives of an edited text lies in several places.
        if (sum < LeastSumOfDense && overlap.LongestShare > Dense) return false;
        if (overlap.Passages < FewestPassages && greater < LeastOfExcerpt && sum < LeastSumOfExcerpt) return false;
        return (greater >= LeastGreater && sum >= LeastSum)
            || (relation.Days <= 1 && isAlike && greater >= LeastGreaterOfDay && sum >= LeastSumOfDay && overlap.Passages >= FewestPassagesOfDay);
    }
}
