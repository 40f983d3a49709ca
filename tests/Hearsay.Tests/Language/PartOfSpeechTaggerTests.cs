using System.Collections.Immutable;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;
using Hearsay.Training;
using Hearsay.Training.Corpora;
using Hearsay.Training.Tagger;
using Xunit;

namespace Hearsay.Tests.Language;

public class PartOfSpeechTaggerTests
{
    private static readonly string Root = Checkout.Find();

    public static IEnumerable<TheoryDataRow<string, string[]>> ClearWords() =>
        File.ReadLines(Path.Combine(Root, "tests/Hearsay.Tests/Language/clear.words"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(fields => new TheoryDataRow<string, string[]>(fields[0], fields[1..]));

    [Theory]
    [MemberData(nameof(ClearWords))]
    public void Clear_words_get_their_tags(string sentence, string[] expected)
    {
        var analysis = Analyse(sentence);
        var actual = analysis.Tokens.Select((token, i) => $"{token.Span.Of(sentence)}={analysis.Tags[i]}").ToArray();
        var at = -1;
        foreach (var word in expected)
        {
            at = Array.IndexOf(actual, word, at + 1);
            Assert.True(at >= 0, $"{word} is not in its place in {string.Join(' ', actual)}");
        }
    }

    [Fact]
    public void Accuracy_on_invented_news_is_what_the_scores_say()
    {
        var scores = JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(Path.Combine(Root, "models/en/tagger/scores.json")))!;
        TaggedSentence[] sentences = [.. TaggedNews.Read(Path.Combine(Root, TaggedNews.Path))];
        var accuracy = TaggerTraining.Accuracy(PartOfSpeechTagger.English, sentences);
        Assert.True(accuracy >= 97, $"{accuracy} per cent: {string.Join(' ', sentences.SelectMany(Mistakes))}");
        Assert.Equal(scores["invented_news"], accuracy, 0.005);
        Assert.True(scores["ewt_dev"] >= 94.4, "The model is worse on the English Web Treebank than the one before.");
        Assert.True(scores["corenlp_news_dev"] >= 97.5, "The model is worse on news than the one before.");
    }

    [Fact]
    public void The_invented_news_is_split_as_the_tokenizer_splits()
    {
        foreach (var sentence in TaggedNews.Read(Path.Combine(Root, TaggedNews.Path)))
        {
            var tokens = new List<Token>();
            Tokenizer.Tokenize(sentence.Text, new Span(0, sentence.Text.Length), tokens);
            Assert.Equal(tokens.Select(token => token.Span), sentence.Tokens.Select(token => token.Span));
        }
    }

    [Theory]
    [InlineData("The \"rebels\" didn't say - 'never' - so.", "The “rebels” didn’t say – ‘never’ – so.")]
    [InlineData("\"It's over,\" Tolvane's aide said.", "“It’s over,” Tolvane’s aide said.")]
    public void Straight_and_typographic_marks_get_the_same_tags(string straight, string typographic) =>
        Assert.Equal(Analyse(straight).Tags.AsEnumerable(), Analyse(typographic).Tags.AsEnumerable());

    [Fact]
    public void Many_threads_get_the_same_tags()
    {
        var sentences = TaggedNews.Read(Path.Combine(Root, TaggedNews.Path)).ToArray();
        var alone = sentences.Select(sentence => Tag(sentence.Text, sentence.Tokens)).ToArray();
        Parallel.For(0, sentences.Length * 50, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
        {
            var sentence = sentences[i % sentences.Length];
            Assert.Equal(alone[i % sentences.Length], Tag(sentence.Text, sentence.Tokens));
        });
    }

    [Fact]
    public void Any_text_gets_one_known_tag_per_token() => Check.QuickThrowOnFailure(Prop.ForAll<string?>(text =>
    {
        var analysis = Analyse(text ?? "");
        return analysis.Tags.Length == analysis.Tokens.Length && analysis.Tags.All(tag => tag != PartOfSpeech.Unknown && Enum.IsDefined(tag));
    }));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4000)]
    public void A_word_of_any_length_is_tagged(int length)
    {
        var text = new string('v', length);
        Assert.Single(Tag(text, [new Token(new Span(0, length), TokenKind.Word)]));
    }

    [Fact]
    public void No_tokens_get_no_tags() => Assert.Empty(Tag("", []));

    [Fact]
    public void Too_little_room_for_the_tags_is_refused() => Assert.Throws<ArgumentException>(() =>
        PartOfSpeechTagger.English.Tag("ab", [new Token(new Span(0, 2), TokenKind.Word)], []));

    [Fact]
    public void The_stage_says_what_it_needs_and_assigns()
    {
        var stage = new Tagging();
        Assert.Equal(Layers.Tokens | Layers.Sentences, stage.Needs);
        Assert.Equal(Layers.Tags, stage.Assigns);
    }

    private static IEnumerable<string> Mistakes(TaggedSentence sentence) =>
        Tag(sentence.Text, sentence.Tokens)
            .Select((tag, i) => (Tag: tag, Right: sentence.Tags[i], Word: sentence.Tokens[i].Span.Of(sentence.Text)))
            .Where(word => word.Tag != word.Right)
            .Select(word => $"{word.Word}={word.Tag} (should be {word.Right})");

    private static PartOfSpeech[] Tag(string text, Token[] tokens)
    {
        var tags = new PartOfSpeech[tokens.Length];
        PartOfSpeechTagger.English.Tag(text, tokens, tags);
        return tags;
    }

    private static Analysis Analyse(string text)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, new Span(0, text.Length), tokens);
        var article = new Article("000000000000", "a.txt", text, [new Block(new Span(0, text.Length), BlockKind.Body)], "utf-8");
        ImmutableArray<Sentence> sentences = tokens.Count == 0 ? [] : [new Sentence(0, tokens.Count, 0)];
        return new Tagging().Apply(new Analysis(article) { Tokens = [.. tokens], Sentences = sentences });
    }
}
