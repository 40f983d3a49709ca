namespace Hearsay.Documents.PlainText;

/// <summary>The numbers of the second look: what the first look thought of the lines around.</summary>
/// <remarks>Stacked sequential learning: W. Cohen and V. Carvalho, "Stacked sequential learning", IJCAI 2005.</remarks>
internal static class LikelihoodFeatures
{
    private const int Beside = 3;
    private const int Far = 60;

    private static readonly int[] Windows = [4, 10, 30];

    /// <summary>The number of features of a line, those of the first look included.</summary>
    public static readonly int Count = LineFeatures.Count + 1 + (2 * Beside) + (2 * Windows.Length) + 11;

    /// <summary>The features of every line, one row after another.</summary>
    /// <param name="page">The lines.</param>
    /// <param name="first">Their features of the first look.</param>
    /// <param name="likely">How likely each is body by the first look.</param>
    public static float[] Of(PageLines page, ReadOnlySpan<float> first, ReadOnlySpan<float> likely)
    {
        var facts = page.Facts;
        var rows = new float[facts.Length * Count];
        var words = new float[facts.Length + 1];
        var body = new float[facts.Length + 1];
        var since = new int[facts.Length];
        float sum = 0, best = 0;
        int start = 0, from = 0, to = 0, last = Far;
        for (var at = 0; at < facts.Length; at++)
        {
            words[at + 1] = words[at] + facts[at].Words + 1;
            body[at + 1] = body[at] + ((facts[at].Words + 1) * likely[at]);
            since[at] = last;
            last = likely[at] > 0.5f ? 1 : Math.Min(Far, last + 1);
            sum += (facts[at].Words + 4) * (likely[at] - 0.4f);
            if (sum <= 0) (sum, start) = (0, at + 1);
            else if (sum > best) (best, from, to) = (sum, start, at + 1);
        }

        var until = Far;
        for (var at = facts.Length - 1; at >= 0; at--)
        {
            var span = rows.AsSpan(at * Count, Count);
            first.Slice(at * LineFeatures.Count, LineFeatures.Count).CopyTo(span);
            var row = new FeatureRow(span[LineFeatures.Count..]);
            row.Add(likely[at]);
            for (var step = 1; step <= Beside; step++)
            {
                row.Add(at >= step ? likely[at - step] : -1);
                row.Add(at + step < facts.Length ? likely[at + step] : -1);
            }

            foreach (var window in Windows)
            {
                var (low, high) = (Math.Max(0, at - window), Math.Min(facts.Length, at + 1 + window));
                row.Add(low == at ? -1 : (body[at] - body[low]) / (words[at] - words[low]));
                row.Add(high == at + 1 ? -1 : (body[high] - body[at + 1]) / (words[high] - words[at + 1]));
            }

            var all = Math.Max(1, body[^1]);
            row.Add(body[at]);
            row.Add(body[^1] - body[at + 1]);
            row.Add(body[at] / all);
            row.Add(all / words[^1]);
            row.Add(all);
            row.Add(since[at]);
            row.Add(until);
            row.Add(Math.Clamp(at - from, -Far, Far));
            row.Add(Math.Clamp(to - at, -Far, Far));
            row.Add((body[to] - body[from]) / all);
            row.Add(Math.Min(since[at], until));
            until = likely[at] > 0.5f ? 1 : Math.Min(Far, until + 1);
        }

        return rows;
    }
}
