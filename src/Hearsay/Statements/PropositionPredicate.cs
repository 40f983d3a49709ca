using System.Collections.Immutable;
using Hearsay.Coreference;
using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>The predicate of a content.</summary>
/// <param name="Head">The token that heads it.</param>
/// <param name="Span">Its words.</param>
/// <param name="Lemma">Its lemma, see <see cref="Proposition.Lemma"/>.</param>
/// <param name="Verbs">The tokens whose dependents are its arguments: the head, and the verb of an infinitive that it governs.</param>
internal sealed record FoundPredicate(int Head, Span Span, string Lemma, ImmutableArray<int> Verbs)
{
    /// <summary>The token that is the subject though it hangs elsewhere ("soldiers" in "soldiers are said to have fought"), or -1.</summary>
    internal int Subject { get; init; } = -1;

    /// <summary>Whether the subject, wherever it hangs, is whom it is done to.</summary>
    internal bool IsPassive { get; init; }

    /// <summary>Whether it is a noun, and then whether "of" tells who does it.</summary>
    internal bool? OfSubject { get; init; }

    /// <summary>An argument that is a part of the predicate already ("part" in "take part"), or -1.</summary>
    internal int Absorbed { get; init; } = -1;
}

/// <summary>Finds the predicate of a content behind the words that tell only how surely it holds.</summary>
internal sealed class PropositionPredicate(Analysis analysis, SyntaxTree tree)
{
    private const int MostSteps = 6;

    private readonly HashSet<int> entityHeads = [.. analysis.Entities.SelectMany(entity => entity.Mentions).Select(mention => mention.Head)];

    /// <summary>The predicate; null where it is unclear.</summary>
    /// <param name="top">The token that heads the content's main clause.</param>
    /// <param name="inside">The tokens of the content.</param>
    /// <param name="stance">The words that the stance was read from.</param>
    internal FoundPredicate? Find(int top, HashSet<int> inside, ImmutableArray<Span> stance)
    {
        var (subject, ahead) = (-1, false);
        for (var step = 0; step < MostSteps && top >= 0 && inside.Contains(top); step++)
        {
            if (IsAsking(top)) return null;
            var isCopular = tree.Child(top, DependencyRelation.Cop) >= 0;
            var isStance = stance.Any(span => span.Contains(analysis.Tokens[top].Start));
            if (isCopular || analysis.Tags[top].IsAdjective())
            {
                if (!isStance && !PropositionWords.Is("frame", Lemma(top))) return isCopular ? Copular(top, subject, ahead, inside) : null;
                subject = tree.Subject(top);
                if (Below(top, DependencyRelation.Xcomp) is >= 0 and var infinitive) (top, ahead) = (infinitive, ahead || !IsPerfect(infinitive));
                else if (Clause(top) is >= 0 and var clause) (top, subject) = (clause, -1);
                // "The reports that it fell are false".
                else (top, subject) = (subject, -1);
                continue;
            }

            if (analysis.Tags[top].IsNoun())
            {
                if (Accused(top, inside) is >= 0 and var deed)
                {
                    (subject, top) = (top, deed);
                    continue;
                }

                if (PropositionWords.Is("claim", Lemma(top)) && Told(top) is >= 0 and var told)
                {
                    top = told;
                    continue;
                }

                return PropositionWords.Event(Lemma(top)) is { } verb ? new FoundPredicate(top, analysis.Tokens[top].Span, verb.Verb, [top]) { OfSubject = verb.OfSubject } : null;
            }

            if (!analysis.Tags[top].IsVerb()) return null;
            if (Framed(top, isStance) is not { } next) return isStance && Stands(top) ? null : Verbal(top, subject, ahead, inside);
            (top, subject, ahead) = (next.Token, next.Subject, ahead || next.Ahead);
        }

        return null;
    }

    /// <summary>What a verb that says nothing of its own leads to; null where it says its own.</summary>
    private (int Token, int Subject, bool Ahead)? Framed(int verb, bool isStance)
    {
        var lemma = Lemma(verb);
        var subject = tree.Subject(verb);
        var isPassive = IsPassive(verb);
        if (Below(verb, DependencyRelation.Xcomp) is >= 0 and var infinitive && analysis.Tags[infinitive].IsVerb())
        {
            // "Is going to", "is expected to": the future; "is said to": the sentence is what is said.
            if (lemma is "go" && analysis.Tags[verb] == PartOfSpeech.VBG || isPassive && PropositionWords.Is("ahead", lemma)) return (infinitive, subject, true);
            if (PropositionWords.Is("raising", lemma) && (isPassive || PropositionWords.Is("seeming", lemma))) return (infinitive, subject, false);
        }

        var mine = subject < 0 || tree.Relation(subject) is DependencyRelation.Expl || analysis.Tags[subject] is PartOfSpeech.PRP;
        if (mine && (isStance || PropositionWords.Is("opinion", lemma)) && Clause(verb) is >= 0 and var clause) return (clause, -1, false);
        var thing = tree.Child(verb, DependencyRelation.Obj);
        if (thing < 0) thing = lemma is "be" ? subject : -1;
        if (thing < 0) return null;
        var noun = Lemma(thing);
        if (isStance && (PropositionWords.Is("claim", noun) || PropositionWords.Event(noun) is not null) || (PropositionWords.Is("bearing", lemma) || IsWithout(verb)) && PropositionWords.Is("claim", noun) && Told(thing) >= 0)
            return (thing, -1, false);
        return null;
    }

