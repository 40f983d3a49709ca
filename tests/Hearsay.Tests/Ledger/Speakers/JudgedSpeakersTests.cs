using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Ledger.Speakers;
using Xunit;

namespace Hearsay.Tests.Ledger.Speakers;

public class JudgedSpeakersTests
{
    private static readonly DateTimeOffset Given = new(2031, 5, 9, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_persons_word_parts_what_a_rule_joins_and_its_undoing_restores_it()
    {
        var articles = Situation("A surname alone joins the one who bears it");
        var different = Judge("a1", "b1", same: false);
        Assert.Single(Find(articles));
        var parted = Find(articles, different);
        Assert.Equal(2, parted.Length);
        Assert.Contains(parted.SelectMany(one => one.Decisions), one => !one.Same && one.Judgement == "j1");
        Assert.Single(Find(articles, different with { Undone = Given.AddDays(1) }));
    }

    [Fact]
    public void A_persons_word_joins_what_no_rule_joins()
    {
        var articles = Situation("A given name alone");
        var party = Assert.Single(Find(articles, Judge("b1", "a1", same: true)));
        Assert.Equal("j1", Assert.Single(party.Decisions).Judgement);
    }

    [Fact]
    public void A_word_on_one_statement_moves_all_that_its_article_gives_to_the_speaker()
    {
        var articles = Situation("Unnamed within one article by the same words").Concat(Situation("A role without a country in two articles").Skip(1)).ToImmutableArray();
        var found = Find(articles, Judge("a2", "b1", same: true));
        Assert.Equal(3, Assert.Single(found).StatementIds.Length);
    }

    [Fact]
    public void Numbers_tell_homonyms_apart_in_the_order_of_their_first_statements()
    {
        var found = Find(Situation("One name, two trades"));
        Assert.Equal(["p-james-corlan", "p-james-corlan-2"], found.Select(one => one.Id));
    }

    [Fact]
    public void The_words_of_names_and_roles_stand_where_the_evidence_says()
    {
        foreach (var articles in SpeakerSituation.All().Select(one => one.Articles()))
        {
            var texts = articles.ToDictionary(one => one.Article.Id, one => one.Article.Text);
            foreach (var span in Find(articles).SelectMany(one => one.Decisions).SelectMany(one => one.Evidence)) Assert.NotEmpty(span.Span.Of(texts[span.ArticleId]).Trim());
        }
    }

    private static ImmutableArray<ArticleEntry> Situation(string title) => SpeakerSituation.All().Single(one => one.Title == title).Articles();

    private static ImmutableArray<SpeakerIdentity> Find(ImmutableArray<ArticleEntry> articles, params Judgement[] judgements) =>
        SpeakerFinder.Find(articles, new Judgements(judgements), TestContext.Current.CancellationToken);

    private static Judgement Judge(string one, string other, bool same) =>
        new("j1", DecisionKind.Speaker, SpeakerSituation.Id(one), SpeakerSituation.Id(other), same, Given, null);
}
