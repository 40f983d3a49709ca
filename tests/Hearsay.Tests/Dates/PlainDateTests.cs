using System.Collections.Immutable;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Tests.Figures;
using Hearsay.Text;
using Xunit;

namespace Hearsay.Tests.Dates;

/// <summary>Plain sentences through the real tokens, tags and trees: see <c>plain.cases</c>.</summary>
public class PlainDateTests
{
    private static readonly ArticlePipeline Pipeline = new(
        new Tokenization(), new QuotationPairing(), new LanguageAnnotation(layers: Layers.Tags | Layers.UniversalTags | Layers.Dependencies), new DateFinding());

    public static TheoryData<string, string, string, string[]> Cases() => DateCases.Read("Dates/plain.cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Times_in_plain_sentences_are_found_and_resolved(string line, string published, string sentence, string[] expected)
    {
        Assert.NotEmpty(line);
        var analysis = Analyse(sentence, DateCases.Day(published));
        Assert.Equal(expected.Length, analysis.Dates.Length);
        foreach (var (wanted, found) in expected.Zip(analysis.Dates))
        {
            var fields = wanted.Split('\t');
            Assert.Equal(fields[0], found.Span.Of(sentence));
            Assert.Equal(fields[1], found.Value?.ToString() ?? "?");
            Assert.Equal(fields.SingleOrDefault(field => field.StartsWith("clock ", StringComparison.Ordinal))?[6..] ?? "", found.Clock is { } clock ? $"{clock.From:HH:mm}..{clock.To:HH:mm}" : "");
            Assert.Equal(fields.SingleOrDefault(field => field.StartsWith("flaw ", StringComparison.Ordinal))?[5..] ?? "None", found.Flaw.ToString());
            if (fields.SingleOrDefault(field => field.StartsWith("grain ", StringComparison.Ordinal)) is { } grain) Assert.Equal(grain[6..], found.Grain.ToString());
        }
    }

    [Fact]
    public void Random_words_of_time_never_throw_and_give_ordered_spans_inside_the_text()
    {
        string[] words =
        [
            "the", "a", "in", "on", "of", "from", "to", "between", "and", "last", "next", "this", "Monday", "Friday", "May", "march", "October", "Oct.", "3", "31", "2030", "1990s",
            "'90s", "’", "-", "–", "/", ".", ":", ",", "(", ")", "5", "30", "p.m.", "a", "m", "noon", "o'clock", "half", "past", "quarter", "Q3", "first", "third", "twenty", "two",
            "thousand", "week", "weeks", "month", "years", "century", "ago", "earlier", "later", "before", "after", "early", "late", "mid", "end", "beginning", "Christmas",
            "New", "Year", "'s", "Eve", "Easter", "9/11", "99999999", "999999999999", "00", "0", "yesterday", "tonight", "overnight", "morning", "night", "fiscal", "summer",
            "week", "weekend", "since", "until", "every", "the", "day", "same", "following", "12:30", "3/10/2030", "2030-02-31", "GMT", "th", "st", "é", "北", "😀", "said", "will",
        ];
        var random = new Random(20310312);
        for (var round = 0; round < 3000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => words[random.Next(words.Length)] + (random.Next(4) == 0 ? "" : " ")));
            var published = random.Next(4) switch { 0 => (DateRange?)null, 1 => DateRange.Month(2031, 3), 2 => DateRange.Day(DateOnly.MinValue), _ => DateRange.Day(new DateOnly(2031, 3, 12)) };
            var end = 0;
            foreach (var date in new DateFinding().Apply(Tagged(text, published, random)).Dates)
            {
                Assert.True(date.Span.Start >= end && date.Span.End > date.Span.Start && date.Span.End <= text.Length, text);
                Assert.True(date.Value is not { } days || days.From <= days.To, text);
                end = date.Span.End;
            }
        }
    }

    [Fact]
    public void The_last_days_of_the_calendar_are_read_without_throwing()
    {
        foreach (var day in new[] { DateOnly.MinValue, DateOnly.MaxValue })
        {
            foreach (var (_, _, sentence, _) in Cases().Select(row => (row.Data.Item1, row.Data.Item2, row.Data.Item3, row.Data.Item4)))
            {
                Assert.False(Analyse(sentence, DateRange.Day(day)).Dates.IsDefault);
            }
        }
    }

    private static Analysis Analyse(string text, DateRange? published) => Pipeline.Analyse(Article(text, published));

    /// <summary>Real tokens with tags by chance.</summary>
    private static Analysis Tagged(string text, DateRange? published, Random random)
    {
        var analysis = new Tokenization().Apply(new Analysis(Article(text, published)));
        var tags = Enum.GetValues<PartOfSpeech>();
        return analysis with { Tags = [.. analysis.Tokens.Select(_ => tags[random.Next(tags.Length)])] };
    }

    private static Article Article(string text, DateRange? published)
    {
        var start = text.Length - text.TrimStart().Length;
        ImmutableArray<Block> blocks = string.IsNullOrWhiteSpace(text) ? [] : [new Block(new Span(start, text.TrimEnd().Length), BlockKind.Body)];
        return new Article("0", "case.txt", text, blocks, "utf-8")
        {
            Published = published is { } range ? new Known<DateRange>(range, new Evidence("test", range.ToString())) : null,
        };
    }
}
