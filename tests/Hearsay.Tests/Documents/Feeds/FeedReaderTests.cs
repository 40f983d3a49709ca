using System.Text;
using Hearsay.Documents.Feeds;
using Xunit;

namespace Hearsay.Tests.Documents.Feeds;

public sealed class FeedReaderTests
{
    [Fact]
    public void An_item_of_rss_with_its_content_is_a_page_with_facts()
    {
        var feed = FeedText.Rss(
            "<item><title>Pier vote put off &#8211; again</title><link>/pier</link><guid isPermaLink=\"false\">x1</guid><dc:creator>Mira Holt</dc:creator><dc:creator>Jon Pell</dc:creator>"
            + "<pubDate>Tue, 03 May 2022 10:00:00 GMT</pubDate><description>Short.</description>"
            + $"<content:encoded><![CDATA[<p>{FeedText.Long}</p><p>A&nbsp;second &amp; last paragraph.</p>]]></content:encoded></item>");

        var entry = Assert.Single(FeedText.Entries(feed));

        var document = entry.Document!;
        Assert.Equal("feed.xml#1", document.Name);
        Assert.Equal("text/html", document.MediaType);
        Assert.Equal("https://courier.example/pier", document.Address);
        Assert.Equal("RSS item", document.Facts!.Where);
        Assert.Equal("Pier vote put off – again", document.Facts.Title);
        Assert.Equal(["Mira Holt", "Jon Pell"], document.Facts.Authors);
        Assert.Equal("Velmora Courier", document.Facts.Outlet);
        Assert.Equal("Tue, 03 May 2022 10:00:00 GMT", document.Facts.Published);
        Assert.Equal("en-gb", document.Facts.Language);
        Assert.Contains($"<p>{FeedText.Long}</p><p>A&nbsp;second &amp; last paragraph.</p>", entry.Page(), StringComparison.Ordinal);
        Assert.DoesNotContain("Pier vote", entry.Page(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<author>desk@courier.example (Mira Holt)</author>", "Mira Holt")]
    [InlineData("<author>Mira Holt &lt;desk@courier.example&gt;</author>", "Mira Holt")]
    [InlineData("<author>Mira Holt</author>", "Mira Holt")]
    [InlineData("<author>desk@courier.example</author>", null)]
    public void The_author_of_rss_is_the_name_and_not_the_mail_address(string element, string? expected)
    {
        var entry = Assert.Single(FeedText.Entries(FeedText.Rss(FeedText.Item("a").Replace("</item>", element + "</item>", StringComparison.Ordinal))));

        Assert.Equal(expected is null ? [] : [expected], entry.Document!.Facts!.Authors);
    }

    [Fact]
    public void Rdf_is_read_with_dublin_core()
    {
        var feed = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            + "<channel rdf:about=\"https://tarn.example/\"><title>Tarn Weekly</title><link>https://tarn.example/</link><items><rdf:Seq><rdf:li rdf:resource=\"https://tarn.example/1\"/></rdf:Seq></items></channel>"
            + $"<item rdf:about=\"https://tarn.example/1\"><title>Pier</title><link>https://tarn.example/1</link><description>{FeedText.Long}</description><dc:date>2022-05-03</dc:date></item></rdf:RDF>";

        var document = Assert.Single(FeedText.Entries(feed)).Document!;

        Assert.Equal("Tarn Weekly", document.Facts!.Outlet);
        Assert.Equal("2022-05-03", document.Facts.Published);
        Assert.Equal("https://tarn.example/1", document.Address);
    }

    [Theory]
    [InlineData("type=\"html\"", "&lt;p&gt;{0}&lt;/p&gt;", "<p>{0}</p>")]
    [InlineData("type=\"text\"", "{0}", "<p>{0}</p>")]
    [InlineData("", "{0}\n\nMore.", "<p>{0}</p>\n<p>More.</p>")]
    [InlineData("type=\"xhtml\"", "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>{0}</p><p/></div>", "<div><p>{0}</p><p></p></div>")]
    [InlineData("type=\"xhtml\" xmlns:h=\"http://www.w3.org/1999/xhtml\"", "<h:div><h:p>{0}</h:p></h:div>", "<div><p>{0}</p></div>")]
    public void Each_type_of_atom_content_becomes_a_page(string type, string content, string expected)
    {
        var entry = Assert.Single(FeedText.Entries(Atom($"<entry><title>Pier</title><id>urn:1</id><content {type}>{content.Replace("{0}", FeedText.Long, StringComparison.Ordinal)}</content></entry>")));

        Assert.Contains("<article>\n" + expected.Replace("{0}", FeedText.Long, StringComparison.Ordinal) + "\n</article>", entry.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_atom_entry_takes_its_own_words_before_those_of_its_source_and_of_the_feed()
    {
        var entry = "<entry xml:base=\"https://b.example/news/\"><title type=\"html\">A &amp;lt; B &lt;b&gt;now&lt;/b&gt;</title><link rel=\"self\" href=\"self.xml\"/><link rel=\"alternate\" type=\"application/pdf\" href=\"1.pdf\"/>"
            + "<link href=\"1.html\" type=\"text/html\"/><author><name>Ada Brenn</name><email>a@b.example</email></author><author><name>Jon Pell</name></author>"
            + $"<published>2022-05-03T10:00:00Z</published><updated>2022-05-04T10:00:00Z</updated><source><title>Tarn Weekly</title></source><content>{FeedText.Long}</content></entry>";

        var found = FeedText.Entries(Atom(entry, $"<entry><content>{FeedText.Long}</content></entry>"));

        var facts = found[0].Document!.Facts!;
        Assert.Equal("https://b.example/news/1.html", found[0].Document!.Address);
        Assert.Equal("A < B now", facts.Title);
        Assert.Equal(["Ada Brenn", "Jon Pell"], facts.Authors);
        Assert.Equal("Tarn Weekly", facts.Outlet);
        Assert.Equal("2022-05-03T10:00:00Z", facts.Published);
        Assert.Equal("2022-05-04T10:00:00Z", facts.Updated);
        Assert.Equal(["The desk"], found[1].Document!.Facts!.Authors);
        Assert.Equal("Velmora Courier", found[1].Document!.Facts!.Outlet);
    }

    [Fact]
    public void Json_feed_is_read_with_authors_of_the_feed_where_the_item_has_none()
    {
        var feed = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Velmora Courier\",\"language\":\"en\",\"home_page_url\":\"https://courier.example\",\"items\":["
            + $"{{\"id\":\"1\",\"url\":\"https://courier.example/1\",\"title\":\"Pier\",\"content_html\":\"<p>{FeedText.Long}<\\/p>\",\"date_published\":\"2022-05-03\",\"authors\":[{{\"name\":\"Mira Holt\"}}]}},"
            + $"{{\"id\":\"https://courier.example/2\",\"content_text\":\"{FeedText.Long}\"}}],\"authors\":[{{\"name\":\"The desk\"}}]}}";

        var found = FeedText.Entries(feed, "f.json");

        Assert.Equal("JSON Feed item", found[0].Document!.Facts!.Where);
        Assert.Equal(["Mira Holt"], found[0].Document!.Facts!.Authors);
        Assert.Equal("2022-05-03", found[0].Document!.Facts!.Published);
        Assert.Equal(["The desk"], found[1].Document!.Facts!.Authors);
        Assert.Equal("https://courier.example/2", found[1].Document!.Address);
        Assert.Equal(2, found.Count);
    }

    [Theory]
    [InlineData("The council put off its vote.")]
    [InlineData(FeedText.Long + " […]")]
    [InlineData(FeedText.Long + " [&#8230;]")]
    [InlineData(FeedText.Long + " &lt;a href=\"x\"&gt;Read more &raquo;&lt;/a&gt;")]
    [InlineData(FeedText.Long + " … &lt;p&gt;The post Pier appeared first on Courier.&lt;/p&gt;")]
    public void A_summary_is_no_article_and_gives_the_address_to_fetch(string description)
    {
        var entry = Assert.Single(FeedText.Entries(FeedText.Rss($"<item><title>Pier</title><link>https://courier.example/1</link><pubDate>2022</pubDate><description>{description}</description></item>")));

        Assert.Null(entry.Document);
        Assert.Equal("HS044", entry.Problem!.Code);
        Assert.Contains("only a summary of https://courier.example/1", entry.Problem.Reason, StringComparison.Ordinal);
        Assert.Equal("https://courier.example/1", entry.Link!.Address);
        Assert.Equal("Pier", entry.Link.Facts.Title);
        Assert.Equal("2022", entry.Link.Facts.Published);
    }

    [Fact]
    public void A_broken_item_is_told_with_its_place_and_the_others_are_read()
    {
        var found = FeedText.Entries(FeedText.Rss(FeedText.Item("a"), "<item><title>b &bogus; &nbsp;</titel></item>", FeedText.Item("c"), "<item><title>d</title>", FeedText.Item("e"), "<item><description><![CDATA[ open </description></item>", FeedText.Item("g")));

        Assert.Equal(["a", null, "c", null, "e", null, "g"], found.Select(entry => entry.Document?.Facts!.Title));
        Assert.All(found.Where(entry => entry.Problem is not null), entry => Assert.Equal("HS042", entry.Problem!.Code));
        Assert.Contains("line 5, position", found[1].Problem!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_place_of_a_fault_is_that_in_the_file_also_behind_named_characters()
    {
        var found = FeedText.Entries(FeedText.Rss("<item>\n<title>&nbsp;&eacute;&</titel></item>"));

        Assert.Contains("(line 5, position 25)", found[0].Problem!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_feed_is_read_up_to_the_cut()
    {
        var feed = FeedText.Rss(FeedText.Item("a"), FeedText.Item("b"));

        var inItem = FeedText.Entries(feed[..^100]);
        var behindItem = FeedText.Entries(feed[..(feed.LastIndexOf("</item>", StringComparison.Ordinal) + 7)]);

        Assert.Equal(["a", null], inItem.Select(entry => entry.Document?.Facts!.Title));
        Assert.Contains("ends before its closing tag (line 5", inItem[1].Problem!.Reason, StringComparison.Ordinal);
        Assert.Equal(["a", "b", null], behindItem.Select(entry => entry.Document?.Facts!.Title));
        Assert.Equal("HS043", behindItem[2].Problem!.Code);
    }

    [Fact]
    public void A_cut_or_broken_json_feed_is_read_around_the_fault()
    {
        var good = $"{{\"id\":\"1\",\"title\":\"T\",\"content_text\":\"{FeedText.Long}\"}}";
        var feed = $"{{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[\n{good},\n{{\"id\":1 \"x\"}},\n{good},{good[..30]}";

        var found = FeedText.Entries(feed);

        Assert.Equal([true, false, true, false], found.Select(entry => entry.Document is not null));
        Assert.Contains("line 3, position", found[1].Problem!.Reason, StringComparison.Ordinal);
        Assert.Equal("HS043", found[3].Problem!.Code);
    }

    [Fact]
    public void Entities_are_never_expanded_and_never_fetched()
    {
        var bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
            + $"<rss><channel><title>&c;</title><item><title>&c;&f;</title><description>{FeedText.Long}</description></item></channel></rss>";

        var document = Assert.Single(FeedText.Entries(bomb)).Document!;

        Assert.Equal("&c;&f;", document.Facts!.Title);
    }

    [Fact]
    public void Prefixes_that_are_not_declared_are_read_as_usual()
    {
        var found = FeedText.Entries($"<rss><channel><item><dc:creator>Mira Holt</dc:creator><odd:thing>x</odd:thing><content:encoded>&lt;p&gt;{FeedText.Long}</content:encoded></item></channel></rss>");

        Assert.Equal(["Mira Holt"], Assert.Single(found).Document!.Facts!.Authors);
    }

    [Theory]
    [InlineData("iso-8859-1", "utf-8")]
    [InlineData("utf-8", "windows-1252")]
    [InlineData("utf-8", "utf-16")]
    [InlineData("no-such", "utf-8")]
    public void A_wrong_declaration_of_the_encoding_does_no_harm(string declared, string real)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(real) ?? Encoding.GetEncoding(real);
        var feed = $"<?xml version=\"1.0\" encoding=\"{declared}\"?><rss><channel><item><title>Café “Zur Möwe”</title><description>{FeedText.Long}</description></item></channel></rss>";

        Assert.Equal("Café “Zur Möwe”", Assert.Single(FeedText.Entries([.. encoding.GetPreamble(), .. encoding.GetBytes(feed)])).Document!.Facts!.Title);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body><p>Hello</p></body></html>", "HS041")]
    [InlineData("<html><head><title>404</title></head></html>", "HS041")]
    [InlineData("Not found", "HS040")]
    [InlineData("", "HS040")]
    [InlineData("{\"error\":\"no\"}", "HS040")]
    [InlineData("<rss><channel><title>T</title></channel></rss>", "HS058")]
    [InlineData("<feed/>", "HS058")]
    [InlineData("{\"items\":[]}", "HS058")]
    public void What_is_no_feed_is_told(string text, string code) => Assert.Equal(code, Assert.Single(FeedText.Entries(text)).Problem!.Code);

    [Fact]
    public void A_sitemap_gives_addresses_with_what_the_news_extension_says()
    {
        var sitemap = "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">"
            + "<url><loc>https://courier.example/1</loc><lastmod>2022-05-04</lastmod><news:news><news:publication><news:name>Velmora Courier</news:name><news:language>en</news:language></news:publication>"
            + "<news:publication_date>2022-05-03</news:publication_date><news:title>Pier</news:title></news:news></url><url><loc>ftp://x</loc></url><url><loc>https://courier.example/2</loc></url></urlset>";

        var found = FeedText.Entries(sitemap);

        Assert.Equal(["https://courier.example/1", null, "https://courier.example/2"], found.Select(entry => entry.Link?.Address));
        Assert.Equal(("news sitemap", "Pier", "2022-05-03", "2022-05-04", "Velmora Courier", "en"), found[0].Link!.Facts is var facts ? (facts.Where, facts.Title, facts.Published, facts.Updated, facts.Outlet, facts.Language) : default);
        Assert.Equal("HS049", found[1].Problem!.Code);
        var items = FeedReader.Read("s.xml", new MemoryStream(Encoding.UTF8.GetBytes(sitemap)), TestContext.Current.CancellationToken).ToList();
        Assert.Equal(["HS049", "HS047"], items.Select(item => item.Problem!.Code));
    }

    [Fact]
    public void An_index_of_sitemaps_gives_the_sitemaps()
    {
        var found = FeedText.Entries("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>https://courier.example/s1.xml</loc></sitemap></sitemapindex>");

        Assert.True(Assert.Single(found).Link!.IsSitemap);
    }

    [Fact]
    public void A_feed_beyond_the_limit_is_read_up_to_it()
    {
        var feed = Encoding.UTF8.GetBytes(FeedText.Rss(FeedText.Item("a"), FeedText.Item("b")));

        var found = FeedReader.ReadEntries("f", new MemoryStream(feed), feed.Length - 150, TestContext.Current.CancellationToken).ToList();

        Assert.Equal([null, "HS042", "HS046"], found.Select(entry => entry.Problem?.Code));
    }

    [Theory]
    [InlineData("<rss>", "<item>", 100_000, "")]
    [InlineData("<rss><item>", "<![CDATA[", 200_000, "</item><![CDATA[ <![CDATA[ ]]>")]
    [InlineData("<rss><item>", "<a>", 200_000, "</item></rss>")]
    [InlineData("<rss><item>", "<!-- ", 200_000, "</item></rss>")]
    [InlineData("<rss>", "<item><x></item>\n", 20_000, "</rss>")]
    [InlineData("<rss><item><title>", "&lt;!-- &lt;script&gt;", 100_000, "</title></item></rss>")]
    [InlineData("{\"items\":[", "{\"a\":[", 200_000, "")]
    [InlineData("{\"items\":[", "{\"a\":\n x},", 20_000, "]}")]
    public void Hostile_feeds_take_time_that_grows_with_their_length_alone(string begin, string again, int times, string end)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.NotEmpty(FeedText.Entries(begin + string.Concat(Enumerable.Repeat(again, times)) + end));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    private static string Atom(params string[] entries) =>
        $"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>Velmora Courier</title><link href=\"https://courier.example/\"/><author><name>The desk</name></author>{string.Concat(entries)}</feed>";
}
