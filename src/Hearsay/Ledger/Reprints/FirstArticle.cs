using Hearsay.Documents;

namespace Hearsay.Ledger.Reprints;

/// <summary>Says which article of a group was first, or that nobody can tell.</summary>
/// <remarks>
/// Credits go before dates: whoever the others credit was first. Then the date, where every article has one and one is before all others. A
/// date far before all others is no evidence, and none before a day that the article itself tells of as past: clocks are set wrong, and a page
/// may keep the date of an older one at its address.
/// </remarks>
internal static class FirstArticle
{
    /// <summary>A text is copied within days: one dated so much before everything else in its group is dated wrongly.</summary>
    private const int MostDaysAhead = 30;

    /// <summary>A dateline stands within so many words and marks of the beginning.</summary>
    private const int DatelineTokens = 16;

    private const string Credited = " The original is the article of the outlet that the others credit.";
    private const string CreditedEarliest = " The original is the earliest article of the outlet that the others credit.";
    private const string Earliest = " The original is the one that was published before all others.";

    /// <summary>The article's place among the members, and the sentence that says why; null and nothing where it is not settled.</summary>
    public static (int? Original, string Rule) Of(IReadOnlyList<Article> members)
    {
        var all = Enumerable.Range(0, members.Count).ToList();
        var outlets = all.Where(one => members[one].Outlet is not null).GroupBy(one => Credits.Name(members[one].Outlet), StringComparer.Ordinal);
        var credited = outlets.Where(outlet => outlet.Key is not null && members.Any(member =>
            Credits.Name(member.Outlet) != outlet.Key && Credits.Find(member, members[outlet.First()].Outlet!) is not null)).ToList();
        if (credited is [var only])
        {
            var own = only.ToList();
            return own is [var single] ? (single, Credited) : OfDates(members, own, CreditedEarliest);
        }

        // Who credits an agency without an article here is not the first, and nor is anybody else of them.
        return credited.Count > 1 || members.Any(member => member.WireCredit is not null) ? (null, "") : OfDates(members, all, Earliest);
    }

    private static (int? Original, string Rule) OfDates(IReadOnlyList<Article> members, List<int> among, string rule)
    {
        if (among.Exists(one => members[one].Published is null)) return (null, "");
        var earliest = among.MinBy(one => (members[one].Published!.Value.To, members[one].Published!.Value.From));
        var to = members[earliest].Published!.Value.To;
        var others = among.Where(one => one != earliest).Select(one => members[one].Published!.Value.From).ToList();
        return others.Exists(from => from <= to) || others.Min().DayNumber - to.DayNumber > MostDaysAhead || TellsOfLater(members[earliest], to)
            ? (null, "")
            : (earliest, rule);
    }

    /// <summary>Whether the text has a later day in its dateline, or tells of one in the past tense: "closed on 12 March 2031".</summary>
    private static bool TellsOfLater(Article article, DateOnly published)
    {
        var isFirst = true;
        foreach (var block in article.Blocks.Where(block => block.Kind == BlockKind.Body))
        {
            var tokens = DateScanner.Tokens(article.Text, block.Span);
            for (var at = 0; at < tokens.Count; at++)
            {
                if (DateScanner.Parse(article.Text, tokens, at) is not { } date || date.Date.From <= published) continue;
                if ((isFirst && date.EndToken <= DatelineTokens) || FollowsPastVerb(article.Text, tokens, at)) return true;
            }

            isFirst = false;
        }

        return false;
    }

    private static bool FollowsPastVerb(string text, List<Span> tokens, int at) =>
        at >= 3 && tokens[at - 1].In(text) is "on" && tokens[at - 2].In(text).EndsWith("ed", StringComparison.Ordinal)
        && tokens[at - 3].In(text) is not ("is" or "are" or "be" or "being");
}
