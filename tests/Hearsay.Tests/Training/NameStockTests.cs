using Hearsay.Language;
using Hearsay.Text;
using Hearsay.Training.Corpora;
using Hearsay.Training.Neural;
using Xunit;

namespace Hearsay.Tests.Training;

public sealed class NameStockTests
{
    private static readonly NameStock Stock = new([Named("Ada Quill met Dunmere", (0, 2, EntityType.Person))], []);
    private static readonly AnnotatedSentence Sentence =
        Named("On Monday Lenna Torvik of Tolvane said so", (1, 2, EntityType.Date), (2, 4, EntityType.Person), (5, 6, EntityType.Place));

    [Fact]
    public void With_a_share_of_nothing_the_sentence_stays()
    {
        var exchanged = Stock.Exchange(Sentence, 0, new NoiseSource(1));

        Assert.Equal(Sentence.Forms, exchanged.Forms);
        Assert.Equal(Sentence.SpaceAfter, exchanged.SpaceAfter);
        Assert.Equal(Sentence.Names, exchanged.Names);
    }

    [Fact]
    public void Names_of_people_and_places_are_exchanged_and_all_other_words_stay()
    {
        for (ulong seed = 1; seed < 50; seed++)
        {
            var exchanged = Stock.Exchange(Sentence, 1, new NoiseSource(seed));
            var (person, place) = (exchanged.Names[1].Tokens, exchanged.Names[2].Tokens);

            Assert.Equal([EntityType.Date, EntityType.Person, EntityType.Place], exchanged.Names.Select(name => name.Type));
            Assert.Equal(["On", "Monday"], exchanged.Forms[..person.First]);
            Assert.Equal(["of"], exchanged.Forms[person.End..place.First]);
            Assert.Equal(["said", "so"], exchanged.Forms[place.End..]);
            Assert.True(person.End - person.First >= 2 && exchanged.Forms[person.First..person.End] is not ["Lenna", "Torvik"]);
            Assert.NotEqual(["Tolvane"], exchanged.Forms[place.First..place.End]);
            Assert.True(exchanged.SpaceAfter[person.End - 1] && exchanged.SpaceAfter[place.End - 1]);
        }
    }

    [Fact]
    public void The_same_seed_exchanges_for_the_same_names() =>
        Assert.Equal(Stock.Exchange(Sentence, 1, new NoiseSource(5)).Forms, Stock.Exchange(Sentence, 1, new NoiseSource(5)).Forms);

    [Fact]
    public void A_name_at_the_end_keeps_what_follows_it()
    {
        var sentence = Named("from Tolvane", (1, 2, EntityType.Place));
        sentence = sentence with { SpaceAfter = [true, false] };

        Assert.False(Stock.Exchange(sentence, 1, new NoiseSource(3)).SpaceAfter[^1]);
    }

    [Fact]
    public void A_type_that_a_machine_gave_only_once_is_not_believed()
    {
        var once = new NameStock([], [Named("Dunmere Dock", (0, 2, EntityType.Organization))]);
        var twice = new NameStock([], [Named("Dunmere Dock", (0, 2, EntityType.Organization)), Named("Dunmere Dock", (0, 2, EntityType.Organization))]);

        Assert.Equal(once.Count + 1, twice.Count);
    }

    private static AnnotatedSentence Named(string words, params (int First, int End, EntityType Type)[] names)
    {
        var forms = words.Split(' ');
        return new AnnotatedSentence(Corpus.Ewt, "", forms, [.. forms.Select(_ => true)])
        {
            HasNames = true,
            MarkedTypes = Enum.GetValues<EntityType>(),
            Names = [.. names.Select(name => new NamedEntity(new TokenRange(name.First, name.End), name.Type))],
        };
    }
}
