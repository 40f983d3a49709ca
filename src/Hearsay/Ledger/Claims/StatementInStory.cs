using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Ledger.Reprints;
using Hearsay.Statements;

namespace Hearsay.Ledger.Claims;

/// <summary>A statement, the number of its article in the story and its own in the article, and the group of reprints that the article is in.</summary>
internal sealed record StatementInStory(int ArticleIndex, int Index, Article Article, Statement Statement, int? Reprint)
{
    /// <summary>The number of its first member: the whole content; its figures follow.</summary>
    public int FirstMember { get; init; }
}

/// <summary>Every statement of a story with its members: the whole content, then each figure.</summary>
internal sealed class StoryMembers
{
    private readonly List<int> statementOf = [];
    private readonly List<ClaimMember> members = [];

    public StoryMembers(ImmutableArray<ArticleEntry> articles, ImmutableArray<ReprintGroup> reprints)
    {
        var group = new Dictionary<string, int>();
        for (var at = 0; at < reprints.Length; at++)
        {
            foreach (var id in reprints[at].ArticleIds) group[id] = at;
        }

        var items = ImmutableArray.CreateBuilder<StatementInStory>();
        for (var article = 0; article < articles.Length; article++)
        {
            var entry = articles[article];
            for (var at = 0; at < entry.Statements.Length; at++)
            {
                var statement = entry.Statements[at];
                items.Add(new StatementInStory(article, at, entry.Article, statement, group.TryGetValue(entry.Article.Id, out var index) ? index : null) { FirstMember = members.Count });
                for (var figure = 0; figure <= statement.Figures.Length; figure++)
                {
                    statementOf.Add(items.Count - 1);
                    members.Add(new ClaimMember(statement.Id, figure == 0 ? null : figure));
                }
            }
        }

        Items = items.ToImmutable();
    }

    /// <summary>The statements, in order of publication, then of the text.</summary>
    public ImmutableArray<StatementInStory> Items { get; }

    /// <summary>How many members there are.</summary>
    public int Count => members.Count;

    /// <summary>A member by its number.</summary>
    public ClaimMember this[int member] => members[member];

    /// <summary>The statement that a member is of.</summary>
    public StatementInStory Of(int member) => Items[statementOf[member]];

    /// <summary>The number of the statement that a member is of.</summary>
    public int IndexOf(int member) => statementOf[member];

    /// <summary>The figure that a member is, or null for a whole content.</summary>
    public Figures.Figure? Figure(int member) => members[member].Figure is { } number ? Of(member).Statement.Figures[number - 1] : null;

    /// <summary>The ids of all members, in their order.</summary>
    public List<string> Ids() => members.ConvertAll(member => member.Id);
}
