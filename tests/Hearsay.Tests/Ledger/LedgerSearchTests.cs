using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Store;
using Hearsay.LedgerWriter;
using Hearsay.Statements;
using Xunit;

namespace Hearsay.Tests.Ledger;

public class LedgerSearchTests
{
    // The fields: speaker, outlet, stance, article, from, to; then how many statements and how many figures fit.
    [Theory]
    [InlineData(null, null, null, null, null, null, 17, 10)]
    [InlineData("LINDQVANE", null, null, null, null, null, 6, 5)]
    [InlineData("lindqvane", "brindel", null, null, null, null, 2, 2)]
    [InlineData(null, "BRINDEL COURIER", null, null, null, null, 3, 3)]
    [InlineData(null, null, Stance.Denies, null, null, null, 1, 0)]
    [InlineData(null, null, Stance.Hedges, null, null, null, 2, 4)]
    [InlineData(null, null, null, "lantern.txt", null, null, 3, 2)]
    [InlineData(null, null, null, "antern.txt", null, null, 0, 0)]
    [InlineData(null, null, null, "", null, null, 0, 0)]
    [InlineData(null, null, null, null, "2031-05-08", "2031-05-08", 11, 3)]
    [InlineData(null, null, null, null, null, "2031-05-06", 12, 4)]
    [InlineData(null, null, null, null, "2032-01-01", null, 0, 0)]
    [InlineData("nobody", null, null, null, null, null, 0, 0)]
    [InlineData("%", null, null, null, null, null, 0, 0)]
    public void A_filter_lets_through_what_fits_all_of_it(
        string? speaker, string? outlet, Stance? stance, string? article, string? from, string? to, int statements, int figures)
    {
        using var ledger = Filled();
        var filter = new LedgerFilter
        {
            Speaker = speaker, Outlet = outlet, Stance = stance, Article = article,
            From = from is null ? null : DateOnly.Parse(from), To = to is null ? null : DateOnly.Parse(to),
        };
        Assert.Equal(statements, ledger.Statements(filter).Count());
        Assert.Equal(figures, ledger.Figures(filter).Count());
    }

    [Fact]
    public void Rows_come_in_order_of_publication_and_of_the_text_with_the_unknown_last()
    {
        using var ledger = Filled();
        Assert.Equal(
            ["ellmere.txt", "wire.txt", "courier.txt", "lantern.txt", "blank.txt"], ledger.Articles().Select(entry => entry.Article.Document));
        Assert.Equal(
            ledger.Articles().SelectMany(entry => entry.Statements).Select(one => one.Id), ledger.Statements().Select(one => one.Statement.Id));
        Assert.Equal(
            ledger.Articles().SelectMany(entry => entry.Figures), ledger.Figures().Select(one => one.Figure));
    }

    [Fact]
    public void A_figure_comes_with_the_statements_that_give_it()
    {
        using var ledger = Filled();
        var denial = Invented.Story().Single(entry => entry.Article.Document == "lantern.txt");
        var figures = ledger.Figures(new LedgerFilter { Article = denial.Article.Id[..6] }).ToList();
        Assert.Equal([denial.Article.Id + "-f1", denial.Article.Id + "-f2"], figures.Select(figure => figure.Id));
        Assert.Equal([denial.Article.Id + "-s1"], figures[0].Statements.Select(one => one.Id));
        Assert.Empty(figures[1].Statements);
    }

    [Fact]
    public void Only_what_is_sure_enough_is_let_through()
    {
        var entry = Invented.Story().First(one => one.Statements.Length > 1);
        entry = entry with { Statements = [.. entry.Statements.Select((one, i) => one with { Attribution = one.Attribution with { Confidence = i == 0 ? 0.4 : 0.9 } })] };
        using var ledger = LedgerFile.OpenInMemory();
        ledger.Add(entry);
        var sure = ledger.Statements(new LedgerFilter { LeastConfidence = 0.5 }).Select(one => one.Statement.Attribution.Confidence).ToList();
        Assert.Equal(entry.Statements.Length - 1, sure.Count);
        Assert.All(sure, confidence => Assert.Equal(0.9, confidence));
    }

    private static LedgerFile Filled()
    {
        var ledger = LedgerFile.OpenInMemory();
        foreach (var entry in Invented.Story()) ledger.Add(entry);
        return ledger;
    }
}
