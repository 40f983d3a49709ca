using Hearsay.Training.Corpora;

namespace Hearsay.Training.Encoder;

/// <summary>A sentence as the encoder learns it; an array is empty where the sentence teaches nothing of the kind.</summary>
/// <param name="Corpus">Whose conventions it follows.</param>
/// <param name="Words">The numbers of its words.</param>
internal sealed record Lesson(Corpus Corpus, int[] Words)
{
    /// <summary>Penn tags; 0 where none is known.</summary>
    public byte[] Tags { get; init; } = [];

    /// <summary>Universal tags; 0 where none is known.</summary>
    public byte[] UniversalTags { get; init; } = [];

    /// <summary>The head of each word, from 1; 0 for the root.</summary>
    public int[] Heads { get; init; } = [];

    /// <summary>The label of each arc; 0 where none is known.</summary>
    public byte[] Relations { get; init; } = [];

    /// <summary>The name label of each word.</summary>
    public byte[] Names { get; init; } = [];

    /// <summary>For each name label whether the corpus marks it.</summary>
    public bool[] MarkedNames { get; init; } = [];

    /// <summary>The same sentence for its names alone, by the conventions that the library follows.</summary>
    public Lesson ForNames() => new(Corpus.Ewt, Words) { Names = Names, MarkedNames = MarkedNames };
}
