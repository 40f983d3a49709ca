using System.Collections.Immutable;
using Hearsay.Attributions;
using Hearsay.Documents;
using Hearsay.Statements;

namespace Hearsay.Evaluation.Annotations;

/// <summary>Takes the product's own reading of an article as predictions, without the way through a file.</summary>
public static class ProductPredictions
{
    /// <summary>The attributions of an analysis, with speaker, stance and relays where the statements have been resolved.</summary>
    public static ImmutableArray<MarkedAttribution> Of(Analysis analysis)
    {
        var map = new CodePointMap(analysis.Article.Text);
        return analysis.Statements.IsEmpty
            ? [.. analysis.Attributions.Select(attribution => Marked(attribution, resolved: null))]
            : [.. analysis.Statements.Select(statement => Marked(statement.Attribution, Resolved(statement)))];

        MarkedAttribution Marked(Attribution attribution, Particulars? resolved) =>
            new(InCodePoints(attribution.Source), InCodePoints(attribution.Cue), InCodePoints(attribution.Content))
            {
                Depth = attribution.Depth,
                Particulars = resolved,
            };

        ImmutableArray<Span> InCodePoints(ImmutableArray<Span> spans) => [.. spans.Select(map.ToCodePoints)];
    }

    private static Particulars Resolved(Statement statement) => new(
        statement.Speaker?.Name,
        statement.Speaker?.Anonymous ?? false,
        statement.Stance.ToString().ToLowerInvariant(),
        [.. statement.Relays.Select(relay => relay.Name)]);
}
