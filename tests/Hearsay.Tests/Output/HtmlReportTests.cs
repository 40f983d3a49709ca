using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hearsay.Attributions;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Store;
using Hearsay.Output;
using Hearsay.Statements;
using Xunit;

namespace Hearsay.Tests.Output;

public class HtmlReportTests
{
    private static readonly Story Quarry = QuarryStory.Build();
    private static readonly string Html = Write(Quarry);
    private static readonly IHtmlDocument Page = new HtmlParser().ParseDocument(Html);

    [Fact]
    public void The_head_counts_articles_outlets_and_statements() =>
        Assert.Equal("6 articles, 4 outlets, 30 statements", Page.QuerySelector("h1")!.TextContent);

    [Fact]
    public void Every_link_leads_to_something_on_the_page()
    {
        Assert.All(Page.QuerySelectorAll("a[href], svg a"), link =>
        {
            var target = link.GetAttribute("href")!;
            Assert.StartsWith("#", target, StringComparison.Ordinal);
            Assert.NotNull(Page.GetElementById(Uri.UnescapeDataString(target[1..])));
        });
    }

    [Fact]
    public void No_fragment_stands_for_two_things()
    {
        var ids = Page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_statement_has_a_row_with_its_content_uncut_and_a_place_in_its_article()
    {
        foreach (var entry in Quarry.Articles)
        {
            foreach (var statement in entry.Statements)
            {
                var words = string.Join(" … ", statement.Attribution.Content.Select(span => span.Of(entry.Article.Text)));
                Assert.Equal(words, Page.GetElementById("s-" + statement.Id)!.QuerySelector("summary .clamp")!.TextContent);
                Assert.NotNull(Page.GetElementById("t-" + statement.Id));
            }
        }
    }

    [Fact]
    public void The_articles_stand_there_with_every_character()
    {
        Assert.Equal(
            Quarry.Articles.Select(entry => entry.Article.Text),
            Page.QuerySelectorAll("article .text").Select(element => element.TextContent));
    }

    [Fact]
    public void An_opened_row_marks_source_cue_content_and_figure()
    {
        var context = Page.GetElementById("s-000000000001-s1")!.QuerySelector(".context")!;
        Assert.Equal("Regional governor Ilva Brandt", context.QuerySelector("mark.s")!.TextContent);
        Assert.Equal("said", context.QuerySelector("mark.q")!.TextContent);
        Assert.Equal("at least 40", context.QuerySelector("mark.f")!.TextContent);
        Assert.Equal("that at least 40 workers were missing", string.Concat(context.QuerySelectorAll("mark.c").Select(mark => mark.TextContent)));
    }

    [Fact]
    public void Furniture_is_grey_and_gives_its_reason() =>
        Assert.Equal("newsletter box", Page.QuerySelector("article .furniture")!.GetAttribute("title"));

    [Fact]
    public void Denied_and_not_confirmed_are_told_apart()
    {
        var lists = Page.QuerySelectorAll("#denied .columns > div").ToDictionary(
            list => list.QuerySelector("h3")!.TextContent, list => list.QuerySelectorAll("li").Length, StringComparer.Ordinal);
        Assert.Equal(2, lists["Denied 2"]);
        Assert.Equal(3, lists["Could not confirm 3"]);
        Assert.Equal(2, lists["Declined to say 2"]);
    }

    [Fact]
    public void Three_counts_stand_side_by_side_and_unknown_is_said()
    {
        Assert.Equal(["2", "2", "1"], Page.QuerySelectorAll("#c1 td.number").Select(cell => cell.TextContent));
        Assert.Equal(["3", "3", "1 and 2 unknown"], Page.QuerySelectorAll("#c2 td.number").Select(cell => cell.TextContent));
        Assert.Null(Page.GetElementById("c3"));
    }

    [Fact]
    public void A_reprint_shows_its_share_rounded_down() =>
        Assert.Contains("96 per cent shared: Coast Tribune", Page.QuerySelector(".reprint")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void Unnamed_and_unsettled_speakers_are_said_to_be_so()
    {
        Assert.Equal("unnamed", Page.GetElementById("s-000000000001-s6")!.QuerySelector("th .tag")!.TextContent);
        Assert.Equal("“He”speaker not settled", Page.GetElementById("s-000000000005-s1")!.QuerySelector("th")!.TextContent);
    }

    [Fact]
    public void The_policy_allows_the_pages_own_style_and_script_and_nothing_else()
    {
        var policy = Page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src '{Hash(Page.QuerySelector("style")!.TextContent)}'", policy, StringComparison.Ordinal);
        Assert.Contains($"script-src '{Hash(Page.QuerySelector("script")!.TextContent)}'", policy, StringComparison.Ordinal);
        Assert.Empty(Page.QuerySelectorAll("[style], link, img, iframe, [src], form"));
        Assert.DoesNotContain("http:", Html, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", Html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", Html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_story_gives_the_same_characters() => Assert.Equal(Html, Write(QuarryStory.Build()));

    [Fact]
    public void An_empty_story_is_a_whole_page()
    {
        var page = new HtmlParser().ParseDocument(Write(new Story([], [], [])));
        Assert.Equal("0 articles, 0 outlets, 0 statements", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["contested", "figures", "conflicts", "denied", "who", "repeats", "texts"], page.QuerySelectorAll("section[id]").Select(section => section.Id!));
    }

    [Theory]
    [InlineData("</style><script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("</title></svg><iframe src=x>")]
    [InlineData("<!--<script>")]
    public void Hostile_words_stay_words_wherever_they_stand(string words)
    {
        var story = Hostile(words);
        var html = Write(story);
        var page = new HtmlParser().ParseDocument(html);
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.Empty(page.QuerySelectorAll("img, iframe, [onerror], [onmouseover], [onload]"));
        Assert.Equal(story.Articles[0].Article.Text, page.QuerySelector("article .text")!.TextContent);
        Assert.Equal(words, page.QuerySelector(".ledger .name")!.TextContent);
    }

    [Fact]
    public void Unpaired_surrogates_do_not_break_the_encoding()
    {
        var html = Write(Hostile("a\uD800b\uDC00\0"));
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        Assert.Equal(html, strict.GetString(strict.GetBytes(html)));
        Assert.DoesNotContain('\0', html);
    }

    [Fact]
    public void A_long_article_in_one_line_with_two_thousand_statements_does_not_multiply()
    {
        var text = string.Concat(Enumerable.Repeat("Someone said that many things are so, and so on and on again. ", 5000));
        var statements = Enumerable.Range(0, 2000).Select(i => new Statement(
            $"x-s{i + 1}",
            new Attribution([new Span(i * 60, i * 60 + 7)], [new Span(i * 60 + 8, i * 60 + 12)], [new Span(i * 60 + 13, text.Length - i)], QuotationType.Indirect, "by hand", i),
            Stance.Asserts)
        {
            Figures = [new Figure(new Span(i * 60 + 13, i * 60 + 17), i, null) { Counted = new Span(i * 60 + 18, text.Length) }],
        }).ToImmutableArray();
        var article = new Article("x", "long.txt", text, [new Block(new Span(0, text.Length - 1), BlockKind.Body)], "utf-8");
        var html = Write(new Story([new ArticleEntry(article, statements, [])], [], []));
        Assert.InRange(html.Length, text.Length, 40_000_000);
    }

    [Fact]
    public void Spans_outside_the_text_are_clipped_not_fatal()
    {
        var article = new Article("x", "short.txt", "", [], "utf-8");
        var statement = new Statement("x-s1", new Attribution([new Span(-3, 5)], [new Span(7, 9)], [new Span(9, 2)], QuotationType.Direct, "by hand"), Stance.Denies)
        {
            Figures = [new Figure(new Span(4, 90), decimal.MinValue, decimal.MaxValue)],
        };
        var page = new HtmlParser().ParseDocument(Write(new Story([new ArticleEntry(article, [statement], [])], [new ReprintGroup("gone", [new ReprintCopy("x", 2, [new Span(0, 4)])], "")], [])));
        Assert.NotNull(page.GetElementById("t-x-s1"));
    }

    private static Story Hostile(string words)
    {
        var text = words + " said " + words + " 12 " + words;
        var (source, cue, content) = (new Span(0, words.Length), new Span(words.Length + 1, words.Length + 5), new Span(words.Length + 6, text.Length));
        var figure = new Figure(content, 12, null) { Counted = content, Unit = source, Modifier = source, AsOf = source };
        var known = new Known<string>(words, new Evidence(words, words));
        var article = new Article("id" + words, words, text, [new Block(new Span(0, text.Length), BlockKind.Boilerplate, words)], words)
        {
            Title = known, Authors = [known], Outlet = known, WireCredit = known, Dateline = known, Remarks = [words],
            Published = new Known<Hearsay.Dates.DateRange>(Hearsay.Dates.DateRange.Year(2031), new Evidence(words, words)),
        };
        var statements = Enumerable.Range(1, 2).Select(i => new Statement($"{i}" + words, new Attribution([source], [cue], [content], QuotationType.Mixed, words), Stance.Hedges)
        {
            Speaker = new Speaker(words, SpeakerKind.Person, words, true, source) { Resolution = words },
            Relays = [new Relay(words, source)],
            StanceEvidence = [source],
            Said = new Hearsay.Dates.DateExpression(source, null),
            Figures = [figure with { Span = new Span(content.Start, content.End - i) }],
        }).ToImmutableArray();
        return new Story(
            [new ArticleEntry(article, statements, [figure])],
            [new ReprintGroup(null, [new ReprintCopy(article.Id, 0.5, [source])], words)],
            [new Claim(words, [.. statements.Select(statement => statement.Id)], words, 2, null, 0) { UnknownIndependence = 2 }]);
    }

    private static string Write(Story story)
    {
        var output = new StringWriter();
        HtmlReport.Write(story, output);
        return output.ToString();
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
