using System.Runtime.InteropServices;

namespace Hearsay.Language;

/// <summary>The stage that gives every token its lemma.</summary>
/// <remarks>Holds no state that changes; may be called from several threads at once.</remarks>
/// <param name="lemmatizer">What to do it with; null for <see cref="Lemmatizer.English"/>.</param>
public sealed class Lemmatization(Lemmatizer? lemmatizer = null) : IStage
{
    /// <inheritdoc/>
    public Layers Needs => Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.UniversalTags;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Lemmas;

    /// <inheritdoc/>
    public Analysis Apply(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var lemmas = (lemmatizer ?? Lemmatizer.English).Lemmatize(
            analysis.Article.Text, analysis.Tokens.AsSpan(), analysis.Sentences.AsSpan(), analysis.Tags.AsSpan(), analysis.UniversalTags.AsSpan());
        return analysis with { Lemmas = ImmutableCollectionsMarshal.AsImmutableArray(lemmas) };
    }
}
