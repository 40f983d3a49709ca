using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Finds in the tree whom or what a figure is said of beyond what it counts ("Ford" in "Ford has 13,000 workers"). Safe to use from several threads.</summary>
/// <remarks>
/// The subject of the verb that has the counted things as its object or in a phrase of its own; else the noun that they hang on ("the
/// brains of 13 people"). Nothing where the counted things are the subject themselves, or where a pronoun stands there.
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
        var found = Find(tree, bearer, counted);
        return found < 0 || site.Pieces.Cover(site.Quantity.First, site.Quantity.End).Overlaps(tree.Cover(found, found + 1)) ? null
            : tree.Cover(tree.PhraseStart(found), tree.PhraseEnd(found));
    }

    private static int Find(FigureTree tree, int token, int counted)
    {
        for (var step = 0; step < FigureTree.MostSteps && token >= 0; step++)
        {
            token = tree.FirstOfList(token);
            var head = tree.Head(token);
            if (head < 0) return -1;
            switch (tree.Relation(token))
            {
                case DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter:
                    return -1;
                case DependencyRelation.Nmod or DependencyRelation.Appos or DependencyRelation.NmodPoss or DependencyRelation.Nummod or DependencyRelation.Compound
                    or DependencyRelation.Amod or DependencyRelation.NmodUnmarked or DependencyRelation.NmodDesc:
                    if (tree.Tag(head).IsNoun() && head != counted && !MeasuredThing.IsGeneric(tree, head) && tree.Relation(token) == DependencyRelation.Nmod) return head;
                    token = head;
                    continue;
                default:
                    var subject = tree.Subject(head);
                    return subject == counted || subject == token ? -1 : subject;
            }
        }

        return -1;
    }
}
