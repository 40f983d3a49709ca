using System.Collections.Immutable;

namespace Hearsay.Attributions;

/// <summary>Orders attributions and tells how deep each lies inside the contents of others.</summary>
internal static class Nesting
{
    internal static ImmutableArray<Attribution> Arrange(Paragraphs paragraphs, List<Draft> drafts)
    {
        drafts.Sort((a, b) => First(a) != First(b) ? First(a).CompareTo(First(b)) : a.CueStart.CompareTo(b.CueStart));
        var result = ImmutableArray.CreateBuilder<Attribution>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            var depth = 0;
            var selfReport = false;
            // Contents are local: what covers this cue lies close by in the order of the text.
            for (var j = Math.Max(0, i - Reach); j < Math.Min(drafts.Count, i + Reach); j++)
            {
                if (j == i || !drafts[j].Covers(drafts[i].CueStart)) continue;
                depth++;
                selfReport |= IsSelfReport(paragraphs, drafts[j], drafts[i]);
            }

            if (selfReport) continue;

            result.Add(drafts[i].ToAttribution(paragraphs, depth));
        }

        return result.ToImmutable();
    }

    /// <summary>"They added | they could not confirm …": one party speaks of itself, and the outer attribution has it all.</summary>
    private static bool IsSelfReport(Paragraphs paragraphs, Draft outer, Draft inner)
    {
        var analysis = paragraphs.Analysis;
        if (outer.Source.IsEmpty || inner.Source.End - inner.Source.First != 1 || analysis.Tags[inner.Source.First] != Language.PartOfSpeech.PRP) return false;
        var first = outer.Content[0].First;
        if (analysis.Word(first) is "that") first++;
        return inner.Source.First == first;
    }

    private const int Reach = 40;

    private static int First(Draft draft) =>
        Math.Min(draft.Source.IsEmpty ? int.MaxValue : draft.Source.First, Math.Min(draft.CueStart, draft.Content.Min(part => part.First)));
}
