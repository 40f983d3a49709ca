namespace Hearsay.Attributions;

/// <summary>The stage that finds who is reported to say what.</summary>
/// <param name="finder">What finds them.</param>
public sealed class AttributionFinding(IAttributionFinder finder) : IStage
{
    /// <inheritdoc/>
    public Layers Needs => finder.Needs;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Attributions;

    /// <inheritdoc/>
    public Analysis Apply(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return analysis with { Attributions = finder.Find(analysis), WordStates = default };
    }
}
