using System.Text;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;
using Xunit;

namespace Hearsay.Tests.Language;

public sealed class LanguageCoreTests
{
    private const Layers All = Layers.Tags | Layers.UniversalTags | Layers.Dependencies | Layers.Names;

    private const string News = """
        Harbour minister Lenna Torvik denied on Tuesday that more than 400 dockers had been dismissed.
        "We have heard nothing of the kind," she told the Meridian Wire, according to a transcript.
        The Tolvane Port Authority could not confirm the figure. Two officials, who asked not to be named, said up to 60 people were missing!
        """;

    [Fact]
    public void A_plain_sentence_has_the_tree_that_a_reader_sees()
    {
        const string Sentence = "The minister said that two ships had left the harbour.";
        var (tokens, reading) = Read(Sentence);
        Dependency Of(string word) => reading.Dependencies[tokens.FindIndex(token => Word(Sentence, token) == word)];
        string? HeadOf(string word) => Of(word).Head < 0 ? null : Word(Sentence, tokens[Of(word).Head]);

        Assert.Equal((null, DependencyRelation.Root), (HeadOf("said"), Of("said").Relation));
        Assert.Equal(("said", DependencyRelation.Nsubj), (HeadOf("minister"), Of("minister").Relation));
        Assert.Equal(("said", DependencyRelation.Ccomp), (HeadOf("left"), Of("left").Relation));
        Assert.Equal(("left", DependencyRelation.Nsubj), (HeadOf("ships"), Of("ships").Relation));
        Assert.Equal(("left", DependencyRelation.Obj), (HeadOf("harbour"), Of("harbour").Relation));
        Assert.Equal(("ships", DependencyRelation.Nummod), (HeadOf("two"), Of("two").Relation));
    }

