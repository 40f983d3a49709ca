using System.Collections.Immutable;

namespace Hearsay.Attributions;

/// <summary>The seam behind which attributions are found: by a trained model or by rules.</summary>
public interface IAttributionFinder
{
    /// <summary>The layers that must be known before.</summary>
    Layers Needs { get; }

    /// <summary>Finds the attributions of an article whose tokens, sentences, tags and quotations are already known.</summary>
    /// <returns>The attributions, ordered by where they begin; every span lies in a block that is not boilerplate.</returns>
    /// <remarks>A pure function, safe to call from several threads at once.</remarks>
    ImmutableArray<Attribution> Find(Analysis analysis);
}
