using Hearsay.Language;

namespace Hearsay.Training.Corpora;

/// <summary>Reads the treebanks of Universal Dependencies, in their own labels.</summary>
internal static class UniversalTreebank
{
    /// <summary>The sentences of a compressed CoNLL-U file, in its order; those of GUM carry <see cref="GumNames"/>.</summary>
    /// <exception cref="InvalidDataException">A line is no CoNLL-U, or has a label that is none; the message names it.</exception>
    public static IReadOnlyList<AnnotatedSentence> Read(string path, Corpus corpus)
    {
        var names = corpus == Corpus.Gum ? new GumNames(path) : null;
        var sentences = new List<AnnotatedSentence>();
        foreach (var sentence in ConlluReader.ReadSentences(path))
        {
            var annotated = Annotated(path, corpus, sentence);
            sentences.Add(names is null
                ? annotated
                : annotated with { HasNames = true, MarkedTypes = GumNames.MarkedTypes, Names = names.Of(sentence, annotated) });
        }

        return sentences;
    }

    /// <summary>The project's own sentences of invented news, with their names.</summary>
    /// <exception cref="InvalidDataException">A line is no CoNLL-U, or has a label that is none; the message names it.</exception>
    public static IReadOnlyList<AnnotatedSentence> ReadInvented(string path) =>
    [
        .. ConlluReader.ReadSentences(path).Select(sentence => Annotated(path, Corpus.Ewt, sentence) with
        {
            HasNames = true,
            MarkedTypes = Enum.GetValues<EntityType>(),
            Names = NameSpans(path, sentence),
        }),
    ];

    private static NamedEntity[] NameSpans(string path, ConlluSentence sentence)
    {
        var labels = new byte[sentence.Words.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            if (sentence.Words[i].Value("Name") is not { Length: > 2 } label) continue;
            if (!Enum.TryParse<EntityType>(label[2..], out var type))
                throw new InvalidDataException($"HS392: {path}, word {i + 1} of the sentence at line {sentence.Line}: unknown name \"{label}\".");
            labels[i] = label[0] == 'B' ? NameLabels.First(type) : NameLabels.Further(type);
        }

        var names = new List<NamedEntity>();
        NameLabels.Read(labels, 0, names);
        return [.. names];
    }

    private static AnnotatedSentence Annotated(string path, Corpus corpus, ConlluSentence sentence)
    {
        var words = sentence.Words;
        return new AnnotatedSentence(corpus, sentence.Document, [.. words.Select(word => word.Form)], [.. words.Select(word => word.SpaceAfter)])
        {
            Lemmas = [.. words.Select(word => word.Lemma)],
            Tags = [.. words.Select(word => PennTag.Parse(word.Xpos))],
            UniversalTags = [.. words.Select(Tag)],
            Dependencies = [.. words.Select(Arc)],
        };

        UniversalTag Tag(ConlluWord word, int index) =>
            Enum.TryParse<UniversalTag>(word.Upos, out var tag) && char.IsAsciiLetterUpper(word.Upos[0]) ? tag : throw Unknown(word.Upos, index);

        Dependency Arc(ConlluWord word, int index)
        {
            var relation = DependencyRelations.Read(word.Relation);
            return relation == DependencyRelation.Unknown ? throw Unknown(word.Relation, index) : new Dependency(word.Head - 1, relation);
        }

        InvalidDataException Unknown(string label, int index) =>
            new($"HS392: {path}, word {index + 1} of the sentence at line {sentence.Line}: unknown label \"{label}\".");
    }
}
