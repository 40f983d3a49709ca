using System.Collections.Immutable;
using Hearsay.Statements;

namespace Hearsay.Ledger.Claims;

/// <summary>Writes the claims down: which sets are claims, with their words, counts and decisions.</summary>
internal sealed class ClaimWriting(StoryMembers members, ClaimSets sets, SameFigure figures)
{
    /// <summary>The claims, in order of their first members.</summary>
    public ImmutableArray<Claim> Claims()
    {
        var decisions = DecisionsBySet();
        var groups = Enumerable.Range(0, members.Count).GroupBy(sets.Find).Select(group => group.ToList()).Where(IsClaim).ToList();
        // What is said of a figure is the figure's claim: the whole content beside it would say the same twice.
        var figured = new Dictionary<string, HashSet<int>>();
        foreach (var group in groups.Where(IsOfFigures))
        {
            foreach (var member in group)
            {
                var statement = members[member].StatementId;
                if (!figured.TryGetValue(statement, out var claims)) figured.Add(statement, claims = []);
                claims.Add(group[0]);
            }
        }

        return
        [
            .. groups.Where(group => IsOfFigures(group) || !IsTold(group, figured) || group.Exists(member => decisions.TryGetValue(sets.Find(member), out var made) && made.Exists(one => one.Judgement is not null)))
                .Select(group => Describe(group, decisions.TryGetValue(sets.Find(group[0]), out var made) ? made : [])),
        ];
    }

    private Dictionary<int, List<Decision>> DecisionsBySet()
    {
        var at = new Dictionary<string, int>();
        for (var member = 0; member < members.Count; member++) at.TryAdd(members[member].Id, member);
        return sets.Decisions.GroupBy(one => sets.Find(at[one.Left])).ToDictionary(group => group.Key, group => group.ToList());
    }

    /// <summary>A figure of a thing is a claim by itself, so that others can be set against it; so is what is denied or could not be confirmed.</summary>
    private bool IsClaim(List<int> group)
    {
        if (group.Select(member => members[member].StatementId).Distinct().Skip(1).Any()) return true;
        return group.Exists(figures.IsComparable) || members.Figure(group[0]) is null && members.Of(group[0]).Statement.Stance is Stance.Denies or Stance.Unconfirmed;
    }

    private bool IsOfFigures(List<int> group) => members.Figure(group[0]) is not null;

    private bool IsTold(List<int> group, Dictionary<string, HashSet<int>> figured)
    {
        HashSet<int>? common = null;
        foreach (var member in group)
        {
            if (!figured.TryGetValue(members[member].StatementId, out var claims)) return false;
            if (common is null) common = [.. claims];
            else common.IntersectWith(claims);
        }

        return common is { Count: > 0 };
    }

    private Claim Describe(List<int> group, List<Decision> made)
    {
        var items = group.ConvertAll(members.Of);
        var outlets = items.ConvertAll(item => item.Article.Outlet?.Value);
        var rules = made.Where(one => one.Same).Select(one => one.Judgement is null ? one.Rule : "a person joined them").Distinct().ToList();
        var alone = IsOfFigures(group) ? "a figure that nothing repeats" : items[0].Statement.Stance == Stance.Denies ? "a denial" : "what could not be confirmed";
        return new Claim(
            $"c-{members[group[0]].Id}",
            [.. items.Select(item => item.Statement.Id).Distinct()],
            rules.Count == 0 ? alone : string.Join("; ", rules),
            items.Select(item => item.ArticleIndex).Distinct().Count(),
            outlets.Contains(null) ? null : outlets.Select(name => Words.Run(Words.OfName(name!))).Distinct().Count(),
            1)
        {
            Words = [.. items[0].Statement.Attribution.Content.Select(span => new ArticleSpan(items[0].Article.Id, span))],
            Members = [.. group.Select(member => members[member])],
            Question = figures.Question(group[0]),
            Decisions = [.. made],
        };
    }
}
