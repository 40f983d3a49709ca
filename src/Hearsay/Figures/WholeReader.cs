using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Finds the whole of a part where it stands in front of it. Safe to use from several threads.</summary>
internal static class WholeReader
{
    /// <summary>"300 guards, half of whom": the things counted right before the part, where a pronoun stands for them.</summary>
    public static Counted OfPronoun(FigureSite site, int pronoun)
    {
        var (pieces, end) = (site.Pieces, site.Quantity.First);
        var none = new Counted(end, end);
        if (pieces.Word(pronoun) is not ("whom" or "which" or "them")) return none;
        while (end > site.Quantity.First - 2 && pieces.Tag(end - 1) is PartOfSpeech.Comma or PartOfSpeech.CC) end--;
        return end < site.Quantity.First && site.Before.End == end && site.Before.End > site.Before.First ? site.Before : none;
    }

    /// <summary>The whole that stands before its part: "of the 112 people, 40 left", "of whom 30 are missing", "including six children".</summary>
    public static Counted Before(FigureSite site, out bool isPart)
    {
        var (pieces, first) = (site.Pieces, site.Quantity.First);
        var none = new Counted(first, first);
        isPart = pieces.Is(first - 1, "including")
            || (pieces.Is(first - 2, "of") && (pieces.Is(first - 1, "whom") || pieces.Is(first - 1, "which") || pieces.Is(first - 1, "them")))
            || (pieces.Is(first - 2, "among") && pieces.Is(first - 1, "them"));
        if (isPart || site.Tree is not { } tree || tree.Head(site.Node) is not (var predicate and >= 0)) return none;
        if (tree.Relation(site.Node) == DependencyRelation.Nummod) predicate = tree.Head(predicate);
        if (predicate < 0) return none;
        foreach (var child in tree.Syntax.Children(predicate))
        {
            if (child >= site.Node) break;
            var isWhole = tree.Relation(child) == DependencyRelation.Obl && tree.Is(tree.Case(child), "of") && tree.Syntax.Child(child, DependencyRelation.Nummod) >= 0
                && tree.Tag(child).IsNoun();
            if (!isWhole) continue;
            isPart = true;
            return new Counted(site.Piece(tree.PhraseStart(child)), site.PieceEnd(tree.PhraseEnd(child)));
        }

        return none;
    }
}
