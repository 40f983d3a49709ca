using System.Collections.Frozen;
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
            if (paragraphs.IsQuoted(i) || !analysis.Tags[i].IsVerb() && !IsMistakenNoun(paragraphs, unit, i)) continue;
            var group = VerbGroup.Around(analysis, i, unit.First);
            var purported = IsPurported(analysis, group, unit.First);
            if (purported) group = group with { Range = group.Range with { First = group.Range.First - 2 } };
            var own = Subjects.Before(paragraphs, group, unit.First);
            var finite = group.Finite || purported || IsMistakenParticiple(analysis, group, own);
            if (!own.IsEmpty && finite) subject = own;
            if (CuePhrases.At(paragraphs, unit, group, own.IsEmpty && group.Finite ? subject : own) is { } phrase)
            {
                sites.Add(phrase);
                continue;
            }

            if (CueLexicon.Find(analysis.Word(i)) is not { } cue || !purported && IsGoverned(analysis, group, unit.First)) continue;
            var reading = ConstructionReader.Read(paragraphs, unit, group, own.IsEmpty ? group.Range.First : own.First);
            if (cue.Stance == "denies" && (group.Passive || reading.Construction == Construction.Object && !IsDeniable(analysis, cue, reading.At, unit.End))) continue;
            if (cue.Lemma == "call" && reading.Construction == Construction.Object && !IsLabelled(analysis, reading.At, unit.End)) continue;
            var preposition = reading.Construction == Construction.Preposition ? analysis.Word(reading.At) : default;
            if (CueLexicon.Likelihood(cue, reading.Construction, preposition) < threshold) continue;
            var source = !reading.Inverted.IsEmpty ? reading.Inverted
                : !own.IsEmpty && (finite || !paragraphs.IsComma(own.End - 1) && own.End == group.Range.First && IsSomebody(analysis, own)) ? own
                : !speaker.IsEmpty && (analysis.Tags[i] == PartOfSpeech.VBG || !CanSpeak(analysis, subject)) ? speaker : subject;
            // "the proposed law", "seen as", "a force called": a participle that describes tells nothing of what was said.
            if (analysis.Tags[i] == PartOfSpeech.VBN && !finite && !group.Passive || IsBeforeNoun(analysis, group, unit.First)) continue;
            // "Twenty are confirmed dead": a passive tells what somebody said only where a clause follows.
            if (group.Passive && reading.Construction is (Construction.Object or Construction.Preposition or Construction.Other) && threshold > 0) continue;
            if (group.Passive) source = default;
            else if (cue.Act == Act.Speech && finite) speaker = source;
            sites.Add(new CueSite(cue, group, reading, source));
        }

        return sites;
    }

    /// <summary>"video | purporting to | show": who purports is the subject, and the reserve belongs to the cue.</summary>
    private static bool IsPurported(Analysis analysis, VerbGroup group, int limit)
    {
        var to = group.Range.First - 1;
        return to - 1 > limit && analysis.Word(to) is "to" && analysis.Word(to - 1) is "purporting" or "purported" or "purports" or "purport";
    }

    /// <summary>What says of another cue what it comes to: "declined to say", "without saying", and a participle that only names where from.</summary>
    private static bool IsGoverned(Analysis analysis, VerbGroup group, int limit)
    {
        // "confirmed | nor denied": the second verb takes both.
        var next = group.Range.End;
        if (next + 1 < analysis.Tags.Length && analysis.Tags[next] == PartOfSpeech.CC && VerbGroup.IsSameForm(analysis.Tags[next + 1], analysis.Tags[group.Verb])
            && CueLexicon.Find(analysis.Word(next + 1)) is not null) return true;
        var before = group.Range.First - 1;
        if (before < limit) return false;
        if (analysis.Tags[before] == PartOfSpeech.WDT && analysis.Word(group.Verb) is "quoted" or "cited") return true;
        if (analysis.Tags[group.Verb] == PartOfSpeech.VB && analysis.Tags[before] == PartOfSpeech.TO) return true;
        return analysis.Tags[group.Verb] == PartOfSpeech.VBG
            && (analysis.Word(before) is "without" or "as" || analysis.Word(group.Verb) is "citing" or "quoting" or "referring");
    }

    /// <summary>A name or a noun for a person or body, not a thing.</summary>
    internal static bool CanSpeak(Analysis analysis, TokenRange subject)
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

    /// <summary>"the crew | telling", "him | saying": somebody right before a participle is its subject.</summary>
    private static bool IsSomebody(Analysis analysis, TokenRange subject) =>
        CanSpeak(analysis, subject) || analysis.Tags[subject.End - 1] == PartOfSpeech.PRP;

    /// <summary>"…, the Courier | reports.": a verb taken for a noun behind a name at the end of the sentence.</summary>
    private static bool IsMistakenNoun(Paragraphs paragraphs, TokenRange unit, int i)
    {
        var analysis = paragraphs.Analysis;
        return analysis.Tags[i] == PartOfSpeech.NNS && analysis.Word(i) is "reports" or "says" && i - 2 > unit.First && analysis.Tags[i - 1].IsName()
            && (i + 1 >= unit.End || paragraphs.Is(i + 1, '.')) && HasCommaBefore(paragraphs, unit.First, i);
    }

    private static bool HasCommaBefore(Paragraphs paragraphs, int limit, int i)
    {
        for (var at = i - 1; at > limit && at > i - 8; at--)
        {
            if (paragraphs.IsComma(at) || paragraphs.Closes(at)) return true;
        }

        return false;
    }

    private static bool IsBeforeNoun(Analysis analysis, VerbGroup group, int limit)
    {
        var verb = group.Verb;
        return group.Range.First == verb && verb > limit && verb + 1 < analysis.Tags.Length
            && analysis.Tags[verb] is PartOfSpeech.VBN or PartOfSpeech.VBD && analysis.Tags[verb + 1].IsNoun()
            && analysis.Tags[verb - 1] is PartOfSpeech.DT or PartOfSpeech.POS or PartOfSpeech.PRPS or PartOfSpeech.JJ;
    }

    /// <summary>"called it a lie", not "called 911": something is said of the object.</summary>
    private static bool IsLabelled(Analysis analysis, int start, int limit)
    {
        var end = NounPhrase.EndOfSimple(analysis, start, limit);
        for (var i = start; i < end; i++)
        {
            if (analysis.Tokens[i].Kind == TokenKind.Quote) return true;
        }

        return end > start && end < limit && analysis.Tags[start] != PartOfSpeech.CD
            && (analysis.Tags[end] is PartOfSpeech.DT or PartOfSpeech.JJ or PartOfSpeech.NN or PartOfSpeech.NNP or PartOfSpeech.IN or PartOfSpeech.VBG or PartOfSpeech.RB || analysis.Tokens[end].Kind == TokenKind.Quote);
    }

    /// <summary>Whether the object is something that can be untrue.</summary>
    private static bool IsDeniable(Analysis analysis, Cue cue, int start, int limit)
    {
        if (analysis.Tags[start] == PartOfSpeech.VBG || Claims.Contains(analysis.Word(start))) return true;
        var end = NounPhrase.EndOfSimple(analysis, start, limit);
        if (end <= start) return false;
        var head = analysis.Word(NounPhrase.Head(analysis, start, end));
        return cue.Lemma is "deny" or "dispute" or "refute" or "contradict" ? !Has(Things, head) : Has(Claims, head);
    }

    private static bool Has(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> nouns, ReadOnlySpan<char> noun) =>
        nouns.Contains(noun) || noun.Length > 2 && noun[^1] == 's' && nouns.Contains(noun[..^1])
            || noun.EndsWith("ies") && nouns.Contains(string.Concat(noun[..^3], "y"));

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Claims = Deniable("claim");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Things = Deniable("thing");

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Deniable(string kind) =>
        Lexicon.Read("Attributions/deniable.lexicon").Where(entry => entry[0] == kind).Select(entry => entry[1])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}

/// <summary>A cue verb with what was read around it.</summary>
internal sealed record CueSite(Cue Cue, VerbGroup Group, Reading Reading, TokenRange Source)
{
    /// <summary>The content, where the construction itself bounds it; empty elsewhere.</summary>
    internal TokenRange Content { get; init; }
}
