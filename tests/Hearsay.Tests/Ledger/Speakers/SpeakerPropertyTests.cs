using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Ledger.Speakers;
using Xunit;

namespace Hearsay.Tests.Ledger.Speakers;

public class SpeakerPropertyTests
{
    public static TheoryData<string> Situations => SpeakersAcrossTests.Situations;

    [Theory]
    [MemberData(nameof(Situations))]
    public void The_order_in_which_articles_are_given_makes_no_difference(string title)
    {
        var articles = Articles(title);
        var expected = Written(StoryBuilder.Build(articles, cancellationToken: TestContext.Current.CancellationToken).Speakers);
        var random = new Random(20310506);
        for (var round = 0; round < 3; round++)
        {
            var shuffled = articles.ToArray();
            random.Shuffle(shuffled);
            Assert.Equal(expected, Written(StoryBuilder.Build(shuffled, cancellationToken: TestContext.Current.CancellationToken).Speakers));
        }
    }

    [Theory]
    [MemberData(nameof(Situations))]
    public void Finding_again_finds_the_same(string title)
    {
        var articles = Articles(title);
        Assert.Equal(Written(Find(articles, Judgements.None)), Written(Find(articles, Judgements.None)));
    }

    [Theory]
    [MemberData(nameof(Situations))]
    public void A_person_who_says_what_the_rules_have_found_changes_no_party(string title)
    {
        var articles = Articles(title);
        var found = Find(articles, Judgements.None);
        var word = new Judgements(found.SelectMany(one => one.Decisions).Select((one, at) =>
            new Judgement($"j{at + 1}", DecisionKind.Speaker, one.Left, one.Right, one.Same, DateTimeOffset.UnixEpoch, null)));
        Assert.Equal(Parties(found), Parties(Find(articles, word)));
    }

    private static ImmutableArray<ArticleEntry> Articles(string title) => SpeakerSituation.All().Single(one => one.Title == title).Articles();

    private static ImmutableArray<SpeakerIdentity> Find(ImmutableArray<ArticleEntry> articles, Judgements judgements) =>
        SpeakerFinder.Find(articles, judgements, TestContext.Current.CancellationToken);

    private static string Written(ImmutableArray<SpeakerIdentity> found) => string.Join('\n', found.Select(one =>
        $"{one.Id} {one.Name} {string.Join(',', one.Names)} {string.Join(',', one.StatementIds)} {string.Join(',', one.Decisions.Select(decision => $"{decision.Left} {decision.Right} {decision.Rule}"))}"));

    private static string Parties(ImmutableArray<SpeakerIdentity> found) => string.Join('\n', found.Select(one => string.Join(' ', one.StatementIds.Order())).Order());
}
