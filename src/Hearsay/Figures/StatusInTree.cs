using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Reads the status of a figure from the verbs above it in the tree. Safe to use from several threads.</summary>
/// <remarks>
/// Goes up from the figure to the verb that has it as an argument, and on to the verbs, nouns and adjectives that this one is a
/// complement of, up to the first that only reports. The outermost marked word decides: "may be planning to send" is possible.
/// Words: <c>Figures/status.lexicon</c>.
/// </remarks>
internal static class StatusInTree
{
    /// <summary>The status and the words that mark it.</summary>
    public readonly record struct Mood(FigureStatus Status, Span? Evidence);

    /// <summary>The status, or null where the tree shows no verb above the figure.</summary>
    /// <param name="site">The figure.</param>
    /// <param name="bearer">The token that bears the figure with what it counts.</param>
    /// <param name="noun">The head of what is counted, or -1.</param>
    public static Mood? Find(FigureSite site, int bearer, int noun)
    {
        var tree = site.Tree!;
        var token = bearer;
        Mood? found = null;

        // "He warned of 40 guards preparing to leave": who only tells says nothing of the status, the noun's own clause does.
        if (NounClause.Of(tree, noun >= 0 ? noun : bearer) is { Predicate: >= 0 } clause && !IsSaidOf(site, tree.FirstOfList(bearer))) return Clause(site, clause);
        var below = -1;
        for (var step = 0; step < FigureTree.MostSteps && token >= 0; step++)
        {
            if (IsPredicate(tree, token))
            {
                var own = Own(site, token, below);
                if (found is null || own.Status is not (FigureStatus.Happened or FigureStatus.Ongoing)
                    || (own.Status == FigureStatus.Ongoing && found.Value.Status == FigureStatus.Happened)) found = own;
                if (StopsAbove(site, token)) return found;
            }
            else if (Governs(site, token, below, out var mood))
            {
                found = mood;
                if (tree.Relation(token) is not (DependencyRelation.Nmod or DependencyRelation.Obj or DependencyRelation.Obl or DependencyRelation.Nsubj)) return found;
            }

            // "The families of four guards are coming" plans nothing of the guards.
            // "May free 20 of the 45 hostages" leaves the 45 as they are.
            if (tree.Relation(token) == DependencyRelation.Nmod && tree.Head(token) != noun
                && (IsGivenWhole(tree, token) || (!MeasuredThing.IsTransparent(tree, tree.Head(token)) && !Marks(site, tree.Head(token)))))
            {
                return found ?? new Mood(FigureStatus.Happened, null);
            }

            below = token;
            token = site.Head(token);
        }

        return found;
    }

    /// <summary>Whether a verb that does more than tell has the figure as its subject or object.</summary>
    private static bool IsSaidOf(FigureSite site, int bearer)
    {
        var tree = site.Tree!;
        var head = site.Head(bearer);
        return head >= 0 && site.Role(bearer) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Obj or DependencyRelation.Nmod
            && !StatusReader.IsReport(site.Pieces, site.Piece(head));
    }

    /// <summary>The first mark down a clause's chain of verbs.</summary>
    private static Mood Clause(FigureSite site, NounClause clause)
    {
        var tree = site.Tree!;
        var verb = clause.Predicate;
        for (var step = 0; step < FigureTree.MostSteps; step++)
        {
            var below = tree.Syntax.Child(verb, DependencyRelation.Xcomp);
            if (below < 0) below = tree.Syntax.Child(verb, DependencyRelation.Advcl);
            if (step == 0 && tree.Relation(verb) == DependencyRelation.Acl && tree.Tag(verb) == PartOfSpeech.VBN && Marked(site, verb, verb) is { } self) return self;
            if (Own(site, verb, below) is { Status: not FigureStatus.Happened } mood) return mood;
            if (below < 0 || tree.Relation(below) != DependencyRelation.Xcomp) break;
            verb = below;
        }

        return new Mood(FigureStatus.Happened, null);
    }

    private static bool IsPredicate(FigureTree tree, int token) =>
        (tree.Tag(token).IsVerb() && tree.Relation(token) is not (DependencyRelation.Amod or DependencyRelation.Aux or DependencyRelation.AuxPass
            or DependencyRelation.Cop or DependencyRelation.Case or DependencyRelation.Compound))
        || tree.Syntax.Child(token, DependencyRelation.Cop) >= 0
        || (tree.Syntax.Subject(token) >= 0 && !tree.Tag(token).IsNoun());

