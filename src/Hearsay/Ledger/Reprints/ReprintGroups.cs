namespace Hearsay.Ledger.Reprints;

/// <summary>Gathers linked texts into groups, the strongest links first.</summary>
/// <remarks>
/// No blind chaining: two groups are joined only where the texts in their middle are linked as well, or half of the foremost texts of both
/// are. The middle of a group is the text that holds most of all others.
/// </remarks>
internal sealed class ReprintGroups
{
    private const int Foremost = 4;

    private readonly TextPairs pairs;
    private readonly JudgedSets sets;
    private readonly double[] held;
    private readonly Dictionary<int, List<int>> foremost = [];

    public ReprintGroups(TextPairs pairs, JudgedSets sets, int count, IReadOnlyList<ReprintLink> links)
    {
        (this.pairs, this.sets, held) = (pairs, sets, new double[count]);
        foreach (var link in links) Hold(link);
        var ordered = links.OrderByDescending(link => link.Preference).ThenByDescending(link => link.Strength)
            .ThenBy(link => link.Left).ThenBy(link => link.Right).ToList();
        for (var one = 0; one < count; one++)
        {
            // What a person joined is a group before any rule.
            if (sets.Find(one) != one) foremost[sets.Find(one)] = Merge(ForemostOf(sets.Find(one)), [one]);
        }

        foreach (var link in ordered) Join(link);
    }

    /// <summary>The article of a set that holds most of the others.</summary>
    public int MiddleOf(int set) => ForemostOf(set)[0];

    private void Hold(ReprintLink link)
    {
        held[link.Left] += pairs.ShareOf(link.Right, link.Left) * link.Preference;
        held[link.Right] += pairs.ShareOf(link.Left, link.Right) * link.Preference;
    }

    private void Join(ReprintLink link)
    {
        var (left, right) = (sets.Find(link.Left), sets.Find(link.Right));
        if (left == right || sets.AreApart(left, right)) return;
        var (ofLeft, ofRight) = (ForemostOf(left), ForemostOf(right));
        if (!AreLinked(ofLeft, ofRight)) return;
        sets.Join(left, right);
        foremost.Remove(left);
        foremost.Remove(right);
        foremost[sets.Find(left)] = Merge(ofLeft, ofRight);
    }

    private bool AreLinked(List<int> left, List<int> right)
    {
        if (IsLink(left[0], right[0])) return true;
        var (linked, all) = (0, left.Count * right.Count);
        foreach (var one in left)
        {
            foreach (var other in right)
            {
                if (IsLink(one, other)) linked++;
            }
        }

        return linked * 2 > all;
    }

    private bool IsLink(int one, int other) => pairs.Strength(one, other) > 0;

    private List<int> ForemostOf(int set) => foremost.TryGetValue(set, out var list) ? list : [set];

    private List<int> Merge(List<int> left, List<int> right) =>
        [.. left.Concat(right).OrderByDescending(one => held[one]).ThenByDescending(one => pairs[one].Length).ThenBy(one => one).Take(Foremost)];
}
