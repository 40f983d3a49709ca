using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Finds in the tree where the things counted are or where it happened to them ("Orsk" in "40 guards were killed in Orsk"). Safe to use from several threads.</summary>
/// <remarks>
/// A phrase of place that hangs on the counted noun or on the verb that says something of it, or on an event that such a phrase
/// names ("in a strike near Orsk"). It must hold the name of a place, or a noun for a place that "the" makes definite. Words:
/// <c>Figures/where.lexicon</c>. Null where there is no such phrase, and where two hang on one word and neither is nearer.
/// </remarks>
internal static class WhereReader
{
    private const int LongestTail = 6;

    private static readonly PhraseTable<string> Words = new(Lexicon.Read("Figures/where.lexicon")
        .Select(entry => KeyValuePair.Create(entry[0], entry[1])));

    /// <summary>The place without its preposition and article, or null.</summary>
    /// <param name="site">The figure.</param>
    /// <param name="bearer">The token that bears the figure with what it counts.</param>
    /// <param name="counted">The head of what is counted, or -1.</param>
    public static Span? Find(FigureSite site, int bearer, int counted)
    {
        if (site.Tree is not { } tree || bearer < 0 || !Counts(site.Quantity)) return null;
        var found = counted >= 0 && IsNear(tree, counted, bearer) ? At(tree, counted, counted, isVerb: false) : -1;
        if (found < 0 && counted >= 0 && HasOwnPlace(tree, counted)) return null;
        if (found < 0 && bearer != counted) found = At(tree, bearer, bearer, isVerb: false);
        if (found < 0) found = AtPredicate(site, tree, bearer);
        return found < 0 ? null : Phrase(tree, found);
    }

    /// <summary>Whether a word stands before the place where something is ("in", "near").</summary>
    public static bool IsPlaceOf(ReadOnlySpan<char> word) => Words.Word(word, out var kind) && kind == "at";

    /// <summary>Whether things are counted that can be somewhere.</summary>
    private static bool Counts(Quantity quantity) => quantity.Unit is null || quantity.UnitKind == UnitKind.Percent;

    /// <summary>Whether one word hangs on the other by a phrase with "of", so that what is said of one place holds for both.</summary>
    private static bool IsNear(FigureTree tree, int counted, int bearer) =>
        counted == bearer || tree.Head(counted) == bearer || tree.Head(bearer) == counted;

    /// <summary>"40 guards in the country" are there, wherever else the sentence may be.</summary>
    private static bool HasOwnPlace(FigureTree tree, int noun)
    {
        foreach (var child in tree.Syntax.Children(noun))
        {
            if (tree.Relation(child) == DependencyRelation.Nmod && Kind(tree, tree.Case(child)) is "at" && Kind(tree, child) is "place" or "known") return true;
        }

        return false;
    }

    /// <summary>The place beside the verb or predicate that governs the figure, up through verbs that share its subject.</summary>
    private static int AtPredicate(FigureSite site, FigureTree tree, int bearer)
    {
        var token = tree.FirstOfList(bearer);
        for (var step = 0; step < FigureTree.MostSteps; step++)
        {
            var isOwnPredicate = tree.Syntax.Child(token, DependencyRelation.Cop) >= 0;
            var head = site.Head(token);
            if (isOwnPredicate || head < 0) return At(tree, token, bearer, isVerb: true);
            var relation = site.Role(token);
            if (relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Obj or DependencyRelation.Obl or DependencyRelation.OblUnmarked
                or DependencyRelation.Xcomp)
            {
                if (At(tree, head, bearer, isVerb: true) is var place and >= 0) return place;
                if (Below(tree, head, bearer) is var lower and >= 0) return lower;
                if (relation == DependencyRelation.Obl || tree.Relation(head) != DependencyRelation.Xcomp) return -1;
            }
            else if (relation == DependencyRelation.Acl || relation == DependencyRelation.AclRelcl)
            {
                return -1;
            }
            else if (!(relation == DependencyRelation.Nmod && tree.Is(tree.Case(token), "of") && MeasuredThing.IsTransparent(tree, head)))
            {
                return -1;
            }

            token = head;
        }

        return -1;
    }

    /// <summary>"Are expected to be sent to Orsk", "guards stationed in Orsk": the place stands with the verb below.</summary>
    private static int Below(FigureTree tree, int predicate, int bearer)
    {
        for (var step = 0; step < 3; step++)
        {
            predicate = tree.Syntax.Child(predicate, DependencyRelation.Xcomp);
            if (predicate < 0) return -1;
            if (At(tree, predicate, bearer, isVerb: true) is var place and >= 0) return place;
        }

        return -1;
    }

    /// <summary>The place that hangs on a word: the nearest to the figure, one behind it before one in front of it.</summary>
    private static int At(FigureTree tree, int upper, int figure, bool isVerb)
    {
        // "Are in Orsk", "are on the front lines in Orsk": the place is the predicate itself.
        if (isVerb && tree.Syntax.Child(upper, DependencyRelation.Cop) >= 0 && Place(tree, upper, -1) is var own and >= 0) return own;
        int best = -1, bestDistance = int.MaxValue;
        foreach (var child in tree.Syntax.Children(upper))
        {
            var place = isVerb
                ? tree.Relation(child) is DependencyRelation.Obl or DependencyRelation.Nmod or DependencyRelation.Advmod ? Place(tree, child, upper) : -1
                : tree.Relation(child) is DependencyRelation.Nmod or DependencyRelation.Obl ? Place(tree, child, upper)
                : tree.Relation(child) is DependencyRelation.Acl or DependencyRelation.AclRelcl or DependencyRelation.Amod && child > upper && IsNow(tree, child) ? At(tree, child, figure, isVerb: true)
                : -1;
            if (place < 0) continue;
            var distance = child > figure ? child - figure : (figure - child) * 2;
            if (distance >= bestDistance) continue;
            (best, bestDistance) = (place, distance);
        }

        return best;
    }

