using Hearsay.Statements;

namespace Hearsay.Ledger.Claims;

/// <summary>
/// Joins the denials of one speaker that are quoted with the same few words ("fake news") in several articles, where what is denied names the same:
/// one utterance, told twice.
/// </summary>
internal sealed class SameDenial(StoryMembers members, ClaimSets sets, ClaimSpeakers speakers, ComparableContent?[] contents, Dictionary<int, int> pointed)
{
    private const int MostHolders = 16;
    private const int MostSteps = 4;

    /// <summary>Joins them.</summary>
    public void Join()
    {
        var holders = new Dictionary<(string, ulong), List<int>>();
        for (var at = 0; at < members.Items.Length; at++)
        {
            var item = members.Items[at];
            if (item.Statement.Stance != Stance.Denies || speakers.Of(item) is not { Anonymous: false } speaker) continue;
            foreach (var pair in Pairs(item))
            {
                if (!holders.TryGetValue((speaker.Id, pair), out var list)) holders.Add((speaker.Id, pair), list = []);
                foreach (var other in list) Join(other, at);
                if (list.Count < MostHolders && (list.Count == 0 || list[^1] != at)) list.Add(at);
            }
        }
    }

    private void Join(int one, int other)
    {
        var (left, right) = (members.Items[one], members.Items[other]);
        if (left.ArticleIndex == right.ArticleIndex || !SamePredicate.AreNear(left, right)) return;
        var (mine, theirs) = (Denied(one), Denied(other));
        if (mine is null || theirs is null || !mine.Names.Overlaps(theirs.Names)) return;
        sets.Join(
            left.FirstMember, right.FirstMember, "one speaker denies with the same quoted words what names the same",
            () => left.Statement.Attribution.Content.Select(span => new ArticleSpan(left.Article.Id, span)).Concat(right.Statement.Attribution.Content.Select(span => new ArticleSpan(right.Article.Id, span))),
            (_, _) => false);
    }

    /// <summary>What is denied: the content's own proposition, or that of the statement that it points at.</summary>
    private ComparableContent? Denied(int at)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            if (contents[at] is { } content) return content;
            if (!pointed.TryGetValue(at, out at)) return null;
        }

        return null;
    }

    private static IEnumerable<ulong> Pairs(StatementInStory item)
    {
        foreach (var words in QuotedWords.Of(item.Article.Text, item.Statement.Attribution))
        {
            for (var at = 0; at + 1 < words.Length; at++)
            {
                if (!Words.IsFunctionWord(words[at]) && !Words.IsFunctionWord(words[at + 1])) yield return Words.Run(words.AsSpan(at, 2));
            }
        }
    }
}
