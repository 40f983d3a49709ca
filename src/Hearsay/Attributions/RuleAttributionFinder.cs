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
    /// <summary>The least likelihood at which a cue is believed: high, since a wrong row costs more trust than a missing one.</summary>
    internal const double Threshold = 0.62;

    /// <summary>What the rules read.</summary>
    internal const Layers Asked = Layers.Tokens | Layers.Sentences | Layers.Tags | Layers.Quotations | Layers.Dates;

    /// <inheritdoc/>
    public Layers Needs => Asked;

    /// <inheritdoc/>
    public ImmutableArray<Attribution> Find(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Tokens.IsEmpty) return [];
        var paragraphs = new Paragraphs(WrittenWords.Of(analysis));
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

    /// <summary>The attributions of one unit, at every depth.</summary>
    internal static List<Draft> InUnit(Paragraphs paragraphs, Unit unit)
    {
        var found = new List<Draft>();
        AccordingTo.Find(paragraphs, unit.Range, found);
        Headline.Find(paragraphs, unit, found);
        NounCues.Find(paragraphs, unit.Range, found);
        var cues = CueSites.Find(paragraphs, unit.Range, Threshold);

        // What stands behind its content first: it bounds what the others may take.
        foreach (var cue in cues.Where(cue => cue.Reading.Construction == Construction.Behind)) Behind(paragraphs, unit.Range, cue, found);
        foreach (var cue in cues.Where(cue => cue.Reading.Construction != Construction.Behind)) Ahead(paragraphs, unit.Range, cue, cues, found);
        for (var i = 0; i < found.Count; i++) found[i] = found[i] with { Confidence = RuleConfidence.Of(found[i].Rule) };
        return found;
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
        var content = ContentEdges.Trim(paragraphs, !cue.Content.IsEmpty ? cue.Content : new TokenRange(cue.Reading.At, ContentEdges.End(paragraphs, unit, cue, cues, found)));
        // "said late Saturday": a time is nothing said.
        if (content.IsEmpty || content.End - content.First <= 3 && NounPhrase.IsTimeWord(paragraphs.Analysis, content.End - 1)) return;
        found.Add(new Draft(
            cue.Source, [cue.Group.Range], [content], cue.Cue.Act, cue.Reading.Construction.ToString().ToLowerInvariant(),
            paragraphs.IsQuoted(content.End - 1)));
    }
}
