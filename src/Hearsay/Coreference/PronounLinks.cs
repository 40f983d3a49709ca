using Hearsay.Language;

namespace Hearsay.Coreference;

/// <summary>Leads pronouns of the third person to what they stand for, in text order, or leaves them.</summary>
/// <remarks>
/// Agreement and syntax rule candidates out (binding, the one who utters a quotation is no "he" in it); <paramref name="choose"/> weighs the
/// rest. Linear: a pronoun looks back over a bounded number of mentions.
/// </remarks>
/// <param name="analysis">The article.</param>
/// <param name="tree">Its trees.</param>
/// <param name="mentions">Its mentions in text order, names and descriptions led.</param>
/// <param name="choose">The index of the candidate that is meant, or -1.</param>
internal sealed class PronounLinks(Analysis analysis, SyntaxTree tree, List<MentionDraft> mentions, Func<PronounChoice, int> choose)
{
    private const int SentenceReach = 3;
    private const int MentionReach = 80;
    private const int MostCandidates = 16;

    private readonly PronounFeatures features = new(analysis, tree);
    private readonly QuotationSpeakers speakers = new(analysis, tree);
    private readonly LastSpeakers lastSpeakers = new(analysis, tree, mentions);
    private readonly Dictionary<int, MentionDraft> byHead = [];

    internal void Join()
    {
        foreach (var mention in mentions)
        {
            if (!mention.IsJoined) byHead.TryAdd(mention.Head, mention);
        }

        foreach (var mention in mentions)
        {
            if (mention.Kind != MentionKind.Pronoun || WordLists.PronounOf(analysis.Word(mention.Head)) is not { } pronoun) continue;
            if (pronoun.Use is "reflexive")
            {
                JoinReflexive(mention, pronoun);
                continue;
            }

            if (lastSpeakers.Of(mention, pronoun, Excluded(mention, pronoun)) is { } speaker)
            {
                EntityDraft.Join(mention, speaker, CoreferenceRules.LastSpeaker);
                continue;
            }

            if (Choice(mention, pronoun) is { Candidates.Count: > 0 } choice && choose(choice) is >= 0 and var chosen)
                EntityDraft.Join(mention, choice.Candidates[chosen].Mention, CoreferenceRules.Pronoun);
        }
    }

    private void JoinReflexive(MentionDraft mention, Pronoun pronoun)
    {
        var verb = tree.Predicate(mention.Head);
        // "The minister himself" is one mention, and no link.
        if (tree.Relation(mention.Head) is DependencyRelation.NmodUnmarked or DependencyRelation.Appos) return;
        var of = tree.Subject(verb);
        if (of >= 0 && of < mention.Head && byHead.TryGetValue(of, out var subject) && !ReferenceEquals(subject, mention) && Fits(mention, pronoun, subject))
            EntityDraft.Join(mention, subject, CoreferenceRules.Reflexive);
    }

    private PronounChoice Choice(MentionDraft mention, Pronoun pronoun)
    {
        var group = pronoun.IsPersonal ? PronounGroup.Personal : pronoun.IsThing ? PronounGroup.Thing : PronounGroup.Plural;
        var fitting = new List<MentionDraft>();
        var seen = new HashSet<EntityDraft>(ReferenceEqualityComparer.Instance) { mention.Entity };
        var excluded = Excluded(mention, pronoun);
        for (var i = mention.Index - 1; i >= 0 && i >= mention.Index - MentionReach && fitting.Count < MostCandidates; i--)
        {
            var candidate = mentions[i];
            if (mention.Sentence - candidate.Sentence > SentenceReach) break;
            if (seen.Contains(candidate.Entity) || !Fits(mention, pronoun, candidate) || excluded.Contains(candidate.Entity)) continue;
            if (IsBound(mention, pronoun, candidate))
            {
                seen.Add(candidate.Entity);
                continue;
            }

            // Inside what holds the pronoun: "his mother" is no "his".
            if (candidate.Tokens.Contains(mention.Head)) continue;
            seen.Add(candidate.Entity);
            fitting.Add(candidate);
        }

        var subjects = 0;
        var candidates = new List<PronounCandidate>();
        for (var rank = 0; rank < fitting.Count; rank++)
        {
            var subject = fitting[rank].Role == SyntacticRole.Subject ? subjects++ : -1;
            candidates.Add(new PronounCandidate(fitting[rank], features.Of(group, mention, fitting[rank], rank, subject, fitting.Count)));
        }

        return new PronounChoice(mention, group, candidates, PronounFeatures.OfNothing(group, mention, candidates.Count));
    }

