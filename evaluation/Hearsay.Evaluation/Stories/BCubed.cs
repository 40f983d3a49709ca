namespace Hearsay.Evaluation.Stories;

/// <summary>BCubed precision, recall and F1 (Bagga and Baldwin 1998), each 0 to 1.</summary>
/// <param name="Precision">The mean, over all items, of the share of the item's found group that is of its coded group.</param>
/// <param name="Recall">The mean of the share of the item's coded group that is in its found group.</param>
internal readonly record struct BCubed(double Precision, double Recall)
{
    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Scores a grouping of the coded items; others than the coded are passed over.</summary>
    public static BCubed Of(IReadOnlyDictionary<string, string> coded, IReadOnlyDictionary<string, string> found)
    {
        var items = coded.Select(pair => (Coded: pair.Value, Found: found.GetValueOrDefault(pair.Key, "alone " + pair.Key))).ToList();
        var byCoded = items.CountBy(item => item.Coded).ToDictionary();
        var byFound = items.CountBy(item => item.Found).ToDictionary();
        var cells = items.CountBy(item => item).ToDictionary();
        return new BCubed(items.Average(item => (double)cells[item] / byFound[item.Found]), items.Average(item => (double)cells[item] / byCoded[item.Coded]));
    }
}
