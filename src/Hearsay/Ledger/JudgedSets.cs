namespace Hearsay.Ledger;

/// <summary>Disjoint sets that obey a person's word: what was judged the same is joined first, what was judged different never comes into one set.</summary>
/// <remarks>
/// The constraints "must link" and "cannot link" of constrained clustering (Wagstaff and others, 2001). A rule that would bring two sides of a
/// "different" into one set is refused for the whole sets; the order in which the rules join therefore matters and must be fixed by the caller,
/// surest first. Not safe for several threads.
/// </remarks>
internal sealed class JudgedSets
{
    private readonly DisjointSets sets;
    private readonly Dictionary<int, HashSet<int>> apart = [];
    private readonly List<Decision> judged = [];

    /// <param name="ids">The id of each item, as judgements name it.</param>
    /// <param name="kind">Which judgements hold here.</param>
    /// <param name="judgements">The judgements; those about ids that are not here are passed over.</param>
    public JudgedSets(IReadOnlyList<string> ids, DecisionKind kind, Judgements judgements)
    {
        sets = new DisjointSets(ids.Count);
        var standing = judgements.Of(kind);
        if (standing.IsEmpty) return;
        var at = new Dictionary<string, int>();
        for (var one = 0; one < ids.Count; one++) at.TryAdd(ids[one], one);
        var found = standing.Where(one => at.ContainsKey(one.Left) && at.ContainsKey(one.Right)).ToList();
        foreach (var one in found.Where(one => !one.Same)) Part(at[one.Left], at[one.Right], one);
        foreach (var one in found.Where(one => one.Same).OrderBy(one => one.Given).ThenBy(one => one.Id, StringComparer.Ordinal))
        {
            if (Join(at[one.Left], at[one.Right])) Note(one);
        }
    }

    /// <summary>The decisions that the person's word made.</summary>
    public IReadOnlyList<Decision> Judged => judged;

    /// <summary>The name of the set that an item is in: the least item of it.</summary>
    public int Find(int one) => sets.Find(one);

    /// <summary>Whether a person's word keeps the sets of two items apart.</summary>
    public bool AreApart(int one, int other) => apart.TryGetValue(Find(one), out var others) && others.Contains(Find(other));

    /// <summary>Joins two items' sets, unless a person holds something of them apart. Whether they are one set now.</summary>
    public bool Join(int one, int other)
    {
        if (AreApart(one, other)) return false;
        sets.Unite(one, other, (kept, gone) =>
        {
            if (!apart.Remove(gone, out var moved)) return;
            if (!apart.TryGetValue(kept, out var stays)) apart.Add(kept, stays = []);
            foreach (var far in moved)
            {
                stays.Add(far);
                apart[far].Remove(gone);
                apart[far].Add(kept);
            }
        });
        return true;
    }

    private void Part(int one, int other, Judgement by)
    {
        Note(by);
        if (one == other) return;
        foreach (var (from, to) in ((int, int)[])[(one, other), (other, one)])
        {
            if (!apart.TryGetValue(from, out var others)) apart.Add(from, others = []);
            others.Add(to);
        }
    }

    private void Note(Judgement by) => judged.Add(Decision.Of(by.Kind, by.Left, by.Right, by.Same, by.Reason ?? "A person said so.") with { Judgement = by.Id });
}
