using Dapper;
using Hearsay.Attributions;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Store;
using Hearsay.LedgerWriter;
using Hearsay.Statements;
using Xunit;

namespace Hearsay.Tests.Ledger;

public class LedgerFileTests
{
    [Fact]
    public void What_is_read_back_is_what_was_added()
    {
        using var folder = new TemporaryFolder();
        using (var ledger = LedgerFile.Open(folder["story.db"]))
        {
            foreach (var entry in Invented.EveryCell()) Assert.Equal(AddResult.Added, ledger.Add(entry));
        }

        using var again = LedgerFile.Open(folder["story.db"]);
        foreach (var entry in Invented.EveryCell())
        {
            Assert.Equal(Canonical.Of(entry), Canonical.Of(again.Article(entry.Article.Id)));
        }
    }

    [Fact]
    public void Every_value_of_every_enumeration_can_be_stored()
    {
        using var ledger = LedgerFile.OpenInMemory();
        var number = 0;
        foreach (var (stance, kind, quotation, status, scope) in
            from stance in Enum.GetValues<Stance>()
            from kind in Enum.GetValues<SpeakerKind>()
            from quotation in Enum.GetValues<QuotationType>()
            from status in Enum.GetValues<FigureStatus>()
            from scope in Enum.GetValues<FigureScope>()
            select (stance, kind, quotation, status, scope))
        {
            var entry = new EntryBuilder("all.txt", $"Ivo Castellan said that {++number} boats sank.")
                .Counts($"{number}", number, number, status: status, scope: scope)
                .Says("Ivo Castellan", "said", [$"that {number} boats sank"], "Ivo Castellan", kind, stance: stance, quotation: quotation).Build();
            ledger.Add(entry);
            Assert.Equal(Canonical.Of(entry), Canonical.Of(ledger.Article(entry.Article.Id)));
        }
    }

    [Fact]
    public void The_same_article_again_adds_nothing_and_says_so()
    {
        using var ledger = LedgerFile.OpenInMemory();
        var entry = Invented.Article(4);
        Assert.Equal(AddResult.Added, ledger.Add(entry));
        var rows = ledger.Connection.ExecuteScalar<long>("SELECT count(*) FROM spans");
        Assert.Equal(AddResult.AlreadyThere, ledger.Add(entry with { Figures = [] }));
        Assert.Equal(rows, ledger.Connection.ExecuteScalar<long>("SELECT count(*) FROM spans"));
        Assert.Single(ledger.Articles());
    }

    [Fact]
    public void Plain_SQL_cuts_the_stored_characters_out_of_the_text_at_the_stored_code_points()
    {
        using var ledger = LedgerFile.OpenInMemory();
        foreach (var entry in Invented.EveryCell()) ledger.Add(entry);
        for (var number = 0; number < 40; number++) ledger.Add(Invented.Article(number));
        const string compared = "SELECT count(*) FROM spans JOIN articles ON articles.id = spans.article WHERE substr(articles.text, start + 1, end - start)";
        Assert.Equal(0, ledger.Connection.ExecuteScalar<long>(compared + " <> spans.text"));
        Assert.True(ledger.Connection.ExecuteScalar<long>(compared + " = spans.text") > 400);
    }

    [Fact]
    public void The_views_have_a_row_for_each_statement_and_each_figure()
    {
        using var ledger = LedgerFile.OpenInMemory();
        foreach (var entry in Invented.EveryCell()) ledger.Add(entry);
        Assert.Equal(
            Invented.EveryCell().Sum(entry => entry.Statements.Length), ledger.Connection.ExecuteScalar<long>("SELECT count(*) FROM statement_view"));
        Assert.Equal(
            "40 engineers were working at the wall … that they may be joined by another 15 on Friday|40; 15|2031-05-06",
            ledger.Connection.ExecuteScalar<string>(
                "SELECT content || '|' || figures || '|' || published FROM statement_view WHERE document = 'wire.txt' AND stance = 'hedges'"));
        Assert.Equal(
            "Ellmere Post < Varnhalt radio",
            ledger.Connection.ExecuteScalar<string>("SELECT relays FROM statement_view WHERE speaker = 'a clerk'"));
        Assert.Equal(
            1_500_000L, ledger.Connection.ExecuteScalar<long>("SELECT low FROM figure_view WHERE statement IS NULL AND unit = '$'"));
    }

    [Fact]
    public void Characters_that_are_awkward_to_store_come_back_unchanged()
    {
        using var ledger = LedgerFile.OpenInMemory();
        var entry = new EntryBuilder("odd.txt", "\uFEFFOdd\0page\r\n🌊\u0301 Ivo Castellan said \u2028 it rained '; DROP TABLE articles; --\n\uFFFD\uFFFE")
            .Says("Ivo Castellan", "said", ["it rained '; DROP TABLE articles; --"], "Ivo Castellan").Build();
        ledger.Add(entry);
        Assert.Equal(Canonical.Of(entry), Canonical.Of(ledger.Article(entry.Article.Id)));
        Assert.True(ledger.Verify(TestContext.Current.CancellationToken).Holds);
    }

