using System.Collections.Immutable;
using Hearsay.Statements;

namespace Hearsay.Ledger;

/// <summary>Finds the statements of different articles that are one claim, by three rules that leave out more than they let in.</summary>
/// <remarks>
/// Statements that no rule joins are no claim here, however alike they look: silence is not a finding. Every rule compares hashes,
/// so the work grows with the words and not with the pairs.
/// </remarks>
internal static class ClaimFinder
{
    private const int QuotedRun = 6;
    private const int FewestContentWords = 3;

    /// <summary>With so many statements of one key a later one is compared, and joined with their groups; more would add nothing.</summary>
    private const int MostHolders = 64;

    public static ImmutableArray<Claim> Find(
        ImmutableArray<ArticleEntry> articles, ImmutableArray<ReprintGroup> reprints, CancellationToken cancellationToken)
    {
        var group = new Dictionary<string, int>();
        for (var at = 0; at < reprints.Length; at++)
        {
            if (reprints[at].Original is { } original) group[original] = at;
            foreach (var copy in reprints[at].Copies) group[copy.ArticleId] = at;
        }

        var items = articles.SelectMany((entry, at) => entry.Statements.Select(
            statement => new StatementInStory(at, entry.Article, statement, group.TryGetValue(entry.Article.Id, out var index) ? index : null)))
            .ToImmutableArray();
        var names = new SpeakerNames(items.Select(item => item.Statement.Speaker).OfType<Speaker>());
        var joins = new ClaimGroups(items, names);
        Join(items, joins, ClaimRule.SameTextCopied, ContentKeys);
        cancellationToken.ThrowIfCancellationRequested();
        Join(items, joins, ClaimRule.SameQuotation, QuotationKeys);
        cancellationToken.ThrowIfCancellationRequested();
        Join(items, joins, ClaimRule.SameFigure, FigureKeys);
        return joins.Claims();
    }

    // Statements whose speakers are settled are joined first, so that one without a speaker meets whole groups and cannot bridge two.
    private static void Join(
        ImmutableArray<StatementInStory> items, ClaimGroups joins, ClaimRule rule, Func<StatementInStory, IEnumerable<ulong>> keysOf)
    {
        var holders = new Dictionary<ulong, List<int>>();
        foreach (var isSettled in (ReadOnlySpan<bool>)[true, false])
        {
            for (var at = 0; at < items.Length; at++)
            {
                if (items[at].Statement.Speaker is not null != isSettled) continue;
                var others = new SortedSet<int>();
                foreach (var key in keysOf(items[at]))
                {
                    if (!holders.TryGetValue(key, out var list)) holders.Add(key, list = []);
                    others.UnionWith(list);
                    if (list.Count < MostHolders && (list.Count == 0 || list[^1] != at)) list.Add(at);
                }

                joins.Join(at, others, rule);
            }
        }
    }

    /// <summary>(c) The words of the content, in order, without function words, in articles that carry one text.</summary>
    private static IEnumerable<ulong> ContentKeys(StatementInStory item)
    {
        if (item.Reprint is not { } reprint) return [];
        var words = item.Statement.Attribution.Content.SelectMany(span => Words.In(item.Article.Text, span))
            .Select(word => word.Hash).Where(word => !Words.IsPassedOver(word)).ToArray();
        return words.Count(word => !Words.IsFunctionWord(word)) < FewestContentWords ? [] : [Words.Run([(ulong)reprint, .. words])];
    }

    /// <summary>(a) Every run of six quoted words of which three or more are content words.</summary>
    private static IEnumerable<ulong> QuotationKeys(StatementInStory item)
    {
        foreach (var words in QuotedWords.Of(item.Article.Text, item.Statement.Attribution))
        {
            for (var at = 0; at + QuotedRun <= words.Length; at++)
            {
                var run = words.AsSpan(at, QuotedRun);
                var content = 0;
                foreach (var word in run)
                {
                    if (!Words.IsFunctionWord(word)) content++;
                }

                if (content >= FewestContentWords) yield return Words.Run(run);
            }
        }
    }

    /// <summary>(b) Bounds, unit, head noun, status and scope of each figure of a named speaker, and whether it is put forward or denied.</summary>
    private static IEnumerable<ulong> FigureKeys(StatementInStory item)
    {
        if (item.Statement.Speaker is null or { Anonymous: true }) yield break;
        foreach (var figure in item.Statement.Figures)
        {
            if (figure.Counted is not { } counted || (figure.Low ?? figure.High) is null) continue;
            var head = Words.In(item.Article.Text, counted).Select(word => word.Hash).TakeWhile(word => !Words.EndsHead(word)).LastOrDefault();
            if (head == 0) continue;
            var unit = figure.Unit is { } span ? Words.Run([.. Words.In(item.Article.Text, span).Select(word => word.Hash)]) : 0;
            yield return Words.Run(
                [Bound(figure.Low), Bound(figure.High), unit, head, (ulong)figure.Status, (ulong)figure.Scope, Side(item.Statement.Stance)]);
        }
    }

    private static ulong Bound(decimal? value) => value is { } given ? Words.Run(Words.OfName(given.ToString("0.############################"))) : 1;

    private static ulong Side(Stance stance) => stance switch
    {
        Stance.Denies => 1,
        Stance.Unconfirmed or Stance.Declines => 2,
        _ => 0,
    };
}

/// <summary>A statement, the number of its article in the story, and the group of reprints that the article is in.</summary>
internal sealed record StatementInStory(int ArticleIndex, Documents.Article Article, Statement Statement, int? Reprint);
