using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Speakers;

namespace Hearsay.Ledger.Origins;

/// <summary>Brings the beginnings of one claim together that are one: a person's word first, then the rules, surest first.</summary>
/// <remarks>
/// Every rule looks for others under a key, so the work grows with the members and not with their pairs. The order of the beginnings is that of
/// publication, so the outcome does not depend on the order in which articles are given. Not safe for several threads.
/// </remarks>
internal sealed class OriginSets
{
    /// <summary>So many that differ are kept under one key; a later one is compared with them alone.</summary>
    private const int MostHolders = 32;

    private readonly IReadOnlyList<Beginning> all;
    private readonly PartyDirectory directory;
    private readonly JudgedSets sets;
    private readonly List<Decision> decisions;
    private readonly Dictionary<int, (string Party, int Target)> leads = [];

    public OriginSets(IReadOnlyList<Beginning> all, IReadOnlyDictionary<string, int> reprints, PartyDirectory directory, Judgements judgements)
    {
        (this.all, this.directory) = (all, directory);
        sets = new JudgedSets([.. all.Select(one => one.Member.Id)], DecisionKind.Origin, judgements);
        decisions = [.. sets.Judged];
        SameVoice();
        SamePlace();
        Copied(reprints);
        Restated();
        SameQuotation();
        LeadInto();
        SameRelay();
        SameBriefing();
        SameBody();
    }

    /// <summary>What joined them.</summary>
    public IReadOnlyList<Decision> Decisions => decisions;

    /// <summary>The name of the set that a beginning is in: the least number in it.</summary>
    public int Find(int one) => sets.Find(one);

    /// <summary>Where the chain of a beginning goes on in the article of an outlet that it came through; null where it does not.</summary>
    public (string Party, int Target)? LeadsTo(int one) => leads.TryGetValue(one, out var found) ? found : null;

    /// <summary>Whether a person holds the sets of two beginnings apart.</summary>
    public bool AreApart(int one, int other) => sets.AreApart(one, other);

    /// <summary>Whether both were said, or where that is not told published, within a day.</summary>
    public static bool AreAtOneTime(Beginning one, Beginning other) =>
        one.Day is { } left && other.Day is { } right && left.From <= right.To.AddDays(1) && right.From <= left.To.AddDays(1);

    private void SameVoice() => JoinBy(one => one.Voice, (one, other) => Repeats(all[one], all[other]));

    private static string Repeats(Beginning one, Beginning other)
    {
        if (one.Statement.Said?.Value is not { } left || other.Statement.Said?.Value is not { } right)
        {
            return one.Day is { } day && other.Day is { } later && !Overlap(day, later) ? OriginRules.OtherDay : OriginRules.DayUnknown;
        }

        return !Overlap(left, right) ? OriginRules.OtherDay : OccasionOf(one) is { } occasion && occasion == OccasionOf(other) ? OriginRules.SameOccasion : OriginRules.SameDay;
    }

    /// <summary>"Officials said … the officials added": one unnamed source in one article.</summary>
    private void SamePlace() => JoinBy(one => one.Voice is null && !one.IsSilent ? one.SpeakerId ?? $"{one.Entry.Article.Id} {one.Name}" : null, OriginRules.SamePlace);

    private void Copied(IReadOnlyDictionary<string, int> reprints)
    {
        var unnamed = Unnamed().Where(one => reprints.ContainsKey(all[one].Entry.Article.Id)).ToList();
        JoinBy(unnamed, one => $"{reprints[all[one].Entry.Article.Id]} {all[one].Name}", OriginRules.Copied);
        // An edited copy may word the source in another way, or drop it: where the text has one source alone, that is it.
        var byText = new Dictionary<int, List<int>>();
        for (var one = 0; one < all.Count; one++)
        {
            if (!reprints.TryGetValue(all[one].Entry.Article.Id, out var text)) continue;
            if (!byText.TryGetValue(text, out var list)) byText.Add(text, list = []);
            list.Add(one);
        }

        foreach (var list in byText.Values)
        {
            var perArticle = list.GroupBy(one => all[one].Entry.Article.Id).Max(group => group.Select(sets.Find).Distinct().Count());
            var named = list.Where(one => all[one].Voice is not null).Select(sets.Find).Distinct().Count();
            if (perArticle > 1 || named > 1) continue;
            foreach (var one in list)
            {
                if (named == 0 || all[one].IsSilent || all[one].Voice is not null) JoinTo(list.Find(other => named == 0 || all[other].Voice is not null), one, OriginRules.Copied);
            }
        }
    }