    [Fact]
    public void Names_are_found_with_their_types()
    {
        var (tokens, reading) = Read(News);
        var names = reading.Names.Select(name => (News[tokens[name.Tokens.First].Start..tokens[name.Tokens.End - 1].End], name.Type)).ToArray();

        Assert.Contains(("Lenna Torvik", EntityType.Person), names);
        Assert.Contains(("Tuesday", EntityType.Date), names);
        Assert.Contains(("Tolvane Port Authority", EntityType.Organization), names);
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Hostile_text_is_read_without_an_exception_and_every_sentence_is_a_tree(string name, string text)
    {
        Assert.NotEmpty(name);
        var (tokens, reading) = Read(text);

        Assert.Equal(tokens.Count, reading.Dependencies.Length);
        foreach (var sentence in Split(text).Sentences) Assert.True(IsTree(reading.Dependencies, sentence));
        Assert.DoesNotContain(PartOfSpeech.Unknown, reading.Tags);
        Assert.DoesNotContain(UniversalTag.Unknown, reading.UniversalTags);
        var end = 0;
        foreach (var entity in reading.Names)
        {
            Assert.True(entity.Tokens.First >= end && entity.Tokens.End > entity.Tokens.First && entity.Tokens.End <= tokens.Count);
            end = entity.Tokens.End;
        }
    }

    [Fact]
    public void A_sentence_is_read_the_same_alone_and_among_others()
    {
        var text = string.Join('\n', Enumerable.Repeat(News, 40));
        var (tokens, sentences) = Split(text);
        var whole = LanguageCore.English.Read(text, tokens.ToArray(), sentences.ToArray(), All);

        foreach (var sentence in sentences.Where((_, i) => i % 7 == 0))
        {
            var own = tokens.GetRange(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).ToArray();
            var alone = LanguageCore.English.Read(text, own, [new Sentence(0, own.Length, 0)], All);
            Assert.Equal(whole.Tags[sentence.FirstToken..sentence.EndToken], alone.Tags);
            Assert.Equal(whole.UniversalTags[sentence.FirstToken..sentence.EndToken], alone.UniversalTags);
            Assert.Equal(
                whole.Dependencies[sentence.FirstToken..sentence.EndToken].Select(arc => arc with { Head = arc.Head < 0 ? -1 : arc.Head - sentence.FirstToken }),
                alone.Dependencies);
        }
    }

    [Fact]
    public void A_text_is_read_the_same_the_second_time_when_its_words_are_remembered()
    {
        using var model = File.OpenRead(Path.Combine(Hearsay.Training.Checkout.Find(), "models/en/core/model.bin"));
        var core = LanguageCore.Load(model);
        var (tokens, sentences) = Split(News);
        var (first, second) = (core.Read(News, tokens.ToArray(), sentences.ToArray(), All), core.Read(News, tokens.ToArray(), sentences.ToArray(), All));

        Assert.Equal(first.Tags, second.Tags);
        Assert.Equal(first.Dependencies, second.Dependencies);
        Assert.Equal(first.Names, second.Names);
    }

    [Fact]
    public async Task Two_threads_give_the_labels_that_one_gives()
    {
        var texts = Enumerable.Range(0, 12).Select(i => string.Join('\n', Enumerable.Repeat(News, 1 + i))).ToArray();
        var one = texts.Select(Labels).ToArray();
        var two = await Task.WhenAll(texts.Select(text => Task.Run(() => Labels(text), TestContext.Current.CancellationToken)));

        Assert.Equal(one, two);
    }

    [Fact]
    public void Layers_that_are_not_wanted_stay_empty()
    {
        var (tokens, sentences) = Split(News);
        var reading = LanguageCore.English.Read(News, tokens.ToArray(), sentences.ToArray(), Layers.Tags);

        Assert.Equal(tokens.Count, reading.Tags.Length);
        Assert.Empty(reading.UniversalTags);
        Assert.Empty(reading.Dependencies);
        Assert.Empty(reading.Names);
    }

    [Fact]
    public void A_text_without_sentences_gives_nothing() => Assert.Empty(LanguageCore.English.Read("", [], [], All).Tags);

    public static TheoryData<string, string> HostileTexts() => new()
    {
        { "a token of 100,000 letters", new string('a', 100_000) },
        { "letters and marks without spaces", string.Concat(Enumerable.Repeat("They,said-so:“no”/yes", 3000)) },
        { "a sentence of 5,000 words", string.Join(' ', Enumerable.Repeat("officials and", 2500)) },
        { "emoji with joiners", string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦 said 🇳🇴 ", 200)) },
        { "combining marks", string.Concat(Enumerable.Repeat("a\u0301\u0323\u0308 ", 300)) },
        { "capitals", News.ToUpperInvariant() },
        { "another script", "Министр заявил, что корабли покинули гавань. 大臣は船が港を出たと述べた。" },
        { "a lone surrogate", "It \uD83D said \uDE00." },
        { "quotation marks alone", new string('"', 3000) },
        { "full stops alone", string.Join(' ', Enumerable.Repeat(".", 3000)) },
    };

    private static string Labels(string text)
    {
        var reading = Read(text).Reading;
        var all = new StringBuilder();
        for (var i = 0; i < reading.Tags.Length; i++) all.Append($"{reading.Tags[i]} {reading.UniversalTags[i]} {reading.Dependencies[i]}\n");
        foreach (var name in reading.Names) all.Append(name).Append('\n');
        return all.ToString();
    }

    private static (List<Token> Tokens, LanguageReading Reading) Read(string text)
    {
        var (tokens, sentences) = Split(text);
        return (tokens, LanguageCore.English.Read(text, tokens.ToArray(), sentences.ToArray(), All));
    }

    private static (List<Token> Tokens, List<Sentence> Sentences) Split(string text)
    {
        var tokens = new List<Token>();
        var sentences = new List<Sentence>();
        Tokenizer.Tokenize(text, new Span(0, text.Length), tokens);
        SentenceSplitter.Split(text, tokens, 0, 0, sentences);
        return (tokens, sentences);
    }

    private static string Word(string text, Token token) => text[token.Start..token.End];

    private static bool IsTree(Dependency[] arcs, Sentence sentence)
    {
        var roots = 0;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var at = token;
            for (var steps = 0; arcs[at].Head >= 0; steps++)
            {
                at = arcs[at].Head;
                if (at < sentence.FirstToken || at >= sentence.EndToken || steps > sentence.EndToken - sentence.FirstToken) return false;
            }

            if (arcs[token].Head >= 0) continue;
            roots++;
            if (arcs[token].Relation != DependencyRelation.Root) return false;
        }

        return roots == 1;
    }
}
