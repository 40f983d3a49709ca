using System.Text;
using Hearsay.Documents;
using Hearsay.Tests.Attributions;
using Xunit;

namespace Hearsay.Tests.Statements;

public class StatementCasesTests
{
    private static readonly string[] Files = ["statements", "speakers", "speakers-2", "stance", "relays", "said"];

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var file in Files)
        {
            foreach (var one in StatementCase.Read($"Statements/{file}.cases")) data.Add(file, one.ToString());
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_a_statement_tells_is_read(string file, string name)
    {
        var differences = Named($"Statements/{file}.cases", name).Differences();
        Assert.True(differences.Length == 0, differences);
    }

    [Fact]
    public void What_is_known_as_wrong_is_still_wrong() =>
        Assert.Equal([], StatementCase.Read("Statements/known-wrong.cases").Where(one => one.Differences().Length == 0).Select(one => one.ToString()));

    [Fact]
    public void The_outlet_that_publishes_the_article_is_no_relay()
    {
        const string Body = "<p>“It was dark on the pier that night,” Tam Obrin told the Gull Point Courier on Monday.</p><p>“It was quiet too,” he told the Meridian Wire.</p>";
        const string Page = "<html><head><title>Dark on the pier</title><meta property=\"og:site_name\" content=\"Gull Point Courier\"></head>"
            + "<body><article><h1>Dark on the pier</h1>" + Body + "</article></body></html>";
        var article = ArticleReader.Read("pier.html", Encoding.UTF8.GetBytes(Page), TestContext.Current.CancellationToken).Article!;
        Assert.Equal("Gull Point Courier", article.Outlet?.Value);
        var statements = ArticlePipeline.English.Analyse(article, TestContext.Current.CancellationToken).Statements;
        Assert.Equal(["Tam Obrin", "Tam Obrin"], statements.Select(statement => statement.Speaker?.Name));
        Assert.Empty(statements[0].Relays);
        Assert.Equal("Meridian Wire", Assert.Single(statements[1].Relays).Name);
    }

    [Fact]
    public void Every_statement_has_an_id_of_its_own_in_text_order()
    {
        var article = AttributionCase.Of("Marrow said the pier was safe. “It is new,” she added.¶Obrin denied that it was new.");
        var statements = ArticlePipeline.English.Analyse(article, TestContext.Current.CancellationToken).Statements;
        Assert.Equal(3, statements.Length);
        Assert.Equal(Enumerable.Range(1, 3).Select(number => $"{article.Id}-s{number}"), statements.Select(statement => statement.Id));
        Assert.Equal(statements.OrderBy(statement => statement.Attribution.Extent.Start), statements);
    }

    private static StatementCase Named(string file, string name) => StatementCase.Read(file).Single(one => one.ToString() == name);
}
