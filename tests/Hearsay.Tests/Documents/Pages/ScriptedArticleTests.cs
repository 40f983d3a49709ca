using Hearsay.Documents;
using Xunit;

namespace Hearsay.Tests.Documents.Pages;

public class ScriptedArticleTests
{
    private const string First = "The harbour board of Port Vellan voted on Monday to close the north pier, its chairwoman said. It will stay closed until the spring at least.";
    private const string Second = "Engineers counted 214 loose bolts in June. They had counted 90 a year before, and nobody told the board of it until a fisherman wrote a letter.";
    private const string Third = "Ferries will leave from the coal quay instead. The crossing takes nine minutes longer from there, and the first boat leaves at six.";
    private const string Fourth = "Ilsa Marrow leads the board. She said that she would not wait for another winter, whatever it costs. The town has 3,100 people and one pier more.";
    private const string Head = """<html><head><meta property="og:title" content="North pier to close | The Vellan Lantern"></head>""";

    // "#1" to "#4" stand for the paragraphs, "#1a" and "#1b" for parts of one.
    public static TheoryData<string, string> Scripts => new()
    {
        { "JSON-LD articleBody", """<script type="application/ld+json">{"@type":"NewsArticle","headline":"North pier closes for winter","articleBody":"#1\n\n#2\n#3\n\n#4"}</script>""" },
        { "JSON-LD articleBody", """<script type="application/ld+json">{"@type":"NewsArticle","headline":"North pier to close","articleBody":"<p>#1</p><p>#2</p><p>#3</p><p>#4</p>"}</script>""" },
        { "script __NEXT_DATA__ body", """<script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"more":[{"title":"Ten piers that stood","body":"Another text. #2 #3 #1 #4 And more."}],"article":{"title":"North pier to close","body":"<p>#1</p>\n<p>#2</p><p>#3</p><p>#4</p>"}}}}</script>""" },
        { "script Fusion.globalContent content_elements", """<script type="application/javascript">window.Fusion=window.Fusion||{};Fusion.arcSite="lantern";Fusion.globalContent={"headlines":{"basic":"North pier to close"},"content_elements":[{"type":"text","content":"#1"},{"type":"image","caption":"The pier at dusk. It was built in 1911."},{"type":"text","content":"<b>#2a</b>#2b"},{"type":"interstitial_link","content":"Ten piers that stood"},{"type":"text","content":"#3"},{"type":"text","content":"#4"}]};Fusion.tree={"a":1}</script>""" },
        { "script window.__PRELOADED_STATE__ content", """<script>window.__PRELOADED_STATE__ = {"story":{"headline":"North pier to close","content":[{"_type":"block","style":"normal","children":[{"_type":"span","text":"#1a"},{"_type":"span","marks":["strong"],"text":"#1b"}]},{"_type":"block","children":[{"_type":"span","text":"#2"}]},{"_type":"image","alt":"A pier"},{"_type":"block","children":[{"_type":"span","text":"#3"}]},{"_type":"block","children":[{"_type":"span","text":"#4"}]}]}}; window.x = {"a": 2};</script>""" },
        { "script window.__INITIAL_STATE__ body", """<script>window.__INITIAL_STATE__=JSON.parse('{"page":{"title":"North pier to close","body":{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"#1"}]},{"type":"paragraph","content":[{"type":"text","text":"#2a"},{"type":"text","text":"#2b"}]},{"type":"paragraph","content":[{"type":"text","text":"#3"}]},{"type":"paragraph","content":[{"type":"text","text":"#4"}]}]}}}');</script>""" },
        { "script body", """<script type="application/json" data-url="/api/pier">{"status":200,"body":"{\"post\":{\"title\":\"North pier to close\",\"body\":\"<p>#1</p><p>#2</p><p>#3</p><p>#4</p>\"}}"}</script>""" },
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Text_that_only_a_script_holds_is_the_article_s_and_its_place_is_told(string where, string script)
    {
        var article = Reading.Page($"{Head}<body><div id=root><h1>North pier to close</h1><p>Please enable scripts to read this page.</p></div>{Filled(script)}<footer>© The Vellan Lantern</footer></body></html>");
        Assert.Equal([First, Second, Third, Fourth], article.Of(BlockKind.Body));
        Assert.Equal("North pier to close", Assert.Single(article.Of(BlockKind.Title)));
        Assert.Contains($"({where})", Assert.Single(article.Remarks), StringComparison.Ordinal);
        Assert.Equal(string.Join('\n', article.Blocks.Select(block => block.Span.Of(article.Text))), article.Text);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_page_that_shows_its_article_is_read_as_it_is(string where, string script)
    {
        var shown = $"{Head}<body><div id=root><h1>North pier to close</h1><p>{First}</p><p>{Second}</p><p>{Third}</p><p>{Fourth}</p></div>";
        Assert.Equal(Reading.Page($"{shown}</body></html>").Text, Reading.Page($"{shown}{Filled(script)}</body></html>").Text);
        Assert.NotEmpty(where);
    }

    [Fact]
    public void The_opening_that_a_page_shows_of_the_text_is_marked_and_not_read_twice()
    {
        var script = Filled(Scripts.First().Data.Item2);
        var article = Reading.Page($"{Head}<body><main><h1>North pier to close</h1><div class=entry-content><p>{First}</p></div></main>{script}</body></html>");
        Assert.Equal([First, Second, Third, Fourth], article.Of(BlockKind.Body));
        Assert.Equal(2, article.Blocks.Count(block => block.Span.Of(article.Text) == First));
    }

    [Theory]
    [InlineData("Ten piers that stood", "script type=\"application/json\"")]
    [InlineData("Ten piers that stood", "script id=\"__NEXT_DATA__\" type=\"application/json\"")]
    public void The_text_of_another_article_is_not_taken(string headline, string element)
    {
        var result = ArticleReader.Read("pier.html", System.Text.Encoding.UTF8.GetBytes($$"""{{Head}}<body><h1>North pier to close</h1><p>{{Reading.Paragraph}}</p><{{element}}>{"title":"{{headline}}","body":"{{First}} {{Second}} {{Third}} {{Fourth}}"}</script></body></html>"""), TestContext.Current.CancellationToken);
        Assert.Equal([Reading.Paragraph], result.Article!.Of(BlockKind.Body));
    }

    [Fact]
    public void Entries_of_a_live_blog_in_a_script_keep_their_headlines_and_their_times_apart()
    {
        var article = Reading.Page($$"""
            {{Head}}<body><h1>North pier to close</h1><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"North pier to close","liveBlogUpdate":[
            {"@type":"BlogPosting","headline":"Board votes","datePublished":"2023-06-12T16:40:00+02:00","articleBody":"{{First}} {{Second}}"},
            {"@type":"BlogPosting","headline":"Ferries move","datePublished":"2023-06-12T15:05:00+02:00","articleBody":"{{Third}}\n{{Fourth}}"}]}</script></body></html>
            """);
        Assert.Equal(["Board votes", $"{First} {Second}", "Ferries move", Third, Fourth], article.Of(BlockKind.Body));
        Assert.Equal("date line", article.ReasonOf("2023-06-12T15:05:00+02:00"));
    }

    [Theory]
    [InlineData("""<script>window.a = {"title":"North pier to close","body":"<p>cut</script>""")]
    [InlineData("""<script>window.a=JSON.parse("{\"a</script>""")]
    [InlineData("""<script type="application/json">{"title":"North pier to close","body":"\ud800 """)]
    public void Broken_data_harm_nobody(string script)
    {
        var filler = string.Concat(Enumerable.Repeat("The board said so. ", 60));
        var article = Reading.Page($"{Head}<body><h1>North pier to close</h1><p>{Reading.Paragraph}</p>{script}{filler}</body></html>");
        Assert.Contains(Reading.Paragraph, article.Text, StringComparison.Ordinal);
    }

    private static string Filled(string script)
    {
        script = script.Replace("#1a", First[..40], StringComparison.Ordinal).Replace("#1b", First[40..], StringComparison.Ordinal)
            .Replace("#2a", Second[..19], StringComparison.Ordinal).Replace("#2b", Second[19..], StringComparison.Ordinal);
        foreach (var (mark, words) in ((string, string)[])[("#1", First), ("#2", Second), ("#3", Third), ("#4", Fourth)]) script = script.Replace(mark, words, StringComparison.Ordinal);
        return script;
    }
}
