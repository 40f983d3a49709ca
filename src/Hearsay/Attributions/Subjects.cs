using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>Finds who a cue verb's subject is: the phrase before it, behind it where the order is inverted, or that of an earlier verb.</summary>
internal static class Subjects
{
    /// <summary>The subject that stands before a verb group, or an empty range.</summary>
    internal static TokenRange Before(Paragraphs paragraphs, VerbGroup group, int limit)
    {
        var analysis = paragraphs.Analysis;
        var end = group.Range.First;
        if (end <= limit) return default;

        // A time between subject and verb: "The minister on Monday said".
        end = SkipTimeBack(analysis, end, limit);

        // "who said": the antecedent together with the pronoun, as PolNeAR marks it.
        if (end - 1 >= limit && analysis.Tags[end - 1] is PartOfSpeech.WP or PartOfSpeech.WDT)
        {
            var antecedent = end - 1;
            if (antecedent - 1 >= limit && paragraphs.IsComma(antecedent - 1)) antecedent--;
            antecedent = BeforeBrackets(paragraphs, antecedent, limit);
            // The nearest phrase alone: "a day with Ada Marsh, who said" is about Marsh.
            var start = NounPhrase.StartOfSimple(analysis, antecedent, limit);
            return new TokenRange(start < antecedent ? start : end - 1, end);
        }

        var last = end;
        if (end - 1 >= limit && (paragraphs.IsComma(end - 1) || paragraphs.Is(end - 1, ')')))
        {
            var open = OpeningOfInsertion(paragraphs, end - 1, limit);
            if (open < 0) return default;
            end = open;
            last--;
            if (paragraphs.Is(last, ')')) last++;
            // "Tarvos, meanwhile, said": the insertion is no part of who speaks.
            else if (analysis.Tags[open + 1].IsAdverb() || NounPhrase.IsTimeWord(analysis, open + 1) || analysis.Tags[open + 1] == PartOfSpeech.IN && last - open < 8) last = open;
            for (var chain = 0; chain < 2; chain++)
            {
                // "Marsh, 54, the minister, said": the phrase before the insertion is itself an insertion.
                var part = NounPhrase.StartOfFull(analysis, end, limit);
                if (part >= end || part - 1 <= limit || !paragraphs.IsComma(part - 1)) break;
                var named = NounPhrase.StartOfFull(analysis, part - 1, limit);
                if (named >= part - 1 || !analysis.Tags[part - 2].IsName() || end - part > 8) break;
                end = part - 1;
            }
        }

        end = BeforeBrackets(paragraphs, end, limit);
        var first = NounPhrase.StartOfFull(analysis, end, limit);
        if (first >= end) return default;

        // "Lawmakers A, B and C said": the list goes on to the left.
        while (first - 2 > limit && paragraphs.Is(first - 1, ',') && HasAnd(analysis, first, end))
        {
            var more = NounPhrase.StartOfFull(analysis, first - 1, limit);
            if (more >= first - 1 || !analysis.Tags[first - 2].IsName()) break;
            first = more;
        }

        return new TokenRange(first, last);
    }

    /// <summary>The phrase behind an inverted verb ("said Ada Marsh, the mayor of Tarvos"), or an empty range.</summary>
    internal static TokenRange Behind(Paragraphs paragraphs, int start, int limit)
    {
        var analysis = paragraphs.Analysis;
        var end = NounPhrase.EndOfFull(analysis, start, limit);
        if (end <= start || paragraphs.IsQuoted(start)) return default;
        end = TrimTime(analysis, start, end);
        var appositions = 0;
        while (end + 1 < limit && paragraphs.Is(end, ',') && appositions < 3 && !paragraphs.IsQuoted(end + 1))
        {
            var next = end + 1;
            var tag = analysis.Tags[next];
            if (tag is PartOfSpeech.WP or PartOfSpeech.WPS)
            {
                end = ClauseEnd(paragraphs, next, limit);
                break;
            }

            if (tag == PartOfSpeech.PRP || tag == PartOfSpeech.VBG || NounPhrase.IsTimeWord(analysis, next)) break;
            var apposition = NounPhrase.EndOfFull(analysis, next, limit);
            if (apposition <= next || apposition < limit && analysis.Tags[apposition].IsFiniteVerb()) break;
            end = TrimTime(analysis, next, apposition);
            appositions++;
            if (end < apposition) break;
        }

        if (end < limit && paragraphs.Is(end, '('))
        {
            var close = end;
            while (close < limit && !paragraphs.Is(close, ')')) close++;
            if (close < limit && close - end < 10)
            {
                end = close + 1;
                if (end + 1 < limit && analysis.Tags[end] == PartOfSpeech.CC && NounPhrase.EndOfFull(analysis, end + 1, limit) is var more && more > end + 1) end = more;
            }
        }

        return new TokenRange(start, end);
    }

