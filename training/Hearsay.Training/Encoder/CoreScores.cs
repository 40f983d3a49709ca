using System.Text;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Encoder;

/// <summary>Measures a core on sentences with right labels.</summary>
internal static class CoreScores
{
    private const Layers All = Layers.Tags | Layers.UniversalTags | Layers.Dependencies | Layers.Names;

    /// <summary>Reads the sentences with the words as given.</summary>
    public static LanguageReading Read(LanguageCore core, IReadOnlyList<AnnotatedSentence> sentences)
    {
        var text = new StringBuilder();
        var tokens = new List<Token>();
        var split = new List<Sentence>();
        foreach (var sentence in sentences)
        {
            var first = tokens.Count;
            for (var i = 0; i < sentence.Forms.Length; i++)
            {
                var start = text.Length;
                text.Append(sentence.Forms[i]);
                tokens.Add(new Token(new Span(start, text.Length), TokenKind.Word));
                if (sentence.SpaceAfter[i]) text.Append(' ');
            }

            text.Append('\n');
            split.Add(new Sentence(first, tokens.Count, 0));
        }

        return core.Read(text.ToString(), tokens.ToArray(), split.ToArray(), All);
    }

    /// <summary>Per cent of words with the right tags and arcs.</summary>
    public static IEnumerable<(string Name, double Value)> Tree(LanguageCore core, IReadOnlyList<AnnotatedSentence> sentences)
    {
        var reading = Read(core, sentences);
        int words = 0, universal = 0, penn = 0, heads = 0, labels = 0, plain = 0;
        foreach (var sentence in sentences)
        {
            var first = words;
            for (var i = 0; i < sentence.Forms.Length; i++, words++)
            {
                if (reading.UniversalTags[words] == sentence.UniversalTags[i]) universal++;
                if (reading.Tags[words] == sentence.Tags[i]) penn++;
                var arc = reading.Dependencies[words];
                if ((arc.Head < 0 ? -1 : arc.Head - first) != sentence.Dependencies[i].Head) continue;
                heads++;
                if (arc.Relation == sentence.Dependencies[i].Relation) labels++;
                if (arc.Relation.Universal() == sentence.Dependencies[i].Relation.Universal()) plain++;
            }
        }

        yield return ("upos", Per(universal, words));
        yield return ("xpos", Per(penn, words));
        yield return ("uas", Per(heads, words));
        yield return ("las_subtypes", Per(labels, words));
        yield return ("las", Per(plain, words));
    }

    /// <summary>Exact spans with the right type, in per cent, of the types that the corpus marks.</summary>
    public static IEnumerable<(string Name, double Value)> Names(LanguageCore core, IReadOnlyList<AnnotatedSentence> sentences)
    {
        var reading = Read(core, sentences);
        var right = new HashSet<NamedEntity>();
        var words = 0;
        foreach (var sentence in sentences)
        {
            foreach (var name in sentence.Names) right.Add(new NamedEntity(new TokenRange(words + name.Tokens.First, words + name.Tokens.End), name.Type));
            words += sentence.Forms.Length;
        }

        var marked = sentences.SelectMany(sentence => sentence.MarkedTypes).ToHashSet();
        var found = reading.Names.Where(name => marked.Contains(name.Type)).ToArray();
        var hits = found.Count(right.Contains);
        yield return ("precision", Per(hits, found.Length));
        yield return ("recall", Per(hits, right.Count));
        yield return ("f1", Per(2 * hits, found.Length + right.Count));
        foreach (var type in marked.Order())
            yield return ($"f1_{type}", Per(2 * found.Count(name => name.Type == type && right.Contains(name)), found.Count(name => name.Type == type) + right.Count(name => name.Type == type)));
    }

    private static double Per(int part, int whole) => whole == 0 ? 0 : Math.Round(100.0 * part / whole, 2);
}
