using Hearsay.Documents;
using Xunit;

namespace Hearsay.Tests.Documents.Pages;

public class BlockFormTests
{
    [Theory]
    [InlineData("<h2>The inspection</h2>", "The inspection", BlockForm.Heading)]
    [InlineData("<div role=heading aria-level=2>The inspection</div>", "The inspection", BlockForm.Heading)]
    [InlineData("<blockquote><p>The pier carries more people than it was made for, and it was made to last no longer than forty winters.</p></blockquote>", "The pier carries more people than it was made for, and it was made to last no longer than forty winters.", BlockForm.Quotation)]
    [InlineData("<ul><li>The board closed the north pier on Monday and will count its bolts.</li></ul>", "The board closed the north pier on Monday and will count its bolts.", BlockForm.ListItem)]
    [InlineData("<blockquote><ul><li>The board closed the north pier on Monday and will count its bolts.</li></ul></blockquote>", "The board closed the north pier on Monday and will count its bolts.", BlockForm.ListItem)]
    [InlineData("<p>The board closed the north pier on Monday and will count its bolts.</p>", "The board closed the north pier on Monday and will count its bolts.", BlockForm.Paragraph)]
    public void The_markup_gives_a_block_its_form(string markup, string words, BlockForm form)
    {
        var article = Reading.Page($"<body><article><h1>North pier to close</h1><p>{Reading.Paragraph}</p>{markup}<p>{Reading.Another}</p><p>{Reading.Paragraph}</p></article></body>");
        var block = article.Blocks.First(block => block.Span.Of(article.Text) == words);
        Assert.Equal((BlockKind.Body, form), (block.Kind, block.Form));
        Assert.Equal(BlockForm.Heading, article.Blocks.Single(one => one.Kind == BlockKind.Title).Form);
    }

    [Fact]
    public void A_text_without_markup_has_paragraphs_alone() =>
        Assert.All(Reading.Text($"North pier to close\n\n{Reading.Paragraph}\n\n{Reading.Another}").Blocks, block => Assert.Equal(BlockForm.Paragraph, block.Form));
}
