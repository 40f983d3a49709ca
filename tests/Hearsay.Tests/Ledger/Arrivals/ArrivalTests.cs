using Hearsay.Ledger;
using Hearsay.Ledger.Arrivals;
using Hearsay.LedgerWriter;
using Xunit;

namespace Hearsay.Tests.Ledger.Arrivals;

public class ArrivalTests
{
    private const string Here = "https://courier.example/pier";
    private const string There = "https://gull.example/7";

    private static readonly Copies Page = new() { Name = "pier.html", Address = Here };
    private static readonly Copies Text = new() { Name = "pier.txt" };

    public static TheoryData<string, object, object> Same() => new()
    {
        { "same_bytes", Page, Page with { Name = "pier (1).html", Bytes = "pier.html" } },
        { "same_bytes", Text with { Headline = null, Outlet = null }, Text with { Name = "copy.txt", Headline = null, Outlet = null, Bytes = "pier.txt" } },
        { "same_bytes", Text, Text with { Name = "crawl.warc#1", Bytes = "pier.txt", Fetched = Here } },
        { "same_bytes", Page with { Address = null, Fetched = Here }, Page with { Name = "crawl.warc#2", Address = null, Fetched = There, Bytes = "pier.html" } },
        { "same_address", Page, Page with { Name = "again.html", Furniture = "Ferry is late again" } },
        { "same_address", Page, Page with { Name = "crawl.warc#1", Address = null, Fetched = Here + "?utm_source=feed" } },
        { "same_address", Page, Page with { Name = "crawl.warc#1", Fetched = Here + "?share=1" } },
        { "same_address", Page with { Fetched = Here + "?share=1" }, Page with { Name = "feed.xml#1", Address = null, Fetched = Here + "?share=1", ShowsHeadline = false } },
        { "same_address", Page, Page with { Name = "again.html", Headline = "Marrow: pier closed", Outlet = "Courier Online" } },
        { "same_headline", Page, Text },
        { "same_headline", Text, Page },
        { "same_headline", Text, Text with { Name = "copy.txt", Furniture = "Ferry is late again" } },
        { "same_headline", Text with { Headline = null, Outlet = null }, Text with { Name = "copy.txt", Headline = null, Outlet = null, Furniture = "Ferry" } },
        { "same_headline", Text with { Outlet = "The Vellan Courier" }, Page with { Address = "https://courier.example/", Outlet = "Vellan Courier" } },
    };

    public static TheoryData<object, object> Apart() => new()
    {
        { Page, Page with { Name = "gull.html", Address = There } },
        { Page, Page with { Name = "gull.html", Address = There, Outlet = "The Morning Gull" } },
        { Page with { Fetched = Here }, Page with { Name = "gull.html", Address = Here, Fetched = There } },
        { Page, Text with { Outlet = "The Morning Gull" } },
        { Page, Text with { Outlet = null } },
        { Page, Text with { Headline = "Marrow: boats must move" } },
        { Text, Text with { Name = "copy.txt", Outlet = "The Morning Gull" } },
        { Text, Text with { Name = "copy.txt", Bolts = 19 } },
        { Text with { Fetched = "https://courier.example/" }, Text with { Name = "later.txt", Bolts = 19, Fetched = "https://courier.example/" } },
        { Page with { Fetched = Here + "?page=1" }, Page with { Name = "two.html", Fetched = Here + "?page=2", Bolts = 19 } },
    };

    [Theory]
    [MemberData(nameof(Same))]
    public void A_copy_under_another_name_adds_no_article_and_is_told_with_its_reason(string reason, object first, object second)
    {
        using var ledger = LedgerFile.OpenInMemory();
        var (one, other) = (((Copies)first).Entry(), ((Copies)second).Entry());
        Assert.Equal(AddResult.Added, ledger.Add(one));
        var arrival = Assert.Single(ledger.AddEach([other]));
        Assert.Equal((AddResult.AlreadyThere, one.Article.Id, reason, false), (arrival.Result, arrival.ArticleId, EnumNames.Of(arrival.Reason), arrival.IsOldSighting));
        Assert.Equal(Canonical.Of(one), Canonical.Of(Assert.Single(ledger.Articles())));
        Assert.Equal([one.Article.Document, other.Article.Document], ledger.Sightings(one.Article.Id).Select(sighting => sighting.Document));
        Assert.True(ledger.Knows(other.Article));
        Assert.True(ledger.AddEach([other])[0].IsOldSighting);
        Assert.Empty(ledger.Revisions());
        Assert.True(ledger.Verify(TestContext.Current.CancellationToken).Holds);
    }

