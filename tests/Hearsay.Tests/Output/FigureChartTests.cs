using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hearsay.Output;
using Hearsay.Statements;
using Xunit;

namespace Hearsay.Tests.Output;

public class FigureChartTests
{
    [Fact]
    public void A_figure_inside_a_statement_inside_a_statement_is_one_dot_of_the_innermost()
    {
        var page = Draw("A paper wrote that an aide said 5 boats sank. 7 boats sank, Mira Oll said.", article => article
            .Says("A paper", "wrote", "that an aide said 5 boats sank", Stance.Asserts, "A paper||Outlet", null, ["5|boats|5|5"])
            .Says("an aide", "said", "5 boats sank", Stance.Asserts, "?an aide", null, ["5|boats|5|5"], ["A paper"], null, 1)
            .Says("Mira Oll", "said", "7 boats sank", Stance.Asserts, "Mira Oll", null, ["7|boats|7|7"]));
        var dots = page.QuerySelectorAll("svg.wide a.dot");
        Assert.Equal(["#s-000000000001-s2", "#s-000000000001-s3"], dots.Select(dot => dot.GetAttribute("href")));
    }

    [Theory]
    [InlineData("at least 5|boats|5||Happened", -1)]
    [InlineData("up to 5|boats||5|Happened", 1)]
    [InlineData("some 5|boats|5|5|Happened", 0)]
    public void A_missing_bound_is_an_arrow_and_a_given_one_is_not(string figure, int direction)
    {
        var page = Draw($"Mira Oll said {figure.Split('|')[0]} boats sank. Later she said 9 boats sank.", article => article
            .Says("Mira Oll", "said", "boats sank", Stance.Asserts, "Mira Oll", null, [figure])
            .Says("she", "said", "9 boats sank", Stance.Asserts, "Mira Oll", null, ["9|boats|9|9"]));
        var reach = page.QuerySelector("svg.wide a.dot .reach")?.GetAttribute("d");
        var actual = 0;
        if (reach is not null)
        {
            var from = double.Parse(reach[(reach.IndexOf(' ') + 1)..reach.IndexOf('V')]);
            var to = double.Parse(reach[(reach.IndexOf('V') + 1)..reach.IndexOf('M', 1)]);
            actual = Math.Sign(to - from);
        }

        Assert.Equal(direction, actual);
    }

    [Theory]
    [InlineData("Planned", "planned")]
    [InlineData("Possible", "possible")]
    public void Planned_and_possible_figures_look_different(string status, string cssClass)
    {
        var page = Draw("Mira Oll said 5 boats will sail and 9 boats sank.", article => article
            .Says("Mira Oll", "said", "5 boats will sail and 9 boats sank", Stance.Asserts, "Mira Oll", null, ["5|boats|5|5|" + status, "9|boats|9|9"]));
        Assert.Single(page.QuerySelectorAll("svg.wide a.dot." + cssClass));
    }

    [Fact]
    public void A_figure_without_any_date_stands_in_a_column_of_its_own()
    {
        var page = Draw("Mira Oll said on Monday 5 boats sank. She said 9 boats sank.", article => article
            .Says("Mira Oll", "said", "5 boats sank", Stance.Asserts, "Mira Oll", "on Monday|2031-05-12", ["5|boats|5|5"])
            .Says("She", "said", "9 boats sank", Stance.Asserts, "Mira Oll", null, ["9|boats|9|9"]), published: null);
        Assert.Contains(page.QuerySelectorAll("svg.wide text"), text => text.TextContent == "date unknown");
        var places = page.QuerySelectorAll("svg.wide a.dot circle.glyph").Select(dot => double.Parse(dot.GetAttribute("cx")!)).ToList();
        Assert.True(places[1] > double.Parse(page.QuerySelector("svg.wide .wall")!.GetAttribute("d")!.Split(' ')[0][1..]));
        Assert.True(places[0] < places[1]);
    }

    [Fact]
    public void A_figure_dated_by_its_article_is_drawn_lighter()
    {
        var page = Draw("Mira Oll said on Monday 5 boats sank. She said 9 boats sank.", article => article
            .Says("Mira Oll", "said", "5 boats sank", Stance.Asserts, "Mira Oll", "on Monday|2031-05-12", ["5|boats|5|5"])
            .Says("She", "said", "9 boats sank", Stance.Asserts, "Mira Oll", null, ["9|boats|9|9"]));
        Assert.Equal("#s-000000000001-s2", Assert.Single(page.QuerySelectorAll("svg.wide a.dot.pale")).GetAttribute("href"));
    }

