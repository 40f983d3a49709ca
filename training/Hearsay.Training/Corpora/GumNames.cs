using System.Globalization;
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
    private readonly List<Mention> _open = [];

    private sealed class Mention(string number, string type, int first)
    {
        public string Number { get; } = number;

        public string Type { get; } = type;

        public int First { get; set; } = first;

        public int Last { get; set; } = int.MaxValue;
    }

    /// <summary>The types of names that come out.</summary>
    public static EntityType[] MarkedTypes { get; } = [EntityType.Person, EntityType.Organization, EntityType.Place, EntityType.Date];

    /// <summary>The names of the next sentence.</summary>
    /// <exception cref="InvalidDataException">A mention is closed that was not opened.</exception>
    public NamedEntity[] Of(ConlluSentence sentence, AnnotatedSentence annotated)
    {
        var mentions = new List<Mention>();
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            if (sentence.Words[i].Value("Entity") is { } entity) ReadBrackets(entity, i, sentence, mentions);
        }

        // A mention that goes on in the next sentence begins there again.
        mentions.AddRange(_open);
        var names = new List<NamedEntity>();
        foreach (var mention in mentions)
        {
            var range = new TokenRange(mention.First, Math.Min(mention.Last + 1, sentence.Words.Length));
            if (mention.Last == int.MaxValue) range = new TokenRange(mention.First, sentence.Words.Length);
            if (Name(annotated, range, mention.Type) is { } name) names.Add(name);
        }

        foreach (var mention in _open) mention.First = 0;
        return NameSpans.Flat(names);
    }

    private void ReadBrackets(string entity, int word, ConlluSentence sentence, List<Mention> done)
    {
        for (var at = 0; at < entity.Length;)
        {
            if (entity[at] == '(')
            {
                var end = entity.AsSpan(at + 1).IndexOfAny('(', ')');
                end = end < 0 ? entity.Length : at + 1 + end;
                var fields = entity[(at + 1)..end].Split('-');
                if (fields.Length < 2) throw Broken(sentence, word, entity);
                _open.Add(new Mention(fields[0], fields[1], word));
                at = end;
                if (at < entity.Length && entity[at] == ')') Close(_open.Count - 1);
                if (at < entity.Length && entity[at] == ')') at++;
                continue;
            }

            var close = entity.IndexOf(')', at);
            if (close < 0) throw Broken(sentence, word, entity);
            var number = entity[at..close];
            var index = _open.FindLastIndex(mention => mention.Number == number);
            if (index < 0) throw Broken(sentence, word, entity);
            Close(index);
            at = close + 1;
        }

        void Close(int index)
        {
            _open[index].Last = word;
            done.Add(_open[index]);
            _open.RemoveAt(index);
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

    private InvalidDataException Broken(ConlluSentence sentence, int word, string entity) =>
        new(string.Create(CultureInfo.InvariantCulture, $"HS393: {path}, word {word + 1} of the sentence at line {sentence.Line}: the brackets of \"{entity}\" do not fit."));
}