    /// <summary>What a clause's own auxiliaries, adverbs and marks say, and the verb itself where it takes the figure or a complement.</summary>
    private static Mood Own(FigureSite site, int verb, int below)
    {
        var tree = site.Tree!;
        Mood? marked = null;
        int be = -1;
        var hasHave = false;
        foreach (var child in tree.Syntax.Children(verb))
        {
            if (child == below) continue;
            switch (tree.Relation(child))
            {
                case DependencyRelation.Mark when tree.Is(child, "if") || tree.Is(child, "unless"):
                    if (below < 0 || tree.Relation(verb) == DependencyRelation.Advcl) return new Mood(FigureStatus.Hypothetical, tree.Cover(child, child + 1));
                    return new Mood(FigureStatus.Possible, tree.Cover(child, child + 1));
                case DependencyRelation.Mark when tree.Is(child, "whether"):
                    return new Mood(FigureStatus.Possible, tree.Cover(child, child + 1));
                case DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop:
                    hasHave |= tree.Word(child) is "have" or "’ve" or "'ve";
                    if (IsBe(tree.Word(child))) be = be < 0 ? child : be;
                    marked ??= Marked(site, child, verb);
                    break;
                case DependencyRelation.Advmod when child < verb || tree.Relation(verb) == DependencyRelation.Root:
                    if (child < verb && !CrossesComma(site, child, verb)) marked ??= Marked(site, child, verb);
                    break;
            }
        }

        if (marked is { } mood)
        {
            return tree.Word(site.Token(site.Piece(tree.TokensIn(mood.Evidence!.Value).First))) is "would" or "’d" or "'d" ? Would(site, verb, hasHave, mood) : mood;
        }

        var isTo = tree.Is(tree.Syntax.Child(verb, DependencyRelation.Mark), "to");
        // "Veltmar to send 40 guards" and "40 guards are to be sent" stand under no other verb.
        var isHeadline = tree.Relation(verb) == DependencyRelation.Acl && tree.Head(tree.Head(verb)) < 0 && tree.Head(verb) < verb;
        if (isTo && (isHeadline || tree.Relation(verb) is DependencyRelation.Root or DependencyRelation.Ccomp or DependencyRelation.Parataxis))
        {
            return new Mood(FigureStatus.Planned, tree.Cover(tree.Syntax.Child(verb, DependencyRelation.Mark), verb + 1));
        }

        if (TakesFigure(site, verb, below) && Marked(site, verb, verb) is { } self) return self;
        var isGoingOn = be >= 0 && be < verb && !CountedReader.IsState(tree.Word(verb))
            && (tree.Tag(verb) == PartOfSpeech.VBG || (tree.Tag(verb) == PartOfSpeech.VBN && HasBeing(tree, verb)));
        if (isGoingOn && tree.Syntax.Child(verb, DependencyRelation.Cop) < 0) return new Mood(FigureStatus.Ongoing, OngoingEvidence(site, be, verb));
        return new Mood(FigureStatus.Happened, null);
    }

    /// <summary>A verb's own word counts where the figure is its argument or under its complement, not where it stands in a phrase of time or place.</summary>
    private static bool TakesFigure(FigureSite site, int verb, int below) =>
        below >= 0 && site.Role(below) is DependencyRelation.Obj or DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Xcomp
            or DependencyRelation.Ccomp or DependencyRelation.Csubj or DependencyRelation.Advcl or DependencyRelation.Obl or DependencyRelation.OblUnmarked
        && !(site.Role(below) == DependencyRelation.Obl && !site.Tree!.Is(site.Case(below), "for") && !site.Tree.Is(site.Case(below), "to"));

    /// <summary>
    /// "Would" is hypothetical beside "if" or with "have", planned where somebody is reported to have said "will", else possible.
    /// </summary>
    private static Mood Would(FigureSite site, int verb, bool hasHave, Mood mood)
    {
        var tree = site.Tree!;
        if (hasHave) return mood with { Status = FigureStatus.Hypothetical };
        foreach (var child in tree.Syntax.Children(verb))
        {
            if (tree.Relation(child) == DependencyRelation.Advcl && (tree.Is(tree.Syntax.Child(child, DependencyRelation.Mark), "if")
                || tree.Is(tree.Syntax.Child(child, DependencyRelation.Mark), "unless"))) return mood with { Status = FigureStatus.Hypothetical };
        }

        return IsToldInPast(site, verb) ? mood with { Status = FigureStatus.Planned } : mood;
    }

    /// <summary>Whether a verb is what somebody said: under a verb of saying in the past, or beside one.</summary>
    private static bool IsToldInPast(FigureSite site, int verb)
    {
        var tree = site.Tree!;
        var head = tree.Head(verb);
        if (head >= 0 && tree.Relation(verb) is DependencyRelation.Ccomp or DependencyRelation.Parataxis && IsSaid(site, head)) return true;
        foreach (var child in tree.Syntax.Children(verb))
        {
            if (tree.Relation(child) is DependencyRelation.Parataxis or DependencyRelation.Ccomp && IsSaid(site, child)) return true;
        }

        return false;
    }

