using Hearsay.Documents;
using Xunit;

namespace Hearsay.Tests.Documents.Pages;

public class PullQuoteTests
{
    [Theory]
    [InlineData("<blockquote><p>We looked at every bolt</p></blockquote>", false)]
    [InlineData("<blockquote><p>and we did not like what we saw</p></blockquote>", true)]
    [InlineData("<div class='story-quote large'>“We looked at every bolt, and we did not like what we saw”</div>", false)]
    [InlineData("<blockquote><p>“Nobody wrote to us, and nobody called the board about the bolts.”</p></blockquote>", false)]
    [InlineData("<p>and we did not like what we saw</p>", false)]
    public void A_quotation_that_repeats_a_paragraph_is_an_ornament_and_any_other_is_the_article_s(string quotation, bool isOrnament)
    {
        var article = Reading.Page($"<body><article><h1>North pier to close</h1><p>{Reading.Paragraph}</p>{quotation}<p>{Reading.Another}</p></article></body>");
        Assert.Equal(isOrnament ? 1 : 0, article.Blocks.Count(block => block.Reason == "pull quote"));
        Assert.Equal(isOrnament ? 2 : 3, article.Of(BlockKind.Body).Count());
    }
}
