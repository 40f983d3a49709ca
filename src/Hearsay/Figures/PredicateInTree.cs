using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Finds in the tree what is said of the things that a quantity counts. Safe to use from several threads.</summary>
internal static class PredicateInTree
{
    /// <summary>The token, or -1 where the tree does not say or the words are negated.</summary>
    /// <param name="site">The figure.</param>
    /// <param name="bearer">The token that bears the figure with what it counts.</param>
    /// <param name="counted">The head of what is counted, or -1.</param>
    /// <param name="isSettled">Whether nothing else will do: the things counted have a verb, and it is not one that tells.</param>
    public static int Find(FigureSite site, int bearer, int counted, out bool isSettled)
    {
        isSettled = true;
        var tree = site.Tree!;

        // "Twelve people who were injured": what became of people goes before what they do.
        var noun = counted >= 0 ? counted : bearer;
        var own = NounClause.Of(tree, noun);
        var clause = own.Predicate < 0 ? -1 : own.IsObject ? Undergone(tree, own.Predicate) : Said(site, own.Predicate);
        if (clause >= 0 && CountedReader.IsState(tree.Word(clause))) return clause;
        var token = Whole(tree, tree.FirstOfList(bearer));
        // "Killed three miners and injured eleven others", where the tree takes the others for more of the miners.
        if (token != bearer && site.Token(site.Quantity.First - 1) is var verb and >= 0 && tree.Tag(verb) is PartOfSpeech.VBD or PartOfSpeech.VBN or PartOfSpeech.VBG
            && tree.Relation(verb) == DependencyRelation.Conj && tree.Tag(tree.Head(verb)).IsVerb() && !tree.IsNegated(verb)) return verb;

        // "26 people were killed, including six children".
        if (tree.Is(site.Case(token), "including") && tree.Head(token) is var whole and >= 0)
        {
            if (tree.Tag(whole).IsVerb()) return CountedReader.IsState(tree.Word(whole)) ? whole : -1;
            if (tree.Tag(whole).IsNoun()) token = tree.FirstOfList(whole);
        }

        var head = tree.IsNegated(bearer) ? -1 : site.Head(token);
        if (head >= 0)
        {
            switch (site.Role(token))
            {
                case DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter:
                    return Said(site, head);
                case DependencyRelation.Obj:
                    var ordered = Complement(site, head, isObject: true);
                    if (ordered == head) ordered = ComplementOfNoun(site, head, token);
                    if (ordered != head) return ordered;
                    if (tree.IsNegated(head)) return -1;
                    if (PredicateReader.IsSight(tree.Word(head)) || PredicateReader.IsDescription(tree.Word(head))) break;
                    if (tree.Tag(head).IsVerb() && !StatusReader.IsReport(site.Pieces, site.Piece(head)) && !PredicateReader.IsAuxiliary(tree.Word(head))) return head;
                    break;
            }
        }

        isSettled = false;
        return clause;
    }

    /// <summary>"A total of 40 guards were sent": what is said of the total is said of the guards.</summary>
    private static int Whole(FigureTree tree, int token)
    {
        for (var step = 0; step < 3 && tree.Relation(token) == DependencyRelation.Nmod && tree.Is(tree.Case(token), "of"); step++)
        {
            var head = tree.Head(token);
            if (!MeasuredThing.IsGeneric(tree, head)) break;
            token = head;
        }

        return token;
    }

    /// <summary>The word that a predicate leads to, over marked verbs ("are expected to be sent", "were reported missing"), or -1 where negated.</summary>
    private static int Said(FigureSite site, int predicate)
    {
        var tree = site.Tree!;
        for (var step = 0; step < FigureTree.MostSteps; step++)
        {
            if (tree.IsNegated(predicate)) return -1;
            var next = Complement(site, predicate, isObject: false);
            if (next == predicate) break;
            predicate = next;
        }

        if (tree.Tag(predicate).IsNoun() || tree.Tag(predicate) is PartOfSpeech.CD or PartOfSpeech.Dollar) return -1;
        if (PredicateReader.IsAuxiliary(tree.Word(predicate))) return -1;

        // "40 guards killed two men" does not say what became of the guards.
        var isPassive = (tree.Relation(predicate) == DependencyRelation.Acl && tree.Tag(predicate) == PartOfSpeech.VBN)
            || tree.Syntax.Child(predicate, DependencyRelation.AuxPass) >= 0 || tree.Syntax.Child(predicate, DependencyRelation.Cop) >= 0;
        if (CountedReader.IsState(tree.Word(predicate)) && !isPassive && tree.Syntax.Child(predicate, DependencyRelation.Obj) >= 0) return -1;
        return tree.Tag(predicate).IsVerb() || tree.Tag(predicate) == PartOfSpeech.JJ || CountedReader.IsState(tree.Word(predicate)) ? predicate : -1;
    }

    /// <summary>The complement of a marked or auxiliary verb ("expected to be sent", "left 40 people dead"), or the verb itself.</summary>
    private static int Complement(FigureSite site, int predicate, bool isObject)
    {
        var tree = site.Tree!;
        var piece = site.Piece(predicate);
        var isMarked = StatusReader.IsMarked(site.Pieces, piece) || PredicateReader.IsAuxiliary(tree.Word(predicate))
            || (isObject && PredicateReader.IsResult(tree.Word(predicate)));
        if (!isMarked) return predicate;
        var below = tree.Syntax.Child(predicate, DependencyRelation.Xcomp);
        if (below < 0 && !(isObject && PredicateReader.IsResult(tree.Word(predicate)))) below = InfinitiveBelow(tree, predicate);
        return below >= 0 && !tree.Tag(below).IsNoun() ? below : predicate;
    }

    /// <summary>"Ordered 40 guards to leave", "wants 40 doctors sent", "left 40 people dead", where the tree has the complement with the noun.</summary>
    private static int ComplementOfNoun(FigureSite site, int predicate, int noun)
    {
        var tree = site.Tree!;
        var isResult = PredicateReader.IsResult(tree.Word(predicate));
        if (!isResult && !StatusReader.IsMarked(site.Pieces, site.Piece(predicate))) return predicate;
        foreach (var child in tree.Syntax.Children(noun))
        {
            var isBehind = child > noun && tree.Relation(child) is DependencyRelation.Acl or DependencyRelation.Amod;
            if (isBehind && (tree.Tag(child) is PartOfSpeech.VB or PartOfSpeech.VBN || (isResult && CountedReader.IsState(tree.Word(child))))) return child;
        }

        return predicate;
    }

    /// <summary>"Prepared to join" and "ready to join", where the tree sees a purpose.</summary>
    private static int InfinitiveBelow(FigureTree tree, int predicate)
    {
        var below = tree.Syntax.Child(predicate, DependencyRelation.Advcl);
        return below >= 0 && tree.Is(tree.Syntax.Child(below, DependencyRelation.Mark), "to") ? below : -1;
    }

    /// <summary>"The guards they are preparing to send".</summary>
    private static int Undergone(FigureTree tree, int predicate)
    {
        var inner = tree.Innermost(predicate);
        for (var verb = predicate; verb != inner; verb = tree.Syntax.Child(verb, DependencyRelation.Xcomp))
        {
            if (tree.IsNegated(verb)) return -1;
        }

        return tree.IsNegated(inner) || PredicateReader.IsAuxiliary(tree.Word(inner)) ? -1 : inner;
    }
}
