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
    // Attributions stand in text order, so those of one sentence are close to one another.
    private const int Nearby = 40;

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
        var stances = new StanceReading(tokens, new SyntaxTree(tokens));
        var parties = new Parties(analysis);
        var (speakers, reporters) = new SpeakerResolution(analysis, parties, new EntitySpeakers(tokens, analysis, parties)).Resolve();
        for (var i = 0; i < analysis.Attributions.Length; i++)
        {
            var attribution = analysis.Attributions[i];
            var (stance, nuance, evidence) = stances.Read(attribution, speakers[i]);
            statements.Add(new Statement($"{analysis.Article.Id}-s{i + 1}", attribution, stance)
            {
                Speaker = speakers[i],
                Relays = RelayReading.Read(analysis, parties, speakers, reporters, i),
                StanceEvidence = evidence,
                Nuance = nuance,
                Said = DateSaid(tokens, analysis, i),
                Figures = [.. attribution.Content.SelectMany(analysis.FiguresIn)],
            });
        }

        return statements.MoveToImmutable();
    }

    /// <summary>The expression of time that stands with the cue, outside the content.</summary>
    private static DateExpression? DateSaid(Analysis tokens, Analysis analysis, int index)
    {
        var attribution = analysis.Attributions[index];
        var cue = attribution.Cue[0];
        var at = analysis.Sentences[analysis.SentenceOf(analysis.TokenAt(cue.Start))];
        var sentence = analysis.Cover(at.FirstToken, at.EndToken);
        DateExpression? nearest = null;
        foreach (var date in analysis.DatesIn(sentence))
        {
            if (attribution.Content.Any(part => part.Overlaps(date.Span)) || attribution.Source.Any(part => part.Overlaps(date.Span)) || InsideAnother(analysis, index, date.Span)
                || IsOfSource(tokens, attribution, tokens.TokenAt(date.Span.Start))) continue;
            // "Friday's shooting" dates the shooting.
            var behind = analysis.TokenAt(date.Span.End);
            if (behind < analysis.Tokens.Length && analysis.Tags[behind] == Language.PartOfSpeech.POS) continue;
            if (nearest is null || Distance(date.Span, cue) < Distance(nearest.Span, cue)) nearest = date;
        }

        return nearest;
    }

    /// <summary>Whether the date hangs on the source in the tree: "Marrow, who was appointed in 2019, said".</summary>
    private static bool IsOfSource(Analysis analysis, Attribution attribution, int date)
    {
        const int Farthest = 32;
        for (int token = date, steps = 0; !analysis.Dependencies.IsEmpty && token >= 0 && steps < Farthest; token = analysis.Dependencies[token].Head, steps++)
        {
            var span = analysis.Tokens[token].Span;
            if (attribution.Cue.Any(part => part.Overlaps(span))) return false;
            if (attribution.Source.Any(part => part.Overlaps(span))) return true;
        }

        return false;
    }

    /// <summary>Whether the date belongs to what somebody else says, of whose content this attribution is no part.</summary>
    private static bool InsideAnother(Analysis analysis, int index, Span date)
    {
        var cue = analysis.Attributions[index].Cue[0];
        for (var i = Math.Max(0, index - Nearby); i < Math.Min(analysis.Attributions.Length, index + Nearby); i++)
        {
            var content = analysis.Attributions[i].Content;
            if (i != index && content.Any(part => part.Contains(date)) && !content.Any(part => part.Contains(cue))) return true;
        }

        return false;
    }

    private static int Distance(Span a, Span b) => a.End <= b.Start ? b.Start - a.End : Math.Max(0, a.Start - b.End);
}
