using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Hearsay.Language;

/// <summary>The stage that gives every token its tags and its place in the tree of its sentence, and finds the names, whose types agree within the article.</summary>
/// <remarks>Holds no state that changes; may be called from several threads at once.</remarks>
/// <param name="core">What to read with; null for <see cref="LanguageCore.English"/>.</param>
/// <param name="layers">Which layers to assign; all four if not given.</param>
public sealed class LanguageAnnotation(
    LanguageCore? core = null, Layers layers = Layers.Tags | Layers.UniversalTags | Layers.Dependencies | Layers.Names) : IStage
{
    /// <summary>Of a longer article states are not kept, so that memory stays bounded; who needs them reads them again, piece by piece.</summary>
    internal const int MostStates = 20_000;

    /// <inheritdoc/>
    public Layers Needs => Layers.Tokens | Layers.Sentences;

    /// <inheritdoc/>
    public Layers Assigns => layers;

    /// <inheritdoc/>
    public Analysis Apply(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var wanted = analysis.Tokens.Length > MostStates ? layers & ~Layers.States : layers;
        var reading = (core ?? LanguageCore.English).Read(analysis.Article.Text, analysis.Tokens.AsSpan(), analysis.Sentences.AsSpan(), wanted);
        NameAgreement.Apply(analysis.Article.Text, analysis.Tokens.AsSpan(), reading.Names);
        return analysis with
        {
            Tags = layers.HasFlag(Layers.Tags) ? ImmutableCollectionsMarshal.AsImmutableArray(reading.Tags) : analysis.Tags,
            UniversalTags = layers.HasFlag(Layers.UniversalTags) ? ImmutableCollectionsMarshal.AsImmutableArray(reading.UniversalTags) : analysis.UniversalTags,
            Dependencies = layers.HasFlag(Layers.Dependencies) ? ImmutableCollectionsMarshal.AsImmutableArray(reading.Dependencies) : analysis.Dependencies,
            WordStates = reading.States,
            Names = layers.HasFlag(Layers.Names) ? [.. reading.Names] : analysis.Names,
        };
    }
}
