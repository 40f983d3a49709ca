using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Coreference;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;
using Xunit;

namespace Hearsay.Tests.Coreference;

public class CoreferencePropertyTests
{
    private static readonly (string Word, PartOfSpeech Tag)[] Words =
    [
        ("Ada", PartOfSpeech.NNP), ("Marsh", PartOfSpeech.NNP), ("Reed", PartOfSpeech.NNP), ("HSB", PartOfSpeech.NNP), ("Mr", PartOfSpeech.NNP), ("he", PartOfSpeech.PRP),
        ("she", PartOfSpeech.PRP), ("his", PartOfSpeech.PRPS), ("himself", PartOfSpeech.PRP), ("they", PartOfSpeech.PRP), ("it", PartOfSpeech.PRP), ("the", PartOfSpeech.DT),
        ("minister", PartOfSpeech.NN), ("board", PartOfSpeech.NN), ("62", PartOfSpeech.CD), ("-", PartOfSpeech.HYPH), ("year", PartOfSpeech.NN), ("old", PartOfSpeech.JJ),
        ("62-year-old", PartOfSpeech.JJ), ("is", PartOfSpeech.VBZ), ("said", PartOfSpeech.VBD), (",", PartOfSpeech.Comma), ("(", PartOfSpeech.OpenBracket), (")", PartOfSpeech.CloseBracket),
        ("and", PartOfSpeech.CC), ("“", PartOfSpeech.OpenQuote), ("”", PartOfSpeech.CloseQuote), ("'s", PartOfSpeech.POS), ("🙂", PartOfSpeech.SYM),
    ];

    // Any tree over any words: each token hangs on an earlier one of its sentence or is its root, and some trees are turned around.
    private static Arbitrary<Analysis> Articles { get; } = Gen.Choose(0, int.MaxValue).Select(seed => Random(seed)).ToArbitrary();

    private static Config Runs => Config.QuickThrowOnFailure.WithMaxTest(400);

    [Fact]
    public void The_mentions_of_an_entity_are_ordered_and_do_not_overlap() => Check.One(Runs, Prop.ForAll(Articles, article =>
        new CoreferenceResolution().Apply(article).Entities.All(entity => entity.Mentions.Length > 0
            && entity.Mentions.Zip(entity.Mentions.Skip(1)).All(pair => pair.First.Tokens.End <= pair.Second.Tokens.First && pair.First.Span.End <= pair.Second.Span.Start))));

    [Fact]
    public void A_mention_covers_its_tokens_and_its_head() => Check.One(Runs, Prop.ForAll(Articles, article =>
        new CoreferenceResolution().Apply(article).Entities.SelectMany(entity => entity.Mentions).All(mention =>
            mention.Tokens.First >= 0 && mention.Tokens.End <= article.Tokens.Length && mention.Tokens.First <= mention.Head && mention.Head < mention.Tokens.End
            && mention.Span == article.Cover(mention.Tokens.First, mention.Tokens.End))));

    [Fact]
    public void Links_hold_all_mentions_of_an_entity_together() => Check.One(Runs, Prop.ForAll(Articles, article =>
        new CoreferenceResolution().Apply(article).Entities.All(entity =>
        {
            var reached = new HashSet<int> { 0 };
            for (var round = 0; round < entity.Mentions.Length; round++)
            {
                foreach (var link in entity.Links)
                {
                    if (reached.Contains(link.From)) reached.Add(link.To);
                    if (reached.Contains(link.To)) reached.Add(link.From);
                }
            }

            return reached.Count == entity.Mentions.Length && entity.Links.All(link => link.Rule.Length > 0);
        })));

    [Fact]
    public void Ids_count_up_in_the_order_of_first_mentions() => Check.One(Runs, Prop.ForAll(Articles, article =>
    {
        var entities = new CoreferenceResolution().Apply(article).Entities;
        return entities.Select(entity => entity.Id).SequenceEqual(Enumerable.Range(0, entities.Length))
            && entities.Zip(entities.Skip(1)).All(pair => pair.First.Mentions[0].Tokens.First <= pair.Second.Mentions[0].Tokens.First);
    }));

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var articles = Enumerable.Range(0, 60).Select(Random).ToArray();
        var stage = new CoreferenceResolution();
        var one = articles.Select(article => Describe(stage.Apply(article))).ToArray();
        var many = articles.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(article => Describe(stage.Apply(article))).ToArray();
        Assert.Equal(one, many);
        Assert.Contains(one, text => text.Contains(CoreferenceRules.Pronoun, StringComparison.Ordinal));
    }

    private static string Describe(Analysis analysis) => string.Join('\n', analysis.Entities.Select(entity =>
        $"{entity.Id} {entity.Type} {entity.NameMention} {entity.Gender} {entity.Number} {entity.IsMetonym} {string.Join(',', entity.Mentions)} {string.Join(',', entity.Links)}"));

    private static Analysis Random(int seed)
    {
        var random = new System.Random(seed);
        var text = new StringBuilder();
        var (tokens, sentences, names) = (new List<Token>(), new List<Sentence>(), new List<NamedEntity>());
        var (tags, lemmas, arcs) = (new List<PartOfSpeech>(), new List<string>(), new List<Dependency>());
        var relations = Enum.GetValues<DependencyRelation>();
        for (var sentence = random.Next(1, 6); sentence > 0; sentence--)
        {
            var (first, length) = (tokens.Count, random.Next(1, 20));
            var turned = random.Next(2) == 0;
            for (var i = 0; i < length; i++)
            {
                var (word, tag) = Words[random.Next(Words.Length)];
                tokens.Add(new Token(new Span(text.Length, text.Length + word.Length), char.IsLetter(word[0]) ? TokenKind.Word : char.IsDigit(word[0]) ? TokenKind.Number : word is "“" or "”" ? TokenKind.Quote : TokenKind.Punctuation));
                text.Append(word);
                if (random.Next(6) > 0) text.Append(' ');
                tags.Add(tag);
                lemmas.Add(word.ToLowerInvariant());
                var head = turned ? i + 1 < length ? first + random.Next(i + 1, length) : -1 : i > 0 ? first + random.Next(0, i) : -1;
                arcs.Add(new Dependency(head, head < 0 ? DependencyRelation.Root : relations[random.Next(relations.Length)]));
            }

            sentences.Add(new Sentence(first, tokens.Count, 0));
            for (var i = first; i < tokens.Count; i++)
            {
                var end = Math.Min(tokens.Count, i + random.Next(1, 4));
                if (tags[i] != PartOfSpeech.NNP || random.Next(4) == 0) continue;
                names.Add(new NamedEntity(new TokenRange(i, end), (EntityType)random.Next(6)));
                i = end - 1;
            }
        }

        var article = new Article("000000000000", "random.txt", text.ToString(), [new Block(new Span(0, tokens[^1].End), BlockKind.Body)], "utf-8");
        return new QuotationPairing().Apply(new Analysis(article)
        {
            Tokens = [.. tokens], Sentences = [.. sentences], Tags = [.. tags], Lemmas = [.. lemmas], Dependencies = [.. arcs], Names = [.. names],
        });
    }
}
