using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Finds in the tree whom or what a figure is said of beyond what it counts ("Ford" in "Ford has 13,000 workers"). Safe to use from several threads.</summary>
/// <remarks>
/// The subject of the verb that has the counted things as its object or in a phrase behind it. Nothing where the counted things are the subject themselves, or where a pronoun stands there.
/// </remarks>
internal static class SubjectReader
{
    /// <summary>The words, or null.</summary>
    /// <param name="site">The figure.</param>
    /// <param name="bearer">The token that bears the figure with what it counts.</param>
    /// <param name="counted">The head of what is counted, or -1.</param>
    public static Span? Find(FigureSite site, int bearer, int counted)
    {
        if (site.Tree is not { } tree || bearer < 0) return null;
        var found = Find(site, tree, bearer, counted);
        return found < 0 || site.Pieces.Cover(site.Quantity.First, site.Quantity.End).Overlaps(tree.Cover(found, found + 1)) ? null
            : tree.Cover(tree.PhraseStart(found), tree.PhraseEnd(found));
    }

    private static int Find(FigureSite site, FigureTree tree, int token, int counted)
    {
        for (var step = 0; step < FigureTree.MostSteps && token >= 0; step++)
        {
            token = tree.FirstOfList(token);
            var head = site.Head(token);
            if (head < 0) return -1;
            switch (site.Role(token))
            {
                case DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter:
                    return -1;
                case DependencyRelation.Nmod when MeasuredThing.IsTransparent(tree, head):
                case DependencyRelation.Nummod or DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.NmodUnmarked or DependencyRelation.NmodDesc:
                case DependencyRelation.Appos or DependencyRelation.Parataxis or DependencyRelation.Conj when tree.IsAmount(head):
                    token = head;
                    continue;
                case DependencyRelation.Obl when head > token || tree.Is(site.Case(token), "including") || tree.Is(site.Case(token), "with"):
                    return -1;
                case DependencyRelation.Obj or DependencyRelation.Obl or DependencyRelation.OblAgent or DependencyRelation.OblUnmarked or DependencyRelation.Iobj or DependencyRelation.Xcomp
                    or DependencyRelation.Advmod:
                    // Who tells of a figure, or awaits what others do, has nothing to do with it.
                    if (StatusReader.IsReport(site.Pieces, site.Piece(head)) || MeasuredThing.IsTelling(tree, head) || IsAwaited(site, tree, token, head)) return -1;
                    var subject = tree.Subject(head);
                    return subject < 0 || subject == counted || subject == token || MeasuredThing.IsGeneric(tree, subject) ? -1 : subject;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>"The mayor expects 40 guards to leave": the guards are whom he speaks of, not his.</summary>
    private static bool IsAwaited(FigureSite site, FigureTree tree, int token, int head) =>
        site.Role(token) == DependencyRelation.Obj && StatusReader.IsMarked(site.Pieces, site.Piece(head))
        && (tree.Syntax.Child(head, DependencyRelation.Xcomp) >= 0 || tree.Syntax.Child(token, DependencyRelation.Acl) > token);
}
