using Hearsay.Documents;
using Xunit;

namespace Hearsay.Tests.Documents.Pages;

public class StreamedPartsTests
{
    private const string Third = "The pier has stood since 1911, and nobody on the board could say when it was last painted.";

    [Fact]
    public void Parts_that_were_sent_late_stand_where_the_page_s_script_puts_them()
    {
        var article = Reading.Page($"""
            <body><main><article><p>{Reading.Paragraph}</p><!--$?--><template id="B:0"></template><p></p><!--/$--><p>{Third}</p></article></main><footer>© The Vellan Lantern</footer>
            <div hidden id="S:0"><template id="P:a"></template><p>And so the ferry will stop, he said in the end.</p></div><div hidden id="S:a"><p>{Reading.Another}</p></div>
            <script>$RS("S:a","P:a")</script><script>$RC("B:0","S:0")</script></body>
            """);
        Assert.Equal([Reading.Paragraph, Reading.Another, "And so the ferry will stop, he said in the end.", Third], article.Of(BlockKind.Body));
        Assert.Equal("footer", article.ReasonOf("© The Vellan Lantern"));
    }

    [Theory]
    [InlineData("""$RS("S:0","P:0")""")]
    [InlineData("""$RC("B:0","S:9");$RC("B:7","S:0")""")]
    [InlineData("nothing")]
    public void A_part_whose_place_is_inside_itself_or_nowhere_stays_and_is_read(string script)
    {
        var article = Reading.Page($"""<body><main><p>{Reading.Paragraph}</p></main><div hidden id="S:0"><p>{Reading.Another}</p><template id="P:0"></template></div><script>{script}</script></body>""");
        Assert.Contains(Reading.Another, article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<h3><button aria-expanded="false">Weight</button></h3><div hidden aria-hidden="true"><p>{0}</p></div>""")]
    [InlineData("""<div><a role="button" aria-controls="x">Weight</a></div><div id="x" style="display: none;" role="region"><p>{0}</p></div>""")]
    public void What_a_button_beside_it_unfolds_is_read(string folded)
    {
        var article = Reading.Page($"<body><article><p>{Reading.Paragraph}</p><p>{Third}</p>{folded.Replace("{0}", Reading.Another, StringComparison.Ordinal)}</article></body>");
        Assert.Equal([Reading.Paragraph, Third, Reading.Another], article.Of(BlockKind.Body).Where(block => block != "Weight"));
    }
}
