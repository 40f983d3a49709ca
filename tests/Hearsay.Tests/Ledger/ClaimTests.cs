using Hearsay.Attributions;
using Hearsay.Dates;
using Hearsay.Figures;
using Hearsay.Ledger;
using Hearsay.LedgerWriter;
using Hearsay.Statements;
using Xunit;

namespace Hearsay.Tests.Ledger;

public class ClaimTests
{
    private const string Quote = "“The harvest of this valley will not be sold abroad,”";

    [Fact]
    public void The_claims_of_the_dam_story_are_counted_three_ways()
    {
        var story = StoryBuilder.Build(Invented.Story(), TestContext.Current.CancellationToken);
        Assert.Equal(["c1", "c2", "c3"], story.Claims.Select(claim => claim.Id));
        // The unnamed officials, in the wire's article and its copy: two articles, two outlets, one text.
        Assert.Equal((2, 2, 1), Counts(story.Claims[0]));
        Assert.Equal("the same words in articles that carry one text", story.Claims[0].Rule);
        // The minister's quotation, in both and in the Lantern, which does not resolve "on Tuesday".
        Assert.Equal((3, 3, 1), Counts(story.Claims[1]));
        Assert.Contains("the same direct quotation", story.Claims[1].Rule);
        // Her figure, whose day no article gives.
        Assert.Equal((3, 3, 1), Counts(story.Claims[2]));
        Assert.Contains("the same figure", story.Claims[2].Rule);
        Assert.All(story.Claims, claim => Assert.Equal(claim.StatementIds.Length, claim.Articles));
    }

    // Who says the quotation in the first article, who in the second (null: not resolved; ? before a name: kept unnamed), one claim or not.
    [Theory]
    [InlineData("Mara Denholm", "Mara Denholm", true)]
    [InlineData("Mara Denholm", "Denholm", true)]
    [InlineData("Mara Denholm", "Mara J. Denholm", true)]
    [InlineData("Mara Denholm", null, true)]
    [InlineData(null, null, true)]
    [InlineData("?an aide", "?a person near the mayor", true)]
    [InlineData("Mara Denholm", "Otto Denholm", false)]
    [InlineData("Mara Denholm", "Ivo Castellan", false)]
    [InlineData("Mara Denholm", "?an aide", false)]
    public void The_same_quotation_is_one_claim_unless_its_speakers_differ(string? first, string? second, bool isOne)
    {
        var claims = Build(Quoting("a.txt", first), Quoting("b.txt", second)).Claims;
        if (!isOne)
        {
            Assert.Empty(claims);
            return;
        }

        var claim = Assert.Single(claims);
        Assert.Equal((2, 2, 1), Counts(claim));
        Assert.Equal(2, claim.StatementIds.Length);
    }

    [Fact]
    public void A_quotation_without_a_speaker_does_not_bridge_two_speakers()
    {
        Assert.Empty(Build(Quoting("a.txt", "Mara Denholm"), Quoting("b.txt", "Ivo Castellan"), Quoting("c.txt", null)).Claims);
    }

    [Fact]
    public void A_surname_that_two_people_of_the_story_bear_joins_neither()
    {
        Assert.Empty(Build(
            Counting("a.txt", "Mara Denholm", 300), Counting("b.txt", "Denholm", 300), Counting("c.txt", "Otto Denholm", 40)).Claims);
        Assert.Single(Build(Counting("a.txt", "Mara Denholm", 300), Counting("b.txt", "Denholm", 300)).Claims);
    }

    [Theory]
    [InlineData("“At the end of the day,”", "“at the end of the day”")]
    [InlineData("“The harvest of this valley”", "“The harvest of this valley”")]
    public void A_short_or_empty_phrase_in_quotation_marks_is_no_claim(string first, string second)
    {
        Assert.Empty(Build(Quoting("a.txt", "Mara Denholm", first), Quoting("b.txt", "Mara Denholm", second)).Claims);
    }

    [Fact]
    public void Only_what_stands_in_quotation_marks_counts_in_a_mixed_quotation()
    {
        const string mixed = "that the harvest of this valley will not be sold abroad “this year”";
        Assert.Empty(Build(Quoting("a.txt", "Mara Denholm"), Quoting("b.txt", "Mara Denholm", mixed, QuotationType.Mixed)).Claims);
        const string partly = "that \"the harvest of this valley WILL not be sold\" at all";
        Assert.Single(Build(Quoting("a.txt", "Mara Denholm"), Quoting("b.txt", "Mara Denholm", partly, QuotationType.Mixed)).Claims);
    }

