using System.Collections.Immutable;
using Hearsay.Statements;

namespace Hearsay.Ledger.Claims;

/// <summary>Joins statements of different articles by their words: the same content in reprints, the same quotation.</summary>
/// <remarks>Every rule compares hashes, so the work grows with the words and not with the pairs.</remarks>
internal sealed class SameWords(StoryMembers members, ClaimSets sets, ClaimSpeakers speakers)
{
    private const int FewestContentWords = 3;

    /// <summary>With so many statements of one key a later one is compared, and joined with their groups; more would add nothing.</summary>
    private const int MostHolders = 16;

    /// <summary>The words of the content, in order, without function words, in articles that carry one text.</summary>
    public void JoinCopied() => Join("the same words in articles that carry one text", ContentKeys);

    /// <summary>Every run of six quoted words that tells something: see <see cref="QuotedWords.Runs"/>.</summary>
    public void JoinQuoted() => Join("the same quotation: six or more quoted words in a row, and no other named speaker", item => QuotedWords.Runs(item.Article.Text, item.Statement.Attribution));

    // Statements whose speakers are settled are joined first, so that one without a speaker meets whole groups and cannot bridge two.
    private void Join(string rule, Func<StatementInStory, IEnumerable<ulong>> keysOf)
    {
        var holders = new Dictionary<ulong, List<int>>();
        foreach (var isSettled in (ReadOnlySpan<bool>)[true, false])
        {
            for (var at = 0; at < members.Items.Length; at++)
            {
                var item = members.Items[at];
                if (item.Statement.Speaker is not null != isSettled) continue;
                var others = new SortedSet<int>();
                foreach (var key in keysOf(item))
                {
                    if (!holders.TryGetValue(key, out var list)) holders.Add(key, list = []);
                    others.UnionWith(list);
                    if (list.Count < MostHolders && (list.Count == 0 || list[^1] != at)) list.Add(at);
                }

                Join(item, others, rule);
            }
        }
    }

    private void Join(StatementInStory item, SortedSet<int> others, string rule)
    {
        var fitting = others.Select(other => members.Items[other]).Where(other => other.ArticleIndex != item.ArticleIndex && speakers.MayBeSame(item, other)).ToList();
        // A statement without a speaker that fits two speakers' groups shows nothing about either.
        var groups = fitting.DistinctBy(other => sets.Find(other.FirstMember)).ToList();
        if (item.Statement.Speaker is null && groups.Exists(one => groups.Exists(other => !speakers.MayBeSame(one, other)))) return;
        foreach (var other in fitting)
        {
            if (!sets.Join(item.FirstMember, other.FirstMember, rule, () => Content(other).Concat(Content(item)), Differ)) continue;
            JoinFigures(item, other, rule);
        }
    }

    // What is one text has one figure in one place.
    private void JoinFigures(StatementInStory item, StatementInStory other, string rule)
    {
        var (left, right) = (item.Statement.Figures, other.Statement.Figures);
        if (left.Length != right.Length) return;
        for (var at = 0; at < left.Length; at++)
        {
            if ((left[at].Low, left[at].High, left[at].Status, left[at].Scope) != (right[at].Low, right[at].High, right[at].Status, right[at].Scope)) continue;
            if (!left[at].Span.In(item.Article.Text).SequenceEqual(right[at].Span.In(other.Article.Text))) continue;
            if (CalledNumbers.Is(item.Article.Text, left[at])) continue;
            var figure = at;
            sets.Join(
                item.FirstMember + at + 1, other.FirstMember + at + 1, rule,
                () => [new ArticleSpan(other.Article.Id, right[figure].Span), new ArticleSpan(item.Article.Id, left[figure].Span)], Differ);
        }
    }

    private bool Differ(int one, int other) => !speakers.MayBeSame(members.Of(one), members.Of(other));

    private static IEnumerable<ArticleSpan> Content(StatementInStory item) => item.Statement.Attribution.Content.Select(span => new ArticleSpan(item.Article.Id, span));

    private static IEnumerable<ulong> ContentKeys(StatementInStory item)
    {
        if (item.Reprint is not { } reprint) return [];
        var words = item.Statement.Attribution.Content.SelectMany(span => Words.In(item.Article.Text, span))
            .Select(word => word.Hash).Where(word => !Words.IsPassedOver(word)).ToArray();
        return words.Count(word => !Words.IsFunctionWord(word)) < FewestContentWords ? [] : [Words.Run([(ulong)reprint, .. words])];
    }
}
