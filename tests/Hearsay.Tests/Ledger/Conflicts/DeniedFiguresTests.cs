using Hearsay.Documents;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Conflicts;
using Hearsay.Statements;
using Xunit;

namespace Hearsay.Tests.Ledger.Conflicts;

public class DeniedFiguresTests
{
    private const string Aside = "2031-03-15 Orsk Courier: The ministry ignored a warning before the dam broke, leaving [112] people missing.";
    private const string Main = "2031-03-15 Orsk Courier: The ministry lost [112] boats in the flood.";

    [Theory]
    [InlineData(Aside, "ignored", "a warning", false)]
    [InlineData(Aside, "ignored", "a warning before the dam broke, leaving 112 people missing", false)]
    [InlineData(Main, "lost", "112 boats", true)]
    public void A_figure_is_denied_in_the_main_clause_alone(string passage, string predicate, string argument, bool isDenied)
    {
        var stated = FrameCases.Passage(passage);
        var proposition = new Proposition(Find(stated, predicate), predicate) { Arguments = [new PropositionArgument(ArgumentRole.Object, Find(stated, argument), argument)] };
        Assert.Equal(isDenied, DeniedFigures.IsDenied(Member(stated, proposition, Find(stated, "The ministry"))));
    }

    [Theory]
    [InlineData(Aside, "The ministry ignored a warning before the dam broke, leaving 112 people missing", false)]
    [InlineData(Main, "lost 112 boats", true)]
    public void Without_a_proposition_the_content_is_hardly_more_than_the_figure(string passage, string content, bool isDenied)
    {
        var stated = FrameCases.Passage(passage);
        Assert.Equal(isDenied, DeniedFigures.IsDenied(Member(stated, null, Find(stated, content))));
    }

    [Fact]
    public void What_is_denied_as_a_whole_is_denied()
    {
        var stated = FrameCases.Passage(Aside);
        Assert.True(DeniedFigures.IsDenied(Member(stated, null, stated.Figure.Span) with { Member = new ClaimMember(stated.Statement.Id, null) }));
    }

    private static Span Find(StatedFigure stated, string words)
    {
        var at = stated.Article.Text.IndexOf(words, StringComparison.Ordinal);
        return new Span(at, at + words.Length);
    }

    private static PlacedMember Member(StatedFigure stated, Proposition? proposition, Span content)
    {
        var statement = stated.Statement with
        {
            Figures = [stated.Figure],
            Proposition = proposition,
            Attribution = stated.Statement.Attribution with { Content = [content] },
        };
        return new PlacedMember(new ClaimMember(statement.Id, 1), 0, new ArticleEntry(stated.Article, [statement], [stated.Figure]), statement, null);
    }
}
