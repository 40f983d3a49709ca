using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>What <see cref="LanguageCore"/> found in a text; an array is empty where it was not wanted.</summary>
public sealed class LanguageReading
{
    internal LanguageReading(int tokens, Layers wanted)
    {
        Wanted = wanted;
        if (wanted.HasFlag(Layers.Tags)) Tags = new PartOfSpeech[tokens];
        if (wanted.HasFlag(Layers.UniversalTags)) UniversalTags = new UniversalTag[tokens];
        if (wanted.HasFlag(Layers.Dependencies)) Dependencies = new Dependency[tokens];
        if (wanted.HasFlag(Layers.States)) States = new float[tokens * EncoderShape.States];
    }

    /// <summary>One Penn tag per token.</summary>
    public PartOfSpeech[] Tags { get; } = [];

    /// <summary>One universal tag per token.</summary>
    public UniversalTag[] UniversalTags { get; } = [];

    /// <summary>One arc per token; heads count the tokens of the text.</summary>
    public Dependency[] Dependencies { get; } = [];

    /// <summary>The names, in order.</summary>
    public List<NamedEntity> Names { get; } = [];

    /// <summary>For each token a row of <see cref="EncoderShape.States"/> numbers: what the lower and what the upper half of the network say of it.</summary>
    internal float[] States { get; } = [];

    internal Layers Wanted { get; }

    /// <summary>Makes one tree of the pieces of a long sentence: the later roots hang on the first.</summary>
    internal void Join(ReadOnlySpan<Sentence> sentences)
    {
        if (Dependencies.Length == 0) return;
        foreach (var sentence in sentences)
        {
            if (sentence.EndToken - sentence.FirstToken <= LanguageCore.LongestPiece) continue;
            var root = -1;
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (Dependencies[token].Head >= 0) continue;
                if (root < 0) root = token;
                else Dependencies[token] = new Dependency(root, DependencyRelation.Parataxis);
            }
        }
    }
}
