using System.Text;
using Hearsay.Documents;

namespace Hearsay.Tests.Documents;

/// <summary>Reads texts that tests make up, through the library's own door.</summary>
internal static class Reading
{
    public const string Paragraph = "The harbour board of Port Vellan voted on Monday to close the north pier, its chairwoman said.";
    public const string Another = "“We looked at every bolt,” said Ilsa Marrow, who leads the board, “and we did not like what we saw.”";

    public static Article Text(string text) => Of(ArticleReader.Read("pier.txt", Encoding.UTF8.GetBytes(text)));

    public static Article Page(string markup) => Of(ArticleReader.Read("pier.html", Encoding.UTF8.GetBytes(markup)));

    public static Article Bytes(string name, byte[] bytes) => Of(ArticleReader.Read(name, bytes));

    public static string? ReasonOf(this Article article, string wording) =>
        article.Blocks.Single(block => block.Kind == BlockKind.Boilerplate && block.Span.Of(article.Text) == wording).Reason;

    public static IEnumerable<string> Of(this Article article, BlockKind kind) =>
        article.Blocks.Where(block => block.Kind == kind).Select(block => block.Span.Of(article.Text));

    private static Article Of(ReadResult result) => result.Article ?? throw new InvalidOperationException(result.Problem!.ToString());
}