    private static bool IsSaid(FigureSite site, int token) => site.Tree!.Tag(token) is PartOfSpeech.VBD && StatusReader.IsReport(site.Pieces, site.Piece(token));

    private static bool IsGivenWhole(FigureTree tree, int token) =>
        tree.IsAmount(tree.Head(token)) && tree.Syntax.Child(token, DependencyRelation.Nummod) >= 0
        && (tree.Syntax.Child(token, DependencyRelation.Det) >= 0 || tree.Syntax.Child(token, DependencyRelation.NmodPoss) >= 0);

    private static bool Marks(FigureSite site, int noun) => noun >= 0 && StatusReader.Mark(site.Pieces, site.Piece(noun), out _, out _);

    private static Mood? Marked(FigureSite site, int token, int verb)
    {
        var piece = site.Piece(token);
        if (!StatusReader.Mark(site.Pieces, piece, out var status, out var length)) return null;
        var last = Math.Min(piece + length, site.Pieces.Count);

        // "Could" that is the only word, or "ready to": as the lexicon has it.
        return new Mood(status, site.Pieces.Cover(piece, last));
    }

    /// <summary>Whether a noun or adjective marks what hangs on it: "plans to send", "the possible loss of", "a threat of".</summary>
    private static bool Governs(FigureSite site, int token, int below, out Mood mood)
    {
        var tree = site.Tree!;
        mood = default;
        foreach (var child in tree.Syntax.Children(token))
        {
            if (child != below && child < token && tree.Relation(child) == DependencyRelation.Amod && Marked(site, child, token) is { } modifier)
            {
                mood = modifier;
                return true;
            }
        }

        if (below < 0 || tree.Relation(below) is not (DependencyRelation.Nmod or DependencyRelation.Acl or DependencyRelation.Advcl or DependencyRelation.Xcomp
            or DependencyRelation.Ccomp or DependencyRelation.Csubj)) return false;
        if (tree.Relation(below) == DependencyRelation.Acl && tree.Tag(below) is PartOfSpeech.VBN or PartOfSpeech.VBG) return false;
        if (tree.Name(token) is not null || Marked(site, token, token) is not { } own) return false;
        mood = own;
        return true;
    }

    /// <summary>Whether what stands above a clause says nothing of it: the end of the sentence, a verb of reporting, a relative clause.</summary>
    private static bool StopsAbove(FigureSite site, int verb)
    {
        var tree = site.Tree!;
        var head = tree.Head(verb);
        if (head < 0) return true;
        switch (tree.Relation(verb))
        {
            case DependencyRelation.Xcomp or DependencyRelation.Csubj or DependencyRelation.CsubjPass:
                return false;
            case DependencyRelation.Ccomp:
                return StatusReader.IsReport(site.Pieces, site.Piece(head)) || !StatusReader.Mark(site.Pieces, site.Piece(head), out _, out _);
            case DependencyRelation.Acl:
                // "A plan to send" and "fears that 40 died" hang on their noun, "a force preparing to leave" does not.
                return tree.Tag(verb) is PartOfSpeech.VBG or PartOfSpeech.VBN && tree.Syntax.Child(verb, DependencyRelation.Mark) < 0;
            case DependencyRelation.Advcl:
                // "Ready to send" may be read so; "sent guards to help" may too, and "sent" marks nothing.
                return !tree.Is(tree.Syntax.Child(verb, DependencyRelation.Mark), "to");
            case DependencyRelation.Conj:
                return HasOwnMood(tree, verb);
            default:
                return true;
        }
    }

    private static bool HasOwnMood(FigureTree tree, int verb) =>
        tree.Syntax.Subject(verb) >= 0 || tree.Syntax.Child(verb, DependencyRelation.Aux) >= 0 || tree.Syntax.Child(verb, DependencyRelation.AuxPass) >= 0
        || tree.Tag(verb).IsFiniteVerb();

    private static bool HasBeing(FigureTree tree, int verb)
    {
        foreach (var child in tree.Syntax.Children(verb))
        {
            if (tree.Relation(child) is DependencyRelation.Aux or DependencyRelation.AuxPass && tree.Is(child, "being")) return true;
        }

        return false;
    }

    /// <summary>From "are" to the verb; "are being" where it is passive.</summary>
    private static Span OngoingEvidence(FigureSite site, int be, int verb) => site.Tree!.Cover(be, verb - be > 5 ? be + 1 : verb + 1);

    private static bool CrossesComma(FigureSite site, int from, int to)
    {
        for (var token = from; token < to; token++)
        {
            if (site.Tree!.Tag(token) == PartOfSpeech.Comma) return true;
        }

        return false;
    }

    private static bool IsBe(ReadOnlySpan<char> word) =>
        word is "is" or "are" or "was" or "were" or "be" or "been" or "'s" or "’s" or "'re" or "’re" or "'m" or "’m" or "am";
}
