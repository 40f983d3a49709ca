using System.Collections.Immutable;
using Hearsay.Dates;
using Hearsay.Statements;

namespace Hearsay.Ledger;

/// <summary>Why two statements are held to be one claim.</summary>
[Flags]
internal enum ClaimRule
{
    None = 0,
    SameQuotation = 1,
    SameFigure = 2,
    SameTextCopied = 4,
}

/// <summary>Joins statements to claims, refuses to join what two speakers said, and counts what stands behind each claim.</summary>
internal sealed class ClaimGroups
{
    private readonly ImmutableArray<StatementInStory> items;
    private readonly SpeakerNames names;
    private readonly DisjointSets claims;
    private readonly DisjointSets origins;
    private readonly Speaker?[] speakers;
    private readonly ClaimRule[] rules;
    private readonly Dictionary<(int Claim, int Reprint), int> firstOfText = [];

    public ClaimGroups(ImmutableArray<StatementInStory> items, SpeakerNames names)
    {
        this.items = items;
        this.names = names;
        claims = new DisjointSets(items.Length);
        origins = new DisjointSets(items.Length);
        speakers = [.. items.Select(item => item.Statement.Speaker)];
        rules = new ClaimRule[items.Length];
    }

    /// <summary>Joins a statement with those of other articles that have a key in common with it, unless their speakers differ.</summary>
    public void Join(int item, IEnumerable<int> others, ClaimRule rule)
    {
        var fitting = others.Where(other => items[other].ArticleIndex != items[item].ArticleIndex && MayBeOne(item, other, rule)).ToList();
        // A statement without a speaker that fits two speakers' groups shows nothing about either.
        var groups = fitting.Select(claims.Find).Distinct().ToList();
        if (groups.Exists(one => groups.Exists(other => !Agree(speakers[one], speakers[other])))) return;
        foreach (var other in fitting.Where(other => MayBeOne(item, other, rule))) Unite(item, other, rule);
    }

    /// <summary>The claims, in order of first appearance.</summary>
    public ImmutableArray<Claim> Claims()
    {
        for (var at = 0; at < items.Length; at++)
        {
            // What one text says counts once, however many articles carry it.
            if (items[at].Reprint is { } reprint) JoinOrigins(at, reprint);
        }

        return
        [
            .. Enumerable.Range(0, items.Length).GroupBy(claims.Find).Where(group => group.Count() > 1)
                .Select((group, at) => Describe($"c{at + 1}", [.. group])),
        ];
    }

    private void JoinOrigins(int item, int reprint)
    {
        if (!firstOfText.TryAdd((claims.Find(item), reprint), item)) origins.Unite(item, firstOfText[(claims.Find(item), reprint)]);
    }

    private Speaker? Speaker(int item) => speakers[claims.Find(item)];

    private bool MayBeOne(int item, int other, ClaimRule rule) => rule == ClaimRule.SameFigure
        ? Speaker(item) is { } left && Speaker(other) is { } right && names.AreSame(left, right)
        : Agree(Speaker(item), Speaker(other));

    private bool Agree(Speaker? left, Speaker? right) =>
        left is null || right is null || (left.Anonymous && right.Anonymous) || names.AreSame(left, right);

    private void Unite(int item, int other, ClaimRule rule)
    {
        var (left, right) = (Speaker(item), Speaker(other));
        var root = claims.Unite(item, other, (kept, gone) => rules[kept] |= rules[gone]);
        rules[root] |= rule;
        // The longer name knows more, so later ones are compared with it.
        speakers[root] = left is null || (right is not null && right.Name.Length > left.Name.Length) ? right : left;
        if (rule != ClaimRule.SameFigure) origins.Unite(item, other);
    }

    private Claim Describe(string id, int[] members)
    {
        var outlets = members.Select(one => items[one].Article.Outlet?.Value).ToList();
        return new Claim(
            id,
            [.. members.Select(one => items[one].Statement.Id)],
            InWords(rules[claims.Find(members[0])]),
            members.Select(one => items[one].ArticleIndex).Distinct().Count(),
            outlets.Contains(null) ? null : outlets.Select(name => Words.Run(Words.OfName(name!))).Distinct().Count(),
            OriginsOf(members));
    }

    /// <summary>One where all of it is one text or one quotation; else the occasions of its speaker; null where a part has no named one.</summary>
    private int? OriginsOf(int[] members)
    {
        var parts = members.GroupBy(origins.Find).ToList();
        if (parts.Count == 1) return 1;
        if (parts.Exists(part => !part.Any(one => items[one].Statement.Speaker is { Anonymous: false }))) return null;
        // The rules join statements of one speaker alone, so the days tell the occasions apart. A saying without a day may be any of
        // them and adds none; days that overlap may be the same.
        var days = parts.Select(part => part.Select(one => items[one].Statement.Said?.Value).FirstOrDefault(value => value is not null))
            .OfType<DateRange>().OrderBy(range => range.From).ToList();
        var (occasions, last) = (0, DateOnly.MinValue);
        foreach (var range in days)
        {
            if (occasions == 0 || range.From > last) occasions++;
            if (range.To > last) last = range.To;
        }

        return Math.Max(1, occasions);
    }

    private static string InWords(ClaimRule rules)
    {
        var words = new List<string>();
        if (rules.HasFlag(ClaimRule.SameQuotation))
            words.Add("the same direct quotation: six quoted words or more in a row, by the same speaker or one that is not resolved");
        if (rules.HasFlag(ClaimRule.SameFigure))
            words.Add("the same figure of the same thing, with the same status and scope, by the same named speaker");
        if (rules.HasFlag(ClaimRule.SameTextCopied))
            words.Add("the same words in articles that carry one text");
        return string.Join("; ", words);
    }
}

/// <summary>Disjoint sets of the numbers from 0, with the least number of a set as its name (Tarjan 1975, path halving).</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];

    public int Find(int one)
    {
        while (parents[one] != one) one = parents[one] = parents[parents[one]];
        return one;
    }

    /// <summary>Makes one set of two and returns its name; <paramref name="merge"/> gets the name that stays and the one that goes.</summary>
    public int Unite(int left, int right, Action<int, int>? merge = null)
    {
        var (a, b) = (Find(left), Find(right));
        if (a == b) return a;
        var (kept, gone) = a < b ? (a, b) : (b, a);
        parents[gone] = kept;
        merge?.Invoke(kept, gone);
        return kept;
    }
}
