using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Ledger.Speakers;
using Hearsay.Ledger.Store;
using Xunit;

namespace Hearsay.Tests.Ledger.Speakers;

public class SpeakersAcrossTests
{
    public static TheoryData<string> Situations => [.. SpeakerSituation.All().Select(one => one.Title)];

    [Theory]
    [MemberData(nameof(Situations))]
    public void Speakers_are_one_party_across_articles_where_names_roles_and_countries_tell(string title)
    {
        var situation = SpeakerSituation.All().Single(one => one.Title == title);
        var found = SpeakerFinder.Find(situation.Articles(), Judgements.None, TestContext.Current.CancellationToken);
        var labels = situation.Groups.SelectMany(group => group.Split(' ')).ToList();
        var index = new SpeakerIndex(found);
        Assert.Equal(string.Join(" / ", situation.Groups), string.Join(" / ", labels.GroupBy(label => index.Of(SpeakerSituation.Id(label))!.Id).Select(group => string.Join(' ', group))));
        foreach (var further in situation.Further)
        {
            var (one, other) = (index.Of(SpeakerSituation.Id(further[1]))!, index.Of(SpeakerSituation.Id(further[^1] is "yes" or "no" or "unknown" ? further[2] : further[3]))!);
            if (further[0] == "~") Assert.Contains(one.Relations, relation => relation.To == other.Id && EnumNames.Of(relation.Kind) == further[2]);
            else Assert.Equal(further[3], EnumNames.Of(index.MayBeSame(one, other).Answer));
        }
    }

    [Theory]
    [MemberData(nameof(Situations))]
    public void Decisions_span_every_party_and_every_statement_is_in_one(string title)
    {
        var articles = SpeakerSituation.All().Single(one => one.Title == title).Articles();
        var found = SpeakerFinder.Find(articles, Judgements.None, TestContext.Current.CancellationToken);
        Assert.Equal(articles.SelectMany(one => one.Statements).Select(one => one.Id).Order(), found.SelectMany(one => one.StatementIds).Order());
        Assert.Equal(found.Length, found.Select(one => one.Id).Distinct().Count());
        foreach (var party in found)
        {
            Assert.Equal(party.StatementIds.Length - 1, party.Decisions.Length);
            var reached = new HashSet<string> { party.StatementIds[0] };
            while (party.Decisions.Any(one => reached.Contains(one.Left) ^ reached.Contains(one.Right)))
            {
                foreach (var one in party.Decisions.Where(one => reached.Contains(one.Left) || reached.Contains(one.Right))) reached.UnionWith([one.Left, one.Right]);
            }

            Assert.Equal(party.StatementIds.Length, reached.Count);
            Assert.All(party.Decisions, one => Assert.True(one.Same && one.Rule.Length > 0 && one.Evidence.Length > 1));
        }
    }
}
