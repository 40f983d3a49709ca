using Hearsay.Dates;
using Hearsay.Documents;
using Xunit;

namespace Hearsay.Tests.Documents;

public class PageTests
{
    private const string Prose = $"<p>{Reading.Paragraph}</p><p>{Reading.Another}</p>";

    [Fact]
    public void What_a_page_streams_into_hidden_places_is_read_and_what_it_hides_is_not()
    {
        var article = Reading.Page($"""<body><main><!--$?--><template id="B:1"></template><!--/$--></main><div hidden id="S:1"><article><p>{Reading.Paragraph}</p><p>{Reading.Another}</p></article></div><div hidden id="menu"><p>{Reading.Paragraph} Not shown.</p></div></body>""");
        Assert.Equal([Reading.Paragraph, Reading.Another], article.Of(BlockKind.Body));
        Assert.DoesNotContain("Not shown", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table-of-contents-body")]
    [InlineData("topic-nav section")]
    [InlineData("post-header page-header__inner social")]
    public void An_element_named_for_what_holds_no_paragraphs_is_read_where_it_has_many(string name)
    {
        string[] parts = [.. Enumerable.Range(1, 8).Select(number => $"{Reading.Paragraph} That was vote number {number}. {Reading.Another}")];
        var article = Reading.Page($"""<body><div class="post">{string.Concat(parts.Select(part => $"""<div class="{name}"><p>{part}</p><p>{part.Replace("vote", "call", StringComparison.Ordinal)}</p></div>"""))}</div></body>""");
        Assert.Equal(16, article.Of(BlockKind.Body).Count());
    }

    [Fact]
    public void A_standfirst_between_the_heading_and_the_article_s_element_belongs_to_it()
    {
        var article = Reading.Page($"""<body><main><h1>North pier closed</h1><p>{Reading.Another}</p><div class="entry-content"><p>{Reading.Paragraph}</p><p>{Reading.Paragraph} It was the second vote.</p></div></main><footer><p>{Reading.Another} And more.</p></footer></body>""");
        Assert.Equal(Reading.Another, article.Of(BlockKind.Body).First());
        Assert.Equal(3, article.Of(BlockKind.Body).Count());
    }

    [Fact]
    public void The_text_is_the_visible_blocks_with_white_space_collapsed()
    {
        var article = Reading.Page("<body><div>\n <p>The  pier\n is <b>closed</b>,\tthe\n board said<br>on Monday.</p><script>x()</script><p hidden>secret</p><ul><li>One bolt<li>Two&nbsp;bolts</ul></div></body>");
        Assert.Equal("The pier is closed, the board said\non Monday.\nOne bolt\nTwo\u00A0bolts", article.Text);
    }

    [Fact]
    public void Text_that_a_browser_shows_as_typed_is_read_and_a_style_sheet_is_not()
    {
        var article = Reading.Page($"<body><style>p {{ color: red }}</style><p>{Reading.Paragraph}</p><!-- not shown --><xmp>pier = closed</xmp><p>{Reading.Another}</p></body>");
        Assert.Equal($"{Reading.Paragraph}\npier = closed\n{Reading.Another}", article.Text);
    }

    [Fact]
    public void Furniture_stays_in_the_text_and_is_marked()
    {
        var article = Reading.Page($"""
            <body><nav><a href=/>Home</a></nav><header><h1>North pier to close</h1></header>
            <article>{Prose}<figure><img src=a><figcaption>The pier at dusk.</figcaption></figure>
            <aside class=pullquote>“We did not like it”</aside><div class="ad-slot">Advertisement</div>{Prose}
            <div class="relatedLinks"><h3>More</h3><a href=/a>Ten piers that stood</a></div></article>
            <div id=comments><p>old tar: I said so in 1987, and nobody listened to me then, not even the harbour master.</p></div>
            <footer>© The Vellan Lantern</footer></body>
            """);
        Assert.Equal([Reading.Paragraph, Reading.Another, Reading.Paragraph, Reading.Another], article.Of(BlockKind.Body));
        Assert.Equal(["North pier to close"], article.Of(BlockKind.Title));
        Assert.Equal("navigation", article.ReasonOf("Home"));
        Assert.Equal("photo caption", article.ReasonOf("The pier at dusk."));
        Assert.Equal("advertisement", article.ReasonOf("Advertisement"));
        Assert.Equal("related links", article.ReasonOf("Ten piers that stood"));
        Assert.Equal("footer", article.ReasonOf("© The Vellan Lantern"));
        Assert.Equal(string.Join('\n', article.Blocks.Select(block => block.Span.Of(article.Text))), article.Text);
    }

    [Fact]
    public void A_name_of_furniture_on_the_element_that_holds_the_article_is_not_believed()
    {
        var article = Reading.Page($"<body class=has-sidebar><div class='layout sidebar-right'><div class=promo-page>{Prose}{Prose}</div></div></body>");
        Assert.Equal(4, article.Of(BlockKind.Body).Count());
    }

    public static TheoryData<string, string, string, string, string> Descriptions => new()
    {
        {
            """<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Organization","@id":"#o","name":"The Vellan Lantern"},{"@type":["NewsArticle"],"headline":"North pier to close","datePublished":"2023-06-12T23:30:00-05:00","author":[{"@type":"Person","name":"Dorrit Pell"},{"name":"Abel Crane"}],"publisher":{"@id":"#o"},}]}</script>""",
            "Dorrit Pell|Abel Crane", "2023-06-12", "The Vellan Lantern", "JSON-LD datePublished"
        },
        {
            """<meta property="og:title" content="North pier to close | The Vellan Lantern"><meta property="og:site_name" content="The Vellan Lantern"><meta property="article:published_time" content="2023-06-12T06:00:00Z"><meta name="author" content="By Dorrit Pell and Abel Crane">""",
            "Dorrit Pell|Abel Crane", "2023-06-12", "The Vellan Lantern", "meta article:published_time"
        },
        {
            """<title>North pier to close - The Vellan Gazette</title><link rel=canonical href="https://gazette.example/news/2023/06/12/pier">""",
            "", "2023-06-12", "The Vellan Gazette", "link canonical"
        },
    };

    [Theory]
    [MemberData(nameof(Descriptions))]
    public void What_the_markup_says_is_read_with_its_place(string head, string authors, string date, string outlet, string where)
    {
        var article = Reading.Page($"<html><head>{head}</head><body><h1>North pier to close</h1><div>{Prose}</div></body></html>");
        Assert.Equal("North pier to close", article.Title!.Value);
        Assert.Equal(authors, string.Join('|', article.Authors.Select(author => author.Value)));
        Assert.Equal(date, article.Published?.Value.ToString());
        Assert.Equal(where, article.Published?.Evidence.Where);
        Assert.Equal(outlet, article.Outlet?.Value);
    }

    [Fact]
    public void A_visible_byline_and_date_are_read_where_the_markup_is_silent()
    {
        var article = Reading.Page($"<body><h1>North pier to close</h1><div class=by>By Dorrit Pell, Harbour Correspondent</div><div class=when>12 June 2023, 8:52 p.m.</div><div class=story>{Prose}</div></body>");
        Assert.Equal(["Dorrit Pell"], article.Authors.Select(author => author.Value));
        Assert.Equal(DateRange.Day(new DateOnly(2023, 6, 12)), article.Published!.Value);
        Assert.Equal("12 June 2023", article.Published.Evidence.Span!.Value.Of(article.Text));
    }

    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<b>", "")]
    [InlineData("<table><tr><td>", "")]
    [InlineData("<ul><li>", "")]
    [InlineData("<span class=a>", "</span>")]
    public void A_hundred_thousand_nested_tags_neither_crash_nor_lose_the_text(string open, string close)
    {
        var markup = string.Concat(Enumerable.Repeat(open, 100_000)) + Prose + string.Concat(Enumerable.Repeat(close, 100_000));
        var article = Reading.Page($"<html><body>{markup}<p>The end of the page.</p></body></html>");
        Assert.Contains(Reading.Paragraph, article.Text, StringComparison.Ordinal);
        Assert.EndsWith("The end of the page.", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>The board said that it would not say <")]
    [InlineData("<p>The board said that it would not say <a href='x")]
    [InlineData("<p>The board said that it would not say <!-- x")]
    [InlineData("<p>The board said that it would not say <script>x")]
    [InlineData("</div></div><p>The board said that it would not say &#xD800; &#0; &nosuch;")]
    public void Broken_markup_is_read(string markup)
    {
        Assert.StartsWith("The board said that it would not say", Reading.Page(markup).Text, StringComparison.Ordinal);
    }
}
