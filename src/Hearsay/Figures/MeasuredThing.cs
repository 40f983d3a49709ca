using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Finds in the tree what a figure counts or measures where the noun does not stand right behind it. Safe to use from several threads.</summary>
/// <remarks>
/// In this order: the noun that the figure stands before as one of its words ("a $700,000 award"); the noun that it hangs on by a
/// preposition ("a fine of $10m"); the subject that it is said of ("the toll was 40", "the index was up 19 per cent"); the object of a
/// verb that sets a value ("cut the range by 35 miles", "sold the house for $2m"); what money goes to ("$5m for roads"). Null elsewhere.
/// </remarks>
internal static class MeasuredThing
{
    private static readonly PhraseTable<string> Generic = Read("generic");
    private static readonly PhraseTable<string> Trends = Read("trend");
    private static readonly PhraseTable<string> Measures = Read("measure");

    /// <summary>The head of the noun phrase, or -1.</summary>
    public static int Find(FigureSite site) => Find(site, site.Node, FigureTree.MostSteps);

    /// <summary>Whether a noun names the number and not the thing ("total", "estimate").</summary>
    public static bool IsGeneric(FigureTree tree, int token) => Is(Generic, tree, token);

    private static int Find(FigureSite site, int node, int steps)
    {
        var tree = site.Tree!;
        if (steps == 0 || node < 0) return -1;
        var head = tree.Head(node);
        if (tree.Syntax.Child(node, DependencyRelation.Cop) >= 0 || (head < 0 && tree.Syntax.Subject(node) >= 0)) return Thing(tree, tree.Subject(node));
        if (head < 0) return -1;
        switch (tree.Relation(node))
        {
            case DependencyRelation.Nummod or DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.NmodUnmarked or DependencyRelation.NmodDesc:
                return head > node && tree.Tag(head).IsNoun() ? Thing(tree, head) : Adverbial(site, node, head);
            case DependencyRelation.Appos or DependencyRelation.Conj or DependencyRelation.Parataxis or DependencyRelation.Dep when IsAmount(tree, head):
                return Find(site, head, steps - 1);
            case DependencyRelation.Nmod:
                return tree.Tag(head).IsNoun() && !IsAmount(tree, head) ? Thing(tree, head)
                    : IsAmount(tree, head) ? Find(site, head, steps - 1)
                    : Adverbial(site, node, head);
            case DependencyRelation.Obj or DependencyRelation.Obl or DependencyRelation.OblUnmarked or DependencyRelation.Xcomp or DependencyRelation.Advmod
                or DependencyRelation.Dep or DependencyRelation.Ccomp or DependencyRelation.Parataxis or DependencyRelation.Advcl:
                return Adverbial(site, node, head);
            default:
                return -1;
        }
    }

    /// <summary>What a figure that hangs on a verb, an adjective or an adverb is said of.</summary>
    private static int Adverbial(FigureSite site, int node, int predicate)
    {
        var tree = site.Tree!;
        var preposition = tree.Case(node);
        var isObject = tree.Relation(node) == DependencyRelation.Obj;
        var thing = tree.Syntax.Child(predicate, DependencyRelation.Obj);
        if (!isObject && thing >= 0 && thing != node && SetsValue(tree, preposition)) return tree.Tag(thing).IsNoun() ? Thing(tree, thing) : -1;
        if (site.Quantity.UnitKind == UnitKind.Money && Purpose(tree, node, predicate) is var purpose and >= 0) return purpose;

        var isChange = CountedReader.IsChangeWord(tree.Word(predicate)) || Is(Measures, tree, predicate);
        var isRate = site.Quantity.UnitKind == UnitKind.Percent && site.Quantity.Unit is not null;
        var isState = tree.Tag(predicate).IsAdjective() || tree.Tag(predicate).IsAdverb() || tree.Tag(predicate) == PartOfSpeech.RP;
        var isRated = isRate && (isObject || tree.Relation(node) == DependencyRelation.OblUnmarked || SetsValue(tree, preposition));
        if (!isChange && !isRated && !isState) return -1;
        if (isChange && !isObject && tree.Relation(node) == DependencyRelation.Obl && preposition >= 0 && !SetsValue(tree, preposition)) return -1;
        return Thing(tree, tree.Subject(predicate));
    }

    /// <summary>"$5m for roads", "spent $5m on roads".</summary>
    private static int Purpose(FigureTree tree, int node, int predicate)
    {
        foreach (var upper in (ReadOnlySpan<int>)[node, predicate])
        {
            foreach (var child in tree.Syntax.Children(upper))
            {
                if (child <= node || tree.Relation(child) is not (DependencyRelation.Nmod or DependencyRelation.Obl) || !tree.Tag(child).IsNoun()) continue;
                var preposition = tree.Case(child);
                if ((tree.Is(preposition, "for") || tree.Is(preposition, "on") || tree.Is(preposition, "towards") || tree.Is(preposition, "toward"))
                    && tree.Name(child) is null && !IsTime(tree, child)) return child;
            }
        }

        return -1;
    }

    /// <summary>The thing behind a noun that only names its number or its change ("the number of missing", "a rise in prices").</summary>
    private static int Thing(FigureTree tree, int head)
    {
        for (var step = 0; step < 3 && head >= 0; step++)
        {
            var isGeneric = IsGeneric(tree, head);
            if (!isGeneric && !Is(Trends, tree, head)) return head;
            var inner = -1;
            foreach (var child in tree.Syntax.Children(head))
            {
                var preposition = tree.Case(child);
                var isOf = tree.Relation(child) == DependencyRelation.Nmod && (tree.Is(preposition, "of") || (!isGeneric && tree.Is(preposition, "in")));
                var isWhose = !isGeneric && tree.Relation(child) is DependencyRelation.NmodPoss or DependencyRelation.Compound;
                if ((isOf || isWhose) && !IsAmount(tree, child) && tree.Tag(child) is not (PartOfSpeech.PRP or PartOfSpeech.PRPS)) inner = child;
            }

            // "A 5 per cent rise" is a rise at least, "a total of 40" names nothing.
            if (inner < 0) return isGeneric ? -1 : head;
            head = inner;
        }

        return head;
    }

    /// <summary>Whether a word is an amount itself: a number, or a unit that has one.</summary>
    private static bool IsAmount(FigureTree tree, int token) =>
        tree.Tag(token) is PartOfSpeech.CD or PartOfSpeech.Dollar or PartOfSpeech.SYM
        || (Units.Kind(tree.Word(token)) != UnitKind.None && tree.Syntax.Child(token, DependencyRelation.Nummod) >= 0)
        || tree.Is(token, "cent");

    private static bool IsTime(FigureTree tree, int token) => Units.Kind(tree.Word(token)) == UnitKind.Time || tree.Name(token) == EntityType.Date;

    private static bool SetsValue(FigureTree tree, int preposition) =>
        tree.Is(preposition, "by") || tree.Is(preposition, "to") || tree.Is(preposition, "at") || tree.Is(preposition, "from") || tree.Is(preposition, "for");

    private static bool Is(PhraseTable<string> words, FigureTree tree, int token) => token >= 0 && words.Word(tree.Word(token), out _);

    private static PhraseTable<string> Read(string kind) => new(Lexicon.Read("Figures/measured.lexicon")
        .Where(entry => entry[1] == kind)
        .Select(entry => KeyValuePair.Create(entry[0], entry[1])));
}
