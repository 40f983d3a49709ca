using System.Collections.Immutable;

namespace Hearsay.Ledger.Claims;

/// <summary>The sets of members that are one claim, with the decisions that made them. A join is refused where anything in both sets contradicts.</summary>
internal sealed class ClaimSets
{
    /// <summary>So many different members of a set are compared before something joins it; more would add nothing.</summary>
    private const int MostCompared = 12;

    private readonly StoryMembers members;
    private readonly JudgedSets sets;
    private readonly Dictionary<int, List<int>> compared = [];
    private readonly List<Decision> decisions = [];

    public ClaimSets(StoryMembers members, Judgements judgements)
    {
        this.members = members;
        var ids = members.Ids();
        sets = new JudgedSets(ids, DecisionKind.Claim, OnMembers(members, judgements));
        foreach (var group in Enumerable.Range(0, sets.Judged.Count == 0 ? 0 : ids.Count).GroupBy(sets.Find).Where(group => group.Count() > 1))
            compared[group.Key] = [.. group.Take(MostCompared)];
    }

    /// <summary>Every decision: a person's word first, then those of the rules in the order in which they were made.</summary>
    public IEnumerable<Decision> Decisions => sets.Judged.Concat(decisions);

    /// <summary>The name of the set that a member is in.</summary>
    public int Find(int member) => sets.Find(member);

    /// <summary>Members of the set of a member that later ones are compared with.</summary>
    public IReadOnlyList<int> Compared(int member) => compared.TryGetValue(Find(member), out var list) ? list : [Find(member)];

    /// <summary>Makes one set of two, unless a person or a contradiction keeps them apart. Whether they are one now.</summary>
    /// <param name="one">A member.</param>
    /// <param name="other">Another.</param>
    /// <param name="rule">Why, in words.</param>
    /// <param name="evidence">The characters that the rule read.</param>
    /// <param name="contradicts">Whether two members cannot be one claim.</param>
    public bool Join(int one, int other, string rule, Func<IEnumerable<ArticleSpan>> evidence, Func<int, int, bool> contradicts)
    {
        var (left, right) = (Find(one), Find(other));
        if (left == right) return true;
        if (sets.AreApart(one, other)) return false;
        var (a, b) = (Compared(one), Compared(other));
        if (a.Any(first => b.Any(second => contradicts(first, second)))) return false;
        if (!sets.Join(one, other)) return false;
        var root = Find(one);
        compared.Remove(left);
        compared.Remove(right);
        compared[root] = [.. a.Concat(b).Take(MostCompared)];
        decisions.Add(Decision.Of(DecisionKind.Claim, members[one].Id, members[other].Id, same: true, rule) with { Evidence = [.. evidence()] });
        return true;
    }

    /// <summary>
    /// A person's word on a bare statement holds for all that it says: what is different differs in every member; of what is the same the whole
    /// contents are one, and the figures where each statement has one alone.
    /// </summary>
    private static Judgements OnMembers(StoryMembers members, Judgements judgements)
    {
        var standing = judgements.Of(DecisionKind.Claim);
        if (standing.IsEmpty) return judgements;
        var figures = members.Items.ToDictionary(item => item.Statement.Id, item => item.Statement.Figures.Length);
        var all = new List<Judgement>();
        foreach (var one in standing.OrderBy(one => one.Given).ThenBy(one => one.Id, StringComparer.Ordinal))
        {
            var (left, right) = (Parts(one.Left, figures), Parts(one.Right, figures));
            foreach (var first in left)
            {
                foreach (var second in right)
                {
                    var isPair = first == one.Left && second == one.Right || (first != one.Left || left.Count == 1) && (second != one.Right || right.Count == 1) && left.Count <= 2 && right.Count <= 2;
                    if (first != second && (!one.Same || isPair)) all.Add(one with { Left = first, Right = second });
                }
            }
        }

        return new Judgements(all);
    }

    private static List<string> Parts(string id, Dictionary<string, int> figures) =>
        figures.TryGetValue(id, out var count) ? [id, .. Enumerable.Range(1, count).Select(number => new ClaimMember(id, number).Id)] : [id];
}
