using FsCheck;
using FsCheck.Fluent;
using Hearsay.Documents;
using Hearsay.Language;
using Xunit;

namespace Hearsay.Tests.Language;

public class ArticleLanguageTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases() => CaseFile.Lines("Language/languages.cases").Select(line =>
    {
        var fields = line.Text.Split('\t');
        return new TheoryDataRow<string, string>(fields[0], fields.ElementAtOrDefault(1) ?? "");
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_language_of_a_text_is_told_or_left_open(string code, string text) =>
        Assert.Equal(code == "null" ? null : code, ArticleLanguage.Of(text));

    [Fact]
    public void Boilerplate_does_not_speak_for_an_article()
    {
        var cases = CaseFile.Lines("Language/languages.cases").Select(line => line.Text.Split('\t')).ToArray();
        var (english, german) = (cases.First(fields => fields[0] == "en")[1], cases.First(fields => fields[0] == "de")[1]);
        var article = new Article("000000000000", "a.txt", english + german, [
            new Block(new Span(0, english.Length), BlockKind.Body),
            new Block(new Span(english.Length, english.Length + german.Length), BlockKind.Boilerplate, "furniture")], "utf-8");
        Assert.Equal("en", ArticleLanguage.Of(article));
    }

    [Fact]
    public void Nothing_is_read_out_of_an_article_in_another_language()
    {
        var text = CaseFile.Lines("Language/languages.cases").Select(line => line.Text.Split('\t')).First(fields => fields[0] == "fr")[1];
        var article = new Article("000000000000", "a.txt", text, [new Block(new Span(0, text.Length), BlockKind.Body)], "utf-8");
        var analysis = ArticlePipeline.English.Analyse(article, TestContext.Current.CancellationToken);
        Assert.Equal("fr", analysis.Language);
        Assert.Empty(analysis.Attributions);
        Assert.Empty(analysis.Statements);
        Assert.Empty(analysis.Figures);
    }

    [Theory]
    [InlineData("de", "German (de)")]
    [InlineData("und", "a language other than English")]
    [InlineData("und-Cyrl", "a language that is not told (und-Cyrl)")]
    public void A_code_is_described_in_words(string code, string words) => Assert.Equal(words, ArticleLanguage.Describe(code));

    [Fact]
    public void Any_text_is_taken_and_any_code_described() => Check.QuickThrowOnFailure(Prop.ForAll<string?>(text =>
        ArticleLanguage.Of(text + text) is not { } code || ArticleLanguage.Describe(code).Length > 0));

    [Theory]
    [InlineData("x")]
    [InlineData("ж")]
    [InlineData("\ud83d\ude00")]
    [InlineData("\ud83d")]
    [InlineData("e\u0301")]
    [InlineData("the ")]
    public void A_text_of_a_million_like_parts_is_taken(string part) => _ = ArticleLanguage.Of(string.Concat(Enumerable.Repeat(part, 1_000_000)));

    [Fact]
    public void Every_language_has_a_name_and_no_word_twice()
    {
        var rows = Lexicon.Read("Language/languages.lexicon").ToArray();
        var names = rows.Where(row => row[0] == "name").Select(row => row[1]).ToHashSet();
        Assert.All(rows, row => Assert.Contains(row[1], names));
        Assert.All(rows, row => Assert.Equal(3, row.Length));
        Assert.All(Lexicon.Read("Language/scripts.lexicon"), row => Assert.True(row.Length == 2 || names.Contains(row[2])));
    }
}