    private void Restated()
    {
        foreach (var article in Enumerable.Range(0, all.Count).GroupBy(one => all[one].Entry.Article.Id))
        {
            var silent = article.Where(one => all[one].IsSilent).ToList();
            if (silent.Count == 0) continue;
            var told = article.Where(one => !all[one].IsSilent).DistinctBy(sets.Find).ToList();
            if (told.Count > 1) continue;
            var to = told.Count == 1 ? told[0] : silent[0];
            foreach (var one in silent) JoinTo(to, one, OriginRules.Restated);
        }
    }

    private void SameQuotation()
    {
        var holders = new Dictionary<ulong, int>();
        foreach (var one in Enumerable.Range(0, all.Count).OrderBy(one => all[one].IsSilent))
        {
            var joined = false;
            foreach (var run in QuotedWords.Runs(all[one].Entry.Article.Text, all[one].Statement.Attribution))
            {
                if (holders.TryAdd(run, one) || joined) continue;
                var other = holders[run];
                if (other == one || !MayHaveSaid(all[one], all[other])) continue;
                JoinTo(other, one, OriginRules.Quotation);
                joined = true;
            }
        }
    }

    /// <summary>
    /// Whether the same quoted words are one utterance: of two who may be one party, or where it is not settled who speaks in one of them. Somebody who
    /// is unnamed on purpose stays apart from whoever is named.
    /// </summary>
    private bool MayHaveSaid(Beginning one, Beginning other)
    {
        if (!one.Sort.MayBe(other.Sort)) return false;
        if (one.IsSilent || other.IsSilent || one.Voice is null == other.Voice is null) return one.Voice is null || other.Voice is null || directory.MayBeOne(one.SpeakerId, other.SpeakerId) || EndsWithName(one.Name, other.Name) || EndsWithName(other.Name, one.Name);
        return (one.Voice is null ? one : other).Statement.Speaker is null;
    }

    /// <summary>"Reckless Mara Denholm" is a full name with a word before it that is none.</summary>
    private static bool EndsWithName(string longer, string name)
    {
        var words = Words.OfName(name);
        return words.Length > 1 && Words.OfName(longer).AsSpan().EndsWith(words);
    }

    /// <summary>Chains of more than one hop: what an outlet is given as the source of begins where that outlet's own article begins.</summary>
    private void LeadInto()
    {
        var byOutlet = new Dictionary<string, List<int>>();
        for (var one = 0; one < all.Count; one++)
        {
            if (all[one].Outlet is not { } outlet) continue;
            if (!byOutlet.TryGetValue(outlet, out var list)) byOutlet.Add(outlet, list = []);
            if (list.Count < MostHolders) list.Add(one);
        }

        for (var one = 0; one < all.Count; one++)
        {
            foreach (var outlet in Sources(all[one]))
            {
                if (outlet == all[one].Outlet || !byOutlet.TryGetValue(outlet, out var list)) continue;
                var target = list.FindIndex(other => Leads(all[one], all[other]));
                if (target < 0) continue;
                JoinTo(list[target], one, OriginRules.LeadsInto);
                if (sets.Find(list[target]) == sets.Find(one)) leads.TryAdd(one, (outlet, list[target]));
            }
        }
    }

    /// <summary>The named parties that it came through, and the outlet that says it in its own voice.</summary>
    private static IEnumerable<string> Sources(Beginning one) => one is { IsMedium: true, Voice: { } voice } ? one.Through.Append(voice) : one.Through;

    private static bool Leads(Beginning from, Beginning to)
    {
        if (from.Entry.Article.Id == to.Entry.Article.Id || (to.Outlet is not null && to.Through.Contains(from.Outlet!))) return false;
        if (from.Entry.Article.Published is { } later && to.Entry.Article.Published is { } earlier && earlier.Value.From > later.Value.To) return false;
        // "The Chronicle reported", without saying whom it has it from, leads to whatever the Chronicle has.
        if (from.IsSilent || from.IsMedium) return true;
        return from.Voice is not null ? from.Voice == to.Voice : to.Voice is null && from.Sort.MayBe(to.Sort);
    }

    private void SameRelay()
    {
        var holders = new Dictionary<string, List<int>>();
        // Sources that words tell of come first, then relays that say no more: those join what is there.
        foreach (var one in Enumerable.Range(0, all.Count).OrderBy(Rank))
        {
            foreach (var key in Sources(all[one]).Concat(all[one].Voice is { } voice ? [voice] : []).Distinct())
            {
                if (!holders.TryGetValue(key, out var list)) holders.Add(key, list = []);
                var isOwnWord = all[one].Voice == key;
                var found = list.FindIndex(other => isOwnWord || all[other].Voice == key
                    || (all[one].Voice is null && all[other].Voice is null && all[one].Sort.MayBe(all[other].Sort)));
                if (found >= 0 && !sets.AreApart(list[found], one)) JoinTo(list[found], one, isOwnWord || all[list[found]].Voice == key ? OriginRules.OwnWord : OriginRules.SameRelay);
                else if (list.Count < MostHolders) list.Add(one);
            }
        }

        int Rank(int one) => all[one].Voice is null && !all[one].IsSilent ? 0 : all[one].IsSilent ? 1 : 2;
    }

