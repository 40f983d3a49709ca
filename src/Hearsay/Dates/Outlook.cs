using System.Collections.Frozen;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Dates;

/// <summary>Tells whether the words around a date look ahead ("will meet on Friday") or back. Safe to use from several threads.</summary>
/// <remarks>
/// Where there is a tree, the verb that the date hangs on decides, with its auxiliaries; an infinitive and a noun leave the question to
/// what they hang on in turn. Else the nearest verb before the date decides, or, where there is none, the first verb after it. Words:
/// <c>tense.lexicon</c>.
/// </remarks>
internal static class Outlook
{
    private const int Reach = 30;
    private const int Climb = 12;

    private static readonly FrozenDictionary<string, string> Words = Lexicon.Read("Dates/tense.lexicon")
        .ToFrozenDictionary(entry => entry[0], entry => entry[1], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the date at the tokens [<paramref name="first"/>, <paramref name="end"/>) is told of as lying ahead.</summary>
    public static bool IsAhead(Analysis analysis, Sentence sentence, int first, int end) =>
        (analysis.Dependencies.IsEmpty ? null : ByTree(analysis, sentence, first, end)) ?? ByOrder(analysis, sentence, first, end);

    /// <summary>Whether the date hangs on a noun ("the November election"), of which the verb over it tells little.</summary>
    public static bool IsOfNoun(Analysis analysis, int first, int end) =>
        !analysis.Dependencies.IsEmpty && Top(analysis, first, end) is >= 0 and var top
        && analysis.Tags[top] is PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.NNP or PartOfSpeech.NNPS && Kind(analysis, top) != "done";

    /// <summary>What the verb over the date says; null where no verb is over it.</summary>
    private static bool? ByTree(Analysis analysis, Sentence sentence, int first, int end)
    {
        var at = Top(analysis, first, end);

        // "His statement on Tuesday" is made, whatever verb is over it.
        if (at >= 0 && Kind(analysis, at) == "done" && analysis.Tags[at] is PartOfSpeech.NN or PartOfSpeech.NNS) return false;
        for (var steps = 0; at >= 0 && steps < Climb; steps++, at = analysis.Dependencies[at].Head)
        {
            var kind = Kind(analysis, at);
            var tag = analysis.Tags[at];
            if ((kind == "schedule" && tag is PartOfSpeech.VBN or PartOfSpeech.JJ or PartOfSpeech.NN or PartOfSpeech.VBD or PartOfSpeech.VBZ or PartOfSpeech.VBP) || (kind == "fixed" && tag is PartOfSpeech.VBN or PartOfSpeech.JJ)) return true;
            var (modal, auxiliary, isInfinitive) = Auxiliaries(analysis, sentence, at);
            if (modal >= 0)
            {
                // "On Wednesday would not rule it out": told in the past.
                if (first < modal && analysis.Word(modal) is "would") return false;
                return Kind(analysis, modal) == "ahead" && !HasPerfect(analysis, sentence, at);
            }

            switch (tag)
            {
                case PartOfSpeech.VBD:
                    return false;
                case PartOfSpeech.VBZ or PartOfSpeech.VBP:
                    return kind != "report";
                case PartOfSpeech.VBG when auxiliary is PartOfSpeech.VBZ or PartOfSpeech.VBP:
                    return true;
                case PartOfSpeech.VB when isInfinitive:
                    // "To meet on Friday": what it hangs on tells; at the head of a sentence it is a plan ("Leaders to meet on Friday").
                    if (analysis.Dependencies[at].Head < 0) return true;
                    continue;
                case PartOfSpeech.VB:
                    if (auxiliary is PartOfSpeech.VBD) return false;
                    continue;
                case PartOfSpeech.VBN or PartOfSpeech.VBG:
                    if (auxiliary is PartOfSpeech.VBD) return false;
                    if (auxiliary is PartOfSpeech.VBZ or PartOfSpeech.VBP) return tag == PartOfSpeech.VBN && !HasPerfect(analysis, sentence, at) && IsPresent(analysis, sentence, at);
                    if (tag == PartOfSpeech.VBN && !isInfinitive && analysis.Dependencies[at].Relation is not (DependencyRelation.Xcomp or DependencyRelation.Ccomp)) return false;
                    continue;
                default:
                    // "Is on Friday": a copula says it for the noun or adjective.
                    if (auxiliary is PartOfSpeech.VBD) return false;
                    if (auxiliary is PartOfSpeech.VBZ or PartOfSpeech.VBP) return true;
                    continue;
            }
        }

        return null;
    }

    /// <summary>The word outside the expression that the expression hangs on; -1 where it is the whole sentence.</summary>
    private static int Top(Analysis analysis, int first, int end)
    {
        var at = end - 1;
        for (var steps = 0; at >= first && at < end && steps < Climb; steps++) at = analysis.Dependencies[at].Head;
        return at;
    }

    /// <summary>The modal, the finite auxiliary or copula, and whether "to" stands before the verb.</summary>
    private static (int Modal, PartOfSpeech Auxiliary, bool IsInfinitive) Auxiliaries(Analysis analysis, Sentence sentence, int verb)
    {
        var auxiliary = PartOfSpeech.Unknown;
        var isInfinitive = false;
        for (var token = Math.Max(sentence.FirstToken, verb - Reach); token < verb; token++)
        {
            if (analysis.Dependencies[token].Head != verb) continue;
            if (analysis.Dependencies[token].Relation is DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop)
            {
                if (analysis.Tags[token] == PartOfSpeech.MD) return (token, PartOfSpeech.MD, false);
                if (analysis.Tags[token] is PartOfSpeech.VBD or PartOfSpeech.VBZ or PartOfSpeech.VBP) auxiliary = analysis.Tags[token];
            }

            isInfinitive |= analysis.Tags[token] == PartOfSpeech.TO;
        }

        return (-1, auxiliary, isInfinitive);
    }

    /// <summary>Whether "have", "has" or "had" stands among the verb's auxiliaries.</summary>
    private static bool HasPerfect(Analysis analysis, Sentence sentence, int verb)
    {
        for (var token = Math.Max(sentence.FirstToken, verb - Reach); token < verb; token++)
        {
            if (analysis.Dependencies[token].Head == verb && analysis.Dependencies[token].Relation is DependencyRelation.Aux
                && (Kind(analysis, token) == "report" || analysis.Word(token) is "having")) return true;
        }

        return false;
    }

    /// <summary>"Is being held", "is held": a passive in the present.</summary>
    private static bool IsPresent(Analysis analysis, Sentence sentence, int verb)
    {
        for (var token = Math.Max(sentence.FirstToken, verb - Reach); token < verb; token++)
        {
            if (analysis.Dependencies[token].Head == verb && analysis.Dependencies[token].Relation is DependencyRelation.AuxPass) return true;
        }

        return false;
    }

    private static bool ByOrder(Analysis analysis, Sentence sentence, int first, int end)
    {
        var start = Math.Max(sentence.FirstToken, first - Reach);
        for (var token = first - 1; token >= start; token--)
        {
            if (analysis.Tags[token] is PartOfSpeech.Colon or PartOfSpeech.OpenQuote or PartOfSpeech.CloseQuote) break;
            if (Verb(analysis, token, start) is { } ahead) return ahead;
        }

        var limit = Math.Min(sentence.EndToken, end + Reach);
        for (var token = end; token < limit; token++)
        {
            var tag = analysis.Tags[token];
            if (tag is PartOfSpeech.MD) return Kind(analysis, token) == "ahead";
            if (tag is PartOfSpeech.VBD) return false;
            if (tag is PartOfSpeech.VBZ or PartOfSpeech.VBP) return Kind(analysis, token) != "report";
        }

        return false;
    }

    /// <summary>What the word says about the date behind it; null where it says nothing.</summary>
    private static bool? Verb(Analysis analysis, int token, int start)
    {
        switch (analysis.Tags[token])
        {
            case PartOfSpeech.MD:
                return Kind(analysis, token) == "ahead";
            case PartOfSpeech.VBD:
                return Kind(analysis, token) == "schedule";
            case PartOfSpeech.VBZ or PartOfSpeech.VBP:
                return Kind(analysis, token) != "report";
            case PartOfSpeech.JJ or PartOfSpeech.NN when Kind(analysis, token) is "schedule" or "fixed":
                return true;
            case PartOfSpeech.VBN when Kind(analysis, token) is "schedule" or "fixed":
                return true;
            case PartOfSpeech.VB or PartOfSpeech.VBN or PartOfSpeech.VBG:
                return Chain(analysis, token, start);
            default:
                return null;
        }
    }

    /// <summary>Reads the auxiliaries before a verb that is not finite; null where the verb leaves the question to its governor.</summary>
    private static bool? Chain(Analysis analysis, int verb, int start)
    {
        for (var token = verb - 1; token >= Math.Max(start, verb - 5); token--)
        {
            var kind = Kind(analysis, token);
            switch (analysis.Tags[token])
            {
                case PartOfSpeech.MD:
                    return kind == "ahead";
                case PartOfSpeech.VBZ or PartOfSpeech.VBP when analysis.Tags[verb] == PartOfSpeech.VBG:
                    return true;
                case PartOfSpeech.VBD or PartOfSpeech.VBZ or PartOfSpeech.VBP:
                    return false;
                case PartOfSpeech.TO:
                    return null;
                case PartOfSpeech.VB or PartOfSpeech.VBN or PartOfSpeech.RB or PartOfSpeech.CC:
                    continue;
                default:
                    return analysis.Tags[verb] == PartOfSpeech.VBN ? false : null;
            }
        }

        return analysis.Tags[verb] == PartOfSpeech.VBN ? false : null;
    }

    private static string? Kind(Analysis analysis, int token) => Lookup.TryGetValue(analysis.Word(token), out var kind) ? kind : null;
}
