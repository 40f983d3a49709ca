using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;
using Hearsay.Training;
using Xunit;

namespace Hearsay.Tests.Language;

public class LemmatizerTests
{
    public static IEnumerable<TheoryDataRow<int, string>> Cases() =>
        CaseFile.Lines("Language/lemmas.cases").Select(line => new TheoryDataRow<int, string>(line.Number, line.Text));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Words_get_their_lemmas(int line, string sentence)
    {
        var words = sentence.Split(' ').Select(word => word.Split('/')).ToArray();
        var analysis = Lemmatized([.. words.Select(word => (word[0], Enum.Parse<PartOfSpeech>(word[1]), Enum.Parse<UniversalTag>(word[2])))]);
        Assert.True(
            words.Select(word => word[3]).SequenceEqual(analysis.Lemmas),
            $"line {line}: {string.Join(' ', words.Zip(analysis.Lemmas).Where(pair => pair.First[3] != pair.Second).Select(pair => $"{pair.First[0]} is {pair.Second}"))}");
    }

    [Fact]
    public void Equal_lemmas_of_an_article_are_one_string()
    {
        var lemmas = Lemmatized([.. "tolvaners Tolvaners tolvaner".Split(' ').Select(word => (word, PartOfSpeech.NNS, UniversalTag.NOUN))]).Lemmas;
        Assert.Equal("tolvaner", lemmas[0]);
        Assert.Same(lemmas[0], lemmas[1]);
    }

    [Theory]
    [InlineData(41)]
    [InlineData(65)]
    [InlineData(129)]
    [InlineData(100_000)]
    public void A_word_of_any_length_has_a_lemma(int length)
    {
        var word = new string('V', length);
        Assert.Equal(length, Lemmatized([(word, PartOfSpeech.NN, UniversalTag.NOUN)]).Lemmas[0].Length);
    }

    [Fact]
    public void Any_word_with_any_tags_has_a_lemma() => Check.QuickThrowOnFailure(Prop.ForAll<string?, byte, byte>((text, tag, universal) =>
    {
        var word = string.IsNullOrEmpty(text) ? "," : text;
        var lemmas = Lemmatized([(word, (PartOfSpeech)(tag % LemmaModel.Tags), (UniversalTag)(universal % LemmaModel.UniversalTags))]).Lemmas;
        return lemmas.Length == 1 && lemmas[0].Length > 0;
    }));

    [Theory]
    [InlineData("was", "be")]
    [InlineData("thought", "think")]
    [InlineData("VELTORIA", "Veltoria")]
    [InlineData("12,000", "12000")]
    [InlineData("n’t", "not")]
    [InlineData("word", "word")]
    public void The_rule_between_a_word_and_its_lemma_makes_it(string word, string lemma)
    {
        var rule = LemmaRule.Between(word, lemma);
        var room = new char[rule.LongestOf(word.Length)];
        Assert.Equal(lemma, new string(room, 0, rule.Write(word, room)));
    }

    [Fact]
    public void A_rule_between_any_two_words_makes_the_second() => Check.QuickThrowOnFailure(Prop.ForAll<string?, string?>((one, other) =>
    {
        var (word, lemma) = ("x" + one, "y" + other);
        var rule = LemmaRule.Between(word, lemma);
        var room = new char[rule.LongestOf(word.Length)];
        return rule.Fits(word.Length) && new string(room, 0, rule.Write(word, room)) == lemma;
    }));

    [Fact]
    public void Missing_tags_are_refused()
    {
        Token[] tokens = [new(new Span(0, 2), TokenKind.Word)];
        Sentence[] sentences = [new(0, 1, 0)];
        Assert.Throws<ArgumentException>(() => Lemmatizer.English.Lemmatize("ab", tokens, sentences, [], [UniversalTag.X]));
        Assert.Throws<ArgumentException>(() => Lemmatizer.English.Lemmatize("ab", tokens, sentences, [PartOfSpeech.NN], []));
    }

    [Fact]
    public void No_words_have_no_lemmas() => Assert.Empty(Lemmatizer.English.Lemmatize("", [], [], [], []));

    [Fact]
    public void The_stage_says_what_it_needs_and_assigns()
    {
        Assert.Equal(Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.UniversalTags, new Lemmatization().Needs);
        Assert.Equal(Layers.Lemmas, new Lemmatization().Assigns);
    }

    [Fact]
    public void The_scores_of_the_model_are_no_worse_than_before()
    {
        var path = Path.Combine(Checkout.Find(), "models/en/lemmas/scores.json");
        var scores = JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(path))!;
        Assert.True(scores["ewt_dev_gold_tags"] >= 98.9);
        Assert.True(scores["gum_dev_gold_tags"] >= 99.2);
        Assert.True(scores["ewt_dev_predicted_tags"] >= 97);
        Assert.True(scores["gum_dev_predicted_tags"] >= 97.8);
    }

    private static Analysis Lemmatized((string Form, PartOfSpeech Tag, UniversalTag Universal)[] words)
    {
        var text = string.Join(' ', words.Select(word => word.Form));
        var tokens = new Token[words.Length];
        for (int i = 0, at = 0; i < words.Length; at += words[i++].Form.Length + 1) tokens[i] = new Token(new Span(at, at + words[i].Form.Length), TokenKind.Word);
        var article = new Article("000000000000", "a.txt", text, [new Block(new Span(0, text.Length), BlockKind.Body)], "utf-8");
        return new Lemmatization().Apply(new Analysis(article)
        {
            Tokens = [.. tokens],
            Sentences = [new Sentence(0, tokens.Length, 0)],
            Tags = [.. words.Select(word => word.Tag)],
            UniversalTags = [.. words.Select(word => word.Universal)],
        });
    }
}
