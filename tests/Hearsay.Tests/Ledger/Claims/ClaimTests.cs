using FsCheck;
using FsCheck.Fluent;
using Hearsay.Attributions;
using Hearsay.Figures;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.LedgerWriter;
using Hearsay.Statements;
using Xunit;

namespace Hearsay.Tests.Ledger.Claims;

public class ClaimTests
{
    private const string Quote = "“The harvest of this valley will not be sold abroad,”";

    // Who says the quotation in the first article, who in the second (null: not resolved; ? before a name: kept unnamed), one claim or not.
    [Theory]
    [InlineData("Mara Denholm", "Mara Denholm", true)]
    [InlineData("Mara Denholm", null, true)]
    [InlineData(null, null, true)]
    [InlineData("?an aide", "?a person near the mayor", true)]
    [InlineData("Mara Denholm", "Ivo Castellan", false)]
    [InlineData("Mara Denholm", "?an aide", false)]
    public void The_same_quotation_is_one_claim_unless_its_speakers_differ(string? first, string? second, bool isOne)
    {
        var claims = Several(Quoting("a.txt", first), Quoting("b.txt", second));
        if (!isOne)
        {
            Assert.Empty(claims);
            return;
        }

        var claim = Assert.Single(claims);
        Assert.Equal((2, 2), (claim.Articles, claim.Outlets));
        Assert.Equal(2, claim.StatementIds.Length);
        Assert.Contains("the same quotation", claim.Rule);
        var decision = Assert.Single(claim.Decisions);
        Assert.Equal((DecisionKind.Claim, true), (decision.Kind, decision.Same));
        Assert.Equal(claim.Members.Select(member => member.Id).Order(StringComparer.Ordinal), [decision.Left, decision.Right]);
        Assert.NotEmpty(decision.Evidence);
    }

    [Fact]
    public void A_quotation_without_a_speaker_does_not_bridge_two_speakers()
    {
        Assert.Empty(Several(Quoting("a.txt", "Mara Denholm"), Quoting("b.txt", "Ivo Castellan"), Quoting("c.txt", null)));
    }

    [Theory]
    [InlineData("“At the end of the day,”", "“at the end of the day”")]
    [InlineData("“The harvest of this valley”", "“The harvest of this valley”")]
    public void A_short_or_empty_phrase_in_quotation_marks_is_no_claim(string first, string second)
    {
        Assert.Empty(Several(Quoting("a.txt", "Mara Denholm", first), Quoting("b.txt", "Mara Denholm", second)));
    }

    [Fact]
    public void Only_what_stands_in_quotation_marks_counts_in_a_mixed_quotation()
    {
        const string mixed = "that the harvest of this valley will not be sold abroad “this year”";
        Assert.Empty(Several(Quoting("a.txt", "Mara Denholm"), Quoting("b.txt", "Mara Denholm", mixed, QuotationType.Mixed)));
        const string partly = "that \"the harvest of this valley WILL not be sold\" at all";
        Assert.Single(Several(Quoting("a.txt", "Mara Denholm"), Quoting("b.txt", "Mara Denholm", partly, QuotationType.Mixed)));
    }

    // Of another speaker, and what must agree all the same.
    [Theory]
    [InlineData("soldiers", FigureStatus.Happened, FigureScope.Total, Stance.Asserts, true)]
    [InlineData("soldiers", FigureStatus.Happened, FigureScope.Total, Stance.Denies, true)]
    [InlineData("soldiers", FigureStatus.Happened, FigureScope.Total, Stance.Unconfirmed, true)]
    [InlineData("horses", FigureStatus.Happened, FigureScope.Total, Stance.Asserts, false)]
    [InlineData("soldiers", FigureStatus.Planned, FigureScope.Total, Stance.Asserts, false)]
    [InlineData("soldiers", FigureStatus.Possible, FigureScope.Total, Stance.Asserts, false)]
    [InlineData("soldiers", FigureStatus.Happened, FigureScope.Increment, Stance.Asserts, false)]
    public void A_figure_is_one_claim_whoever_gives_it_where_thing_status_and_scope_agree(
        string counted, FigureStatus status, FigureScope scope, Stance stance, bool isOne)
    {
        var claims = Build(Counting("a.txt", "Mara Denholm", 300), Counting("b.txt", "Ivo Castellan", 300, counted, status, scope, stance)).Claims;
        Assert.Equal(isOne ? 1 : 2, claims.Length);
        Assert.All(claims, claim => Assert.NotNull(claim.Question));
        Assert.All(claims, claim => Assert.All(claim.Members, member => Assert.Equal(1, member.Figure)));
    }

    [Fact]
    public void Two_values_of_one_thing_answer_one_question_in_two_claims()
    {
        var claims = Build(Counting("a.txt", "Mara Denholm", 300), Counting("b.txt", "Ivo Castellan", 420)).Claims;
        Assert.Equal(2, claims.Length);
        Assert.Equal(claims[0].Question, claims[1].Question);
    }

    [Fact]
    public void A_claim_is_named_for_its_first_member_and_shows_its_words()
    {
        var story = Build(Counting("a.txt", "Mara Denholm", 300), Counting("b.txt", "Ivo Castellan", 300));
        var claim = Assert.Single(story.Claims);
        Assert.Equal($"c-{story.Articles[0].Statements[0].Id}.f1", claim.Id);
        Assert.Equal(story.Articles[0].Statements[0].Attribution.Content.Select(span => new ArticleSpan(story.Articles[0].Article.Id, span)), claim.Words);
    }