    internal static bool Fits(MentionDraft mention, Pronoun pronoun, MentionDraft candidate)
    {
        var entity = candidate.Entity;
        if (!mention.Entity.Agrees(entity) && entity.Number != GrammaticalNumber.Singular && !entity.IsMetonym) return false;
        if (pronoun.IsPersonal)
        {
            return entity.Type == EntityType.Person && entity.Number != GrammaticalNumber.Plural && !entity.IsMetonym
                && (entity.Gender == Gender.Unknown || mention.Entity.Gender == Gender.Unknown || entity.Gender == mention.Entity.Gender);
        }

        if (pronoun.IsThing) return entity.Type != EntityType.Person && entity.Number != GrammaticalNumber.Plural;
        return entity.Number == GrammaticalNumber.Plural || entity.Type == EntityType.Organization;
    }

    /// <summary>Whether syntax keeps the two apart: both hang on one verb, or one is joined to the other by "and".</summary>
    private bool IsBound(MentionDraft mention, Pronoun pronoun, MentionDraft candidate)
    {
        if (mention.Sentence != candidate.Sentence) return false;
        var (own, other) = (tree.Top(mention.Head), tree.Top(candidate.Head));
        if (own == other) return true;
        if (pronoun.Use is "possessive") return tree.Head(own) == candidate.Head;
        if (tree.Relation(own) is DependencyRelation.Obj or DependencyRelation.Iobj or DependencyRelation.Obl && Unspoken(tree.Head(own)) is >= 0 and var subject && subject == other) return true;
        if (IsUnderPreposition(own) && tree.Relation(own) != DependencyRelation.Nmod && candidate.Role == SyntacticRole.Subject && tree.Head(own) == tree.Head(other)) return true;
        return tree.Head(own) >= 0 && tree.Head(own) == tree.Head(other) && candidate.Role is not (SyntacticRole.Possessive or SyntacticRole.Modifier);
    }

    /// <summary>Who does what a verb without a subject says: "Marsh left to meet him", "Marsh asked Reed to meet him"; or -1.</summary>
    private int Unspoken(int verb)
    {
        for (var step = 0; step < 4 && verb >= 0; step++)
        {
            if (tree.Subject(verb) is >= 0 and var subject) return step == 0 ? -1 : subject;
            if (tree.Relation(verb) == DependencyRelation.Xcomp && tree.Head(verb) >= 0 && tree.Child(tree.Head(verb), DependencyRelation.Obj) is >= 0 and var controller) return controller;
            if (tree.Relation(verb) is not (DependencyRelation.Xcomp or DependencyRelation.Advcl or DependencyRelation.Conj)) return -1;
            verb = tree.Head(verb);
        }

        return -1;
    }

    private bool IsUnderPreposition(int token) => tree.Child(token, DependencyRelation.Case) >= 0;

    /// <summary>Whoever utters a quotation is no "he" in it, and who is named or "he" in it does not utter it.</summary>
    private HashSet<EntityDraft> Excluded(MentionDraft mention, Pronoun pronoun)
    {
        var excluded = new HashSet<EntityDraft>(ReferenceEqualityComparer.Instance);
        if (!pronoun.IsPersonal) return excluded;
        if (mention.Quotation >= 0)
        {
            if (speakers.Of(mention.Quotation) is >= 0 and var speaker && byHead.TryGetValue(speaker, out var by)) excluded.Add(by.Entity);
            return excluded;
        }

        for (var i = mention.Index - 1; i >= 0 && i > mention.Index - MentionReach; i--)
        {
            if (mentions[i].Quotation >= 0 && mentions[i].Kind is MentionKind.Pronoun or MentionKind.Name && speakers.Of(mentions[i].Quotation) == mention.Head) excluded.Add(mentions[i].Entity);
        }

        return excluded;
    }
}