    [Theory]
    [MemberData(nameof(Apart))]
    public void The_same_words_elsewhere_and_other_words_are_articles_of_their_own(object first, object second)
    {
        using var ledger = LedgerFile.OpenInMemory();
        var (one, other) = (((Copies)first).Entry(), ((Copies)second).Entry());
        Assert.Equal([AddResult.Added, AddResult.Added], ledger.AddAll([one, other]));
        Assert.Equal(2, ledger.Articles().Count());
        Assert.Empty(ledger.Revisions());
    }

    [Fact]
    public void One_text_in_the_records_of_two_outlets_is_two_articles()
    {
        using var ledger = LedgerFile.OpenInMemory();
        var one = (Page with { Name = "all.jsonl#1", Address = null, Fetched = Here }).Entry();
        var other = (Page with { Name = "all.jsonl#2", Address = null, Fetched = There, Outlet = "The Morning Gull" }).Entry();
        var (first, second) = (one, Hearsay.Ledger.Store.RevisionId.Rename(other, one.Article.Id));
        Assert.Equal([AddResult.Added, AddResult.Added], ledger.AddAll([first, second]));
        Assert.Equal(6, ledger.Statements().Count());
        Assert.True(ledger.Knows(second.Article));
        Assert.Equal([AddResult.AlreadyThere, AddResult.AlreadyThere], ledger.AddAll([second, first]));
        Assert.Empty(ledger.Revisions());
    }

    [Fact]
    public void Another_text_at_an_address_is_kept_as_a_revision_of_the_first()
    {
        using var ledger = LedgerFile.OpenInMemory();
        var days = ((int Bolts, string Name)[])[(12, "1"), (12, "2"), (19, "3"), (19, "4"), (24, "5"), (12, "6")];
        var entries = days.Select(day => (Page with { Name = day.Name, Bolts = day.Bolts, Address = null, Fetched = Here + "?gclid=" + day.Name }).Entry()).ToList();
        var arrivals = ledger.AddEach(entries);
        Assert.Equal(
            [AddResult.Added, AddResult.AlreadyThere, AddResult.AddedAsRevision, AddResult.AlreadyThere, AddResult.AddedAsRevision, AddResult.AlreadyThere],
            arrivals.Select(arrival => arrival.Result));
        var first = entries[0].Article.Id;
        Assert.Equal([first, first], ledger.Revisions().Select(one => one.Revises));
        Assert.Equal((first, SightingReason.SameAddress), (arrivals[2].Revises, arrivals[2].Reason));
        Assert.Equal(3, ledger.Articles().Count());
    }

    [Fact]
    public void A_page_with_two_addresses_makes_one_article_of_what_stood_at_either()
    {
        using var ledger = LedgerFile.OpenInMemory();
        var (feed, saved) = ((Page with { Name = "feed.xml#1", Address = null, Fetched = "https://courier.example/go/7" }).Entry(), Page.Entry());
        Assert.Equal([AddResult.Added, AddResult.Added], ledger.AddAll([feed, saved]));
        var crawled = Assert.Single(ledger.AddEach([(Page with { Name = "crawl.warc#1", Fetched = "https://courier.example/go/7" }).Entry()]));
        Assert.Equal(AddResult.AlreadyThere, crawled.Result);
        Assert.Equal(feed.Article.Id, crawled.ArticleId);
        Assert.Equal([saved.Article.Id], crawled.Absorbed);
        Assert.Equal(feed.Article.Id, ledger.Standing(saved.Article.Id));
        Assert.Equal(3, ledger.Sightings(feed.Article.Id).Length);

        // Kept whole, and in no list.
        Assert.Equal(Canonical.Of(saved), Canonical.Of(ledger.Article(saved.Article.Id)));
        Assert.Single(ledger.Articles());
        Assert.Single(ledger.Heads());
        Assert.Equal(3, ledger.Statements().Count());
        Assert.Empty(ledger.Figures());
        Assert.Equal([feed.Article.Id], Assert.Single(ledger.Stories(cancellationToken: TestContext.Current.CancellationToken)).ArticleIds);
        Assert.Single(ledger.Story(cancellationToken: TestContext.Current.CancellationToken)!.Articles);
        Assert.Equal(3L, Dapper.SqlMapper.ExecuteScalar<long>(ledger.Connection, "SELECT count(*) FROM statement_view"));
        var check = ledger.Verify(TestContext.Current.CancellationToken);
        Assert.Equal((2, true), (check.Articles, check.Holds));
    }

