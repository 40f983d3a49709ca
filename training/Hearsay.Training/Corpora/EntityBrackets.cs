using System.Globalization;

namespace Hearsay.Training.Corpora;

/// <summary>A mention between the brackets of GUM's <c>Entity=</c>.</summary>
/// <param name="Number">The number of its entity in the document.</param>
/// <param name="Type">GUM's type: person, organization, place, abstract and so on.</param>
/// <param name="First">Its first word, counted over the words read so far.</param>
internal sealed record BracketedMention(string Number, string Type, int First);

/// <summary>Follows the brackets of GUM's <c>Entity=</c> from word to word: mentions lie one in the other, cross, and may run over sentences.</summary>
/// <remarks>One object reads one file in order. Source: the GUM wiki, "CoNLL-U: Entity annotations".</remarks>
internal sealed class EntityBrackets(string path)
{
    private readonly List<BracketedMention> _open = [];

    /// <summary>The number of words read so far.</summary>
    public int Words { get; private set; }

    /// <summary>The mentions that are not closed yet, the last opened last.</summary>
    public IReadOnlyList<BracketedMention> Open => _open;

    /// <summary>Reads the next word and returns the mentions that end with it, in the order of their brackets.</summary>
    /// <exception cref="InvalidDataException">HS393: a bracket is broken, or closes what was not opened.</exception>
    public IReadOnlyList<BracketedMention> Read(ConlluSentence sentence, int word)
    {
        var entity = sentence.Words[word].Value("Entity") ?? "";
        var closed = new List<BracketedMention>();
        for (var at = 0; at < entity.Length;)
        {
            if (entity[at] == '(')
            {
                var end = entity.AsSpan(at + 1).IndexOfAny('(', ')');
                end = end < 0 ? entity.Length : at + 1 + end;
                var fields = entity[(at + 1)..end].Split('-');
                if (fields.Length < 2) throw Broken();
                _open.Add(new BracketedMention(fields[0], fields[1], Words));
                at = end;
                if (at == entity.Length || entity[at] != ')') continue;
                Close(_open.Count - 1);
                at++;
                continue;
            }

            var close = entity.IndexOf(')', at);
            if (close < 0) throw Broken();
            Close(_open.FindLastIndex(mention => mention.Number == entity[at..close]));
            at = close + 1;
        }

        Words++;
        return closed;

        void Close(int index)
        {
            if (index < 0) throw Broken();
            closed.Add(_open[index]);
            _open.RemoveAt(index);
        }

        InvalidDataException Broken() =>
            new(string.Create(CultureInfo.InvariantCulture, $"HS393: {path}, word {word + 1} of the sentence at line {sentence.Line}: the brackets of \"{entity}\" do not fit."));
    }
}
