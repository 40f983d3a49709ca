using Hearsay.Dates;
using Xunit;

namespace Hearsay.Tests.Dates;

/// <summary>Reads cases of dates: "@" and the day of publication, ">" and a sentence, then a line for each expression.</summary>
internal static class DateCases
{
    public static TheoryData<string, string, string, string[]> Read(string file)
    {
        var data = new TheoryData<string, string, string, string[]>();
        var published = "unknown";
        var sentence = (Number: 0, Text: "");
        var expected = new List<string>();
        foreach (var line in CaseFile.Lines(file).Append((0, ">")))
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

    /// <summary>A year, a month or a day; null for "unknown".</summary>
    public static DateRange? Day(string published) => published.Length switch
    {
        4 => DateRange.Year(int.Parse(published)),
        7 when published != "unknown" => DateRange.Month(int.Parse(published[..4]), int.Parse(published[5..])),
        10 => DateRange.Day(DateOnly.Parse(published)),
        _ => null,
    };
}
