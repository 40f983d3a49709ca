using System.Text;
using Hearsay.Documents;
using Hearsay.Text;
using Xunit;

namespace Hearsay.Tests.Text;

public class TextCasesTests
{
    public static TheoryData<string> Of(string name) => [.. CaseFile.Lines(name).Select(line => line.Text)];

    [Theory]
    [MemberData(nameof(Of), "Text/tokens.cases")]
    public void Tokens_are_as_expected(string line) => Assert.Equal(Tokens(line).Expected, Tokens(line).Found);

    [Fact]
    public void Tokens_known_as_wrong_are_still_wrong() =>
        Assert.Equal([], CaseFile.Lines("Text/tokens.known-wrong.cases").Select(one => one.Text).Where(line => Tokens(line).Expected == Tokens(line).Found));

    [Theory]
    [MemberData(nameof(Of), "Text/sentences.cases")]
    public void Sentences_end_where_they_should(string line) => Assert.Equal(line, Sentences(line));

    [Fact]
    public void Sentences_known_as_wrong_are_still_wrong() =>
        Assert.Equal([], CaseFile.Lines("Text/sentences.known-wrong.cases").Select(one => one.Text).Where(line => line == Sentences(line)));

    [Theory]
    [MemberData(nameof(Of), "Text/quotations.cases")]
    public void Quotations_are_paired(string line) => Assert.Equal(line, Quotations(line));

    [Fact]
    public void Quotations_known_as_wrong_are_still_wrong() =>
        Assert.Equal([], CaseFile.Lines("Text/quotations.known-wrong.cases").Select(one => one.Text).Where(line => line == Quotations(line)));

    [Theory]
    [InlineData("Boats", TokenKind.Word)]
    [InlineData("'s", TokenKind.Quote)]
    [InlineData("240", TokenKind.Number)]
    [InlineData("mm", TokenKind.Word)]
    [InlineData("www.port.example", TokenKind.Word)]
    [InlineData(":)", TokenKind.Symbol)]
    [InlineData(".25", TokenKind.Number)]
    [InlineData("’90s", TokenKind.Number)]
    [InlineData("”", TokenKind.Quote)]
    [InlineData("...", TokenKind.Punctuation)]
    [InlineData("%", TokenKind.Symbol)]
    [InlineData("$", TokenKind.Symbol)]
    [InlineData("🙂", TokenKind.Symbol)]
    [InlineData("@gullpoint", TokenKind.Word)]
    public void A_token_tells_what_it_looks_like(string text, TokenKind expected)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, new Span(0, text.Length), tokens);
        Assert.Equal(expected, tokens[0].Kind);
    }

    private static (string Expected, string Found) Tokens(string line)
    {
        var fields = line.Split(" => ");
        var tokens = new List<Token>();
        Tokenizer.Tokenize(fields[0], new Span(0, fields[0].Length), tokens);
        return (fields[1], string.Join(' ', tokens.Select(token => token.Span.Of(fields[0]))));
    }

    private static string Sentences(string line)
    {
        var analysis = Plain.Read(line.Replace("‖ ", "", StringComparison.Ordinal).Replace("‖", "", StringComparison.Ordinal));
        var marked = new StringBuilder(analysis.Article.Text);
        foreach (var sentence in analysis.Sentences.Skip(1).Reverse())
        {
            var start = analysis.Tokens[sentence.FirstToken].Start;
            marked.Insert(start, start > 0 && marked[start - 1] == ' ' ? "‖ " : "‖");
        }

        return marked.ToString();
    }

    private static string Quotations(string line)
    {
        var plain = string.Concat(line.Replace("⟧+", "", StringComparison.Ordinal).Replace("+⟦", "", StringComparison.Ordinal).Where(c => c is not ('⟦' or '⟧')));
        var analysis = Plain.Read(plain.Replace('¶', '\n'));
        var marked = new StringBuilder(analysis.Article.Text);
        foreach (var quotation in analysis.Quotations.Reverse())
        {
            var span = analysis.Cover(quotation.FirstToken, quotation.EndToken);
            marked.Insert(span.End, quotation.Closed ? "⟧" : "⟧+");
            marked.Insert(span.Start, quotation.ContinuesPrevious ? "+⟦" : "⟦");
        }

        return marked.Replace('\n', '¶').ToString();
    }
}
