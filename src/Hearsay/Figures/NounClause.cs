using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>A clause that hangs on a noun and says something of it ("troops stationed in Orsk", "guards who were hurt", "the tanks they sent").</summary>
/// <param name="Predicate">The token of its predicate, or -1 for no such clause.</param>
/// <param name="IsObject">Whether the noun undergoes what the clause says, as its object.</param>
internal readonly record struct NounClause(int Predicate, bool IsObject)
{
    /// <summary>The first clause of a noun.</summary>
    public static NounClause Of(FigureTree tree, int noun)
    {
        foreach (var child in tree.Syntax.Children(noun))
        {
            if (child < noun || PredicateReader.IsDescription(tree.Word(child))) continue;
            if (tree.Relation(child) == DependencyRelation.Acl && tree.Tag(child) is PartOfSpeech.VBN or PartOfSpeech.VBG or PartOfSpeech.JJ) return new(child, false);
            if (tree.Relation(child) != DependencyRelation.AclRelcl) continue;
            var subject = tree.Syntax.Subject(child);
            // ", which means" is said of the whole sentence as often as of the noun.
            if (subject > 0 && tree.Is(subject, "which") && tree.Tag(subject - 1) == PartOfSpeech.Comma) continue;
            if (subject >= 0 && (tree.Tag(subject) is PartOfSpeech.WP or PartOfSpeech.WDT || tree.Is(subject, "that"))) return new(child, false);
            if (subject >= 0 && LacksObject(tree, child)) return new(child, true);
        }

        return Contact(tree, noun);
    }

    /// <summary>"10,000 soldiers they want to send": a clause without pronoun, which the tree may hang elsewhere.</summary>
    private static NounClause Contact(FigureTree tree, int noun)
    {
        var next = tree.Syntax.Right(noun) + 1;
        if (next >= tree.Count || tree.Tag(next) != PartOfSpeech.PRP || tree.Relation(next) is not (DependencyRelation.Nsubj or DependencyRelation.NsubjPass)) return new(-1, false);
        var verb = tree.Head(next);
        return verb > next && tree.Syntax.Left(verb) == next && LacksObject(tree, verb) ? new(verb, true) : new(-1, false);
    }

    /// <summary>Whether the innermost verb of a group has no object, so that the noun in front is it.</summary>
    private static bool LacksObject(FigureTree tree, int verb)
    {
        var inner = tree.Innermost(verb);
        if (!tree.Tag(inner).IsVerb() || tree.Syntax.Child(inner, DependencyRelation.AuxPass) >= 0) return false;
        var found = tree.Syntax.Child(inner, DependencyRelation.Obj);
        return found < 0 || tree.Tag(found) is PartOfSpeech.WP or PartOfSpeech.WDT;
    }
}
