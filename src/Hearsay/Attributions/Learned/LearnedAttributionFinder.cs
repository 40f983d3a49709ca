using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Attributions.Learned;

/// <summary>Finds attributions by a network that was trained on PolNeAR.</summary>
internal sealed class LearnedAttributionFinder(AttributionModel model) : IAttributionFinder
{
    /// <inheritdoc/>
    public ImmutableArray<Attribution> Find(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return
        [
            .. AttributionNetwork.Read(model, analysis).Select(frame => new Attribution(
                Spans(analysis, frame.Source), Spans(analysis, [frame.Cue]), Spans(analysis, frame.Content), QuotationType.Indirect, "learned")),
        ];
    }

    private static ImmutableArray<Span> Spans(Analysis analysis, ImmutableArray<TokenRange> ranges) => [.. ranges.Select(range => analysis.Cover(range.First, range.End))];
}