    /// <summary>Where the phrase that names a recipient ends ("told | the committee | that"), or <paramref name="start"/>.</summary>
    internal static int EndOfRecipient(Analysis analysis, int start, int limit)
    {
        var end = NounPhrase.EndOfSimple(analysis, start, limit);
        // "told lawmakers Karvel had": a plural followed by a name is two phrases.
        for (var i = start; i + 1 < end; i++)
        {
            if (analysis.Tags[i] == PartOfSpeech.NNS && analysis.Tags[i + 1] is PartOfSpeech.NNP or PartOfSpeech.DT or PartOfSpeech.NNPS) return i + 1;
        }

        return end;
    }

    /// <summary>"River Watch (RW), a group, said": the acronym belongs to the name before it.</summary>
    private static int BeforeBrackets(Paragraphs paragraphs, int end, int limit)
    {
        if (end - 1 < limit || !paragraphs.Is(end - 1, ')')) return end;
        for (var i = end - 2; i > limit && i > end - 8; i--)
        {
            if (paragraphs.Is(i, '(')) return i;
        }

        return end;
    }

    private static int OpeningOfInsertion(Paragraphs paragraphs, int close, int limit)
    {
        var analysis = paragraphs.Analysis;
        if (paragraphs.Is(close, ')'))
        {
            for (var i = close - 1; i > limit && i > close - 12; i--)
            {
                if (paragraphs.Is(i, '(')) return i;
            }

            return -1;
        }

        for (var i = close - 1; i > limit && i > close - 40; i--)
        {
            if (paragraphs.IsQuoted(i)) continue;
            if (paragraphs.Is(i, ';') || paragraphs.Is(i, ':')) return -1;
            if (!paragraphs.IsComma(i)) continue;
            // What is inserted must be no clause of its own: an apposition, a relative, a participle, an age, a phrase of place or time.
            var tag = analysis.Tags[i + 1];
            var before = analysis.Tags[i - 1];
            if (!(before.IsNoun() || before == PartOfSpeech.CloseBracket || before is PartOfSpeech.PRP or PartOfSpeech.CD)) continue;
            return tag is PartOfSpeech.CC ? -1 : i;
        }

        return -1;
    }

    private static int ClauseEnd(Paragraphs paragraphs, int start, int limit)
    {
        var i = start;
        while (i < limit && !paragraphs.Is(i, ',') && !paragraphs.Is(i, '.') && !paragraphs.Is(i, ';') && !paragraphs.Opens(i)) i++;
        return i;
    }

    private static int SkipTimeBack(Analysis analysis, int end, int limit)
    {
        var at = end;
        while (at - 1 > limit && NounPhrase.IsTimeWord(analysis, at - 1)) at--;
        if (at == end) return end;
        if (at - 1 > limit && analysis.Tags[at - 1] == PartOfSpeech.IN) at--;
        return at - 1 >= limit && (analysis.Tags[at - 1].IsNoun() || analysis.Tags[at - 1] == PartOfSpeech.PRP) ? at : end;
    }

    private static int TrimTime(Analysis analysis, int start, int end)
    {
        var at = end;
        while (at - 1 > start && NounPhrase.IsTimeWord(analysis, at - 1)) at--;
        if (at < end && at - 1 > start && analysis.Tags[at - 1] == PartOfSpeech.IN) at--;
        return at;
    }

    private static bool HasAnd(Analysis analysis, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (analysis.Tags[i] == PartOfSpeech.CC) return true;
        }

        return false;
    }
}
