using System.Collections.Immutable;
using System.Text;
using Dapper;
using Hearsay.Documents;
using Hearsay.Ledger;
using Hearsay.Ledger.Search;
using Hearsay.Statements;
using Xunit;

namespace Hearsay.Tests.Ledger;

public class SearchTests
{
    private const string Bridge = "Bridge at Orlow closed\n\nBy Nils Aven\n\nMarch 3, 2023\n\n“The bridge at Orlow is closed to 40 lorries,” Mara Denholm said on Friday.\n\n“Nobody closed anything,” Teodor Maslen said. He denied that the café had burnt.\n";
    private const string Harvest = "Harvest falls\n\nApril 9, 2023\n\nWheat prices fell by a third, the growers’ union said on Sunday. Mara Denholm denied that the bridge mattered.\n";

    [Fact]
    public void Words_are_found_in_any_case_without_accents_and_all_of_them_in_one_paragraph()
    {
        using var ledger = Of(Bridge, Harvest);
        Assert.Equal(["“The bridge at Orlow is closed to 40 lorries,” Mara Denholm said on Friday."], Texts(ledger, "BRIDGE lorries"));
        Assert.Equal(2, Texts(ledger, "denied").Count);
        Assert.Equal("café", Marked(Assert.Single(Passages(ledger, "cafe"))));
        Assert.Empty(Texts(ledger, "wheat lorries"));
    }

    [Fact]
    public void Words_in_quotation_marks_stand_together_and_a_star_finds_beginnings()
    {
        using var ledger = Of(Bridge, Harvest);
        Assert.Equal("bridge at Orlow", Marked(Passages(ledger, "\"bridge at orlow\" lorries").Single())[..15]);
        Assert.Empty(Texts(ledger, "\"orlow at bridge\""));
        Assert.Equal("lorries", Marked(Assert.Single(Passages(ledger, "lorr*"))));
        Assert.Empty(Texts(ledger, "lorr"));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("bridge AND OR NOT (")]
    [InlineData("words : bridge")]
    [InlineData("^bridge* + NEAR(a b, 3)")]
    [InlineData("{words} \"half")]
    [InlineData("- * ' ; -- \0 ”“")]
    [InlineData("bridge\"\"\"closed\"*")]
    public void Whatever_is_typed_is_words_and_never_an_error(string typed)
    {
        using var ledger = Of(Bridge);
        Assert.NotNull(ledger.Search(new SearchQuery { Words = typed }));
    }

    [Fact]
    public void A_hit_leads_to_the_statement_that_its_words_stand_in()
    {
        using var ledger = Of(Bridge);
        var found = Assert.Single(Passages(ledger, "lorries"));
        var statement = ledger.Statement(found.Statement!.Id)!;
        Assert.Contains("lorries", statement.Statement.Attribution.Content[0].Of(statement.Article.Text), StringComparison.Ordinal);
        Assert.Equal("Mara Denholm", found.Statement.Speaker);
        Assert.Null(Passages(ledger, "Nils").FirstOrDefault()?.Statement);
    }

    [Fact]
    public void A_paragraph_is_found_by_who_speaks_in_it_and_by_its_headline()
    {
        using var ledger = Of(Bridge);
        Assert.Contains(Texts(ledger, "anything orlow"), text => text.StartsWith("“Nobody", StringComparison.Ordinal));
        Assert.Contains(Texts(ledger, "Maslen café"), text => text.Contains("Nobody", StringComparison.Ordinal));
    }

    [Fact]
    public void Facets_narrow_and_count_paragraphs_with_one_statement_that_is_all_that_is_asked_for()
    {
        using var ledger = Of(Bridge, Harvest);
        var all = ledger.Search(new SearchQuery());
        Assert.Empty(all.Articles);
        Assert.Contains(Facet(all, FacetKind.Thing), value => value.Term == "lorries");
        Assert.Equal(["2023"], Facet(all, FacetKind.Date).Select(value => value.Term));
        var denied = ledger.Search(new SearchQuery { Stance = Stance.Denies });
        Assert.Equal(2, denied.ArticleCount);
        Assert.Equal(["Mara Denholm"], Facet(ledger.Search(new SearchQuery { Stance = Stance.Denies, Speaker = "Mara Denholm" }), FacetKind.Speaker).Select(value => value.Term));
        // Each of the two stands in the bridge's article, not in one statement.
        Assert.Equal(1, ledger.Search(new SearchQuery { Stance = Stance.Denies, Speaker = "Mara Denholm" }).ArticleCount);
        Assert.Equal(["2023-04"], Facet(ledger.Search(new SearchQuery { Words = "wheat", Date = "2023" }), FacetKind.Date).Select(value => value.Term));
        Assert.Equal(0, ledger.Search(new SearchQuery { Words = "wheat", Date = "2023-03" }).ArticleCount);
        Assert.Equal(0, ledger.Search(new SearchQuery { Words = "wheat", Outlet = "No Such Outlet" }).ArticleCount);
    }

