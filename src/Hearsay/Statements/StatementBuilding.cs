using System.Collections.Immutable;
using Hearsay.Attributions;
using Hearsay.Dates;
using Hearsay.Documents;

namespace Hearsay.Statements;

/// <summary>The stage that makes of each attribution a statement: speaker, relays, stance, date said and figures.</summary>
public sealed class StatementBuilding : IStage
{
    /// <inheritdoc/>
    public Layers Needs => Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.Quotations | Layers.Dates | Layers.Figures | Layers.Attributions;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Statements;

    /// <inheritdoc/>
    public Analysis Apply(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var statements = ImmutableArray.CreateBuilder<Statement>(analysis.Attributions.Length);
        var parties = new Parties(analysis);
        var (speakers, reporters) = new SpeakerResolution(analysis, parties).Resolve();
        for (var i = 0; i < analysis.Attributions.Length; i++)
        {
            var attribution = analysis.Attributions[i];
            var (stance, evidence) = StanceReading.Read(analysis, attribution);
            statements.Add(new Statement($"{analysis.Article.Id}-s{i + 1}", attribution, stance)
            {
                Speaker = speakers[i],
                Relays = RelayReading.Read(analysis, parties, speakers, reporters, i),
                StanceEvidence = evidence,
                Said = DateSaid(analysis, attribution),
                Figures = [.. analysis.Figures.Where(figure => attribution.Content.Any(part => part.Contains(figure.Span)))],
            });
        }

        return analysis with { Statements = statements.MoveToImmutable() };
    }

    /// <summary>The expression of time that stands with the cue, outside the content.</summary>
    private static DateExpression? DateSaid(Analysis analysis, Attribution attribution)
    {
        var cue = attribution.Cue[0];
        var at = analysis.Sentences[analysis.SentenceOf(analysis.TokenAt(cue.Start))];
        var sentence = analysis.Cover(at.FirstToken, at.EndToken);
        DateExpression? nearest = null;
        foreach (var date in analysis.Dates)
        {
            if (!sentence.Contains(date.Span) || attribution.Content.Any(part => part.Overlaps(date.Span))) continue;
            if (InsideAnother(analysis, attribution, date.Span)) continue;
            if (nearest is null || Distance(date.Span, cue) < Distance(nearest.Span, cue)) nearest = date;
        }

        return nearest;
    }

    private static bool InsideAnother(Analysis analysis, Attribution attribution, Span date) => analysis.Attributions.Any(
        other => other != attribution && other.Content.Any(part => part.Contains(date))
            && !other.Content.Any(part => part.Contains(attribution.Cue[0])));

    private static int Distance(Span a, Span b) => a.End <= b.Start ? b.Start - a.End : Math.Max(0, a.Start - b.End);
}
