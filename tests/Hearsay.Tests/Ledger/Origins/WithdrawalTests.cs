using Hearsay.Ledger.Origins;
using Xunit;

namespace Hearsay.Tests.Ledger.Origins;

public class WithdrawalTests
{
    // The case, the source that takes back what it said, then origins and unknown ones before and after.
    [Theory]
    [InlineData("two named speakers are two origins", "Mara Denholm", "2+0", "1+0")]
    [InlineData("two named speakers are two origins", "mara denholm", "2+0", "1+0")]
    [InlineData("two named speakers are two origins", "p-mara-denholm", "2+0", "1+0")]
    [InlineData("two named speakers are two origins", "the Harbour Post", "2+0", "1+0")]
    [InlineData("a speaker who repeats a thing on another day is one voice", "Mara Denholm", "1+0", "0+0")]
    [InlineData("a speaker who repeats a thing on another day is one voice", "Harbour Post", "1+0", "1+0")]
    [InlineData("copies of one article share its source", "Harbour Post", "1+0", "0+0")]
    [InlineData("copies of one article share its source", "Hill Radio", "1+0", "1+0")]
    [InlineData("an unnamed official may be the named one", "Mara Denholm", "1+1", "1+0")]
    [InlineData("one unnamed source through one agency", "Meridian Wire", "1+0", "0+0")]
    [InlineData("an outlet that is cited leads into its own article", "Tarvos Chronicle", "1+0", "0+0")]
    [InlineData("two hops lead into the first article", "Exchange Courier", "1+0", "1+0")]
    [InlineData("who denies it is no origin", "Mara Denholm", "1+0", "0+0")]
    [InlineData("who denies it is no origin", "Ivo Castellan", "1+0", "1+0")]
    public void A_source_that_takes_back_what_it_said_takes_its_origin_with_it(string name, string source, string before, string after)
    {
        var story = OriginCase.All().Single(one => one.Name == name).Build().Story;
        var loss = Assert.Single(Withdrawal.Of(story, WithdrawnSource.Find(story, source)!, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(before, $"{loss.Before.Origins}+{loss.Before.UnknownIndependence}");
        Assert.Equal(after, $"{loss.After.Origins}+{loss.After.UnknownIndependence}");
        Assert.Equal(before != after, loss.LosesOrigin);
        Assert.Equal(after == "0+0", loss.LeavesNone);
        Assert.Equal(loss.Before.StatementIds.Length - loss.Lost.Length, loss.After.StatementIds.Length);
    }

    [Theory]
    [InlineData("Denholm")]
    [InlineData("Mara Denholme")]
    [InlineData("Harbour")]
    [InlineData("p-mara")]
    public void A_source_is_found_by_its_whole_name_alone(string source)
    {
        var story = OriginCase.All().First().Build().Story;
        Assert.Null(WithdrawnSource.Find(story, source));
    }

    [Fact]
    public void Names_that_have_a_word_of_an_unknown_source_are_told()
    {
        var story = OriginCase.All().First().Build().Story;
        Assert.Equal(["Mara Denholm"], WithdrawnSource.Near(story, "Otto Denholm"));
        Assert.Equal(["Harbour Post"], WithdrawnSource.Near(story, "the harbour"));
        Assert.Empty(WithdrawnSource.Near(story, "somebody else"));
    }

    [Fact]
    public void An_article_is_withdrawn_with_what_leads_into_it()
    {
        var story = OriginCase.All().Single(one => one.Name == "an outlet that is cited leads into its own article").Build().Story;
        var loss = Assert.Single(Withdrawal.Of(story, WithdrawnSource.Find(story, story.Articles[0].Article.Id)!, cancellationToken: TestContext.Current.CancellationToken));
        Assert.True(loss.LeavesNone);
        Assert.Equal(2, loss.Lost.Length);
        loss = Assert.Single(Withdrawal.Of(story, WithdrawnSource.Find(story, story.Articles[1].Article.Id[..6])!, cancellationToken: TestContext.Current.CancellationToken));
        Assert.False(loss.LosesOrigin);
    }
}
