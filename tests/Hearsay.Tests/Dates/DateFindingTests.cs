using Hearsay.Dates;
using Hearsay.Tests.Figures;
using Xunit;

namespace Hearsay.Tests.Dates;

public class DateFindingTests
{
    public static TheoryData<string, string, string, string[]> Cases()
    {
        var data = new TheoryData<string, string, string, string[]>();
        var published = "unknown";
        var sentence = (Number: 0, Text: "");
        var expected = new List<string>();
        foreach (var line in CaseFile.Lines("Dates/dates.cases").Append((0, ">")))
        {
            if (line.Item2[0] is '@' or '>')
            {
                if (sentence.Number > 0) data.Add($"line {sentence.Number}", published, sentence.Text, [.. expected]);
                sentence = line.Item2[0] == '>' ? (line.Item1, line.Item2[1..].Trim()) : default;
                if (line.Item2[0] == '@') published = line.Item2[1..].Trim();
                expected.Clear();
            }
            else
            {
                expected.Add(line.Item2);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Expressions_are_found_and_resolved(string line, string published, string sentence, string[] expected)
    {
        Assert.NotEmpty(line);
        var analysis = TaggedText.Read(sentence, Parse(published));
        var found = new DateFinding().Apply(analysis).Dates
            .Select(date => $"{date.Span.Of(analysis.Article.Text)}\t{date.Value?.ToString() ?? "?"}");
        Assert.Equal(expected, found);
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

    private static DateRange? Parse(string published) => published.Length switch
    {
        4 => DateRange.Year(int.Parse(published)),
        7 when published != "unknown" => DateRange.Month(int.Parse(published[..4]), int.Parse(published[5..])),
        10 => DateRange.Day(DateOnly.Parse(published)),
        _ => null,
    };
}
