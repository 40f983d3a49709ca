using System.Collections.Immutable;
using Hearsay.Attributions;
using Hearsay.Documents;
using Hearsay.Evaluation.Annotations;

namespace Hearsay.Evaluation.Speakers;

/// <summary>Hands on attributions that a person marked, so that what comes after them is measured alone.</summary>
/// <param name="marked">The attributions, in code points of the article's text.</param>
public sealed class GivenAttributions(ImmutableArray<MarkedAttribution> marked) : IAttributionFinder
{
    /// <inheritdoc/>
    public Layers Needs => Layers.None;

    /// <inheritdoc/>
    /// <remarks>Every act counts as speech. One without a cue or a content is left out.</remarks>
    public ImmutableArray<Attribution> Find(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var map = new CodePointMap(analysis.Article.Text);
        var given = marked.Where(one => !one.Cue.IsEmpty && !one.Content.IsEmpty)
            .Select(one => new Attribution(InUnits(one.Source), InUnits(one.Cue), InUnits(one.Content), QuotationType.Indirect, "given") { Act = Act.Speech })
            .OrderBy(one => one.Extent.Start).ThenBy(one => one.Cue[0].Start).ToList();
        return [.. given.Select(one => one with { Depth = given.Count(other => other != one && other.Content.Any(part => part.Contains(one.Cue[0]))) })];

        ImmutableArray<Span> InUnits(ImmutableArray<Span> spans) => [.. spans.Select(map.ToUtf16).OrderBy(span => span.Start)];
    }
}
