using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Statements;
using Hearsay.Tests.Evaluation;
using Xunit;

namespace Hearsay.Tests.Ledger.Claims;

/// <summary>The claims of the story in <c>samples/</c>, end to end.</summary>
public class SampleClaimTests
{
    private static readonly Lazy<Story> Samples = new(() => StoryBuilder.Build(
    [
        .. Directory.EnumerateFiles(Checkout.Path("samples")).Where(file => !file.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(file => ArticleEntry.From(ArticlePipeline.English.Analyse(ArticleReader.Read(file).Article!))),
    ]));

    [Fact]
    public void What_several_papers_tell_of_those_moved_is_one_claim_and_the_mayors_number_is_another()
    {
        var moved = OfFigure("3,400");
        Assert.Equal(5, moved.StatementIds.Length);
        Assert.Equal(5, moved.Articles);
        var mayor = OfFigure("between 1,200 and 1,500");
        Assert.NotEqual(moved.Id, mayor.Id);
        Assert.DoesNotContain(moved.Members, member => mayor.Members.Contains(member));
    }

    [Fact]
    public void A_denial_of_it_meets_what_it_denies_in_the_same_sentence()
    {
        var bus = Claim("that a school bus had been swept away near Kessit");
        Assert.Equal([Stance.Asserts, Stance.Denies], Stances(bus));
        Assert.Contains("points back", bus.Rule);
    }

    [Fact]
    public void A_denial_and_a_could_not_verify_of_the_claim_meet_it_and_stay_what_they_are()
    {
        var hostel = Samples.Value.Claims.Single(claim => claim.Members.Any(member => Words(member).Contains("buried in a miners' hostel", StringComparison.Ordinal) && member.StatementId.StartsWith(Id("02-meridian"), StringComparison.Ordinal)));
        Assert.Equal([Stance.Asserts, Stance.Denies, Stance.Unconfirmed], Stances(hostel));
    }

    [Fact]
    public void A_ministers_denial_is_one_claim_with_his_quotation_in_every_paper_that_carries_it()
    {
        var lie = Samples.Value.Claims.Single(claim => claim.Members.Any(member => member.Figure is null && Words(member).Contains("Nobody told us", StringComparison.Ordinal)));
        Assert.Equal(4, lie.Articles);
        Assert.All(Stances(lie), stance => Assert.Equal(Stance.Denies, stance));
        Assert.Contains(lie.Members, member => Words(member).Contains("any warning had reached", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_planned_and_what_is_added_join_no_total()
    {
        Assert.DoesNotContain(OfFigure("600").Members, member => Words(member).Contains("180", StringComparison.Ordinal) && member.Figure == 2);
        var added = OfFigure("Another 150");
        Assert.All(added.Members, member => Assert.Equal(FigureScope.Increment, Said(member).Statement.Figures[member.Figure!.Value - 1].Scope));
    }

    [Fact]
    public void Every_join_carries_its_rule_and_its_evidence_in_the_articles()
    {
        foreach (var claim in Samples.Value.Claims)
        {
            Assert.Equal(claim.Members.Length - 1, claim.Decisions.Length);
            foreach (var decision in claim.Decisions)
            {
                Assert.NotEmpty(decision.Rule);
                Assert.NotEmpty(decision.Evidence);
                Assert.All(decision.Evidence, span => Assert.True(new Span(0, Samples.Value.Articles.Single(entry => entry.Article.Id == span.ArticleId).Article.Text.Length).Contains(span.Span)));
                Assert.Contains(claim.Members, member => member.Id == decision.Left);
                Assert.Contains(claim.Members, member => member.Id == decision.Right);
            }
        }
    }

    private static string Id(string document) => Samples.Value.Articles.Single(entry => entry.Article.Document.StartsWith(document, StringComparison.Ordinal)).Article.Id;

    private static Claim OfFigure(string words) => Samples.Value.Claims.First(claim => claim.Members.Any(member => member.Figure is { } number
        && Said(member) is var (article, statement) && statement.Figures[number - 1].Span.Of(article.Text) == words));

    private static Claim Claim(string words) => Samples.Value.Claims.Single(claim => claim.Members.Any(member => Words(member) == words));

    private static IEnumerable<Stance> Stances(Claim claim) => claim.Members.Select(member => Said(member).Statement.Stance);

    private static string Words(ClaimMember member) => Said(member) is var (article, statement) ? string.Join(' ', statement.Attribution.Content.Select(span => span.Of(article.Text))) : "";

    private static (Article Article, Statement Statement) Said(ClaimMember member)
    {
        var entry = Samples.Value.Articles.Single(entry => member.StatementId.StartsWith(entry.Article.Id, StringComparison.Ordinal));
        return (entry.Article, entry.Statements.Single(one => one.Id == member.StatementId));
    }
}