    [Fact]
    public void As_of_a_day_later_articles_are_not_found()
    {
        using var ledger = Of(Bridge, Harvest);
        Assert.Equal(2, ledger.Search(new SearchQuery { Words = "bridge" }).ArticleCount);
        Assert.Equal(1, ledger.Search(new SearchQuery { Words = "bridge", AsOf = new DateOnly(2023, 3, 31) }).ArticleCount);
    }

    [Fact]
    public void An_article_that_another_stands_for_is_not_found()
    {
        using var ledger = Of(Bridge, Harvest);
        var ids = ledger.Articles().Select(entry => entry.Article.Id).ToList();
        ledger.Connection.Execute("INSERT INTO absorbed VALUES (@One, @Other)", new { One = ids[0], Other = ids[1] });
        Assert.Equal(0, ledger.Search(new SearchQuery { Words = "lorries" }).ArticleCount);
    }

    [Fact]
    public void A_ledger_of_an_earlier_version_is_brought_in_by_and_by_and_finds_the_same()
    {
        using var folder = new TemporaryFolder();
        using var ledger = LedgerFile.Open(folder["story.db"]);
        Add(ledger, Bridge, Harvest, "“The bridge is open,” Ida Kross said.");
        var before = ledger.Search(new SearchQuery { Words = "bridge" });
        ledger.Connection.Execute("UPDATE searching SET method = 0, complete = 0");
        Assert.False(ledger.IndexWaiting(1));
        Assert.Equal((1, 3), ledger.Search(new SearchQuery()).Reach);
        while (!ledger.IndexWaiting(1)) Assert.True(ledger.Search(new SearchQuery()).Reach.Searched <= 3);
        var after = ledger.Search(new SearchQuery { Words = "bridge" });
        Assert.Equal(before.Articles.Select(one => one.Head.Id).Order(StringComparer.Ordinal), after.Articles.Select(one => one.Head.Id).Order(StringComparer.Ordinal));
        Assert.Equal((3, 3), after.Reach);
        Assert.True(ledger.Verify(TestContext.Current.CancellationToken).Holds);
    }

    [Fact]
    public void The_characters_of_the_index_s_own_marks_in_a_text_move_no_mark()
    {
        using var ledger = LedgerFile.OpenInMemory();
        var entry = ArticleEntry.From(ArticlePipeline.English.Analyse(
            ArticleReader.Read("0.txt", "The [dam] burst, Mara Denholm [said]. It was \U0001F30A a dam."u8.ToArray(), TestContext.Current.CancellationToken).Article!, TestContext.Current.CancellationToken));
        ledger.Add(entry with { Article = entry.Article with { Text = entry.Article.Text.Replace('[', '\u0001').Replace(']', '\u0002') } });
        var found = Assert.Single(Passages(ledger, "dam"));
        Assert.Equal(["dam", "dam"], found.Marks.Select(mark => mark.Of(found.Text)));
    }

    private static LedgerFile Of(params string[] texts)
    {
        var ledger = LedgerFile.OpenInMemory();
        Add(ledger, texts);
        return ledger;
    }

    private static void Add(LedgerFile ledger, params string[] texts)
    {
        for (var at = 0; at < texts.Length; at++)
            ledger.Add(ArticleEntry.From(ArticlePipeline.English.Analyse(ArticleReader.Read($"{at}.txt", Encoding.UTF8.GetBytes(texts[at])).Article!)));
    }

    private static List<FoundPassage> Passages(LedgerFile ledger, string words) => [.. ledger.Search(new SearchQuery { Words = words }).Articles.SelectMany(article => article.Passages)];

    private static List<string> Texts(LedgerFile ledger, string words) => [.. Passages(ledger, words).Select(passage => passage.Text.Trim())];

    private static string Marked(FoundPassage passage) => string.Join(' ', passage.Marks.Select(mark => mark.Of(passage.Text)));

    private static ImmutableArray<FacetValue> Facet(SearchResult result, FacetKind kind) => result.Facets.Single(facet => facet.Kind == kind).Values;
}
