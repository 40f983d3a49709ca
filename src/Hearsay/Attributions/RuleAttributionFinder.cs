using Hearsay.Language;
using Hearsay.Text;
using System.Collections.Immutable;

namespace Hearsay.Attributions;

/// <summary>Finds attributions by rules: a cue, the phrase that is its subject, and the clause or quotation that it governs.</summary>
/// <remarks>
/// Cues come from <see cref="CueLexicon"/>. Each stretch of sentences is read on its own, then quotations that go on behind an attributed one are
/// added to it. Attributions inside the content of another get a depth. Safe to call from several threads; time is linear in the
/// length of the article.
/// </remarks>
public sealed class RuleAttributionFinder : IAttributionFinder
{
    // The least likelihood at which a cue is believed: chosen on the training part of PolNeAR.
    private const double Threshold = 0.5;

    /// <inheritdoc/>
    public ImmutableArray<Attribution> Find(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Tokens.IsEmpty) return [];
        var paragraphs = new Paragraphs(analysis);
        var drafts = new List<Draft>();
        Draft? last = null;
        foreach (var unit in paragraphs.Units)
        {
            var found = InUnit(paragraphs, unit);
            last = QuotationContinuation.Join(paragraphs, unit, found, last, drafts);
            drafts.AddRange(found);
        }

        return Nesting.Arrange(paragraphs, drafts);
    }

    private static List<Draft> InUnit(Paragraphs paragraphs, Unit unit)
    {
        var found = new List<Draft>();
        AccordingTo.Find(paragraphs, unit.Range, found);
        Headline.Find(paragraphs, unit, found);
        var cues = Cues(paragraphs, unit.Range);

        // What stands behind its content first: it bounds what the others may take.
        foreach (var cue in cues.Where(cue => cue.Reading.Construction == Construction.Behind)) Behind(paragraphs, unit.Range, cue, found);
        foreach (var cue in cues.Where(cue => cue.Reading.Construction != Construction.Behind)) Ahead(paragraphs, unit.Range, cue, cues, found);
        return found;
    }

    private static List<CueSite> Cues(Paragraphs paragraphs, TokenRange unit)
    {
        var analysis = paragraphs.Analysis;
        var cues = new List<CueSite>();
        TokenRange subject = default;
        for (var i = unit.First; i < unit.End; i++)
        {
            if (paragraphs.IsQuoted(i) || !analysis.Tags[i].IsVerb()) continue;
            var cue = CueLexicon.Find(analysis.Word(i));
            var group = VerbGroup.Around(analysis, i, unit.First);
            var own = Subjects.Before(paragraphs, group, unit.First);
            if (!own.IsEmpty && group.Finite) subject = own;
            if (cue is null) continue;
            var reading = ConstructionReader.Read(paragraphs, unit, group, own.IsEmpty ? group.Range.First : own.First);
            var likelihood = CueLexicon.Likelihood(cue, reading.Construction);
            if (likelihood < Threshold) continue;
            var source = !reading.Inverted.IsEmpty ? reading.Inverted : group.Finite && !own.IsEmpty ? own : subject;
            cues.Add(new CueSite(cue, group, reading, group.Passive ? default : source));
        }

        return cues;
    }

    private static void Behind(Paragraphs paragraphs, TokenRange unit, CueSite cue, List<Draft> found)
    {
        var content = new TokenRange(unit.First, cue.Reading.At + (paragraphs.Closes(cue.Reading.At) ? 1 : 0));
        foreach (var earlier in found)
        {
            // "A, said X, and B, said Y": each has its own clause.
            if (earlier.Rule == "behind" && earlier.CueStart < cue.Group.Range.First)
                content = content with { First = Math.Max(content.First, Math.Max(earlier.Cue[^1].End, earlier.Source.End)) };
        }

        var parts = ContentEdges.Trim(paragraphs, content);
        if (parts.IsEmpty) return;
        var after = Math.Max(cue.Group.Range.End, cue.Source.End);
        var contents = ImmutableArray.Create(parts);
        if (ContentEdges.GoesOn(paragraphs, unit, parts, after) is { IsEmpty: false } rest) contents = contents.Add(rest);
        found.Add(new Draft(cue.Source, [cue.Group.Range], contents, cue.Cue.Act, "behind", paragraphs.IsQuoted(parts.End - 1)));
    }

    private static void Ahead(Paragraphs paragraphs, TokenRange unit, CueSite cue, List<CueSite> cues, List<Draft> found)
    {
        if (cue.Reading.At >= unit.End) return;
        var end = ContentEdges.End(paragraphs, unit, cue, cues, found);
        var content = ContentEdges.Trim(paragraphs, new TokenRange(cue.Reading.At, end));
        if (content.IsEmpty) return;
        found.Add(new Draft(
            cue.Source, [cue.Group.Range], [content], cue.Cue.Act, cue.Reading.Construction.ToString().ToLowerInvariant(),
            paragraphs.IsQuoted(content.End - 1)));
    }
}

/// <summary>A cue verb with what was read around it.</summary>
internal sealed record CueSite(Cue Cue, VerbGroup Group, Reading Reading, TokenRange Source);
