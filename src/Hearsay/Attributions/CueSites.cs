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
        TokenRange subject = default, speaker = default;
        for (var i = unit.First; i < unit.End; i++)
        {
            if (paragraphs.IsQuoted(i) || !analysis.Tags[i].IsVerb()) continue;
            var group = VerbGroup.Around(analysis, i, unit.First);
            var own = Subjects.Before(paragraphs, group, unit.First);
            var finite = group.Finite || IsMistakenParticiple(analysis, group, own);
            if (!own.IsEmpty && finite) subject = own;
            if (CueLexicon.Find(analysis.Word(i)) is not { } cue || IsGoverned(analysis, group, unit.First)) continue;
            var reading = ConstructionReader.Read(paragraphs, unit, group, own.IsEmpty ? group.Range.First : own.First);
            var preposition = reading.Construction == Construction.Preposition ? analysis.Word(reading.At) : default;
            if (CueLexicon.Likelihood(cue, reading.Construction, preposition) < threshold) continue;
            var source = !reading.Inverted.IsEmpty ? reading.Inverted
                : !own.IsEmpty && (finite || IsReportedSpeaker(paragraphs, own, unit.First)) ? own
                : !speaker.IsEmpty && (analysis.Tags[i] == PartOfSpeech.VBG || !CanSpeak(analysis, subject)) ? speaker : subject;
            if (analysis.Tags[i] == PartOfSpeech.VBN && !finite && !group.Passive && source.IsEmpty) continue;
            // "Twenty are confirmed dead": a passive tells what somebody said only where a clause follows.
            if (group.Passive && reading.Construction is Construction.Object or Construction.Preposition or Construction.Other && threshold > 0 && group.Passive) continue;
            if (group.Passive) source = default;
            else if (cue.Act == Act.Speech && finite) speaker = source;
            sites.Add(new CueSite(cue, group, reading, source));
        }

        return sites;
    }

    /// <summary>What says of another cue what it comes to: "declined to say", "without saying", and a participle that only names where from.</summary>
    private static bool IsGoverned(Analysis analysis, VerbGroup group, int limit)
    {
        // "confirmed | nor denied": the second verb takes both.
        var next = group.Range.End;
        if (next + 1 < analysis.Tags.Length && analysis.Tags[next] == PartOfSpeech.CC && analysis.Tags[next + 1] == analysis.Tags[group.Verb]
            && CueLexicon.Find(analysis.Word(next + 1)) is not null) return true;
        var before = group.Range.First - 1;
        if (before < limit) return false;
        if (analysis.Tags[before] is PartOfSpeech.WDT or PartOfSpeech.WP && analysis.Word(group.Verb) is "quoted" or "cited" && analysis.Tags[before] == PartOfSpeech.WDT) return true;
        if (analysis.Tags[group.Verb] == PartOfSpeech.VB && analysis.Tags[before] == PartOfSpeech.TO) return true;
        return analysis.Tags[group.Verb] == PartOfSpeech.VBG
            && (analysis.Word(before) is "without" || analysis.Word(group.Verb) is "citing" or "quoting" or "referring");
    }

    /// <summary>A name or a noun for a person or body, not a thing.</summary>
    private static bool CanSpeak(Analysis analysis, TokenRange subject)
    {
        if (subject.IsEmpty) return false;
        var head = NounPhrase.Head(analysis, subject.First, subject.End);
        return analysis.Tags[head].IsName() || analysis.Word(head) is "who"
            || Statements.PartyWords.IsPerson(analysis.Word(head)) || Statements.PartyWords.IsOrganization(analysis.Word(head));
    }

    /// <summary>"the mayor called on": a past form taken for a participle, right behind a name or pronoun.</summary>
    private static bool IsMistakenParticiple(Analysis analysis, VerbGroup group, TokenRange subject) =>
        analysis.Tags[group.Verb] == PartOfSpeech.VBN && !subject.IsEmpty && !HasAuxiliary(analysis, group)
        && NounPhrase.Head(analysis, subject.First, subject.End) is var head && (analysis.Tags[head].IsName() || analysis.Tags[head] == PartOfSpeech.PRP);

    private static bool HasAuxiliary(Analysis analysis, VerbGroup group)
    {
        for (var i = group.Range.First; i < group.Verb; i++)
        {
            if (VerbGroup.IsAuxiliary(analysis.Word(i))) return true;
        }

        return false;
    }

    /// <summary>"quoted sources | saying": who is quoted is the subject of the participle.</summary>
    private static bool IsReportedSpeaker(Paragraphs paragraphs, TokenRange subject, int limit)
    {
        var before = subject.First - 1;
        if (before < limit || paragraphs.IsComma(subject.End - 1)) return false;
        return paragraphs.Analysis.Word(before) is "quoted" or "quoting" or "quotes" or "cited" or "citing" or "cites";
    }
}

/// <summary>A cue verb with what was read around it.</summary>
internal sealed record CueSite(Cue Cue, VerbGroup Group, Reading Reading, TokenRange Source);
