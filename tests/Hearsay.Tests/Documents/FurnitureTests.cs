using Hearsay.Documents;
using Xunit;

namespace Hearsay.Tests.Documents;

public class FurnitureTests
{
    [Theory]
    [InlineData("Advertisement", "advertisement")]
    [InlineData("Story continues below advertisement", "advertisement")]
    [InlineData("0", "counter")]
    [InlineData("14 comments", "comments")]
    [InlineData("Your email address will not be published. Required fields are marked *", "comments")]
    [InlineData("Your browser doesn’t support HTML5", "player notice")]
    [InlineData("Your browser does not support the audio element.", "player notice")]
    [InlineData("This was published 3 months ago", "age of the article")]
    [InlineData("2 hours ago", "age of the article")]
    [InlineData("5 min read", "reading time")]
    [InlineData("CLICK HERE TO READ MORE FROM THE VELLAN LANTERN", "read more")]
    [InlineData("Read more: The bolts of the north pier, explained", "related link")]
    [InlineData("SEE ALSO: Ten piers that stood", "related link")]
    [InlineData("Sign up for our weekly Tides and Times newsletter.", "newsletter sign-up")]
    [InlineData("Get a note from our harbour desk every Friday. Sign up for our newsletter here.", "newsletter sign-up")]
    [InlineData("Source", "source link")]
    [InlineData("© 2023 The Vellan Lantern", "copyright")]
    [InlineData("Home > News > Harbour", "navigation trail")]
    [InlineData("Dorrit Pell contributed to this report.", "reporting credit")]
    [InlineData("(Reporting by Dorrit Pell; Editing by Abel Crane)", "reporting credit")]
    [InlineData("The north pier at dusk. File Photo by D. Pell/Meridian Wire", "photo caption")]
    [InlineData("The pier, seen here in June, was built in 1911. Photo by D. Pell | License Photo", "photo caption")]
    [InlineData("Workers on the north pier on Sunday. (AP Photo/D. Pell)", "photo caption")]
    [InlineData("A crane lifts a plank. Photograph: D. Pell/The Lantern", "photo caption")]
    [InlineData("The chairwoman in May. D. Pell/Getty Images", "photo caption")]
    public void A_line_of_furniture_is_marked_with_its_reason(string line, string reason)
    {
        var article = Reading.Text($"{Reading.Paragraph}\n\n{Reading.Another}\n\n{line}\n");
        Assert.Equal(reason, article.ReasonOf(line));
        Assert.Equal([Reading.Paragraph, Reading.Another], article.Of(BlockKind.Body));
    }

    [Theory]
    [InlineData("The company bought an advertisement in the Lantern.")]
    [InlineData("“Source,” she said, “is a word for people who will not be named.”")]
    [InlineData("“Sign up for the army,” the poster said, and thousands did.")]
    [InlineData("Comments on the plan would be read by the board, Marrow said.")]
    [InlineData("He posted a photo by the pier and later took it down.")]
    [InlineData("By Friday the pier had been closed.")]
    [InlineData("By Friday morning")]
    [InlineData("Related charges were dropped in May.")]
    [InlineData("Share prices fell by a tenth after the vote, traders said.")]
    [InlineData("Facebook said that it had removed the post.")]
    [InlineData("Facebook")]
    [InlineData("Why the bolts matter")]
    [InlineData("She told Reuters that the board had been warned.")]
    public void A_line_of_journalism_stays_body(string line)
    {
        var article = Reading.Text($"{Reading.Paragraph}\n\n{line}\n\n{Reading.Another}\n");
        Assert.Contains(line, article.Of(BlockKind.Body));
    }

    [Fact]
    public void An_advertisement_glued_to_a_sentence_becomes_a_block_of_its_own()
    {
        var article = Reading.Text($"{Reading.Paragraph} Advertisement\n{Reading.Another}Advertisement\n");
        Assert.Equal([Reading.Paragraph, Reading.Another], article.Of(BlockKind.Body));
        Assert.Equal(["Advertisement", "Advertisement"], article.Of(BlockKind.Boilerplate));
    }

    [Theory]
    [InlineData("SEE ALSO: Ten Piers That Stood", "\"I counted the bolts myself and there were nine,\" Marrow told the meeting.")]
    [InlineData("READ MORE: Who paid for the pier?", "The board said that it would publish the accounts within a week.")]
    [InlineData("Related: The year of the storm", "Marrow said that she had written to the ministry twice and had no answer.")]
    public void A_link_glued_before_a_paragraph_is_parted_from_it(string link, string paragraph)
    {
        var article = Reading.Text($"{Reading.Paragraph}\n{link}{paragraph}\n{Reading.Another}\n");
        Assert.Equal([link], article.Of(BlockKind.Boilerplate));
        Assert.Equal([Reading.Paragraph, paragraph, Reading.Another], article.Of(BlockKind.Body));
    }

    [Fact]
    public void Share_buttons_are_told_by_their_neighbours_and_take_an_unknown_one_along()
    {
        var article = Reading.Text($"{Reading.Paragraph}\n\n{Reading.Another}\n\nFacebook\nGullster\nEmail\n");
        Assert.Equal(["Facebook", "Gullster", "Email"], article.Of(BlockKind.Boilerplate));
    }

    [Fact]
    public void What_readers_write_under_the_article_is_boilerplate()
    {
        var article = Reading.Text($"{Reading.Paragraph}\n{Reading.Another}\n{Reading.Paragraph}\n\nComments\nold tar: I said so in 1987, and nobody listened to me then.\n");
        Assert.Equal("comments", article.Blocks[^1].Reason);
    }

    [Fact]
    public void Headlines_under_a_heading_of_links_are_boilerplate_until_a_paragraph()
    {
        var article = Reading.Text($"{Reading.Paragraph}\n\nYou may also like\nTen piers that stood\nWhy gulls lie\n\n{Reading.Another}\n");
        Assert.Equal(["You may also like", "Ten piers that stood", "Why gulls lie"], article.Of(BlockKind.Boilerplate));
        Assert.Equal([Reading.Paragraph, Reading.Another], article.Of(BlockKind.Body));
    }
}
