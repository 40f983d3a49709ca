using Hearsay.Language;

namespace Hearsay.Coreference;

/// <summary>Leads the "he" of "…, he said" to whoever spoke last.</summary>
/// <remarks>
/// News reports one speaker after the other, so the subject of the last verb of speech is whom the next "he said" means, whoever was spoken of
/// meanwhile. Where somebody else was named outside what was said, it abstains. Linear: it looks back over a bounded number of mentions.
/// </remarks>
internal sealed class LastSpeakers(Analysis analysis, SyntaxTree tree, List<MentionDraft> mentions)
{
    private const int SentenceReach = 4;
    private const int MentionReach = 80;

    /// <summary>The mention of the last speaker, or null.</summary>
    internal MentionDraft? Of(MentionDraft pronoun, Pronoun form, HashSet<EntityDraft> excluded)
    {
        if (!form.IsPersonal || form.Use is not "personal" || pronoun.Quotation >= 0 || VerbOfSpeech(pronoun) is not (>= 0 and var said)) return null;
        var rivals = new List<MentionDraft>();
        for (var i = pronoun.Index - 1; i >= 0 && i >= pronoun.Index - MentionReach; i--)
        {
            var candidate = mentions[i];
            if (pronoun.Sentence - candidate.Sentence > SentenceReach) return null;
            if (candidate.IsJoined || candidate.Quotation >= 0 || tree.IsUnder(candidate.Head, said) || !PronounLinks.Fits(pronoun, form, candidate)) continue;
            if (VerbOfSpeech(candidate) is >= 0 and var verb)
            {
                var contested = rivals.Exists(rival => !ReferenceEquals(rival.Entity, candidate.Entity) && !tree.IsUnder(rival.Head, verb));
                return contested || excluded.Contains(candidate.Entity) ? null : candidate;
            }

            if (candidate.Role is not (SyntacticRole.Possessive or SyntacticRole.Modifier)) rivals.Add(candidate);
        }

        return null;
    }

    /// <summary>The verb of speech whose subject the mention is, or -1.</summary>
    private int VerbOfSpeech(MentionDraft mention)
    {
        var top = mention.Head;
        for (var step = 0; step < 8 && tree.Relation(top) == DependencyRelation.Flat; step++) top = tree.Head(top);
        var verb = tree.Relation(top) == DependencyRelation.Nsubj ? tree.Head(top) : -1;
        return verb >= 0 && WordLists.IsSpeaking(analysis.Lemmas[verb].ToLowerInvariant()) ? verb : -1;
    }
}
