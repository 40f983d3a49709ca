using System.Text;
using Hearsay.Documents;
using Hearsay.Documents.Inputs;
using Xunit;

namespace Hearsay.Tests.Documents.Inputs;

public class FactsReadingTests
{
    public static TheoryData<string, string, string> Authors => new()
    {
        { "two in one field", "By Mira Oll and Tam Orrin", "Mira Oll|Tam Orrin" },
        { "a degree is nobody", "Mira Oll, MD", "Mira Oll, MD" },
        { "what somebody is", "Mira Oll, Harbour Correspondent", "Mira Oll" },
        { "the account of the publishing system", "admin", "" },
    };

    [Theory]
    [MemberData(nameof(Authors))]
    public void The_authors_of_a_record_are_read_as_a_page_s_are(string what, string written, string authors)
    {
        Assert.NotEmpty(what);
        Assert.Equal(authors, string.Join('|', Read(new DocumentFacts("JSON record") { Authors = [written] }).Authors.Select(name => name.Value)));
    }

    [Theory]
    [InlineData("2031-05-14", "2031-05-16", "2031-05-16")]
    [InlineData("2031-05-14", "2031-05-12", null)]
    [InlineData(null, "2031-05-16", "2031-05-16")]
    [InlineData("2031-05-14", "never", null)]
    public void The_last_change_is_taken_over_where_it_is_not_before_the_publication(string? published, string updated, string? taken)
    {
        var article = Read(new DocumentFacts("RSS item") { Published = published, Updated = updated });
        Assert.Equal(taken, article.Updated?.Value.ToString());
        Assert.Equal(taken is null ? null : "RSS item", article.Updated?.Evidence.Where);
    }

    private static Article Read(DocumentFacts facts) =>
        ArticleReader.Read(new InputDocument("pier.txt", Encoding.UTF8.GetBytes(Reading.Paragraph)) { Facts = facts }).Article!;
}
