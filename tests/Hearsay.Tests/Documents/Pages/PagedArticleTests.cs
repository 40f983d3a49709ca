using Hearsay.Documents;
using Xunit;

namespace Hearsay.Tests.Documents.Pages;

public class PagedArticleTests
{
    private const string Third = "Engineers counted 214 loose bolts in June, a report says that the board published an hour ago. It had 90 a year before.";

    [Theory]
    [InlineData("""<div class="pagination"><a href="?p=1">1</a> <span>2</span> <a href="?p=3">3</a></div>""")]
    [InlineData("""<p class="page-links">Pages: <a href="?p=1">1</a> <span>2</span> <a href="?p=3">3</a></p>""")]
    [InlineData("""<div class="x">Page 2 of 3</div><div class="y"><a href="?p=3" rel="next">Next page: The ferry moves</a></div>""")]
    [InlineData("""<div class="wp-pagenavi"><span>Page 2 of 3</span><a rel="prev" href="?p=1">«</a><a rel="next" href="?p=3">»</a></div>""")]
    [InlineData("""<p><a rel="next" href="?p=3">Continue reading on page 3</a></p>""")]
    [InlineData("""<p>1 2 3 »</p>""")]
    public void What_leads_to_the_other_pages_is_furniture(string navigation)
    {
        var article = Reading.Page($"<body><article><h1>North pier to close</h1><p>{Reading.Paragraph}</p><p>{Reading.Another}</p><p>{Third}</p>{navigation}</article></body>");
        Assert.Equal([Reading.Paragraph, Reading.Another, Third], article.Of(BlockKind.Body));
    }

    [Theory]
    [InlineData("4/5")]
    [InlineData("3.4/5")]
    [InlineData("1911, 1923 and 2031")]
    [InlineData("Page one of the report")]
    public void Numbers_that_count_no_pages_stay(string line)
    {
        Assert.Contains(line, Reading.Page($"<body><article><h1>North pier to close</h1><p>{Reading.Paragraph}</p><p>{line}</p><p>{Reading.Another}</p></article></body>").Of(BlockKind.Body));
    }

    [Theory]
    [InlineData("style='display:none'")]
    [InlineData("hidden")]
    public void Pages_that_are_hidden_until_they_are_turned_to_are_read(string how)
    {
        var article = Reading.Page($"<body><article><h1>North pier to close</h1><div class='article-page current'><p>{Reading.Paragraph}</p></div><div class='article-page' {how}><p>{Reading.Another}</p></div><div class='article-page' {how}><p>{Third}</p></div><div class='sign-up' {how}><p>{Third} Not shown.</p></div></article></body>");
        Assert.Equal([Reading.Paragraph, Reading.Another, Third], article.Of(BlockKind.Body));
        Assert.DoesNotContain("Not shown", article.Text, StringComparison.Ordinal);
    }
}
