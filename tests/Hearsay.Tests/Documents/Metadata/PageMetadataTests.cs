using System.Text;
using System.Text.Json;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Ledger;
using Hearsay.Output;
using Xunit;

namespace Hearsay.Tests.Documents.Metadata;

public class PageMetadataTests
{
    private const string Prose = $"<p>{Reading.Paragraph}</p><p>{Reading.Another}</p>";

    public static TheoryData<string, string, string> Headlines => new()
    {
        { "the visible heading, though the description is worded otherwise", "<title>Pier closed: why the north pier is to shut | The Vellan Lantern</title>", "Why the north pier is to shut this winter" },
        { "a heading that is shorter than its description", "<meta property=og:title content='North pier to close - The Vellan Lantern'><meta property=og:site_name content='The Vellan Lantern'>", "North pier to close" },
    };

    [Theory]
    [MemberData(nameof(Headlines))]
    public void The_heading_that_a_reader_sees_is_the_headline(string what, string head, string heading)
    {
        Assert.NotEmpty(what);
        var article = Reading.Page($"<html><head>{head}</head><body><h1>{heading}</h1>{Prose}</body></html>");
        Assert.Equal(heading, article.Title!.Value);
        Assert.Equal("h1", article.Title.Evidence.Where);
    }

    [Fact]
    public void A_heading_that_names_the_outlet_is_no_headline()
    {
        var article = Reading.Page($"""
            <html><head><title>North pier to close | The Vellan Lantern</title><meta property="og:title" content="North pier to close"><meta property="og:site_name" content="The Vellan Lantern"></head>
            <body><h1>The Vellan Lantern</h1><h2>North pier to close</h2>{Prose}</body></html>
            """);
        Assert.Equal("North pier to close", article.Title!.Value);
    }