    /// <summary>"Guards who had been held in Orsk were freed" need not be there any more.</summary>
    private static bool IsNow(FigureTree tree, int clause) => !tree.IsNegated(clause) && !tree.Is(tree.Syntax.Child(clause, DependencyRelation.Aux), "had");

    /// <summary>The head of the place that a phrase names, or -1.</summary>
    private static int Place(FigureTree tree, int token, int upper)
    {
        var preposition = tree.Case(token);
        if (preposition < 0) return -1;
        var kind = Kind(tree, preposition);
        if (kind is "from" && (upper < 0 || Kind(tree, upper) != "leaving")) return -1;

        // "Gave 40 tanks to Veltmar" names who has them.
        if (kind is "to" && upper >= 0 && (Kind(tree, upper) == "giving" || Kind(tree, tree.Head(upper)) == "giving")) return -1;
        var takes = kind is "at" or "to" or "from";
        if (takes && IsPlace(tree, token)) return token;
        if (!tree.Tag(token).IsNoun() || tree.Tag(token).IsName()) return -1;

        // "In a strike near Orsk", "by a landslide in Orsk": where the event was.
        var isEvent = takes || tree.Is(preposition, "by") || tree.Is(preposition, "during") || tree.Is(preposition, "after") || tree.Is(preposition, "for")
            || tree.Is(preposition, "with");
        if (!isEvent) return -1;
        foreach (var child in tree.Syntax.Children(token))
        {
            if (tree.Relation(child) == DependencyRelation.Nmod && Kind(tree, tree.Case(child)) is "at" && IsPlace(tree, child)) return child;
            if (tree.Relation(child) != DependencyRelation.Acl || child < token || tree.Tag(child) != PartOfSpeech.VBN) continue;

            // "At a rally held in Orsk".
            foreach (var inner in tree.Syntax.Children(child))
            {
                if (tree.Relation(inner) == DependencyRelation.Obl && Kind(tree, tree.Case(inner)) is "at" && IsPlace(tree, inner)) return inner;
            }
        }

        return -1;
    }

    /// <summary>Whether a noun phrase names a place: by its own name, by a name inside it, or by "the".</summary>
    private static bool IsPlace(FigureTree tree, int head) =>
        IsNamed(tree, head) || (Kind(tree, head) is "place" or "known" && FollowedBy(tree, head, End(tree, head)) >= 0);

    private static bool IsNamed(FigureTree tree, int head)
    {
        if (tree.Name(head) == EntityType.Place) return true;
        if (!tree.Tag(head).IsNoun()) return false;
        var kind = Kind(tree, head);
        if (kind is not ("place" or "known")) return false;
        if (tree.Tag(head).IsName()) return true;
        if (kind is "known" && tree.Is(tree.Syntax.Child(head, DependencyRelation.Det), "the")) return true;
        var (first, last) = (tree.PhraseStart(head), End(tree, head));
        for (var token = first; token < last; token++)
        {
            if (tree.Name(token) is EntityType.Place or EntityType.Norp or EntityType.Organization || (tree.Tag(token).IsName() && token != head)) return true;
        }

        return false;
    }

    /// <summary>The place that stands right behind another, on the same verb ("at the camp near Orsk"), or -1.</summary>
    private static int FollowedBy(FigureTree tree, int head, int end)
    {
        if (end + 1 >= tree.Count || tree.Head(head) < 0 || Kind(tree, end) is not "at" || tree.Relation(end) != DependencyRelation.Case) return -1;
        var next = tree.Head(end);
        return next > end && tree.Relation(next) is DependencyRelation.Obl or DependencyRelation.Nmod && tree.Head(next) == tree.Head(head) && IsNamed(tree, next) ? next : -1;
    }

    private static Span Phrase(FigureTree tree, int head)
    {
        var end = End(tree, head);

        // "On the frontline near Orsk in Veltmar": each behind the other, on one verb.
        for (var step = 0; step < 2; step++)
        {
            var next = FollowedBy(tree, head, end);
            if (next < 0) break;
            end = End(tree, next);
        }

        return tree.Cover(tree.PhraseStart(head), end);
    }

    /// <summary>One past the phrase, with a place that it lies in or near ("the Kursk region of southwest Russia", "a camp near Orsk").</summary>
    private static int End(FigureTree tree, int head)
    {
        var end = tree.Syntax.Phrase(head).End;
        foreach (var child in tree.Syntax.Children(head))
        {
            var preposition = tree.Case(child);
            if (child < head || preposition != end || tree.Relation(child) != DependencyRelation.Nmod) continue;
            var isInside = tree.Is(preposition, "of") || Kind(tree, preposition) is "at";
            var inner = tree.Syntax.Phrase(child).End;
            if (isInside && inner - end <= LongestTail && (tree.Name(child) == EntityType.Place || Kind(tree, child) is "place" or "known")) end = Tail(tree, child, inner);
        }

        return end;
    }

    /// <summary>"Near the Orsk district in Veltmar": the place that the inner place lies in.</summary>
    private static int Tail(FigureTree tree, int place, int end)
    {
        foreach (var child in tree.Syntax.Children(place))
        {
            var preposition = tree.Case(child);
            if (preposition == end && tree.Relation(child) == DependencyRelation.Nmod && (tree.Is(preposition, "in") || tree.Is(preposition, "of"))
                && tree.Name(child) == EntityType.Place) return tree.Syntax.Phrase(child).End;
        }

        return end;
    }

    private static string? Kind(FigureTree tree, int token) => token >= 0 && Words.Word(tree.Word(token), out var kind) ? kind : null;
}
