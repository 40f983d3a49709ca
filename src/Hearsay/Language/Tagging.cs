using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Hearsay.Language;

/// <summary>The stage that gives every token its part of speech.</summary>
/// <remarks>Holds no state that changes; may be called from several threads at once.</remarks>
/// <param name="tagger">What to tag with; null for <see cref="PartOfSpeechTagger.English"/>.</param>
public sealed class Tagging(PartOfSpeechTagger? tagger = null) : IStage
{
    /// <inheritdoc/>
    public Layers Needs => Layers.Tokens | Layers.Sentences;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Tags;

    /// <inheritdoc/>
    public Analysis Apply(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var with = tagger ?? PartOfSpeechTagger.English;
        var tags = new PartOfSpeech[analysis.Tokens.Length];
        foreach (var sentence in analysis.Sentences)
        {
            var range = sentence.FirstToken..sentence.EndToken;
            with.Tag(analysis.Article.Text, analysis.Tokens.AsSpan()[range], tags.AsSpan(range));
        }

        return analysis with { Tags = ImmutableCollectionsMarshal.AsImmutableArray(tags) };
    }
}
