using Hearsay.Language;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Lemmas;

/// <summary>Reads the corpora with lemmas.</summary>
internal static class LemmaCorpora
{
    /// <summary>The sentences of a treebank.</summary>
    public static LemmatizedSentence[] Treebank(TrainingRun run, string name, Corpus corpus) =>
        [.. UniversalTreebank.Read(File(run, name), corpus).Select(LemmatizedSentence.Of)];

    /// <summary>The sentences of news as CoreNLP lemmatised them; it gives no universal tags, so these are guessed.</summary>
    public static LemmatizedSentence[] News(TrainingRun run, string name) => [.. ConlluReader.ReadSentences(File(run, name)).Select(sentence =>
    {
        string[] forms = [.. sentence.Words.Select(word => word.Form)];
        PartOfSpeech[] tags = [.. sentence.Words.Select(word => PennTag.Parse(word.Xpos))];
        return LemmatizedSentence.Of(new AnnotatedSentence(Corpus.CoreNlpNews, sentence.Document, forms, [.. sentence.Words.Select(word => word.SpaceAfter)])
        {
            Tags = tags,
            UniversalTags = UniversalFromPenn.Map(forms, tags),
            Lemmas = [.. sentence.Words.Select(word => word.Lemma)],
        });
    })];

    private static string File(TrainingRun run, string name) => Path.Combine(run.Data, name + ".conllu.gz");
}
