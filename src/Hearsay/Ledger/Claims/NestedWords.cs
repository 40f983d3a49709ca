using Hearsay.Documents;
using Hearsay.Statements;

namespace Hearsay.Ledger.Claims;

/// <summary>Joins what stands inside another content with it, where the outer one only passes it on: "the Courier quoted sources saying | that it fell".</summary>
internal sealed class NestedWords(StoryMembers members, ClaimSets sets, ComparableContent?[] contents, SamePredicate predicates)
{
    private const int MostInside = 4;

    /// <summary>What the outer content may hold beside the inner attribution, in characters.</summary>
    private const int MostBeside = 6;

    /// <summary>Joins them.</summary>
    public void Join()
    {
        for (var at = 0; at < members.Items.Length; at++)
        {
            var outer = members.Items[at];
            if (contents[at] is not null || outer.Statement.Stance == Stance.Declines || outer.Statement.Attribution.Content is not [var content]) continue;
            for (var next = at + 1; next < members.Items.Length && next <= at + MostInside && members.Items[next].ArticleIndex == outer.ArticleIndex; next++)
            {
                var inner = members.Items[next];
                if (!IsPassedOn(outer, inner, content)) continue;
                sets.Join(
                    outer.FirstMember, inner.FirstMember, "the one stands inside the other, which passes it on",
                    () => inner.Statement.Attribution.Content.Select(span => new ArticleSpan(inner.Article.Id, span)).Prepend(new ArticleSpan(outer.Article.Id, content)), predicates.Contradict);
                break;
            }
        }
    }

    // Both stand on one footing, or the outer one simply tells of the inner.
    private static bool IsPassedOn(StatementInStory outer, StatementInStory inner, Span content)
    {
        var extent = inner.Statement.Attribution.Extent;
        if (inner.Statement.Attribution.Depth <= outer.Statement.Attribution.Depth || !content.Contains(extent)) return false;
        var isDoubt = outer.Statement.Stance is Stance.Denies or Stance.Unconfirmed;
        if (isDoubt ? inner.Statement.Stance != outer.Statement.Stance : inner.Statement.Stance is Stance.Denies or Stance.Unconfirmed or Stance.Declines) return false;
        return isDoubt || extent.Start - content.Start + content.End - extent.End <= MostBeside;
    }
}
