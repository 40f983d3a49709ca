using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Finds the noun phrases of a stretch of text that are no names, and tells which of them act.</summary>
internal sealed class NounPhraseSubjects(Analysis analysis, EntitySpeakers entities)
{
    /// <summary>What a name does; by the words behind it where no tree was read.</summary>
    internal PhraseFunction Of(int first, int end, bool joined = false) => entities.FunctionOf(analysis.Cover(first, end), joined) ?? new PhraseFunction(IsBeforeVerb(end), IsBeforeVerb(end), -1, false);

    /// <summary>The phrases with a common noun at their head, in text order.</summary>
    internal IEnumerable<(TokenRange Range, PhraseFunction Function)> Between(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (analysis.Tags[i] is not (PartOfSpeech.DT or PartOfSpeech.PRPS or PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.JJ or PartOfSpeech.CD)) continue;
            var simple = NounPhrase.EndOfSimple(analysis, i, end);
            if (simple <= i) continue;
            var listed = 0;
            var head = NounPhrase.Head(analysis, i, simple);
            if (head < simple && analysis.Tags[head] is PartOfSpeech.NN or PartOfSpeech.NNS && !NounPhrase.IsTimeWord(analysis, head))
            {
                var whole = EndOfList(NounPhrase.EndOfFull(analysis, i, end), end);
                if (whole > simple && analysis.Tags[head] == PartOfSpeech.NNS) listed = whole;
                if (!entities.IsNamedBeside(analysis.Cover(i, simple)) && !IsBeforeName(i, head, simple, end))
                    yield return (new TokenRange(i, Math.Max(simple, whole)), Of(head, head + 1));
            }

            i = Math.Max(simple, listed) - 1;
        }
    }

    /// <summary>"Crew members, | editors and contestants": one past a list that a phrase begins, or the phrase's own end.</summary>
    private int EndOfList(int end, int limit)
    {
        const int Most = 4;
        var at = end;
        for (var items = 0; items < Most && at + 1 < limit && analysis.Word(at) is ","; items++)
        {
            var last = analysis.Tags[at + 1] == PartOfSpeech.CC;
            var first = last ? at + 2 : at + 1;
            var next = NounPhrase.EndOfFull(analysis, first, limit);
            if (next <= first || !analysis.Tags[next - 1].IsNoun()) return end;
            for (var i = first; i < next; i++) last |= analysis.Tags[i] == PartOfSpeech.CC;
            if (last) return next;
            at = next;
        }

        return end;
    }

    /// <summary>"His wife, Ada Reed": whoever it is, the name tells.</summary>
    private bool IsBeforeName(int first, int head, int end, int limit) =>
        end + 1 < limit && analysis.Tags[first] is PartOfSpeech.PRPS or PartOfSpeech.DT && analysis.Tags[head] == PartOfSpeech.NN && PartyWords.IsHuman(analysis.Word(head)) && analysis.Word(end) is "," && Parties.IsNamePart(analysis, end + 1);

    private bool IsBeforeVerb(int end) => end < analysis.Tags.Length && (analysis.Tags[end].IsFiniteVerb() || analysis.Tags[end] == PartOfSpeech.MD);
}
