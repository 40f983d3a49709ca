using Hearsay.Language;
using Hearsay.Text;
using Hearsay.Training.Corpora;
using Xunit;

namespace Hearsay.Tests.Training;

public sealed class LanguageScoresTests
{
    private static readonly AnnotatedSentence Gold = new(Corpus.Ewt, "d", ["Goats", "were", "fed", "."], [true, true, false, true])
    {
        UniversalTags = [UniversalTag.NOUN, UniversalTag.AUX, UniversalTag.VERB, UniversalTag.PUNCT],
        Tags = [PartOfSpeech.NNS, PartOfSpeech.VBD, PartOfSpeech.VBN, PartOfSpeech.Period],
        Lemmas = ["goat", "be", "_", "."],
        Dependencies =
        [
            new Dependency(2, DependencyRelation.NsubjPass), new Dependency(2, DependencyRelation.AuxPass), new Dependency(-1, DependencyRelation.Root),
            new Dependency(2, DependencyRelation.Punct),
        ],
        HasNames = true,
        MarkedTypes = [EntityType.Person, EntityType.Place],
        Names = [new NamedEntity(new TokenRange(0, 1), EntityType.Person), new NamedEntity(new TokenRange(2, 4), EntityType.Place)],
    };

    [Fact]
    public void The_corpus_against_itself_is_all_right()
    {
        var scores = new LanguageScores();
        scores.Add(Gold, Gold);

        Assert.Equal(new Share(4, 4), scores.Upos);
        Assert.Equal(new Share(4, 4), scores.Xpos);
        Assert.Equal(new Share(4, 4), scores.Lemmas);
        Assert.Equal(new Share(4, 4), scores.FullLas);
        Assert.Equal(new NameScore(2, 2, 2), scores.Names);
    }

    [Fact]
    public void A_wrong_subtype_counts_in_full_labels_only_and_a_wrong_head_everywhere()
    {
        var scores = new LanguageScores();
        scores.Add(Gold, Gold with
        {
            Dependencies = [new Dependency(2, DependencyRelation.Nsubj), Gold.Dependencies[1], Gold.Dependencies[2], new Dependency(0, DependencyRelation.Punct)],
        });

        Assert.Equal(new Share(3, 4), scores.Uas);
        Assert.Equal(new Share(3, 4), scores.Las);
        Assert.Equal(new Share(2, 4), scores.FullLas);
    }

    [Fact]
    public void A_lemma_that_the_corpus_does_not_give_is_met_by_any()
    {
        var scores = new LanguageScores();
        scores.Add(Gold, Gold with { Lemmas = ["goats", "be", "feed", "."] });

        Assert.Equal(new Share(3, 4), scores.Lemmas);
    }

    [Fact]
    public void Names_count_with_exact_words_and_type_among_the_marked_types()
    {
        var scores = new LanguageScores();
        scores.Add(Gold, Gold with
        {
            Names =
            [
                new NamedEntity(new TokenRange(0, 1), EntityType.Place), new NamedEntity(new TokenRange(1, 2), EntityType.Date), new NamedEntity(new TokenRange(2, 4), EntityType.Place),
            ],
        });

        Assert.Equal(new NameScore(1, 2, 2), scores.Names);
        Assert.Equal(new NameScore(0, 0, 1), scores.NamesByType[EntityType.Person]);
        Assert.Equal(50, scores.Names.F1);
        Assert.DoesNotContain(EntityType.Date, scores.NamesByType.Keys);
    }

    [Fact]
    public void A_layer_that_is_missing_is_not_counted()
    {
        var scores = new LanguageScores();
        scores.Add(Gold, Gold with { Tags = [], HasNames = false });

        Assert.Equal(0, scores.Xpos.Of);
        Assert.Equal(0, scores.Names.Gold);
    }

    [Fact]
    public void A_layer_of_another_length_is_refused() =>
        Assert.Throws<ArgumentException>(() => new LanguageScores().Add(Gold, Gold with { Lemmas = ["goat"] }));

    [Fact]
    public void Confusions_are_written_with_the_most_frequent_first()
    {
        var scores = new LanguageScores();
        scores.Add(Gold, Gold with { UniversalTags = [UniversalTag.VERB, UniversalTag.VERB, UniversalTag.VERB, UniversalTag.SYM] });
        scores.Add(Gold, Gold with { UniversalTags = [UniversalTag.VERB, UniversalTag.AUX, UniversalTag.VERB, UniversalTag.PUNCT] });
        var text = new StringWriter();
        scores.WriteConfusions(text, 2);

        Assert.Equal("UPOS\t2\tNOUN → VERB\tGoats\nUPOS\t1\tAUX → VERB\twere\n", text.ToString().ReplaceLineEndings("\n"));
    }
}
