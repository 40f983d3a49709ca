using Hearsay.Dates;
using Hearsay.Tests.Figures;
using Xunit;

namespace Hearsay.Tests.Dates;

public class DateFindingTests
{
    public static TheoryData<string, string, string, string[]> Cases() => DateCases.Read("Dates/dates.cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Expressions_are_found_and_resolved(string line, string published, string sentence, string[] expected)
    {
        Assert.NotEmpty(line);
        var analysis = TaggedText.Read(sentence, DateCases.Day(published));
        var found = new DateFinding().Apply(analysis).Dates
            .Select(date => $"{date.Span.Of(analysis.Article.Text)}\t{date.Value?.ToString() ?? "?"}");
        Assert.Equal(string.Join(" && ", expected), string.Join(" && ", found));
    }

    [Fact]
    public void Digits_of_any_length_are_read_without_throwing()
    {
        foreach (var number in new[] { "99999999", "999999999", "99999999999999999999", "0", "00", "31", "2147483648" })
        {
            foreach (var frame in new[] { "# October", "October #", "# days ago", "the last # weeks", "in #", "# decades ago", "the next # years" })
            {
                var analysis = TaggedText.Read(frame.Replace("#", number), DateRange.Day(new DateOnly(2031, 3, 12)));
                Assert.NotNull(new DateFinding().Apply(analysis));
            }
        }
    }
}
