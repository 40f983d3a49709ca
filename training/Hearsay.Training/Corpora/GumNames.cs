using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Training.Corpora;

/// <summary>Finds the names among the mentions that GUM marks in <c>Entity=</c>.</summary>
/// <remarks>
/// GUM marks every mention, with its determiners and all that hangs on it, one inside the other. A mention of a person, organization or
/// place is a name where its head is a proper noun (for a person, in the singular and without a determiner); the name is the head with the words that make the name: flat parts, compounds and
/// adjectives tagged as proper nouns, numbers in it, and "of" with another proper noun ("University of Georgia"). Titles
/// ("President"), determiners and possessives stay outside, as in Universal NER and Wikigold. A mention of a time is a date where it holds a
/// month, a weekday or a year. Of names that overlap the longest stays, then the first.
/// Source: Zeldes, The GUM Corpus (2017), and its annotation guidelines. Mentions may run over sentences, so one object reads one file in order.
/// </remarks>
internal sealed class GumNames(string path)
{
    private readonly EntityBrackets _brackets = new(path);

    /// <summary>The types of names that come out.</summary>
    public static EntityType[] MarkedTypes { get; } = [EntityType.Person, EntityType.Organization, EntityType.Place, EntityType.Date];

    /// <summary>The names of the next sentence.</summary>
    /// <exception cref="InvalidDataException">HS393: a mention is closed that was not opened.</exception>
    public NamedEntity[] Of(ConlluSentence sentence, AnnotatedSentence annotated)
    {
        var start = _brackets.Words;
        var names = new List<NamedEntity>();
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            foreach (var mention in _brackets.Read(sentence, i)) Add(mention, i + 1);
        }

        // A mention that goes on in the next sentence begins there again.
        foreach (var mention in _brackets.Open) Add(mention, sentence.Words.Length);
        return NameSpans.Flat(names);

        void Add(BracketedMention mention, int end)
        {
            if (Name(annotated, new TokenRange(Math.Max(0, mention.First - start), end), mention.Type) is { } name) names.Add(name);
        }
    }

    private static NamedEntity? Name(AnnotatedSentence sentence, TokenRange range, string type)
    {
        var head = -1;
        for (var i = range.First; i < range.End && head < 0; i++)
        {
            var above = sentence.Dependencies[i].Head;
            if (above < range.First || above >= range.End) head = i;
        }

        if (head < 0) return null;
        return type switch
        {
            "person" when !HasDeterminer() && sentence.Tags[head] != PartOfSpeech.NNPS => Proper(EntityType.Person),
            "organization" => Proper(EntityType.Organization),
            "place" => Proper(EntityType.Place),
            "time" => DateNames.Find(sentence.Forms, range) is { } date ? new NamedEntity(date, EntityType.Date) : null,
            _ => null,
        };

        // "the Senator", "the Persians": a title or a people, no person's name.
        bool HasDeterminer() => Array.Exists(sentence.Dependencies[range.First..range.End], arc => arc.Head == head && arc.Relation == DependencyRelation.Det);

        NamedEntity? Proper(EntityType kind) =>
            sentence.UniversalTags[head] == UniversalTag.PROPN && char.IsUpper(sentence.Forms[head][0])
                ? new NamedEntity(NameSpans.Around(sentence, head, range, kind), kind)
                : null;
    }
}
