using Hearsay.Documents;
using Xunit;

namespace Hearsay.Tests.Documents.PlainText;

public class LearnedFurnitureTests
{
    private const string Headline = "Vellan board closes the north pier after bolts go missing";

    private static readonly string[] Paragraphs =
    [
        "The harbour board of Port Vellan voted on Monday evening to close the north pier until each of its bolts has been counted, its chairwoman said.",
        "“We looked at every bolt that we could reach,” said Ilsa Marrow, who leads the board, “and we did not like what we saw.”",
        "The pier was built in 1911 and carries about 4,000 people on a summer Sunday. It was last inspected in the spring, when divers found rust on two of its columns.",
        "Five bolts were missing from the outer end, the board said in a statement. It did not say how long they had been gone or who should have noticed.",
        "Fishermen who moor beside the pier said that they had warned the harbour office twice since March. The office confirmed that it had received one letter.",
        "Marrow said that the count would take three weeks and that nobody should expect the pier to open before the autumn storms.",
        "The town council will hear a report on the cost of repairs at its next meeting on Thursday.",
    ];

    private static readonly string[] Before =
    [
        "Skip to content", "The Vellan Lantern", "News", "Harbour", "Sport", "Tides", "Opinion", "Obituaries", "Jobs", "Cars", "Homes", "Puzzles", "Search", "Log in", "Subscribe",
        "Weather: rain", "My account", "E-edition", "Public notices",
    ];

    private static readonly string[] After =
    [
        "Related stories", "Ten piers that stood", "Why gulls lie", "Ferry timetable changes in June", "Most read", "Council bans kites", "Man finds ring in cod", "Old cinema to be sold",
        "Sign up for our morning newsletter", "Enter your email address", "About us", "Contact us", "Advertise with us", "Privacy policy", "Terms of use", "Cookie settings", "Site map",
        "Follow us", "Facebook", "Instagram", "© 2023 The Vellan Lantern. All rights reserved.",
    ];

    [Fact]
    public void Menus_before_an_article_and_lists_after_it_are_boilerplate_and_the_article_stays_whole()
    {
        var article = Reading.Text(string.Join('\n', [.. Before, Headline, "By Dorrit Pell", "12 June 2023", .. Paragraphs, .. After]));
        Assert.Equal(Paragraphs, article.Of(BlockKind.Body));
        Assert.Equal("before the article begins", article.ReasonOf("Harbour"));
    }

    [Fact]
    public void Every_block_that_is_not_body_says_why_and_no_character_is_lost()
    {
        var text = string.Join('\n', [.. Before, Headline, .. Paragraphs, .. After]);
        var article = Reading.Text(text);
        Assert.Equal(text, string.Join('\n', article.Blocks.Select(block => block.Span.Of(text))));
        Assert.All(article.Blocks, block => Assert.Equal(block.Kind == BlockKind.Body, block.Reason is null));
    }

    [Theory]
    [InlineData("Rain was forecast for Thursday.")]
    [InlineData("“It will hold.”")]
    [InlineData("Q: And the gulls?")]
    public void A_whole_sentence_between_the_article_and_what_follows_it_is_the_article_s(string last)
    {
        var article = Reading.Text(string.Join('\n', [.. Before, Headline, .. Paragraphs, last, .. After]));
        Assert.Equal([.. Paragraphs, last], WithoutHeadline(article));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(7)]
    public void An_article_alone_is_all_body(int paragraphs)
    {
        var article = Reading.Text(string.Join("\n\n", Paragraphs[..paragraphs]));
        Assert.Equal(Paragraphs[..paragraphs], article.Of(BlockKind.Body));
    }

    [Theory]
    [InlineData("How it began")]
    [InlineData("Why did nobody notice?")]
    [InlineData("“It was bound to happen”")]
    public void A_heading_between_paragraphs_stays_body(string heading)
    {
        var article = Reading.Text(string.Join('\n', [.. Before, Headline, .. Paragraphs[..3], heading, .. Paragraphs[3..], .. After]));
        Assert.Equal([.. Paragraphs[..3], heading, .. Paragraphs[3..]], WithoutHeadline(article));
    }

    [Fact]
    public void A_text_of_few_lines_is_left_to_the_rules()
    {
        var article = Reading.Text("Vellan\nPier\nBolts\nGulls\nRain\n");
        Assert.DoesNotContain(article.Blocks, block => block.Reason is "before the article begins" or "after the article ends" or "reads as page furniture");
    }

    // Whether a headline that nothing around it shows to be one is body is left to the model.
    private static IEnumerable<string> WithoutHeadline(Article article) => article.Of(BlockKind.Body).Where(line => line != Headline);
}
