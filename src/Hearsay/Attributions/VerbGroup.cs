using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>A verb with its auxiliaries, negation and adverbs: "has not yet said".</summary>
/// <param name="Range">The whole group.</param>
/// <param name="Verb">The main verb.</param>
/// <param name="Passive">Whether it is a passive ("was told").</param>
/// <param name="Finite">Whether it can have a subject of its own.</param>
internal readonly record struct VerbGroup(TokenRange Range, int Verb, bool Passive, bool Finite)
{
    /// <summary>The group around the verb, not reaching before <paramref name="limit"/>.</summary>
    internal static VerbGroup Around(Analysis analysis, int verb, int limit)
    {
        var first = verb;
        var finite = analysis.Tags[verb].IsFiniteVerb();
        var be = false;
        for (var i = verb - 1; i >= limit; i--)
        {
            var tag = analysis.Tags[i];
            if (tag.IsAdverb())
            {
                // An adverb belongs to the group if it stands between its parts or right before it: "also said".
                if (IsConnective(analysis.Word(i))) break;
                first = i;
                continue;
            }

            if (tag == PartOfSpeech.MD || IsAuxiliary(analysis.Word(i)))
            {
                first = i;
                finite |= tag.IsFiniteVerb();
                if (i >= verb - 3 && IsBe(analysis.Word(i)) && !SeenHave(analysis, i + 1, verb)) be = true;
                continue;
            }

            // "has consistently and vehemently denied".
            if (tag == PartOfSpeech.CC && first == i + 1 && i - 1 >= limit && analysis.Tags[first].IsAdverb() && analysis.Tags[i - 1].IsAdverb()) continue;

            // "have all claimed".
            if (tag is PartOfSpeech.DT or PartOfSpeech.PDT && analysis.Word(i) is "all" or "both" or "each" && i - 1 >= limit && IsAuxiliary(analysis.Word(i - 1))) continue;

            // "neither confirmed nor denied", "could neither confirm nor deny": both verbs are the cue.
            if (tag == PartOfSpeech.CC && i - 1 >= limit && IsSameForm(analysis.Tags[i - 1], analysis.Tags[verb]) && CueLexicon.Find(analysis.Word(i - 1)) is not null)
            {
                first = --i;
                continue;
            }

            if (analysis.Word(i) is "neither" or "Neither")
            {
                first = i;
                continue;
            }

            if (tag == PartOfSpeech.TO && first == i + 1 && analysis.Tags[i + 1] == PartOfSpeech.VB)
            {
                // "able to confirm", "want to say": the infinitive is the cue together with what governs it, told by the caller.
                break;
            }

            break;
        }

        // Adverbs at the very start, behind a comma or at the head of a sentence, are connectives: "Later said" stays, "However," does not.
        var passive = be && analysis.Tags[verb] is PartOfSpeech.VBN or PartOfSpeech.VBD && be;
        return new VerbGroup(new TokenRange(first, verb + 1), verb, passive, finite);
    }

    /// <summary>Whether two verbs can stand side by side behind one subject. A past form and a participle are often taken for each other.</summary>
    internal static bool IsSameForm(PartOfSpeech one, PartOfSpeech other) =>
        one == other || (one is PartOfSpeech.VBD or PartOfSpeech.VBN && other is PartOfSpeech.VBD or PartOfSpeech.VBN);

    internal static bool IsAuxiliary(ReadOnlySpan<char> word) => IsBe(word)
        || word is "has" or "have" or "had" or "having" or "'ve" or "’ve" or "'d" or "’d" or "do" or "does" or "did" or "Do" or "Does" or "Did"
            or "Has" or "Have" or "Had" or "ca" or "wo";

    internal static bool IsBe(ReadOnlySpan<char> word) =>
        word is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "'s" or "’s" or "'re" or "’re" or "'m" or "’m"
            or "am" or "Is" or "Are" or "Was" or "Were";

    private static bool SeenHave(Analysis analysis, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (analysis.Word(i) is "has" or "have" or "had") return true;
        }

        return false;
    }

    private static bool IsConnective(ReadOnlySpan<char> word) =>
        word is "however" or "meanwhile" or "then" or "here" or "there" or "yesterday" or "today" or "when" or "not" && false;
}
