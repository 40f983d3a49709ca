using System.Collections.Immutable;
using Hearsay.Documents;

namespace Hearsay.Ledger.Reprints;

/// <summary>Says of a group which article was first, how each other treats its text, and on which words that stands.</summary>
/// <param name="articles">All articles.</param>
/// <param name="pairs">Their texts.</param>
/// <param name="judged">The decisions that a person made.</param>
internal sealed class GroupDescription(ImmutableArray<ArticleEntry> articles, TextPairs pairs, IReadOnlyList<Decision> judged)
{
    private const string Shared = "Half of one text's sentences or more, or nearly so, stand in the other too, whole or edited; quotations count little and stock phrases nothing.";
    private const string Agency = " Both credit one news agency.";
    private const string Credits1 = " The copy credits the other's outlet.";

    private readonly Dictionary<int, Span[]> words = [];

    /// <summary>Describes a group.</summary>
    /// <param name="members">In the order in which a story lists them.</param>
    /// <param name="middle">The one that holds most of all others.</param>
    public (int First, ReprintGroup Group) Of(List<int> members, int middle)
    {
        var (place, rule) = FirstArticle.Of([.. members.Select(one => articles[one].Article)]);
        int? original = place is { } at ? members[at] : null;
        var (copies, decisions) = (ImmutableArray.CreateBuilder<ReprintCopy>(), ImmutableArray.CreateBuilder<Decision>());
        foreach (var one in members.Where(one => one != original))
        {
            var other = Partner(one, members, original, middle);
            var credit = original is { } first && articles[first].Article.Outlet is { } outlet
                ? Credits.Find(articles[one].Article, outlet)
                : articles[one].Article.WireCredit?.Evidence.Span;
            copies.Add(new ReprintCopy(Id(one), Rounded(pairs.ShareOf(pairs.InOrder(one, other).Guest, pairs.InOrder(one, other).Host)), credit is { } span ? [span] : [])
            {
                IsRevision = original is { } of && Credits.Name(articles[of].Article.Outlet) is { } name && name == Credits.Name(articles[one].Article.Outlet),
                Treatment = Treatment(one, other),
            });
            if (one != middle || other != middle) decisions.Add(DecisionOn(one, other, original, credit));
        }

        var own = members.Select(Id).ToHashSet(StringComparer.Ordinal);
        decisions.AddRange(judged.Where(decision => own.Contains(decision.Left) || own.Contains(decision.Right)));
        var group = new ReprintGroup(original is { } index ? Id(index) : null, copies.ToImmutable(), Shared + rule)
        {
            Decisions = [.. decisions.OrderBy(decision => decision.Judgement is null).DistinctBy(decision => decision.Id).OrderBy(decision => decision.Id, StringComparer.Ordinal)],
        };
        return (members[0], group with { Id = "r-" + group.ArticleIds.First() });
    }

    /// <summary>The article that a member is compared with: the original, the middle of the group, or the one that it shares most with.</summary>
    private int Partner(int one, List<int> members, int? original, int middle)
    {
        if (original is { } first && pairs.Strength(one, first) > 0) return first;
        if (one != middle && pairs.Strength(one, middle) > 0) return middle;
        const int most = 64;
        return members.Where(other => other != one).Take(most).MaxBy(other => pairs.Strength(one, other));
    }

    private ImmutableArray<string> Treatment(int copy, int other)
    {
        var (ofCopy, ofOther, likeness) = (pairs.ShareOf(copy, other), pairs.ShareOf(other, copy), pairs.Between(copy, other).Likeness);
        var treatment = ImmutableArray.CreateBuilder<string>();
        treatment.Add(ofOther >= 0.9 ? "whole" : "trimmed");
        if (likeness < 0.97) treatment.Add("edited");
        if (ofCopy < 0.85) treatment.Add("with other text put in");
        return treatment.ToImmutable();
    }

    private Decision DecisionOn(int one, int other, int? original, Span? credit)
    {
        var isCredited = credit is not null && other == original;
        var evidence = ImmutableArray.CreateBuilder<ArticleSpan>();
        if (isCredited) evidence.Add(new ArticleSpan(Id(one), credit!.Value));
        var (guest, host) = pairs.InOrder(one, other);
        foreach (var (ofGuest, ofHost, length) in SharedRuns.Longest(pairs[guest], pairs[host], pairs.Passages(one, other)))
        {
            evidence.Add(new ArticleSpan(Id(guest), SpanOf(guest, ofGuest, length)));
            evidence.Add(new ArticleSpan(Id(host), SpanOf(host, ofHost, length)));
        }

        return Decision.Of(DecisionKind.Reprint, Id(one), Id(other), same: true, Shared + (isCredited ? Credits1 : pairs.RelationOf(one, other).IsOneAgency ? Agency : "")) with { Evidence = evidence.ToImmutable() };
    }

    private Span SpanOf(int article, int start, int length)
    {
        if (!words.TryGetValue(article, out var spans))
        {
            if (words.Count > 64) words.Clear();
            words.Add(article, spans = ComparedText.SpansOf(articles[article].Article));
        }

        return new Span(spans[start].Start, spans[start + length - 1].End);
    }

    private string Id(int one) => articles[one].Article.Id;

    private static double Rounded(double share) => Math.Min(1, Math.Round(share, 6));
}
