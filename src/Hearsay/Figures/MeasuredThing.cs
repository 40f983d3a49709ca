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
    private const int LongestAside = 8;

    private static readonly PhraseTable<string> Generic = Read("generic");
    private static readonly PhraseTable<string> Trends = Read("trend");
    private static readonly PhraseTable<string> Events = Read("event");
    private static readonly PhraseTable<string> Transitives = Read("transitive");
    private static readonly PhraseTable<string> Telling = Read("telling");
    private static readonly PhraseTable<string> Times = Read("time");
    private static readonly PhraseTable<string> Sums = Read("sum");
    private static readonly PhraseTable<string> Measures = Read("measure");
    private static readonly PhraseTable<string> Costs = Read("cost");
    private static readonly PhraseTable<string> Paying = Read("paying");
    private static readonly PhraseTable<string> Ways = Read("way");

    /// <summary>The head of the noun phrase, or -1.</summary>
    public static int Find(FigureSite site)
    {
        var thing = Find(site, site.Node, FigureTree.MostSteps);

        // "A rise to 40" does not say of what.
        return thing >= 0 && site.Quantity.Unit is null && Is(Trends, site.Tree!, thing) ? -1 : thing;
    }

    /// <summary>Whether a verb's subject tells the figure rather than has it ("the ministry put the toll at 40").</summary>
    public static bool IsTelling(FigureTree tree, int token) => Is(Telling, tree, token);

    /// <summary>Whether a noun names the number and not the thing ("total", "estimate").</summary>
    public static bool IsGeneric(FigureTree tree, int token) => Is(Generic, tree, token);

    /// <summary>Whether what is said of a noun holds for the things that it is "of": a number, a level, or something that befalls them ("the loss of 40 tanks").</summary>
    public static bool IsTransparent(FigureTree tree, int token) =>
        IsGeneric(tree, token) || tree.IsAmount(token) || Is(Trends, tree, token) || Is(Events, tree, token) || IsNominalization(tree.Word(token));

    // "Deployment", "evacuation", "killing": the common endings of nouns made of verbs (Quirk et al. 1985, appendix I).
    private static bool IsNominalization(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("s")) word = word[..^1];
        return word.Length > 6 && (word.EndsWith("ment") || word.EndsWith("tion") || word.EndsWith("sion") || word.EndsWith("ing"));
    }

    private static int Find(FigureSite site, int node, int steps)
    {
        var tree = site.Tree!;
        if (steps == 0 || node < 0) return -1;
        var head = tree.Head(node);
        if (site.Quantity.UnitKind == UnitKind.Money && !tree.Is(tree.Case(node), "of") && Purpose(site, tree, node, node) is var own and >= 0) return own;
        if (tree.Syntax.Child(node, DependencyRelation.Cop) >= 0 || (head < 0 && tree.Syntax.Subject(node) >= 0)) return Thing(tree, Beside(tree, node));
        if (node == site.Node && Copular(site) is var predicate and >= 0) return Thing(tree, tree.Subject(predicate));
        if (head < 0) return -1;
        switch (site.Role(node))
        {
            case DependencyRelation.Nummod or DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.NmodUnmarked or DependencyRelation.NmodDesc:
                return tree.IsAmount(head) ? Find(site, head, steps - 1)
                    : IsApart(tree, node, head) ? -1
                    : head > node && tree.Tag(head).IsNoun() ? Thing(tree, head)
                    : Adverbial(site, node, head);
            case DependencyRelation.Appos or DependencyRelation.Parataxis or DependencyRelation.Dep or DependencyRelation.Nmod
                when tree.Tag(head).IsNoun() && !tree.IsAmount(head) && (site.Quantity.Unit is not null || !tree.Tag(head).IsName()) && site.Pieces.Tag(site.Quantity.First - 1) == PartOfSpeech.OpenBracket:
                return Thing(tree, head);
            case DependencyRelation.Appos or DependencyRelation.Conj or DependencyRelation.Parataxis or DependencyRelation.Dep when tree.IsAmount(head):
                return Find(site, head, steps - 1);
            case DependencyRelation.Conj when site.Quantity.Unit is null && tree.Tag(head).IsNoun() && tree.Syntax.Child(head, DependencyRelation.Nummod) >= 0:
                // "900 people in Orsk and 300 in Kestrow".
                return Thing(tree, head);
            case DependencyRelation.Nmod when tree.IsAmount(head):
                return Find(site, head, steps - 1);
            case DependencyRelation.Nmod when IsRecipient(site, node, head):
                return Is(Costs, tree, tree.Head(head)) ? Thing(tree, tree.Subject(tree.Head(head))) : -1;
            case DependencyRelation.Nmod when tree.Tag(head).IsNoun():
                return Belongs(site, node, head) ? ThingOrAbove(site, head, steps) : -1;
            case DependencyRelation.Nmod:
                return Adverbial(site, node, head);
            case DependencyRelation.Appos when site.Quantity.Unit is not null && tree.Tag(head).IsNoun():
                // "In Orsk, 50 miles from the border" tells a distance, and no size.
                return site.Quantity.UnitKind == UnitKind.Measure && IsDistance(site) ? -1 : Thing(tree, head);
            case DependencyRelation.Obj or DependencyRelation.Obl or DependencyRelation.OblAgent or DependencyRelation.OblUnmarked or DependencyRelation.Xcomp or DependencyRelation.Advmod
                or DependencyRelation.Dep or DependencyRelation.Ccomp or DependencyRelation.Parataxis or DependencyRelation.Advcl:
                return Adverbial(site, node, head);
            default:
                return -1;
        }
    }

    /// <summary>"By an average of 5 per cent" and "the sum of $10m" tell nothing by themselves: what has the average or the sum does.</summary>
    private static int ThingOrAbove(FigureSite site, int head, int steps) =>
        Thing(site.Tree!, head) is var thing and >= 0 ? thing : Is(Sums, site.Tree!, head) ? Find(site, head, steps - 1) : -1;

    /// <summary>"50 miles from the border", "40 miles (64 km) south of it".</summary>
    private static bool IsDistance(FigureSite site)
    {
        var (pieces, at) = (site.Pieces, site.Quantity.End);
        for (var close = at; pieces.Tag(at) == PartOfSpeech.OpenBracket && close < at + LongestAside; close++)
        {
            if (pieces.Tag(close) != PartOfSpeech.CloseBracket) continue;
            at = close + 1;
            break;
        }

        return Ways.Word(pieces.Word(at), out _);
    }

    /// <summary>The subject of a predicate, or, in "was up $31", the one that the tree gives to the word before it.</summary>
    private static int Beside(FigureTree tree, int predicate)
    {
        var subject = tree.Subject(predicate);
        var before = subject < 0 && tree.Syntax.Subject(predicate) < 0 ? predicate - 1 : -1;
        return before >= 0 && tree.Head(before) == predicate && CountedReader.IsChangeWord(tree.Word(before)) ? tree.Subject(before) : subject;
    }

    /// <summary>The word of the figure that the tree has as the predicate, though another one bears the figure ("was up $31 US"); -1 where there is none.</summary>
    private static int Copular(FigureSite site)
    {
        for (var token = site.Tokens.First; token < site.Tokens.End; token++)
        {
            if (site.Tree!.Syntax.Child(token, DependencyRelation.Cop) >= 0) return token;
        }

        return -1;
    }

    /// <summary>"Cost buyers $40,000", "fined the firm $3m": who pays or gets the sum is not what it measures, though the tree joins the two.</summary>
    private static bool IsRecipient(FigureSite site, int node, int noun)
    {
        var tree = site.Tree!;
        return site.Quantity.UnitKind == UnitKind.Money && site.Case(node) < 0 && tree.Relation(noun) is DependencyRelation.Obj or DependencyRelation.Iobj
            && (Is(Costs, tree, tree.Head(noun)) || Is(Paying, tree, tree.Head(noun)));
    }

    /// <summary>What a figure that hangs on a verb, an adjective or an adverb is said of.</summary>
    private static int Adverbial(FigureSite site, int node, int predicate)
    {
        var tree = site.Tree!;
        var preposition = site.Case(node);
        var isObject = site.Role(node) == DependencyRelation.Obj;
        var thing = tree.Syntax.Child(predicate, DependencyRelation.Obj);
        if (!isObject && thing >= 0 && thing != node && SetsValue(tree, preposition)) return tree.Tag(thing).IsNoun() ? Thing(tree, thing) : -1;
        if (site.Quantity.UnitKind == UnitKind.Money && Purpose(site, tree, node, predicate) is var purpose and >= 0) return purpose;

        // "Pulled the sector 0.7 per cent lower": what was moved, not who moved it.
        var isMoved = !isObject && site.Quantity.UnitKind == UnitKind.Percent && preposition < 0 && thing >= 0 && thing < node && site.Tokens.End < tree.Count
            && tree.Tag(site.Tokens.End) is PartOfSpeech.JJR or PartOfSpeech.RBR && tree.Head(site.Tokens.End) == predicate;
        if (isMoved) return tree.Tag(thing).IsNoun() ? Thing(tree, thing) : -1;

        var isTime = site.Quantity.UnitKind == UnitKind.Time;
        if (isTime && !Is(Measures, tree, predicate)) return -1;
        var isChange = CountedReader.IsChangeWord(tree.Word(predicate)) || Is(Measures, tree, predicate);
        var isRate = site.Quantity.UnitKind == UnitKind.Percent && site.Quantity.Unit is not null;
        var isState = tree.Tag(predicate).IsAdjective() || tree.Tag(predicate).IsAdverb() || tree.Tag(predicate) == PartOfSpeech.RP;
        var isRated = isRate && (isObject || tree.Relation(node) == DependencyRelation.OblUnmarked || SetsValue(tree, preposition));
        if (!isChange && !isRated && !isState) return -1;
        if (isObject && !isRate && Is(Transitives, tree, predicate) && !LeadsToValue(site)) return -1;
        if (isChange && !isObject && site.Role(node) == DependencyRelation.Obl && preposition >= 0 && !SetsValue(tree, preposition)) return -1;
        return Thing(tree, tree.Subject(predicate));
    }

    /// <summary>"$5m for roads", "spent $5m on roads".</summary>
    private static int Purpose(FigureSite site, FigureTree tree, int node, int predicate)
    {
        var behind = site.Tokens.End;
        if (behind < tree.Count && IsFor(tree, behind) && tree.Relation(behind) == DependencyRelation.Case && tree.Head(behind) is var thing and >= 0 && IsGoal(tree, thing))
        {
            return Thing(tree, thing);
        }

        foreach (var upper in (ReadOnlySpan<int>)[node, predicate])
        {
            foreach (var child in tree.Syntax.Children(upper))
            {
                if (child <= node || tree.Relation(child) is not (DependencyRelation.Nmod or DependencyRelation.Obl)) continue;
                if (IsFor(tree, tree.Case(child)) && IsGoal(tree, child)) return Thing(tree, child);
            }
        }

        return -1;
    }

    private static bool IsFor(FigureTree tree, int preposition) =>
        tree.Is(preposition, "for") || tree.Is(preposition, "on") || tree.Is(preposition, "towards") || tree.Is(preposition, "toward");

    private static bool IsGoal(FigureTree tree, int token) => tree.Tag(token).IsNoun() && tree.Name(token) is null && !IsTime(tree, token);

    /// <summary>Whether "and" stands between a number and a noun: "killing 14 and wounding dozens".</summary>
    private static bool IsApart(FigureTree tree, int node, int head)
    {
        for (var token = node + 1; token < head; token++)
        {
            if (tree.Tag(token) == PartOfSpeech.CC) return true;
        }

        return false;
    }

    /// <summary>The thing behind a noun that only names its number or its change ("the number of missing", "a rise in prices").</summary>
    private static int Thing(FigureTree tree, int head)
    {
        if (head >= 0 && (tree.IsAmount(head) || IsTime(tree, head))) return -1;
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
                if ((isOf || isWhose) && !tree.IsAmount(child) && tree.Tag(child) is not (PartOfSpeech.PRP or PartOfSpeech.PRPS)) inner = child;
            }

            // "A 5 per cent rise" is a rise at least, "a total of 40" names nothing.
            if (inner < 0) return isGeneric ? -1 : head;
            head = inner;
        }

        return head;
    }

    /// <summary>Whether a noun is a stretch of time.</summary>
    public static bool IsTime(FigureTree tree, int token) => Is(Times, tree, token) || Units.Kind(tree.Word(token)) == UnitKind.Time || tree.Name(token) == EntityType.Date;

    /// <summary>"A fine of $10m" and "a rise to 5 per cent" measure the noun, "a long way from the $10m" does not.</summary>
    private static bool Belongs(FigureSite site, int node, int noun)
    {
        var (tree, preposition) = (site.Tree!, site.Case(node));
        if (site.Quantity.UnitKind == UnitKind.Time)
        {
            return tree.Is(preposition, "of") || (tree.Is(preposition, "for") && (Is(Events, tree, noun) || IsNominalization(tree.Word(noun))));
        }

        if (tree.Is(preposition, "from") || tree.Is(preposition, "to") || tree.Is(preposition, "by")) return Is(Trends, tree, noun);
        return !(tree.Is(preposition, "per") || tree.Is(preposition, "than") || tree.Is(preposition, "after") || tree.Is(preposition, "before")
            || tree.Is(preposition, "on") || tree.Is(preposition, "against"));
    }

    /// <summary>"Added 15 cents to $2.70": another amount with "to" or "at" right behind.</summary>
    private static bool LeadsToValue(FigureSite site)
    {
        var (pieces, at) = (site.Pieces, site.Quantity.End);
        return (pieces.Is(at, "to") || pieces.Is(at, "at")) && (pieces.IsDigits(at + 1) || pieces.IsDigits(at + 2));
    }

    private static bool SetsValue(FigureTree tree, int preposition) =>
        tree.Is(preposition, "by") || tree.Is(preposition, "to") || tree.Is(preposition, "at") || tree.Is(preposition, "from") || tree.Is(preposition, "for")
        || tree.Is(preposition, "between");

    private static bool Is(PhraseTable<string> words, FigureTree tree, int token) => token >= 0 && words.Word(tree.Word(token), out _);

    private static PhraseTable<string> Read(string kind) => new(Lexicon.Read("Figures/measured.lexicon")
        .Where(entry => entry[1] == kind)
        .Select(entry => KeyValuePair.Create(entry[0], entry[1])));
}