    // "Claimed without giving evidence that it fell": the claim stands behind.
    private bool IsWithout(int verb) => tree.Child(verb, DependencyRelation.Mark) is >= 0 and var mark && Lemma(mark) is "without" || tree.Child(verb, DependencyRelation.Case) is >= 0 and var preposition && Lemma(preposition) is "without";

    /// <summary>Whether a verb of the stance has said all: "deny it", "confirm the claims".</summary>
    private bool Stands(int verb) => !PropositionWords.Is("ahead", Lemma(verb)) && tree.Child(verb, DependencyRelation.Aux) is var auxiliary && (PropositionWords.Is("opinion", Lemma(verb)) || auxiliary < 0);

    private FoundPredicate? Verbal(int verb, int subject, bool ahead, HashSet<int> inside)
    {
        var (lemma, span, verbs, absorbed) = (Lemma(verb), analysis.Tokens[verb].Span, ImmutableArray.Create(verb), -1);
        if (tree.Child(verb, DependencyRelation.CompoundPrt) is >= 0 and var particle && !analysis.FiguresIn(analysis.Cover(particle, tree.Right(verb) + 1)).Any(figure => figure.Span.Contains(analysis.Tokens[particle].Start)))
        {
            lemma = $"{lemma} {Lemma(particle)}";
            if (particle == verb + 1) span = analysis.Cover(verb, particle + 1);
        }

        // "It seems so", "that happened": what "that" is, the content does not say.
        if (subject < 0 && tree.Subject(verb) is >= 0 and var own && IsPointer(own, verb)) return null;
        var isPassive = IsPassive(verb);
        var thing = isPassive ? tree.Subject(verb) : tree.Child(verb, DependencyRelation.Obj);
        if (thing >= 0 && PropositionWords.Support(lemma, Lemma(thing)) is { } supported)
        {
            (lemma, absorbed) = (supported, thing);
            span = Between(verb, thing) ?? span;
        }
        else if (thing >= 0 && PropositionWords.Is("light", Lemma(verb)) && PropositionWords.Event(Lemma(thing)) is { } light)
        {
            (lemma, absorbed) = (light.Verb, thing);
            (span, verbs) = (Between(verb, thing) ?? span, [verb, thing]);
        }
        else if (lemma is "be")
        {
            // "There was a bus" tells that there was one.
            lemma = tree.Child(verb, DependencyRelation.Expl) >= 0 ? "exist" : "be";
        }
        else if (thing < 0 && !isPassive && Below(verb, DependencyRelation.Xcomp) is >= 0 and var infinitive)
        {
            lemma = $"{lemma} {Lemma(infinitive)}";
            verbs = [verb, infinitive];
        }

        return new FoundPredicate(verb, span, Timed(verb, lemma, ahead, inside), verbs) { Subject = subject, IsPassive = isPassive, Absorbed = absorbed };
    }

    private FoundPredicate? Copular(int top, int subject, bool ahead, HashSet<int> inside)
    {
        if (subject < 0 && tree.Subject(top) is >= 0 and var own && IsPointer(own, top)) return null;
        var words = tree.Phrase(top);
        // "Is in the east": what stands behind the preposition is where.
        if (tree.Child(top, DependencyRelation.Case) >= 0)
        {
            var copula = tree.Child(top, DependencyRelation.Cop);
            return new FoundPredicate(top, analysis.Tokens[copula].Span, Timed(top, "be", ahead, inside), [top]) { Subject = subject };
        }

        var noun = analysis.Tags[top].IsNoun() ? analysis.Cover(Math.Max(words.First, tree.Left(top)), words.End) : analysis.Tokens[top].Span;
        if (Below(top, DependencyRelation.Xcomp) is >= 0 and var infinitive && analysis.Tags[infinitive].IsVerb())
        {
            if (PropositionWords.Is("ahead", Lemma(top))) return Verbal(infinitive, subject < 0 ? tree.Subject(top) : subject, true, inside);
            return new FoundPredicate(top, noun, Timed(top, $"be {Lemma(top)} {Lemma(infinitive)}", ahead, inside), [top, infinitive]) { Subject = subject };
        }

        return new FoundPredicate(top, noun, Timed(top, $"be {Lemma(top)}", ahead, inside), [top]) { Subject = subject };
    }