    [Theory]
    [InlineData("soldiers", FigureStatus.Happened, FigureScope.Total, Stance.Asserts, true)]
    [InlineData("foreign soldiers in the valley", FigureStatus.Happened, FigureScope.Total, Stance.Hedges, true)]
    [InlineData("horses", FigureStatus.Happened, FigureScope.Total, Stance.Asserts, false)]
    [InlineData("soldiers", FigureStatus.Planned, FigureScope.Total, Stance.Asserts, false)]
    [InlineData("soldiers", FigureStatus.Happened, FigureScope.Increment, Stance.Asserts, false)]
    [InlineData("soldiers", FigureStatus.Happened, FigureScope.Total, Stance.Denies, false)]
    public void A_figure_of_the_same_speaker_is_one_claim_only_where_thing_status_scope_and_side_agree(
        string counted, FigureStatus status, FigureScope scope, Stance stance, bool isOne)
    {
        var claims = Build(
            Counting("a.txt", "Mara Denholm", 300), Counting("b.txt", "Denholm", 300, counted, status, scope, stance)).Claims;
        Assert.Equal(isOne ? 1 : 0, claims.Length);
    }

    [Fact]
    public void The_occasions_of_one_speaker_are_its_origins_and_a_saying_without_a_day_adds_none()
    {
        ArticleEntry On(string document, int? day) => Counting(document, "Mara Denholm", 300, day: day);

        Assert.Equal((2, 2, 1), Counts(Assert.Single(Build(On("a.txt", 4), On("b.txt", 4)).Claims)));
        Assert.Equal((2, 2, 2), Counts(Assert.Single(Build(On("a.txt", 4), On("b.txt", 5)).Claims)));
        Assert.Equal((3, 3, 2), Counts(Assert.Single(Build(On("a.txt", 4), On("b.txt", 5), On("c.txt", null)).Claims)));
        Assert.Equal((2, 2, 1), Counts(Assert.Single(Build(On("a.txt", null), On("b.txt", null)).Claims)));
    }

    [Fact]
    public void An_unnamed_source_with_the_same_figure_joins_nothing()
    {
        Assert.Empty(Build(Counting("a.txt", "?an aide", 300), Counting("b.txt", "?an aide", 300)).Claims);
    }

    [Fact]
    public void An_unknown_outlet_makes_the_number_of_outlets_unknown()
    {
        var nameless = Quoting("b.txt", "Mara Denholm");
        nameless = nameless with { Article = nameless.Article with { Outlet = null } };
        Assert.Equal((2, null, 1), Counts(Assert.Single(Build(Quoting("a.txt", "Mara Denholm"), nameless).Claims)));
    }

    private static ArticleEntry Quoting(string document, string? speaker, string words = Quote, QuotationType quotation = QuotationType.Direct)
    {
        var (name, anonymous) = Named(speaker);
        return new EntryBuilder(document, $"News of {document}.\n{words} said {name ?? "they"} in the square.")
            .Outlet($"Outlet of {document}")
            .Says(name, "said", [words], name, anonymous: anonymous, quotation: quotation).Build();
    }

    private static ArticleEntry Counting(
        string document, string speaker, int number, string counted = "soldiers", FigureStatus status = FigureStatus.Happened,
        FigureScope scope = FigureScope.Total, Stance stance = Stance.Asserts, int? day = null)
    {
        var (name, anonymous) = Named(speaker);
        return new EntryBuilder(document, $"News of {document}. {name} said on some day that {number} {counted} came.")
            .Outlet($"Outlet of {document}")
            .Counts($"{number}", number, number, counted, status: status, scope: scope)
            .Says(
                name, "said", [$"that {number} {counted} came"], name, anonymous: anonymous, stance: stance,
                said: "some day", saidOn: day is { } known ? DateRange.Day(new DateOnly(2031, 6, known)) : null).Build();
    }

    private static (string? Name, bool Anonymous) Named(string? speaker) => (speaker?.TrimStart('?'), speaker?[0] == '?');

    private static (int Articles, int? Outlets, int? Origins) Counts(Claim claim) => (claim.Articles, claim.Outlets, claim.Origins);

    private static Story Build(params ArticleEntry[] articles) => StoryBuilder.Build(articles, TestContext.Current.CancellationToken);
}
