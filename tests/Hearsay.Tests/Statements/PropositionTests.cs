using Hearsay.Documents;
using Hearsay.Statements;
using Hearsay.Tests.Attributions;
using Hearsay.Tests.Evaluation;
using Xunit;

namespace Hearsay.Tests.Statements;

public class PropositionTests
{
    public static TheoryData<string> Cases() => [.. StatementCase.Read("Statements/propositions.cases").Select(one => one.ToString())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_a_content_says_is_read(string name)
    {
        var one = StatementCase.Read("Statements/propositions.cases").Single(one => one.ToString() == name);
        var analysis = ArticlePipeline.English.Analyse(AttributionCase.Of(one.Text[1..].Trim()), TestContext.Current.CancellationToken);
        foreach (var line in one.Expected)
        {
            var fields = line.Split(" | ");
            var found = analysis.Statements.FirstOrDefault(statement => Is(analysis.Article.Text, statement, fields[0]));
            Assert.True(found is not null, $"no such statement: {fields[0]}");
            Assert.Contains(Words(found.Proposition), fields[1].Split(" ~ "));
        }
    }

    [Fact]
    public void Every_span_of_a_proposition_lies_in_the_article()
    {
        foreach (var file in Directory.EnumerateFiles(Checkout.Path("samples")).Where(file => !file.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var article = ArticleReader.Read(file, TestContext.Current.CancellationToken).Article!;
            foreach (var said in ArticlePipeline.English.Analyse(article, TestContext.Current.CancellationToken).Statements.Select(one => one.Proposition).OfType<Proposition>())
            {
                var whole = new Span(0, article.Text.Length);
                Assert.True(whole.Contains(said.Predicate) && said.Predicate.Length > 0);
                Assert.NotEmpty(said.Arguments);
                Assert.All(said.Arguments, argument => Assert.True(whole.Contains(argument.Span) && argument.Span.Length > 0));
                Assert.Equal(said.Arguments.OrderBy(argument => argument.Span.Start), said.Arguments);
                Assert.Equal(said.Lemma, said.Lemma.ToLowerInvariant());
            }
        }
    }

    private static bool Is(string text, Statement statement, string which) => which[0] == '['
        ? statement.Attribution.Content.Any(part => part.Of(text).Contains(which[1..^1], StringComparison.Ordinal))
        : string.Join(' ', statement.Attribution.Cue.Select(part => part.Of(text))) == which;

    private static string Words(Proposition? said) => said is null
        ? "-"
        : $"{said.Lemma}{(said.Negation is null ? "" : " NOT")}({string.Join("; ", said.Arguments.Select(one => $"{"SOX"[(int)one.Role]} {one.Lemma}"))})";
}
