using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>Where a content begins and ends.</summary>
internal static class ContentEdges
{
    /// <summary>One past the last token that the cue's content may take to its right.</summary>
    internal static int End(Paragraphs paragraphs, TokenRange unit, CueSite cue, List<CueSite> cues, List<Draft> found)
    {
        var analysis = paragraphs.Analysis;
        var start = cue.Reading.At;
        var limit = unit.End;
        foreach (var draft in found)
        {
            // "…, the mayor said" and "…, according to the mayor" belong to nobody's content but stand behind their own.
            var first = draft.Source.IsEmpty ? draft.CueStart : Math.Min(draft.CueStart, draft.Source.First);
            if (first > start && draft.Rule is ("behind" or "according to")) limit = Math.Min(limit, first);
        }

        foreach (var other in cues)
        {
            // "The minister, who announced A, said B": A ends where the outer subject does.
            if (other.Source.Contains(cue.Group.Verb)) limit = Math.Min(limit, other.Source.End);
        }

        // "While they have not confirmed it, officials said": the clause that opens the sentence ends before the main one.
        var opening = cue.Source.IsEmpty ? cue.Group.Range.First : cue.Source.First;
        var subordinate = opening == unit.First + 1 && IsSubordinator(analysis.Word(unit.First));
        for (var i = start + 1; i < limit; i++)
        {
            if (paragraphs.IsQuoted(i)) continue;
            if (paragraphs.Is(i, ';')) return i;
            var comma = paragraphs.IsComma(i);
            if (comma && subordinate && ConstructionReader.IsClause(analysis, i + 1, limit)) return i;
            if (!comma && analysis.Tags[i] != PartOfSpeech.CC) continue;
            var next = comma && i + 1 < limit && analysis.Tags[i + 1] == PartOfSpeech.CC ? i + 2 : i + 1;
            if (next >= limit) continue;
            foreach (var other in cues)
            {
                if (other.Group.Range.First < next || other == cue || other.Group.Range.First > next + 12) continue;
                var begins = other.Group.Range.First == next;
                var participle = comma && begins && analysis.Tags[other.Group.Verb] == PartOfSpeech.VBG;
                // "said that a man had called | and told her": who told stands inside the content.
                if (begins && !other.Source.IsEmpty && other.Source.First >= start && other.Source.End <= i && other.Source != cue.Source
                    && analysis.Tags[other.Source.First] != PartOfSpeech.PRP) continue;
                var shared = begins && analysis.Tags[i] == PartOfSpeech.CC | next == i + 2 && other.Group.Finite;
                var own = next == i + 2 && other.Source.First == next && !other.Source.IsEmpty
                    && (analysis.Word(i + 1) is "but" || cue.Reading.Construction == Construction.Object || other.Reading.Construction is Construction.That or Construction.Quote or Construction.Colon);
                if (participle || shared || own) return i;
            }
        }

        return limit;
    }

    /// <summary>The range without punctuation at its edges, quotation marks kept together.</summary>
    internal static TokenRange Trim(Paragraphs paragraphs, TokenRange range)
    {
        int first = range.First, end = range.End;
        while (first < end && !paragraphs.IsQuoted(first) && IsEdge(paragraphs, first)) first++;
        while (end > first && !paragraphs.IsQuoted(end - 1) && IsEdge(paragraphs, end - 1)) end--;
        return new TokenRange(first, end);
    }

    /// <summary>What goes on behind an interrupting "he said": a quotation, or the rest of a clause.</summary>
    internal static TokenRange GoesOn(Paragraphs paragraphs, TokenRange unit, TokenRange before, int after)
    {
        var analysis = paragraphs.Analysis;
        var at = ConstructionReader.SkipAdjuncts(paragraphs, after, unit.End);
        if (at + 1 >= unit.End || !paragraphs.IsComma(at) && !paragraphs.Is(at, ':') && !paragraphs.Is(at, ';')) return default;
        var quoted = paragraphs.IsQuoted(before.End - 1);
        if (paragraphs.Opens(at + 1)) return Trim(paragraphs, new TokenRange(at + 1, unit.End));
        if (quoted || paragraphs.Is(at, ':')) return default;
        var tag = analysis.Tags[at + 1];
        if (IsSubordinator(analysis.Word(at + 1))) return default;
        if (HasFiniteVerb(analysis, before) && tag is not (PartOfSpeech.CC or PartOfSpeech.IN) || tag is PartOfSpeech.VBG or PartOfSpeech.WP) return default;
        return Trim(paragraphs, new TokenRange(at + 1, unit.End));
    }

    /// <summary>A word that opens a subordinate clause, at the head of a sentence or behind a comma.</summary>
    internal static bool IsSubordinator(ReadOnlySpan<char> word) =>
        word is "although" or "though" or "while" or "as" or "because" or "after" or "before" or "since" or "even" or "if" or "when" or "until" or "once"
            or "Although" or "Though" or "While" or "As" or "Because" or "After" or "Before" or "Since" or "If" or "When" or "Until" or "Once";

    private static bool HasFiniteVerb(Analysis analysis, TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (analysis.Tags[i].IsFiniteVerb()) return true;
        }

        return false;
    }

    private static bool IsEdge(Paragraphs paragraphs, int token) =>
        paragraphs.Analysis.Tokens[token].Kind == TokenKind.Punctuation
        && paragraphs.Analysis.Word(token)[0] is '.' or ',' or ';' or ':' or '—' or '–' or '-' or '!' or '?' or '…';
}