    [Fact]
    public void A_span_that_cuts_a_character_or_leaves_the_text_is_refused_and_nothing_is_added()
    {
        using var ledger = LedgerFile.OpenInMemory();
        var entry = new EntryBuilder("wave.txt", "🌊 is 3 m high").Counts("3", 3, 3).Build();
        foreach (var span in (Span[])[new(1, 4), new(0, 1), new(3, 99), new(-1, 2), new(5, 4)])
        {
            var error = Assert.Throws<LedgerException>(() => ledger.Add(entry with { Figures = [entry.Figures[0] with { Span = span }] }));
            Assert.Equal("HS107", error.Code);
        }

        var half = entry.Article with { Text = "half \uD83C of it" };
        Assert.Equal("HS107", Assert.Throws<LedgerException>(() => ledger.Add(new ArticleEntry(half, [], []))).Code);
        Assert.Empty(ledger.Articles());
    }

    [Fact]
    public void An_id_can_be_shortened_as_long_as_it_fits_one_article()
    {
        using var ledger = LedgerFile.OpenInMemory();
        var (other, entry) = (Invented.Article(1), Invented.Article(2));
        ledger.Add(other with { Article = other.Article with { Id = "abc000000001" }, Statements = [] });
        ledger.Add(entry with { Article = entry.Article with { Id = "abd000000002" }, Statements = [entry.Statements[0] with { Id = "abd000000002-s1" }] });
        Assert.Equal("abc000000001", ledger.Article("ABC")?.Article.Id);
        Assert.Null(ledger.Article("f"));
        Assert.Null(ledger.Article(""));
        Assert.Equal("HS108", Assert.Throws<LedgerException>(() => ledger.Article("ab")).Code);
        Assert.Equal("abd000000002-s1", ledger.Statement("abd-s1")?.Statement.Id);
        Assert.Null(ledger.Statement("abd-s2"));
        Assert.Null(ledger.Statement("nothing"));
    }

    [Fact]
    public void A_full_disk_is_said_plainly_and_leaves_no_half_article()
    {
        using var folder = new TemporaryFolder();
        using (var ledger = LedgerFile.Open(folder["small.db"]))
        {
            ledger.Add(Invented.Article(1));
            var pages = ledger.Connection.ExecuteScalar<long>("PRAGMA page_count");
            ledger.Connection.ExecuteScalar<long>($"PRAGMA max_page_count = {pages + 1}");
            var error = Assert.Throws<LedgerException>(() =>
            {
                for (var number = 39; number < 400; number += 40) ledger.Add(Invented.Article(number));
            });
            Assert.Equal("HS104", error.Code);
            Assert.Contains("small.db", error.Message);
            ledger.Connection.ExecuteScalar<long>("PRAGMA max_page_count = 100000");
            Assert.Equal(AddResult.Added, ledger.Add(Invented.Article(399)));
        }

        using var again = LedgerFile.Open(folder["small.db"]);
        Assert.True(again.Verify(TestContext.Current.CancellationToken).Holds);
        Assert.All(again.Articles(), entry => Assert.NotEmpty(entry.Statements));
    }

    [Fact]
    public void A_closed_ledger_is_one_file_that_is_whole_when_copied()
    {
        using var folder = new TemporaryFolder();
        using (var ledger = LedgerFile.Open(folder["story.db"]))
        {
            foreach (var entry in Invented.EveryCell()) ledger.Add(entry);
        }

        Assert.Equal([folder["story.db"]], Directory.GetFiles(Path.GetDirectoryName(folder["story.db"])!));
        File.Copy(folder["story.db"], folder["copy.db"]);
        using var copy = LedgerFile.Open(folder["copy.db"]);
        Assert.Equal(Invented.EveryCell().Count, copy.Articles().Count());
        Assert.True(copy.Verify(TestContext.Current.CancellationToken).Holds);
    }

    [Fact]
    public void Reading_a_ledger_changes_none_of_its_bytes()
    {
        using var folder = new TemporaryFolder();
        using (var ledger = LedgerFile.Open(folder["story.db"])) ledger.Add(Invented.Article(7));
        var before = File.ReadAllBytes(folder["story.db"]);
        using (var ledger = LedgerFile.Open(folder["story.db"]))
        {
            _ = ledger.Articles().Count() + ledger.Statements().Count() + ledger.Figures().Count();
            _ = ledger.Verify(TestContext.Current.CancellationToken);
        }

        Assert.Equal(before, File.ReadAllBytes(folder["story.db"]));
    }

    [Fact]
    public void A_ledger_that_another_process_keeps_locked_is_waited_for_and_then_refused()
    {
        using var folder = new TemporaryFolder();
        using var first = LedgerFile.Open(folder["story.db"]);
        first.Add(Invented.Article(1));
        using var second = LedgerFile.Open(folder["story.db"], TimeSpan.FromSeconds(1));
        using (first.Connection.BeginTransaction(deferred: false))
        {
            var error = Assert.Throws<LedgerException>(() => second.Add(Invented.Article(2)));
            Assert.Equal("HS103", error.Code);
            Assert.Single(second.Articles());
        }

        Assert.Equal(AddResult.Added, second.Add(Invented.Article(2)));
    }
}