    public static TheoryData<string, string, string> Scripts => new()
    {
        { "line feeds inside a string", "{\"@type\":\"NewsArticle\",\"description\":\"Bolts\nand planks\",\"author\":{\"name\":\"Dorrit Pell\"},\"datePublished\":\"2023-06-12\"}", "Dorrit Pell" },
        { "a quotation mark that is not escaped", """{"@type":"NewsArticle","description":"The "old" pier","author":{"name":"Dorrit Pell"},"datePublished":"2023-06-12"}""", "Dorrit Pell" },
        { "a cut end", """{"@type":"NewsArticle","datePublished":"2023-06-12","author":[{"@type":"Person","name":"Dorrit Pell"}],"articleBody":"The harbour bo""", "Dorrit Pell" },
        { "a mark of character data", """//<![CDATA[ {"@type":"http://schema.org/Article","datePublished":"2023-06-12","author":"Dorrit Pell"} //]]>""", "Dorrit Pell" },
        { "a reference to another object", """{"@graph":[{"@type":"Article","datePublished":"2023-06-12","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Dorrit Pell"}]}""", "Dorrit Pell" },
        { "half a surrogate pair", """{"@type":"Article","headline":"\ud800","datePublished":"2023-06-12"}""", "" },
        { "no JSON", "<<<", "" },
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Json_that_is_broken_is_mended_where_that_is_safe(string what, string script, string author)
    {
        Assert.NotEmpty(what);
        var article = Reading.Page($"<html><head><script type=\"application/ld+json\">{script}</script></head><body><h1>North pier to close</h1>{Prose}</body></html>");
        Assert.Equal(author, string.Join('|', article.Authors.Select(name => name.Value)));
        if (author.Length > 0) Assert.Equal("2023-06-12", article.Published!.Value.ToString());
    }

    public static TheoryData<string, string, string> Bylines => new()
    {
        { "two elements without a space", "<span class=byline><span>By</span><a rel=author href=/author/pell>Dorrit Pell</a></span>", "Dorrit Pell" },
        { "a degree, as the page prints it", "<div class=author>By Dorrit Pell, MD</div>", "Dorrit Pell, MD" },
        { "a degree in one place of two", "<meta name=author content='Dorrit Pell'><div class=byline>By Dorrit Pell, PhD</div>", "Dorrit Pell, PhD" },
        { "another name in brackets", "<div class=byline>By Dorrit Pell (Pierwatch)</div>", "Dorrit Pell (Pierwatch)" },
        { "a role in brackets", "<div class=byline>By Dorrit Pell (Harbour Editor)</div>", "Dorrit Pell" },
        { "a role in the same line", "<div class=byline>By Dorrit Pell Contributing Writer</div>", "Dorrit Pell" },
        { "a date in the same line", "<div class=byline>By Dorrit Pell - 12 June 2023</div>", "Dorrit Pell" },
        { "somebody who reviewed the article", "<div class=byline>By <a href=/author/pell>Dorrit Pell</a></div><div>Reviewed by <a class=author href=/author/crane>Abel Crane</a></div>", "Dorrit Pell" },
        { "a name inside a marked person", "<div itemprop=author itemscope><img><span><b itemprop=name>Dorrit Pell</b></span><i>Harbour</i></div>", "Dorrit Pell" },
        { "a role in a line of its own", "<div class=byline><p>Dorrit Pell</p><p>Harbour Correspondent</p></div><p>12 June 2023</p>", "Dorrit Pell" },
        { "two people", "<div class=byline>By <a href=/author/pell>Dorrit Pell</a> and <a href=/author/crane>Abel Crane</a></div>", "Dorrit Pell|Abel Crane" },
        { "what somebody is, with an \"and\" in it", "<div class=byline>By Dorrit Pell, Piers and Harbour Safety Expert</div>", "Dorrit Pell" },
        { "what somebody is, in an element without a space before it", "<div class=author><span>Dorrit Pell</span><span>Founder at Pierwatch</span></div>", "Dorrit Pell" },
        { "the order of a catalogue", "<meta name=citation_author content='Pell, Dorrit K.'><div class=byline>By Dorrit K. Pell</div>", "Dorrit K. Pell" },
        { "an honorific in one place of two", "<meta name=author content='Dorrit Pell'><div class=byline>By Dr. Dorrit Pell</div>", "Dr. Dorrit Pell" },
        { "a body with a word that would end a name", "<meta name=author content='Department for Piers and Lights'><div class=byline>By Department for Piers and Lights</div>", "Department for Piers and Lights" },
        { "nobody: an address", "<div class=byline>desk@lantern.example</div>", "" },
        { "nobody: a template", "<meta name=author content='{{author}}'>", "" },
        { "nobody: the account of the publishing system", "<meta name=author content=admin>", "" },
        { "nobody: a link to a list", "<a rel=author href=/author/pell>View all posts</a>", "" },
    };

    [Theory]
    [MemberData(nameof(Bylines))]
    public void The_authors_are_the_people_that_the_page_names(string what, string markup, string authors)
    {
        Assert.NotEmpty(what);
        var article = Reading.Page($"<body><h1>North pier to close</h1>{markup}{Prose}</body>");
        Assert.Equal(authors, string.Join('|', article.Authors.Select(name => name.Value)));
    }

    [Fact]
    public void What_stands_in_a_teaser_or_a_comment_names_no_author_and_no_date()
    {
        var article = Reading.Page($"""
            <body><h1>North pier to close</h1>{Prose}{Prose}
            <div class="related-stories"><a rel=author href=/author/x>Tomas Rehl</a><time datetime="2020-01-05">5 January 2020</time></div>
            <ol class=commentlist><li><span class="comment-author">Ana Quill</span></ol></body>
            """);
        Assert.Empty(article.Authors);
        Assert.Null(article.Published);
    }

    public static TheoryData<string, string, string, string?> Dates => new()
    {
        { "the day as written, whatever the zone", "", "<meta property=article:published_time content='2023-06-12T23:30:00-05:00'>", "2023-06-12" },
        { "seconds since 1970", "", "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"North pier to close\",\"datePublished\":\"1686528000\"}</script>", "2023-06-12" },
        { "the year first and a month by name", "", "<meta name=citation_publication_date content='2023 Jun 12'>", "2023-06-12" },
        { "no delimiters", "", "<meta name=pubdate content=20230612>", "2023-06-12" },
        { "two readings, American locale", "lang=en-US", "<div class=date>03/04/2024</div>", "2024-03-04" },
        { "two readings, British locale", "lang=en-GB", "<div class=date>03/04/2024</div>", "2024-04-03" },
        { "two readings, nothing to tell them apart", "lang=en", "<div class=date>03/04/2024</div>", null },
        { "two readings, settled by another place", "lang=en", "<meta property=article:published_time content=2024-04-03><div class=date>03/04/2024</div>", "2024-04-03" },
        { "a change is no publication", "", "<meta property=article:published_time content=2023-06-12><p class=when>Updated 1 July 2023</p>", "2023-06-12" },
        { "a copyright line dates nothing", "", "<p>© 12 June 2023 The Vellan Lantern</p>", null },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public void The_day_of_publication_is_told_or_left_open(string what, string html, string markup, string? day)
    {
        Assert.NotEmpty(what);
        var article = Reading.Page($"<html {html}><body><h1>North pier to close</h1>{markup}{Prose}</body></html>");
        Assert.Equal(day, article.Published?.Value.ToString());
    }

    [Fact]
    public void A_byline_below_a_standfirst_is_read()
    {
        var article = Reading.Page($"<body><h1>North pier to close</h1><p>{Reading.Another}</p><div>Harbour</div><div>By Dorrit Pell</div><div>12 June 2023</div>{Prose}</body>");
        Assert.Equal("2023-06-12", article.Published?.Value.ToString());
        Assert.Equal(["Dorrit Pell"], article.Authors.Select(author => author.Value));
    }

    [Fact]
    public void The_data_of_a_page_builder_speak_where_they_carry_the_headline()
    {
        var article = Reading.Page($$"""
            <body><h1>North pier to close this winter</h1>{{Prose}}
            <script id="__NEXT_DATA__" type="application/json">{"props":{"list":[{"title":"Another story of the harbour","publishedAt":"2020-01-05"},
            {"title":"North pier to close this winter","publishedAt":"2023-06-12T08:00:00Z","author":{"name":"Dorrit Pell"} }] } }</script></body>
            """);
        Assert.Equal("2023-06-12", article.Published?.Value.ToString());
        Assert.Equal(["Dorrit Pell"], article.Authors.Select(author => author.Value));
    }

    [Fact]
    public void The_last_change_the_address_and_the_caption_are_given_with_their_places()
    {
        var article = Reading.Page($"""
            <html><head><link rel=canonical href="https://lantern.example/news/pier"><meta property="article:published_time" content="2023-06-12"><meta property="article:modified_time" content="2023-06-14T08:00:00Z">
            </head><body><h1>North pier to close</h1><figure><img src=a><figcaption>The pier at dusk.</figcaption></figure>{Prose}</body></html>
            """);
        Assert.Equal(new Known<DateRange>(DateRange.Day(new DateOnly(2023, 6, 14)), new Evidence("meta article:modified_time", "2023-06-14T08:00:00Z")), article.Updated);
        Assert.Equal(new Known<string>("https://lantern.example/news/pier", new Evidence("link canonical", "https://lantern.example/news/pier")), article.Address);
        Assert.Equal("The pier at dusk.", article.LeadCaption?.Value);
        Assert.DoesNotContain("The pier at dusk.", article.Of(BlockKind.Body));
    }

    [Fact]
    public void A_change_before_the_publication_and_an_address_that_is_not_absolute_are_not_given()
    {
        var article = Reading.Page($"""
            <html><head><link rel=canonical href="/news/pier"><meta property="article:published_time" content="2023-06-12"><meta property="article:modified_time" content="2023-06-01">
            </head><body><h1>North pier to close</h1>{Prose}</body></html>
            """);
        Assert.Equal("2023-06-12", article.Published?.Value.ToString());
        Assert.Null(article.Updated);
        Assert.Null(article.Address);
    }

    [Fact]
    public void The_text_of_a_document_is_written_with_its_last_change_its_address_and_their_evidence()
    {
        var article = Reading.Page($"<html><head><link rel=canonical href='https://lantern.example/pier'><meta property=article:modified_time content=2023-06-14><meta property=article:published_time content=2023-06-12></head><body><h1>North pier to close</h1>{Prose}</body></html>");
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) ArticleJson.WriteText(writer, new CitedText(article));
        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(buffer.ToArray()));
        Assert.Equal("2023-06-14", json.RootElement.GetProperty("updated").GetString());
        Assert.Equal("https://lantern.example/pier", json.RootElement.GetProperty("address").GetString());
        Assert.Equal("meta article:modified_time", json.RootElement.GetProperty("evidence").GetProperty("updated").GetProperty("where").GetString());
        Assert.Equal("link canonical", json.RootElement.GetProperty("evidence").GetProperty("address").GetProperty("where").GetString());
    }
}
