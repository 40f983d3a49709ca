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

public class FigureFindingTests
{
    public static TheoryData<string, string, string[]> Cases() => Cases("Figures/figures.cases");

    public static TheoryData<string, string, string[]> PlainCases() => Cases("Figures/plain.cases");

    private static TheoryData<string, string, string[]> Cases(string file)
    {
        var data = new TheoryData<string, string, string[]>();
        var sentence = (Number: 0, Text: "");
        var expected = new List<string>();
        foreach (var (number, text) in CaseFile.Lines(file).Append((0, ">")))
        {
            if (text[0] == '>')
            {
                if (sentence.Number > 0) data.Add($"line {sentence.Number}", sentence.Text, [.. expected]);
                sentence = (number, text[1..].Trim());
                expected.Clear();
            }
            else
            {
                expected.Add(text.Replace("\t", " | "));
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Figures_are_found_as_worded(string line, string sentence, string[] expected)
    {
        Assert.NotEmpty(line);
        Assert.Equal(string.Join(" && ", expected), string.Join(" && ", Found(TaggedText.Read(sentence, Published))));
    }

    [Theory]
    [MemberData(nameof(PlainCases))]
    public void Figures_are_found_in_plain_text(string line, string text, string[] expected)
    {
        Assert.NotEmpty(line);
        var article = new Article("0", "case.txt", text, [new Block(new Span(0, text.Length), BlockKind.Body)], "utf-8")
        {
            Published = new Known<DateRange>(Published, new Evidence("test", "2031-03-12")),
        };
        var analysis = new ArticlePipeline(new Tokenization(), new LanguageAnnotation(), new DateFinding(), new FigureFinding())
            .Analyse(article, TestContext.Current.CancellationToken);
        Assert.Equal(string.Join(" && ", expected), string.Join(" && ", Found(analysis)));
    }

    [Fact]
    public void Any_order_of_the_grammars_words_gives_spans_in_order_and_bounds_the_right_way_up()
    {
        string[] words =
        [
            "up", "to", "at", "least", "between", "and", "from", "or", "more", "a", "hundred", "million", "dozens", "of", "the", "40",
            "1,500", "3,000-strong", "10-15", "20-10", "$", "4.2bn", "%", "per", "cent", "one", "half", "third", "No.", "Article", "-",
            "soldiers", "were", "may", "be", "killed", "said", ",", ".", "on", "Tuesday", "99999999999999999999999999999", "1.2.3",
            "12,34,567", "trillion", "trillionth", "10tn", "79228162514264337593543950335", "1２3", "1/2", "½", "-5", "minus", "+", "km/h", "°", "per", "month", "US", "Rs", "USD10m", "lakh", "point", "in", "out", "0", "62-year-old", "five-", "-", "ten-thousand-million-billion", "several", "couple", "some", "another",
        ];
        Prop.ForAll(Gen.Elements(words).ListOf().ToArbitrary(), chosen =>
        {
            if (chosen.Count == 0) return true;
            var analysis = new DateFinding().Apply(TaggedText.Read(string.Join(' ', chosen)));
            var figures = new FigureFinding().Apply(analysis).Figures;
            var end = 0;
            foreach (var figure in figures)
            {
                if (figure.Span.Start < end || figure.Span.IsEmpty || figure.Span.End > analysis.Article.Text.Length) return false;
                if (figure.Low > figure.High != (figure.Flaw == FigureFlaw.UpsideDown)) return false;
                if (figure.Modifier is { } modifier && !figure.Span.Contains(modifier)) return false;
                if (figure.Unit is { } unit && !figure.Span.Contains(unit)) return false;
                if (figure.Where is { } where && (where.IsEmpty || where.Start < 0 || where.End > analysis.Article.Text.Length)) return false;
                if (figure.Predicate is { } said && (said.IsEmpty || said.Start < 0 || said.End > analysis.Article.Text.Length)) return false;
                end = figure.Span.End;
            }

            return true;
        }).QuickCheckThrowOnFailure();
    }

    private static DateRange Published => DateRange.Day(new DateOnly(2031, 3, 12));

    private static IEnumerable<string> Found(Analysis bare)
    {
        var analysis = new DateFinding().Apply(bare);
        var text = analysis.Article.Text;
        foreach (var figure in new FigureFinding().Apply(analysis).Figures)
        {
            var line = new StringBuilder(figure.Span.Of(text)).Append(" | ").Append(Bounds(figure));
            if (figure.Modifier is { } modifier) line.Append(" | modifier ").Append(modifier.In(text));
            if (figure.Unit is { } unit) line.Append(" | unit ").Append(unit.In(text));
            if (figure.Counted is { } counted) line.Append(" | counts ").Append(counted.In(text));
            if (figure.Predicate is { } predicate && predicate != figure.Counted) line.Append(" | predicate ").Append(predicate.In(text));
            if (figure.Subject is { } subject) line.Append(" | of ").Append(subject.In(text));
            if (figure.Where is { } where) line.Append(" | where ").Append(where.In(text));
            if (figure.Status != FigureStatus.Happened) line.Append(" | ").Append(figure.Status).Append(": ").Append(figure.StatusEvidence?.Of(text));
            if (figure.Scope != FigureScope.Total) line.Append(" | ").Append(figure.Scope);
            if (figure.AsOf is { } asOf) line.Append(" | as of ").Append(asOf.In(text));
            yield return line.ToString();
        }
    }

    private static string Bounds(Figure figure) => (figure.Low, figure.High) switch
    {
        (null, null) => "-",
        ({ } low, { } high) when low == high => Plain(low),
        var (low, high) => $"{(low is { } least ? Plain(least) : "")}..{(high is { } most ? Plain(most) : "")}",
    };

    private static string Plain(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
