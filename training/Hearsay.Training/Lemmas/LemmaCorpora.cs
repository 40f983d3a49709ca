using Hearsay.Training.Corpora;

namespace Hearsay.Training.Lemmas;

/// <summary>Reads the corpora with lemmas.</summary>
internal static class LemmaCorpora
{
    /// <summary>The sentences of a treebank.</summary>
    public static LemmatizedSentence[] Treebank(TrainingRun run, string name, Corpus corpus) =>
        [.. UniversalTreebank.Read(File(run, name), corpus).Select(LemmatizedSentence.Of)];

    /// <summary>The sentences of news as CoreNLP lemmatised them.</summary>
    public static LemmatizedSentence[] News(TrainingRun run, string name) => [.. SilverNews.Read(File(run, name)).Select(LemmatizedSentence.Of)];

    private static string File(TrainingRun run, string name) => Path.Combine(run.Data, name + ".conllu.gz");
}