    private void SameBriefing() => JoinBy(
        one => one.Voice is null && one is { Sort: { Sort: { } sort, Country: { } country }, Statement.Said.Value: { } day } && day.From == day.To && OccasionOf(one) is { } occasion
            ? $"{sort} {country} {day} {occasion:x16}"
            : null,
        OriginRules.Briefing);

    private void SameBody()
    {
        var voices = new Dictionary<string, List<int>>();
        for (var one = 0; one < all.Count; one++)
        {
            if (all[one].SpeakerId is not { } id || all[one].Voice is null) continue;
            if (!voices.TryGetValue(id, out var list)) voices.Add(id, list = []);
            if (list.Count < MostHolders) list.Add(one);
        }

        var spokesmen = new Dictionary<string, List<int>>();
        var wholes = new HashSet<string>();
        foreach (var (id, list) in voices.OrderBy(pair => pair.Value[0]))
        {
            foreach (var relation in (directory.Speaker(id)?.Relations ?? []).OrderBy(one => one.Kind).ThenBy(one => one.To, StringComparer.Ordinal))
            {
                // Two who speak for one body are its voice, even where it says nothing itself.
                var isSpokesman = relation.Kind == SpeakerRelationKind.SpeaksFor;
                var others = voices.GetValueOrDefault(relation.To) ?? (isSpokesman ? spokesmen.GetValueOrDefault(relation.To) : null);
                if (isSpokesman) spokesmen.TryAdd(relation.To, list);
                // Two parts of a government are two voices: the government itself is joined with the first alone, and so bridges none.
                if (others is null || (!isSpokesman && wholes.Contains(relation.To))) continue;
                var (left, right) = others.SelectMany(_ => list, (other, one) => (Other: other, One: one))
                    .FirstOrDefault(pair => AreAtOneTime(all[pair.Other], all[pair.One]), (Other: -1, One: -1));
                if (left < 0) continue;
                JoinTo(left, right, isSpokesman ? OriginRules.SpeaksFor : OriginRules.PartOf);
                if (!isSpokesman) wholes.Add(relation.To);
            }
        }
    }

    private IEnumerable<int> Unnamed() => Enumerable.Range(0, all.Count).Where(one => all[one].Voice is null);

    private static bool Overlap(Dates.DateRange one, Dates.DateRange other) => one.From <= other.To && other.From <= one.To;

    private static ulong? OccasionOf(Beginning one)
    {
        if (one.Statement.Occasion is not { } span) return null;
        var words = Words.In(one.Entry.Article.Text, span).Select(word => word.Hash).Where(word => !Words.IsFunctionWord(word)).ToArray();
        return words.Length == 0 ? null : Words.Run(words);
    }

    private void JoinBy(Func<Beginning, string?> keyOf, string rule) => JoinBy(keyOf, (_, _) => rule);

    private void JoinBy(Func<Beginning, string?> keyOf, Func<int, int, string> rule) => JoinBy(Enumerable.Range(0, all.Count), one => keyOf(all[one]), rule);

    private void JoinBy(IEnumerable<int> among, Func<int, string?> keyOf, string rule) => JoinBy(among, keyOf, (_, _) => rule);

    private void JoinBy(IEnumerable<int> among, Func<int, string?> keyOf, Func<int, int, string> rule)
    {
        var holders = new Dictionary<string, List<int>>();
        foreach (var one in among)
        {
            if (keyOf(one) is not { } key) continue;
            if (!holders.TryGetValue(key, out var list)) holders.Add(key, list = []);
            // Several stand under one key only where a person holds them apart.
            var found = list.FindIndex(other => !sets.AreApart(other, one));
            if (found >= 0) JoinTo(list[found], one, rule(list[found], one));
            else if (list.Count < MostHolders) list.Add(one);
        }
    }

    private void JoinTo(int one, int other, string rule)
    {
        if (sets.Find(one) == sets.Find(other) || !sets.Join(one, other)) return;
        var evidence = new[] { all[one].Evidence, all[other].Evidence }.OfType<ArticleSpan>();
        var (left, right) = (all[one].Member.Id, all[other].Member.Id);
        if (left != right) decisions.Add(Decision.Of(DecisionKind.Origin, left, right, same: true, rule) with { Evidence = [.. evidence] });
    }
}
