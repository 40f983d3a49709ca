namespace Hearsay.Ledger.Claims;

/// <summary>Joins contents that say the same of the same: one predicate, arguments that agree and none that contradict. The stance makes no difference.</summary>
internal sealed class SamePredicate(StoryMembers members, ClaimSets sets, ComparableContent?[] contents)
{
    private const int MostHolders = 24;

    /// <summary>Further apart than this, the same words tell of another event.</summary>
    private const int MostDays = 14;

    /// <summary>Joins them.</summary>
    public void Join()
    {
        var holders = new Dictionary<string, List<int>>();
        var seen = new HashSet<(int, string)>();
        for (var at = 0; at < contents.Length; at++)
        {
            if (contents[at] is not { } content || members.Items[at].Statement.Stance == Statements.Stance.Declines) continue;
            var (item, others) = (members.Items[at], new SortedSet<int>());
            var keys = content.Keys().ToList();
            // A copy of what is in the set already brings nothing new.
            if (keys.Count == 0 || !seen.Add((sets.Find(item.FirstMember), string.Join(' ', keys)))) continue;
            foreach (var key in keys)
            {
                if (!holders.TryGetValue(key, out var list)) holders.Add(key, list = []);
                others.UnionWith(list);
                if (list.Count < MostHolders) list.Add(at);
            }

            foreach (var other in others)
            {
                if (!AreNear(item, members.Items[other]) || sets.Find(item.FirstMember) == sets.Find(members.Items[other].FirstMember)) continue;
                if (contents[other]!.Agreement(content) is { } agreeing)
                    sets.Join(members.Items[other].FirstMember, item.FirstMember, "the same predicate with agreeing arguments, whatever the stance", () => agreeing, Contradict);
            }
        }
    }

    /// <summary>Whether two members cannot be one claim by what they say.</summary>
    public bool Contradict(int one, int other) =>
        contents[Index(one)] is { } left && contents[Index(other)] is { } right && left.Contradicts(right);

    /// <summary>Whether two articles are so near in time that they may tell of one event; without a day they may.</summary>
    public static bool AreNear(StatementInStory one, StatementInStory other) =>
        one.Article.Published?.Value is not { } first || other.Article.Published?.Value is not { } second
        || (first.From.DayNumber - second.To.DayNumber <= MostDays && second.From.DayNumber - first.To.DayNumber <= MostDays);

    private int Index(int member) => members.IndexOf(member);
}
