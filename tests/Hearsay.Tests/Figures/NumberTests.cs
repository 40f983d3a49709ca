using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Language;
using Hearsay.Text;
using Xunit;

namespace Hearsay.Tests.Figures;

/// <summary>Numbers and units alone: what is counted, and whether it happened, is of no account here.</summary>
public class NumberTests
{
    private static readonly ArticlePipeline Stages = new(
        new Tokenization(), new QuotationPairing(), new LanguageAnnotation(layers: Layers.Tags | Layers.UniversalTags | Layers.Dependencies | Layers.Names), new DateFinding());

    public static TheoryData<string, string, string[]> Numbers() => Cases("Figures/numbers.cases");

    public static TheoryData<string, string, string[]> Readings() => Cases("Figures/left-alone.cases");

    public static TheoryData<string, string, string[]> Changes() => Cases("Figures/directions.cases");

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Numbers_and_units_are_read(string line, string text, string[] expected)
    {
        Assert.NotEmpty(line);
        Assert.Equal(expected, new FigureFinding().Apply(Read(text)).Figures.Select(figure => Line(text, figure)));
    }

    [Theory]
    [MemberData(nameof(Readings))]
    public void What_counts_nothing_is_read_and_left_alone(string line, string text, string[] expected)
    {
        Assert.NotEmpty(line);
        var readings = FigureFinding.Readings(Read(text)).Where(reading => reading.Use is not (NumberUse.Figure or NumberUse.Date));
        Assert.Equal(expected, readings.Select(reading => $"{reading.Core.Of(text)} | {reading.Use}{Value(reading)}"));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Changes_are_read_with_their_direction(string line, string text, string[] expected)
    {
        Assert.NotEmpty(line);
        var changes = FigureFinding.Readings(Read(text)).Where(reading => reading.Direction != ChangeDirection.None || reading.EndsChange);
        Assert.Equal(expected, changes.Select(reading =>
            $"{reading.Span.Of(text)} | {(reading.Direction == ChangeDirection.None ? "None" : reading.Direction == ChangeDirection.Up ? "up" : "down")}{(reading.EndsChange ? " | ends" : "")}"));
    }

    [Fact]
    public void Any_characters_give_a_flaw_exactly_where_a_number_has_no_value_or_is_upside_down()
    {
        Prop.ForAll(Gen.Elements("0123456789,.-/+$£%½²３٣٩kmbnx° ").ListOf().ToArbitrary(), characters =>
        {
            var text = $"They sent {string.Concat(characters)} guards.";
            var tokens = new DateFinding().Apply(Tagged(text));
            foreach (var figure in new FigureFinding().Apply(tokens).Figures)
            {
                if (figure.Span.IsEmpty || figure.Span.End > text.Length) return false;
                var hasNone = figure.Low is null && figure.High is null;
                if (hasNone != figure.Flaw is FigureFlaw.Malformed or FigureFlaw.MixedScripts or FigureFlaw.OutOfRange) return false;
                if (figure.Low > figure.High != (figure.Flaw == FigureFlaw.UpsideDown)) return false;
            }

            return true;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_whole_number_is_read_back_with_its_commas()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), number =>
        {
            var words = number.ToString("N0", CultureInfo.InvariantCulture);
            var figure = Assert.Single(new FigureFinding().Apply(new DateFinding().Apply(Tagged($"They sent {words} sheep over."))).Figures);
            return figure.Low == number && figure.High == number && figure.Flaw == FigureFlaw.None;
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Tokens without a tagger: a number is CD, any other word a plural noun.</summary>
    private static Analysis Tagged(string text)
    {
        var article = new Article("0", "case.txt", text, [new Block(new Span(0, text.Length), BlockKind.Body)], "utf-8");
        var analysis = new Tokenization().Apply(new Analysis(article));
        return analysis with
        {
            Tags = [.. analysis.Tokens.Select(token => token.Kind == TokenKind.Number ? PartOfSpeech.CD : PartOfSpeech.NNS)],
        };
    }

    private static string Value(NumberReading reading) =>
        reading.Use is NumberUse.Ordinal or NumberUse.Age ? $" {Plain(reading.Number.Value!.Value)} {reading.UnitName}".TrimEnd() : "";

    private static Analysis Read(string text) =>
        Stages.Analyse(
            new Article("0", "case.txt", text, [new Block(new Span(0, text.Length), BlockKind.Body)], "utf-8")
            {
                Published = new Known<DateRange>(DateRange.Day(new DateOnly(2031, 3, 12)), new Evidence("test", "2031-03-12")),
            },
            TestContext.Current.CancellationToken);

    private static string Line(string text, Figure figure)
    {
        var line = new StringBuilder(figure.Span.Of(text)).Append(" | ").Append(Bounds(figure));
        if (figure.Modifier is { } modifier) line.Append(" | modifier ").Append(modifier.In(text));
        if (figure.Unit is { } unit) line.Append(" | unit ").Append(unit.In(text));
        if (figure.UnitName is { } name) line.Append(" | name ").Append(name);
        if (figure.Flaw != FigureFlaw.None) line.Append(" | flaw ").Append(figure.Flaw);
        return line.ToString();
    }

    private static string Bounds(Figure figure) => (figure.Low, figure.High) switch
    {
        (null, null) => "-",
        ({ } low, { } high) when low == high => Plain(low),
        var (low, high) => $"{(low is { } least ? Plain(least) : "")}..{(high is { } most ? Plain(most) : "")}",
    };

    private static string Plain(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static TheoryData<string, string, string[]> Cases(string file)
    {
        var data = new TheoryData<string, string, string[]>();
        var sentence = (Number: 0, Text: "");
        var expected = new List<string>();
        foreach (var (number, text) in CaseFile.Lines(file).Append((0, ">")))
        {
            if (text[0] != '>')
            {
                expected.Add(text.Replace("\t", " | "));
                continue;
            }

            if (sentence.Number > 0) data.Add($"line {sentence.Number}", sentence.Text, [.. expected]);
            sentence = (number, text[1..].Trim());
            expected.Clear();
        }

        return data;
    }
}
