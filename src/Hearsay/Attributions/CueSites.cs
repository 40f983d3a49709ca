using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>Finds the cue verbs of a stretch, with the construction and the subject of each.</summary>
internal static class CueSites
{
    /// <summary>The verbs outside quotations whose likelihood to attribute is at least <paramref name="threshold"/>, in text order.</summary>
    internal static List<CueSite> Find(Paragraphs paragraphs, TokenRange unit, double threshold)
    {
        var analysis = paragraphs.Analysis;
        var sites = new List<CueSite>();
        TokenRange subject = default;
        for (var i = unit.First; i < unit.End; i++)
        {
            if (paragraphs.IsQuoted(i) || !analysis.Tags[i].IsVerb()) continue;
            var group = VerbGroup.Around(analysis, i, unit.First);
            var own = Subjects.Before(paragraphs, group, unit.First);
            if (!own.IsEmpty && group.Finite) subject = own;
            if (CueLexicon.Find(analysis.Word(i)) is not { } cue) continue;
            var reading = ConstructionReader.Read(paragraphs, unit, group, own.IsEmpty ? group.Range.First : own.First);
            if (CueLexicon.Likelihood(cue, reading.Construction) < threshold) continue;
            var source = !reading.Inverted.IsEmpty ? reading.Inverted : group.Finite && !own.IsEmpty ? own : subject;
            sites.Add(new CueSite(cue, group, reading, group.Passive ? default : source));
        }

        return sites;
    }
}

/// <summary>A cue verb with what was read around it.</summary>
internal sealed record CueSite(Cue Cue, VerbGroup Group, Reading Reading, TokenRange Source);
