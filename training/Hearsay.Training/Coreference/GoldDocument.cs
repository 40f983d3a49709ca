using Hearsay.Training.Corpora;

namespace Hearsay.Training.Coreference;

/// <summary>A document of GUM with the layers that coreference needs, and its own mentions.</summary>
/// <param name="Name">Its name in the corpus.</param>
/// <param name="Analysis">Its words with the layers of the corpus; quotations are found by the library.</param>
/// <param name="Mentions">The mentions of GUM, over the tokens of the analysis.</param>
internal sealed record GoldDocument(string Name, Analysis Analysis, IReadOnlyList<GoldMention> Mentions)
{
    /// <summary>The documents of a compressed CoNLL-U file of GUM, in its order.</summary>
    public static IReadOnlyList<GoldDocument> Read(string path)
    {
        var annotated = UniversalTreebank.Read(path, Corpus.Gum);
        var plain = ConlluReader.ReadSentences(path).ToList();
        var documents = new List<GoldDocument>();
        for (var first = 0; first < plain.Count;)
        {
            var end = first + 1;
            while (end < plain.Count && plain[end].Document == plain[first].Document) end++;
            documents.Add(Of(path, plain[first].Document, plain[first..end], [.. annotated.Skip(first).Take(end - first)]));
            first = end;
        }

        return documents;
    }

    private static GoldDocument Of(string path, string name, IReadOnlyList<ConlluSentence> plain, IReadOnlyList<AnnotatedSentence> annotated)
    {
        var analysis = LabelledText.Of(name, annotated, [.. plain.Select(sentence => sentence.StartsParagraph)]);
        return new GoldDocument(name, analysis, GoldMention.Read(path, plain, analysis));
    }
}
