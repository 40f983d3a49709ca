using Hearsay.Attributions;
using Hearsay.Documents;
using Hearsay.Statements;

namespace Hearsay.Ledger.Claims;

/// <summary>
/// Joins a denial or a "could not confirm" whose content only points back ("it", "the claims") with the statement that it points at, where the text
/// tells which that is: the statement right before it in the same article, with no more than the end of a sentence between.
/// </summary>
internal sealed class PointedBack(StoryMembers members, ClaimSets sets, ClaimSpeakers speakers, SamePredicate predicates)
{
    private const int Farthest = 160;

    /// <summary>Joins them, in text order, so that one pointer may lead on to another. Which statement each points at, by number.</summary>
    public Dictionary<int, int> Join()
    {
        var found = new Dictionary<int, int>();
        for (var at = 1; at < members.Items.Length; at++)
        {
            var item = members.Items[at];
            if (item.Statement.Stance is not (Stance.Denies or Stance.Unconfirmed) || Kind(item) is not { } kind) continue;
            if (Before(at, kind) is not { } before) continue;
            var target = members.Items[before];
            var rule = kind == "noun" ? "it points back at the claim right before it in the article" : "it points back at what is said right before it in the article";
            if (sets.Join(target.FirstMember, item.FirstMember, rule, () => Evidence(target, item), predicates.Contradict)) found.Add(at, before);
        }

        return found;
    }

    private int? Before(int at, string kind)
    {
        var item = members.Items[at];
        var from = item.Statement.Attribution.Extent.Start;
        for (var before = at - 1; before >= 0 && members.Items[before].ArticleIndex == item.ArticleIndex && at - before <= 3; before--)
        {
            var (other, attribution) = (members.Items[before], members.Items[before].Statement.Attribution);
            if (attribution.Extent.Contains(item.Statement.Attribution.Extent) || item.Statement.Attribution.Extent.Contains(attribution.Extent)) continue;
            if (attribution.Extent.End > from || !IsNear(item.Article.Text, attribution.Extent.End, from)) return null;
            var isDoubt = other.Statement.Stance is Stance.Denies or Stance.Unconfirmed or Stance.Declines;
            // Nobody denies what he has just said himself; a second denial of his goes on with the first.
            if (!isDoubt && speakers.AreSame(other, item)) return null;
            if (other.Statement.Stance == Stance.Declines) continue;
            if (kind == "noun" && !isDoubt && !IsClaimed(other)) return null;
            return before;
        }

        return null;
    }

    /// <summary>"Pronoun" or "noun" where the content is made of words that point back alone; null for any other content.</summary>
    private static string? Kind(StatementInStory item)
    {
        var attribution = item.Statement.Attribution;
        if (attribution.Quotation == QuotationType.Direct || item.Statement.Proposition is not null) return OfQuotation(item);
        string? kind = null;
        foreach (var (word, span) in attribution.Content.SelectMany(span => ClaimWords.In(item.Article.Text, span)))
        {
            if (ClaimWords.Pointer(word) is { } one)
            {
                if (one is "calendar" or "claiming") return null;
                if (one == "noun") kind = one;
                else if (one is "pronoun" or "binding") kind ??= "pronoun";
            }
            else if (!Words.IsFunctionWord(Words.OfName(word)[0]) && !(kind is null && char.IsUpper(item.Article.Text[span.Start]))) return null;
        }

        return kind;
    }

    /// <summary>"“It is a lie,” she said": the words that deny speak of what was said before.</summary>
    private static string? OfQuotation(StatementInStory item)
    {
        var (statement, text) = (item.Statement, item.Article.Text);
        if (statement.Proposition is not null || statement.Attribution.Quotation == QuotationType.Indirect || statement.StanceEvidence.IsEmpty) return null;
        if (!statement.Attribution.Content.Any(part => part.Contains(statement.StanceEvidence[0].Start))) return null;
        var first = ClaimWords.In(text, statement.Attribution.Content[0]).FirstOrDefault().Word;
        return first is not null && ClaimWords.Pointer(first) is "pronoun" ? "pronoun" : null;
    }

    // A claim is put forward by a verb of claiming, or already doubted by somebody.
    private static bool IsClaimed(StatementInStory item)
    {
        var text = item.Article.Text;
        return item.Statement.Attribution.Cue.Concat(item.Statement.Attribution.Content.Take(1)).SelectMany(span => ClaimWords.In(text, span).Take(4)).Any(word =>
            ClaimWords.Pointer(ClaimWords.Noun(word.Word)) == "noun" || ClaimWords.Pointer(word.Word) == "noun" || ClaimWords.Pointer(word.Word) == "claiming");
    }

    /// <summary>Whether no more than the end of one sentence stands between.</summary>
    private static bool IsNear(string text, int end, int start)
    {
        if (start - end > Farthest) return false;
        var ends = 0;
        for (var at = end; at < start; at++)
        {
            if (text[at] is '.' or '?' or '!' && (at + 1 >= start || text[at + 1] is ' ' or '\n' or '”' or '"' or '’')) ends++;
        }

        return ends <= 1;
    }

    private static IEnumerable<ArticleSpan> Evidence(StatementInStory target, StatementInStory item) =>
        target.Statement.Attribution.Content.Concat(item.Statement.Attribution.Content).Select(span => new ArticleSpan(item.Article.Id, span));
}