    [Theory]
    [InlineData("40", "linear")]
    [InlineData("40000", "logarithmic")]
    public void A_wide_span_of_values_gets_a_logarithmic_scale(string most, string scale)
    {
        var page = Draw($"Mira Oll said 5 boats or {most} boats sank.", article => article
            .Says("Mira Oll", "said", $"5 boats or {most} boats sank", Stance.Asserts, "Mira Oll", null, ["5|boats|5|5", $"{most}|boats|{most}|{most}"]));
        Assert.Contains($"The scale of the values is {scale}.", page.QuerySelector("svg.wide")!.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("boats of the fleet", "fishing boats", 1)]
    [InlineData("one boat", "small boats", 1)]
    [InlineData("fishermen", "a fisherman", 1)]
    [InlineData("boats", "crews of boats", 0)]
    public void Things_are_grouped_by_the_head_of_the_counted_words(string one, string other, int charts)
    {
        var page = Draw($"Mira Oll said 5 {one}, then 9 {other}.", article => article
            .Says("Mira Oll", "said", $"5 {one}, then 9 {other}", Stance.Asserts, "Mira Oll", null, [$"5|{one}|5|5", $"9|{other}|9|9"]));
        Assert.Equal(charts, page.QuerySelectorAll("svg.wide").Length);
    }

    // The counted words and the predicate of two figures, and the names of the charts; a word said once alone parts nothing.
    [Theory]
    [InlineData("people", "missing", "missing people", "missing", "people missing")]
    [InlineData("people", "Missing", "people", "missing", "people missing")]
    [InlineData("people", "missing", "people", "evacuated", "people")]
    [InlineData("people", "missing", "people", "", "people")]
    [InlineData("people", "missing", "missing", "missing", "people missing")]
    [InlineData("boats", "missing", "missing", "missing", "")]
    [InlineData("people", "killed", "killed, hurt or lost", "killed, hurt or lost", "")]
    [InlineData("people", "killed", "killing", "killing", "people killed")]
    public void Things_are_grouped_by_what_is_said_of_them_too(string one, string oneSaid, string other, string otherSaid, string charts)
    {
        static string Part(int number, string counted, string said) => $"{number} {counted}{(said.Length == 0 || said == counted ? "" : " are " + said)}";
        static string Cell(int number, string counted, string said) =>
            $"{number}|{counted}|{number}|{number}||{(said.Length == 0 ? "" : "|" + said)}";
        var words = $"{Part(5, one, oneSaid)}. Then {Part(9, other, otherSaid)}";
        var page = Draw($"Mira Oll said {words}.", article => article
            .Says("Mira Oll", "said", words, Stance.Asserts, "Mira Oll", null, [Cell(5, one, oneSaid), Cell(9, other, otherSaid)]));
        Assert.Equal(charts, string.Join(" + ", page.QuerySelectorAll("figcaption h3").Select(name => name.TextContent)));
    }

    [Fact]
    public void What_is_said_parts_things_where_it_is_said_more_than_once()
    {
        const string words = "5 people are missing, 6 people are missing, 7 people are evacuated, 8 people are evacuated";
        var page = Draw($"Mira Oll said {words}.", article => article.Says("Mira Oll", "said", words, Stance.Asserts, "Mira Oll", null,
            ["5|people|5|5|||missing", "6|people|6|6|||missing", "7|people|7|7|||evacuated", "8|people|8|8|||evacuated"]));
        Assert.Equal(["people evacuated", "people missing"], page.QuerySelectorAll("figcaption h3").Select(name => name.TextContent).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_figure_stands_in_a_table_too()
    {
        var page = new HtmlParser().ParseDocument(Write(QuarryStory.Build()));
        var shown = page.QuerySelectorAll("#figures tbody tr").Length;
        var told = QuarryStory.Build().Articles.Sum(entry =>
            entry.Statements.SelectMany(statement => statement.Figures).Select(figure => figure.Span).Distinct().Count());
        Assert.Equal(told, shown);
    }

    [Fact]
    public void A_chart_has_a_text_in_its_place_and_dots_have_tooltips()
    {
        var page = new HtmlParser().ParseDocument(Write(QuarryStory.Build()));
        Assert.All(page.QuerySelectorAll("figure svg"), svg =>
        {
            Assert.Equal("img", svg.GetAttribute("role"));
            Assert.NotEmpty(svg.GetAttribute("aria-label")!);
        });
        Assert.All(page.QuerySelectorAll("a.dot"), dot => Assert.Equal("title", dot.FirstElementChild!.LocalName));
    }

    [Fact]
    public void Numbers_beyond_measure_still_draw()
    {
        var page = Draw("Mira Oll said 5 boats or 6 boats sank.", article => article
            .Says("Mira Oll", "said", "5 boats or 6 boats sank", Stance.Asserts, "Mira Oll", null,
                ["5|boats|-79228162514264337593543950335|79228162514264337593543950335", "6|boats|0|0"]));
        Assert.DoesNotContain("NaN", page.QuerySelector("svg.wide")!.OuterHtml, StringComparison.Ordinal);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Draw(string text, Action<ArticleBuilder> says, string? published = "2031-05-14")
    {
        var story = new StoryBuilder();
        says(story.Article("boats.txt", "Harbour Post", published, "", text));
        return new HtmlParser().ParseDocument(Write(story.Build()));
    }

    private static string Write(Hearsay.Ledger.Story story)
    {
        var output = new StringWriter();
        HtmlReport.Write(story, output);
        return output.ToString();
    }
}
