using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;
using Hearsay.Training.Neural;

namespace Hearsay.Training.Corpora;

/// <summary>Names of people, organizations and places, to exchange those of a sentence for others of their type.</summary>
/// <remarks>
/// A corpus of one season says the same names again and again, and a model learns them by heart; exchanged, they must be told by what stands around
/// them and by their form (Dai and Adel, "An analysis of simple data augmentation for named entity recognition", 2020: mention replacement). Every name
/// counts once, however often it stands in the corpora. The names are those of the corpora and of <c>organizations.lexicon</c> and <c>places.lexicon</c>;
/// of people also any first name with any of <c>surnames.lexicon</c>, for those of the corpora are nearly all of one country, and with them a foreign
/// name would look like a place. Some words of people and places are two put together, which nobody has read before.
/// Immutable; the same sentences give the same stock.
/// </remarks>
internal sealed class NameStock
{
    // A machine's label is believed where it gave the name this type at least twice, and in this share of its occurrences.
    private const int Often = 2;
    private const double Mostly = 0.8;

    // The share of people who get any first name and family name, and of words of people and places that are put together.
    private const float MadeUp = 0.35f;
    private const float Blended = 0.2f;
    private const int ShortestBlended = 4;

    private static readonly EntityType[] Types = [EntityType.Person, EntityType.Organization, EntityType.Place];

    private readonly Dictionary<(EntityType Type, bool IsOneWord), (string[] Forms, bool[] SpaceAfter)[]> _names;
    private readonly string[] _firstNames = [.. Lexicon.Read("Coreference/first-names.lexicon").Select(fields => fields[0]).Distinct().Order(StringComparer.Ordinal)];
    private readonly (string[] Forms, bool[] SpaceAfter)[] _surnames =
        [.. WordLists.Words("surnames.lexicon").Order(StringComparer.Ordinal).Select(name => Split(name, EntityType.Person)).Select(name => (name.Forms, name.SpaceAfter))];

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
            if (noise.Share() < share && Other(name.Type, name.Tokens.End - name.Tokens.First == 1, noise) is { } other)
            {
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

    private (string[] Forms, bool[] SpaceAfter)? Other(EntityType type, bool isOneWord, NoiseSource noise)
    {
        if (!_names.TryGetValue((type, isOneWord), out var stock)) return null;
        var name = type == EntityType.Person && noise.Share() < MadeUp ? Person(isOneWord, noise) : stock[noise.Below(stock.Length)];
        if (type == EntityType.Organization) return name;
        return name with { Forms = [.. name.Forms.Select(form => noise.Share() < Blended ? Blend(form, stock, noise) : form)] };
    }

    private (string[] Forms, bool[] SpaceAfter) Person(bool isOneWord, NoiseSource noise)
    {
        var surname = _surnames[noise.Below(_surnames.Length)];
        return isOneWord ? surname : ([_firstNames[noise.Below(_firstNames.Length)], .. surname.Forms], [true, .. surname.SpaceAfter]);
    }

    // The beginning of one word with the end of another: "Bil|ozir".
    private static string Blend(string form, (string[] Forms, bool[] SpaceAfter)[] stock, NoiseSource noise)
    {
        var forms = stock[noise.Below(stock.Length)].Forms;
        var other = forms[noise.Below(forms.Length)];
        return CanBlend(form) && CanBlend(other) ? string.Concat(form.AsSpan(0, 2 + noise.Below(form.Length - 3)), other.AsSpan(other.Length / 2)) : form;
    }

    private static bool CanBlend(string form) => form.Length >= ShortestBlended && char.IsUpper(form[0]) && form.AsSpan(1).IndexOfAnyExceptInRange('a', 'z') < 0;

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