    [Fact]
    public void The_copy_with_more_to_read_stands_unless_a_person_has_given_their_word()
    {
        var (bare, full) = ((Page with { Name = "feed.xml#1", ShowsHeadline = false }).Entry(), Page.Entry());
        using (var ledger = LedgerFile.OpenInMemory())
        {
            ledger.Add(bare);
            Assert.False(ledger.Knows(full.Article));
            var arrival = Assert.Single(ledger.AddEach([full]));
            Assert.Equal((AddResult.Added, full.Article.Id), (arrival.Result, arrival.ArticleId));
            Assert.Equal([bare.Article.Id], arrival.Absorbed);
            Assert.Equal(Canonical.Of(full), Canonical.Of(Assert.Single(ledger.Articles())));
            Assert.Empty(ledger.Revisions());
            Assert.True(ledger.Knows(bare.Article));
        }

        using (var ledger = LedgerFile.OpenInMemory())
        {
            ledger.Add(bare);
            ledger.Judge(DecisionKind.Claim, bare.Statements[0].Id, "000000000000-s1", same: true, null, new DateTimeOffset(2031, 3, 3, 0, 0, 0, TimeSpan.Zero));
            Assert.Equal(AddResult.AlreadyThere, ledger.Add(full));
            Assert.Equal(bare.Article.Id, Assert.Single(ledger.Articles()).Article.Id);
        }
    }

    [Fact]
    public void A_text_without_an_address_makes_no_one_article_of_two_that_have_addresses()
    {
        var entries = new[] { Page, Page with { Name = "gull.html", Address = There }, Text, Text with { Name = "copy.txt", Bytes = "pier.txt" } }.Select(copy => copy.Entry()).ToList();
        foreach (var order in (int[][])[[0, 1, 2, 3], [2, 0, 3, 1], [3, 1, 0, 2], [2, 3, 1, 0], [0, 2, 1, 3]])
        {
            using var ledger = LedgerFile.OpenInMemory();
            foreach (var at in order) ledger.Add(entries[at]);
            Assert.Equal(2, ledger.Articles().Count());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void In_whatever_order_copies_come_there_are_as_many_articles_and_statements(int seed)
    {
#pragma warning disable CA5394 // Nothing here is a secret.
        var random = new Random(seed);
        T Any<T>(params T[] values) => values[random.Next(values.Length)];
        for (var turn = 0; turn < 40; turn++)
        {
            var entries = Enumerable.Range(0, 7).Select(number => Any(true, true, false) ? Drawn(number) : OfSameBytes(number)).Select(copy => copy.Entry()).ToArray();
            Copies Drawn(int number) => new()
            {
                Name = $"{number}.html",
                Bolts = Any(12, 12, 12, 19),
                Address = Any(null, null, Here, Here + "/live", "https://courier.example/"),
                Fetched = Any(null, null, Here, Here + "/live", There),
                Headline = Any("Marrow: pier is closed", "Marrow: the pier is closed", null),
                ShowsHeadline = Any(true, true, false),
                Outlet = Any("The Vellan Courier", "The Vellan Courier", "The Morning Gull", null),
            };

            // The same bytes say the same, wherever they were fetched from.
            Copies OfSameBytes(int number) => Any(
                new Copies { Name = $"{number}.html", Bytes = "one", Fetched = Any(null, Here, There) },
                new Copies { Name = $"{number}.html", Bytes = "two", Fetched = Any(null, Here, There), Address = Here + "/live", ShowsHeadline = false });
            var first = Counts(entries, together: 1);
            for (var order = 0; order < 3; order++)
            {
                random.Shuffle(entries);
                Assert.Equal(first, Counts(entries, together: Any(1, 3, 7)));
            }
        }
#pragma warning restore CA5394
    }

    private static (int Articles, int Statements) Counts(ArticleEntry[] entries, int together)
    {
        using var ledger = LedgerFile.OpenInMemory();
        foreach (var part in entries.Chunk(together))
        {
            // What is known is not analysed.
            ledger.AddAll([.. part.Select(entry => ledger.Knows(entry.Article) ? entry with { Statements = [], Figures = [] } : entry)]);
        }

        return (ledger.Articles().Count(), ledger.Statements().Count());
    }
}
