using System.Collections.Immutable;
using Hearsay.Attributions;
using Hearsay.Coreference;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>The stage that makes of each attribution a statement: speaker, relays, stance, date said and figures.</summary>
public sealed class StatementBuilding : IStage
{
    /// <inheritdoc/>
    public Layers Needs => Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.Lemmas | Layers.Dependencies | Layers.Quotations | Layers.Dates | Layers.Figures | Layers.Attributions;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Statements;

    /// <inheritdoc/>
    public Analysis Apply(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return analysis with { Statements = Build(analysis, WrittenWords.Of(analysis)) };
    }

    private static ImmutableArray<Statement> Build(Analysis tokens, Analysis analysis)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>(analysis.Attributions.Length);
        var tree = new SyntaxTree(tokens);
        var frame = new ReportingFrame(tokens, tree);
        var stances = new StanceReading(tokens, tree);
        var when = new WhenReading(frame);
        var doubts = new DoubtReading(frame);
        var propositions = new PropositionReading(tokens, tree);
        var occasions = new OccasionReading(frame);
        var parties = new Parties(analysis);
        var mediums = new MediumReading(frame, analysis, parties);
        var (speakers, reporters) = new SpeakerResolution(analysis, parties, new EntitySpeakers(tokens, analysis, parties)).Resolve();
        for (var i = 0; i < analysis.Attributions.Length; i++)
        {
            var attribution = analysis.Attributions[i];
            var (stance, nuance, evidence) = stances.Read(attribution, speakers[i]);
            var (relays, own) = RelayReading.Read(analysis, mediums, speakers, reporters, i);
            statements.Add(new Statement($"{analysis.Article.Id}-s{i + 1}", attribution, stance)
            {
                Speaker = speakers[i],
                Relays = relays,
                Occasion = occasions.Read(i) ?? own,
                StanceEvidence = evidence,
                Nuance = nuance,
                Doubt = doubts.Read(i, speakers),
                Said = when.Said(i),
                About = when.About(attribution),
                Proposition = propositions.Read(attribution, speakers[i], evidence),
                Figures = [.. attribution.Content.SelectMany(analysis.FiguresIn)],
            });
        }

        return statements.MoveToImmutable();
    }
}
