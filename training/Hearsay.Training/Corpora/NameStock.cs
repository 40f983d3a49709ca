using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;
using Hearsay.Training.Neural;

namespace Hearsay.Training.Corpora;

/// <summary>Names of people, organizations and places, to exchange those of a sentence for others of their type.</summary>
/// <remarks>
/// A corpus of one season says the same names again and again, and a model learns them by heart; exchanged, they must be told by what stands around
/// them and by their form (Dai and Adel, "An analysis of simple data augmentation for named entity recognition", 2020: mention replacement). Every name
/// counts once, however often it stands in the corpora. The names are those of the corpora and of <c>organizations.lexicon</c> and <c>places.lexicon</c>.
/// Immutable; the same sentences give the same stock.
/// </remarks>
internal sealed class NameStock
{
    // A machine's label is believed where it gave the name this type at least twice, and in this share of its occurrences.
    private const int Often = 2;
    private const double Mostly = 0.8;

    private static readonly EntityType[] Types = [EntityType.Person, EntityType.Organization, EntityType.Place];

    private readonly Dictionary<(EntityType Type, bool IsOneWord), (string[] Forms, bool[] SpaceAfter)[]> _names;

    /// <summary>Gathers the names of sentences.</summary>
    /// <param name="byHand">Sentences whose names were marked by people.</param>
    /// <param name="byMachine">Sentences whose names were not.</param>
    public NameStock(IEnumerable<AnnotatedSentence> byHand, IEnumerable<AnnotatedSentence> byMachine)
    {
        var names = new SortedDictionary<string, (EntityType Type, string[] Forms, bool[] SpaceAfter)>(StringComparer.Ordinal);
        foreach (var group in Names(byMachine).GroupBy(name => Key(name.Forms)))
        {
            var common = group.CountBy(name => name.Type).MaxBy(type => type.Value);
            if (common.Value >= Often && common.Value >= Mostly * group.Count()) names[group.Key] = group.First() with { Type = common.Key };
        }

        foreach (var name in Names(byHand)) names.TryAdd(Key(name.Forms), name);
        foreach (var (list, type) in new[] { ("organizations.lexicon", EntityType.Organization), ("places.lexicon", EntityType.Place) })
        {
            foreach (var name in WordLists.Words(list)) names[name] = Split(name, type);
        }

        _names = names.Values.Where(name => Types.Contains(name.Type)).GroupBy(name => (name.Type, name.Forms.Length == 1))
            .ToDictionary(group => group.Key, group => group.Select(name => (name.Forms, name.SpaceAfter)).ToArray());
    }

    /// <summary>How many names there are.</summary>
    public int Count => _names.Values.Sum(names => names.Length);

    /// <summary>The words and names of a sentence with some of its names exchanged; its other layers are left out.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="share">The share of names to exchange; one word for one, several for several.</param>
    /// <param name="noise">What decides.</param>
    public AnnotatedSentence Exchange(AnnotatedSentence sentence, float share, NoiseSource noise)
    {
        var forms = new List<string>(sentence.Forms.Length + 8);
        var spaces = new List<bool>(sentence.Forms.Length + 8);
        var names = new List<NamedEntity>(sentence.Names.Length);
        var done = 0;
        foreach (var name in sentence.Names)
        {
            Keep(name.Tokens.First);
            var first = forms.Count;
            if (noise.Share() < share && _names.TryGetValue((name.Type, name.Tokens.End - name.Tokens.First == 1), out var stock))
            {
                var other = stock[noise.Below(stock.Length)];
                forms.AddRange(other.Forms);
                spaces.AddRange(other.SpaceAfter);
                done = name.Tokens.End;
                spaces[^1] = sentence.SpaceAfter[done - 1];
            }

            Keep(name.Tokens.End);
            names.Add(name with { Tokens = new TokenRange(first, forms.Count) });
        }

        Keep(sentence.Forms.Length);
        return new AnnotatedSentence(sentence.Corpus, sentence.Document, [.. forms], [.. spaces]) { HasNames = true, MarkedTypes = sentence.MarkedTypes, Names = [.. names] };

        void Keep(int end)
        {
            for (; done < end; done++)
            {
                forms.Add(sentence.Forms[done]);
                spaces.Add(sentence.SpaceAfter[done]);
            }
        }
    }

    private static IEnumerable<(EntityType Type, string[] Forms, bool[] SpaceAfter)> Names(IEnumerable<AnnotatedSentence> sentences) =>
        from sentence in sentences
        from name in sentence.Names
        select (name.Type, sentence.Forms[name.Tokens.First..name.Tokens.End], sentence.SpaceAfter[name.Tokens.First..name.Tokens.End]);

    private static string Key(string[] forms) => string.Join(' ', forms);

    private static (EntityType Type, string[] Forms, bool[] SpaceAfter) Split(string name, EntityType type)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(name, new Span(0, name.Length), tokens);
        return (type, [.. tokens.Select(token => token.Span.Of(name))], [.. tokens.Select(token => token.End == name.Length || name[token.End] == ' ')]);
    }
}
