using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Training.Corpora;

/// <summary>Reads the project's own sentences that hold one invented name each, to measure how names that nobody has read are typed.</summary>
internal static class InventedNames
{
    /// <summary>Every name of the file in every frame of its type; the sentences mark that type alone.</summary>
    /// <exception cref="InvalidDataException">HS396: a line is neither a frame nor a name; the message names it.</exception>
    public static IReadOnlyList<AnnotatedSentence> Read(string path)
    {
        var frames = new List<(EntityType Type, string Words)>();
        var sentences = new List<AnnotatedSentence>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.Split('\t') is not [var kind and ("frame" or "name"), var label, var words] || !Enum.TryParse<EntityType>(label, out var type))
                throw new InvalidDataException($"HS396: {path}, line {number}: neither a frame nor a name with its type. Write the three fields that the first lines describe.");
            if (kind == "frame") frames.Add((type, words));
            else sentences.AddRange(frames.Where(frame => frame.Type == type).Select(frame => Sentence(frame.Words, words, type)));
        }

        return sentences;
    }

    private static AnnotatedSentence Sentence(string frame, string name, EntityType type)
    {
        var start = frame.IndexOf("{}", StringComparison.Ordinal);
        var text = frame.Replace("{}", name, StringComparison.Ordinal);
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, new Span(0, text.Length), tokens);
        var range = new TokenRange(tokens.FindIndex(token => token.Start == start), tokens.FindIndex(token => token.End == start + name.Length) + 1);
        return new AnnotatedSentence(
            Corpus.Ewt, "", [.. tokens.Select(token => token.Span.Of(text))], [.. tokens.Select(token => token.End < text.Length && text[token.End] == ' ')])
        {
            HasNames = true,
            MarkedTypes = [type],
            Names = [new NamedEntity(range, type)],
        };
    }
}