    /// <summary>The lemma with "will" before it where it speaks of what is to come: what is planned is never what has happened.</summary>
    private string Timed(int verb, string lemma, bool ahead, HashSet<int> inside)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Relation(child) is not DependencyRelation.Aux || analysis.Tags[child] != PartOfSpeech.MD) continue;
            if (IsPerfect(verb)) return lemma;
            var isState = PropositionWords.Is("stative", lemma.Split(' ')[0]);
            if (!isState || Lemma(child) is "will" or "shall" or "would" || analysis.Word(child) is "'ll" or "’ll" or "wo") ahead = true;
        }

        var isInfinitive = analysis.Tags[verb] == PartOfSpeech.VB && tree.Child(verb, DependencyRelation.Mark) is >= 0 and var mark && analysis.Tags[mark] == PartOfSpeech.TO && !IsPerfect(verb);
        // "Promised to send"; but "claims to know" speaks of now, and below "seems" the verb above tells the time.
        if (isInfinitive && !PropositionWords.Is("stative", lemma.Split(' ')[0]) && (tree.Relation(verb) is not DependencyRelation.Xcomp || !inside.Contains(tree.Head(verb)))) ahead = true;
        return ahead ? $"will {lemma}" : lemma;
    }

    /// <summary>The clause that is said: "that it fell", "whether it fell", "it fell" behind "I think".</summary>
    private int Clause(int head)
    {
        var clause = Below(head, DependencyRelation.Ccomp);
        return clause >= 0 ? clause : Math.Max(Below(head, DependencyRelation.Csubj), Below(head, DependencyRelation.CsubjPass));
    }

    /// <summary>"Accused | Orlin of sending guards": the deed that somebody is accused of; -1 for any other noun.</summary>
    private int Accused(int noun, HashSet<int> inside)
    {
        foreach (var head in (ReadOnlySpan<int>)[noun, tree.Head(noun)])
        {
            if (head < 0) continue;
            foreach (var child in tree.Children(head))
            {
                if (child <= noun || !inside.Contains(child) || analysis.Tags[child] != PartOfSpeech.VBG || tree.Subject(child) >= 0) continue;
                var marker = tree.Child(child, DependencyRelation.Mark);
                if (marker < 0) marker = tree.Child(child, DependencyRelation.Case);
                if (marker > noun && Lemma(marker) is "of" && !analysis.Tags[noun].IsVerb() && !PropositionWords.Is("claim", Lemma(noun))) return child;
            }
        }

        return -1;
    }

    /// <summary>What a noun like "claim" tells of: its clause, or the event behind "of"; -1 where it does not say.</summary>
    private int Told(int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (child <= noun) continue;
            var relation = tree.Relation(child);
            var mark = tree.Child(child, DependencyRelation.Mark);
            if (relation is DependencyRelation.Ccomp or DependencyRelation.Acl && (mark < 0 || analysis.Tags[mark] != PartOfSpeech.TO || Lemma(noun) is "plan")) return child;
            if (relation is DependencyRelation.AclRelcl && mark >= 0 && Lemma(mark) is "that" && tree.Subject(child) >= 0) return child;
            if (relation is DependencyRelation.Nmod && tree.Child(child, DependencyRelation.Case) is >= 0 and var preposition && PropositionWords.Is("complement", Lemma(preposition)))
            {
                if (PropositionWords.Event(Lemma(child)) is not null || PropositionWords.Is("claim", Lemma(child)) || analysis.Tags[child].IsVerb()) return child;
            }
        }

        return -1;
    }

    /// <summary>"It", "this" or "that" as a subject that no clause explains.</summary>
    private bool IsPointer(int subject, int head) => PropositionWords.Is("pointer", Lemma(subject)) && analysis.Tags[subject] is PartOfSpeech.PRP or PartOfSpeech.DT
        && !entityHeads.Contains(subject) && tree.Child(head, DependencyRelation.Expl) < 0 && tree.Left(subject) == tree.Right(subject);

    private bool IsAsking(int top)
    {
        foreach (var child in tree.Children(top))
        {
            if (child > top) break;
            var first = tree.Left(child);
            if (analysis.Tags[first] is PartOfSpeech.WP or PartOfSpeech.WRB or PartOfSpeech.WDT && Lemma(first) is not "that") return true;
        }

        return false;
    }

    private bool IsPassive(int verb) => tree.Child(verb, DependencyRelation.AuxPass) >= 0 || tree.Child(verb, DependencyRelation.NsubjPass) >= 0
        || analysis.Tags[verb] == PartOfSpeech.VBN && tree.Child(verb, DependencyRelation.Aux) < 0 && tree.Child(verb, DependencyRelation.Obj) < 0 && tree.Relation(verb) is DependencyRelation.Acl;

    private bool IsPerfect(int verb) => tree.Children(verb).Any(child => tree.Relation(child) is DependencyRelation.Aux && Lemma(child) is "have");

    private Span? Between(int verb, int thing) => thing > verb && thing - verb <= 4 ? analysis.Cover(verb, thing + 1) : null;

    private int Below(int head, DependencyRelation relation) => tree.Child(head, relation);

    private string Lemma(int token) => analysis.Lemmas[token].ToLowerInvariant();
}
