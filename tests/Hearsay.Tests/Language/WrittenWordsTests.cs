using FsCheck;
using FsCheck.Fluent;
using Hearsay.Language;
using Hearsay.Tests.Text;
using Xunit;

namespace Hearsay.Tests.Language;

public class WrittenWordsTests
{
    [Theory]
    [InlineData("a 62-year-old left", "a 62-year-old left")]
    [InlineData("10,000-15,000 boats", "10,000-15,000 boats")]
    [InlineData("10,000–15,000 boats", "10,000–15,000 boats")]
    [InlineData("$4.2bn at 5pm", "$ 4.2bn at 5pm")]
    [InlineData("the #1 pier", "the #1 pier")]
    [InlineData("Al-Dolvani's and/or KED-led", "Al-Dolvani 's and/or KED-led")]
    [InlineData("a U.S.-supplied boat", "a U.S.-supplied boat")]
    [InlineData("We cannot, don't and won't", "We can not , do n't and wo n't")]
    [InlineData("Vell - who left - and Vell—who stayed", "Vell - who left - and Vell — who stayed")]
    [InlineData("to the river.The pier", "to the river . The pier")]
    [InlineData("pre- and post-war", "pre - and post-war")]
    [InlineData("-5 and 5-", "- 5 and 5 -")]
    public void What_is_written_together_is_one_word(string text, string expected)
    {
        var words = WrittenWords.Of(Plain.Read(text));
        Assert.Equal(expected, string.Join(' ', words.Tokens.Select(token => token.Span.Of(text))));
    }

    [Theory]
    [InlineData("The 62-year-old said so.", 1, PartOfSpeech.NN)]
    [InlineData("The 62-year-old man left.", 1, PartOfSpeech.JJ)]
    [InlineData("Some 10,000-15,000 boats left.", 1, PartOfSpeech.CD)]
    [InlineData("It cost $4.2bn then.", 3, PartOfSpeech.CD)]
    [InlineData("Envoy Dol Sun-won said so.", 2, PartOfSpeech.NNP)]
    [InlineData("The so-called corridor opened.", 1, PartOfSpeech.JJ)]
    public void A_word_of_several_tokens_has_one_tag(string text, int word, PartOfSpeech expected) =>
        Assert.Equal(expected, WrittenWords.Of(new LanguageAnnotation(layers: Layers.Tags).Apply(Plain.Read(text))).Tags[word]);

    [Fact]
    public void Words_hold_the_characters_of_the_tokens_and_keep_sentences_and_quotations() =>
        Check.One(TextPropertyTests.Runs, Prop.ForAll(TextPropertyTests.Texts, text =>
        {
            var analysis = Plain.Read(text);
            var words = WrittenWords.Of(analysis);
            return words.Tokens.Sum(token => token.Span.Length) == analysis.Tokens.Sum(token => token.Span.Length)
                && words.Sentences.Select(sentence => words.Cover(sentence.FirstToken, sentence.EndToken))
                    .SequenceEqual(analysis.Sentences.Select(sentence => analysis.Cover(sentence.FirstToken, sentence.EndToken)))
                && words.Quotations.Select(quotation => words.Cover(quotation.FirstToken, quotation.EndToken))
                    .SequenceEqual(analysis.Quotations.Select(quotation => analysis.Cover(quotation.FirstToken, quotation.EndToken)));
        }));
}