    [Fact]
    public void An_unknown_outlet_makes_the_number_of_outlets_unknown()
    {
        var nameless = Quoting("b.txt", "Mara Denholm");
        nameless = nameless with { Article = nameless.Article with { Outlet = null } };
        Assert.Null(Assert.Single(Several(Quoting("a.txt", "Mara Denholm"), nameless)).Outlets);
    }

    [Fact]
    public void A_persons_word_goes_before_the_rules()
    {
        ArticleEntry[] entries = [Counting("a.txt", "Mara Denholm", 300), Counting("b.txt", "Ivo Castellan", 300), Counting("c.txt", "Tam Obrin", 420)];
        string Figure(int at) => $"{entries[at].Statements[0].Id}.f1";
        Assert.Equal(3, Build(Different(Figure(0), Figure(1)), entries).Claims.Length);
        // On a bare statement it holds for all that the statement says.
        Assert.Equal(3, Build(Different(entries[0].Statements[0].Id, entries[1].Statements[0].Id), entries).Claims.Length);
        var joined = Build(Same(Figure(0), Figure(2)), entries).Claims;
        var claim = Assert.Single(joined, one => one.Members.Length > 1 && one.Members.Any(member => member.Id == Figure(2)));
        Assert.Contains(claim.Decisions, decision => decision.Judgement == "j1");
        Assert.Contains(Build(Same(entries[0].Statements[0].Id, entries[2].Statements[0].Id), entries).Claims, one => one.Members.Any(member => member.Id == Figure(0)) && one.Members.Any(member => member.Id == Figure(2)));
    }

    [Fact]
    public void What_a_person_holds_apart_no_third_statement_brings_together()
    {
        ArticleEntry[] entries = [.. new[] { "a.txt", "b.txt", "c.txt" }.Select(document => Quoting(document, "Mara Denholm"))];
        var claims = Build(Different(entries[0].Statements[0].Id, entries[2].Statements[0].Id), entries).Claims;
        Assert.DoesNotContain(claims, claim => claim.StatementIds.Contains(entries[0].Statements[0].Id) && claim.StatementIds.Contains(entries[2].Statements[0].Id));
        Assert.Contains(claims, claim => claim.StatementIds.Length == 2);
    }

    [Fact]
    public void The_order_in_which_articles_are_given_does_not_matter()
    {
        var articles = ClaimCasesTests.Read().Take(8).SelectMany(ClaimCasesTests.Entries).Concat(Invented.Story()).DistinctBy(entry => entry.Article.Id).ToArray();
        var expected = Written(Build(articles));
        Prop.ForAll(Gen.Shuffle(articles).ToArbitrary(), shuffled => Written(Build(shuffled)) == expected).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Thousands_of_copies_are_one_claim_in_little_time()
    {
        var claims = Build([.. Enumerable.Range(0, 3000).Select(at => Counting($"{at:0000}.txt", "Mara Denholm", 98765))]).Claims;
        Assert.Equal(3000, Assert.Single(claims).Members.Length);
    }

    private static string Written(Story story) => string.Join('\n', story.Claims.Select(claim =>
        $"{claim.Id} {claim.Rule} {claim.Question} {string.Join(' ', claim.Members.Select(member => member.Id))} {string.Join(' ', claim.Decisions.Select(one => one.Id))}"));

    private static ArticleEntry Quoting(string document, string? speaker, string words = Quote, QuotationType quotation = QuotationType.Direct)
    {
        var (name, anonymous) = Named(speaker);
        return new EntryBuilder(document, $"News of {document}.\n{words} said {name ?? "they"} in the square.")
            .Outlet($"Outlet of {document}")
            .Says(name, "said", [words], name, anonymous: anonymous, quotation: quotation).Build();
    }

    private static ArticleEntry Counting(
        string document, string speaker, int number, string counted = "soldiers", FigureStatus status = FigureStatus.Happened,
        FigureScope scope = FigureScope.Total, Stance stance = Stance.Asserts)
    {
        return new EntryBuilder(document, $"News of {document}. {speaker} said on some day that {number} {counted} came.")
            .Outlet($"Outlet of {document}")
            .Counts($"{number}", number, number, counted, status: status, scope: scope)
            .Says(speaker, "said", [$"that {number} {counted} came"], speaker, stance: stance).Build();
    }

    private static (string? Name, bool Anonymous) Named(string? speaker) => (speaker?.TrimStart('?'), speaker?[0] == '?');

    private static IEnumerable<Claim> Several(params ArticleEntry[] articles) => Build(articles).Claims.Where(claim => claim.Members.Length > 1);

    private static Story Build(params ArticleEntry[] articles) => StoryBuilder.Build(articles, cancellationToken: TestContext.Current.CancellationToken);

    private static Story Build(Judgement word, ArticleEntry[] articles) => StoryBuilder.Build(articles, new Judgements([word]), TestContext.Current.CancellationToken);

    private static Judgement Same(string one, string other) => new("j1", DecisionKind.Claim, one, other, Same: true, new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero), "read both");

    private static Judgement Different(string one, string other) => Same(one, other) with { Same = false };
}
