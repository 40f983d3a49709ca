using Hearsay.Language;

namespace Hearsay.Training.Corpora;

/// <summary>A sentence of a corpus in the labels of the library; an array is empty where the corpus does not have that layer.</summary>
/// <param name="Corpus">Where it comes from: conventions differ, so a model may learn which one it is told.</param>
/// <param name="Document">The name of its document; sentences of one document stand together.</param>
/// <param name="Forms">The words, split by the conventions of Universal Dependencies.</param>
/// <param name="SpaceAfter">Whether white space follows a word.</param>
internal sealed record AnnotatedSentence(Corpus Corpus, string Document, string[] Forms, bool[] SpaceAfter)
{
    /// <summary>One Penn tag per word.</summary>
    public PartOfSpeech[] Tags { get; init; } = [];

    /// <summary>One universal tag per word.</summary>
    public UniversalTag[] UniversalTags { get; init; } = [];

    /// <summary>One lemma per word.</summary>
    public string[] Lemmas { get; init; } = [];

    /// <summary>One arc per word; heads count words of this sentence from 0, -1 for the root.</summary>
    public Dependency[] Dependencies { get; init; } = [];

    /// <summary>Whether the corpus marks names; <see cref="Names"/> is empty otherwise.</summary>
    public bool HasNames { get; init; }

    /// <summary>The names, over the words of this sentence from 0, in order.</summary>
    public NamedEntity[] Names { get; init; } = [];

    /// <summary>The types of names that this corpus marks: a word outside all names may still be a name of another type.</summary>
    public EntityType[] MarkedTypes { get; init; } = [];
}

/// <summary>The corpora that models learn from and are measured on.</summary>
internal enum Corpus : byte
{
    /// <summary>English Web Treebank (UD 2), with the names of Universal NER on its dev part.</summary>
    Ewt,

    /// <summary>GUM (UD 2), the genres with free text.</summary>
    Gum,

    /// <summary>News of PolNeAR as labelled by CoreNLP.</summary>
    CoreNlpNews,

    /// <summary>Wikigold.</summary>
    WikiGold,

    /// <summary>Filings to the Securities and Exchange Commission.</summary>
    SecFilings,

    /// <summary>re3d: reports on the war in Syria.</summary>
    Re3d,
}
